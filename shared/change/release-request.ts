/** How far a version is from the one in production; `hotfix` is asked for, never computed. */
export const KINDS = ['major', 'minor', 'patch', 'hotfix'] as const
export type Kind = (typeof KINDS)[number]

/** Digests of what people decide on, for one stage: sha256, hexadecimal. */
export type Digests = Readonly<{ manifestDigest: string; planDigest: string; rollbackDigest: string }>

/** What somebody asks for. `dates`: planned instant by stage, ISO 8601 in UTC. */
export type ReleaseRequest = Readonly<{
  application: string
  version: string
  requester: string
  /** Only `hotfix` can be asked for; the others follow from the version in production. */
  kind?: 'hotfix'
  severity?: string
  incident?: string
  dates: Readonly<Record<string, string>>
  /** The issue that it was written in. */
  issue?: number
}>
