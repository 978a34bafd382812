import type { Secret } from '../plan/secret'

/** What an expression can see: plain data, null where a fact is known to be absent, secrets that stay secrets. */
export type Fact = string | number | boolean | null | Secret | readonly Fact[] | Facts
export type Facts = Readonly<{ [key: string]: Fact }>

export const CONTEXTS = ['release', 'request', 'stage', 'host', 'params', 'secrets'] as const

/**
 * Facts by context. `stage` and `host` have a `name`, for which they stand when written alone: `${{ stage }}`.
 * A context that is absent cannot be used there, and naming it is an error; so is a key that a context does not have.
 * `secrets` is absent where secrets are known by name only, as when a plan is checked.
 */
export type Contexts = Readonly<{
  release?: Facts
  request?: Facts
  stage?: Facts & Readonly<{ name: string }>
  host?: Facts & Readonly<{ name: string }>
  params?: Facts
  secrets?: Readonly<Record<string, string>>
}>
