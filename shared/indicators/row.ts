import type { Attempt } from './attempt'
import type { Release } from './facts'

/** One thing that an indicator counts. `at` says in which period, in milliseconds; `value` is a duration, a yes (1) or a no (0). */
export type Row = Readonly<{
  at: number
  application: string
  /** Empty where it is of no version. */
  version: string
  /** Empty where it comes before all stages, or is of a release as a whole: whichever stage is asked for, it is in it. */
  stage: string
  lifecycle?: string
  technologies: readonly string[]
  /** What kind of release it is: `major`, `minor`, `patch`, `hotfix`; absent where nobody had asked for it. */
  kind?: string
  /** How that what is counted ended; absent where it is nothing that ends. */
  result?: string
  /** Whether it is of the stage in which the release is used for good. */
  production: boolean
  value: number
  /** Under which names it is counted besides: its stage, or the reasons of a refusal. */
  parts: readonly string[]
  /** One sentence without its end. */
  what: string
  /** The run that it comes from; empty where there is none. */
  url: string
}>

/** What is asked for; what is absent is not asked. */
export type Scope = Readonly<{
  applications?: readonly string[]
  stage?: string
  lifecycle?: string
  technology?: string
}>

type Said = Pick<Row, 'at' | 'value' | 'what'> & Partial<Pick<Row, 'parts' | 'url' | 'result'>>
type Written = { -readonly [Key in keyof Row]: Row[Key] }

/** A row of one release in one stage. */
export function rowOf(release: Release, stage: string, said: Said): Row {
  return made(release, stage, release.technologies, said.url ?? '', said.result, said)
}

/** A row of a release that is of none of its stages, or of all. */
export function releaseRow(release: Release, said: Said): Row {
  return rowOf(release, '', { parts: [], ...said })
}

/** A row of one deployment, which has technologies of its own. */
export function attemptRow(release: Release, attempt: Attempt, said: Said): Row {
  return made(release, attempt.stage, attempt.technologies, said.url ?? attempt.url, attempt.result, said)
}

/** A row of what comes before all stages; `release` where anything else is known of its version. */
export function earlyRow(
  { application, version, release }: Readonly<{ application: string; version: string; release?: Release | undefined }>,
  { at, value, what, result, url = '', parts = [application] }: Said,
): Row {
  const { rfc, technologies = NONE } = release ?? {}
  const row: Written = { at, application, version, stage: '', technologies, production: false, value, parts, what, url }
  if (result !== undefined) row.result = result
  if (rfc) {
    row.lifecycle = rfc.lifecycle
    row.kind = rfc.kind
  }
  return row
}

const NONE: readonly string[] = []

/** Written out, because there are hundreds of thousands of them: spreading objects took most of the time. */
function made(
  release: Release,
  stage: string,
  technologies: readonly string[],
  url: string,
  result: string | undefined,
  said: Said,
): Row {
  const { application, version, rfc, production: last } = release
  const { at, value, what, parts = [stage] } = said
  const production = stage === last
  const row: Written = { at, application, version, stage, technologies, production, value, parts, what, url }
  if (rfc) {
    row.lifecycle = rfc.lifecycle
    row.kind = rfc.kind
  }
  if (result !== undefined) row.result = result
  return row
}

/** Whether a row is of what was asked for. What is of no stage is there whichever is asked for. */
export function isWithin(scope: Scope, row: Row): boolean {
  return (
    (scope.applications?.includes(row.application) ?? true) &&
    (scope.stage === undefined || row.stage === '' || scope.stage === row.stage) &&
    (scope.lifecycle === undefined || scope.lifecycle === row.lifecycle) &&
    (scope.technology === undefined || row.technologies.includes(scope.technology))
  )
}
