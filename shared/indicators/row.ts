import type { Attempt } from './attempt'
import type { Release } from './facts'

/** One thing that an indicator counts. `at` says in which period, in milliseconds; `value` is a duration, a yes (1) or a no (0). */
export type Row = Readonly<{
  at: number
  application: string
  version: string
  stage: string
  lifecycle?: string
  technologies: readonly string[]
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

type Said = Pick<Row, 'at' | 'value' | 'what'> & Partial<Pick<Row, 'parts' | 'url'>>

/** A row of one release in one stage. */
export function rowOf(release: Release, stage: string, said: Said): Row {
  return made(release, stage, release.technologies, said.url ?? '', said)
}

/** A row of one deployment, which has technologies of its own. */
export function attemptRow(release: Release, attempt: Attempt, said: Said): Row {
  return made(release, attempt.stage, attempt.technologies, said.url ?? attempt.url, said)
}

/** Written out, because there are hundreds of thousands of them: spreading objects took most of the time. */
function made(release: Release, stage: string, technologies: readonly string[], url: string, said: Said): Row {
  const { application, version, rfc, production: last } = release
  const { at, value, what, parts = [stage] } = said
  const production = stage === last
  if (!rfc) return { at, application, version, stage, technologies, production, value, parts, what, url }
  const { lifecycle } = rfc
  return { at, application, version, stage, lifecycle, technologies, production, value, parts, what, url }
}

/** Whether a row is of what was asked for. */
export function isWithin(scope: Scope, row: Row): boolean {
  return (
    (scope.applications?.includes(row.application) ?? true) &&
    (scope.stage === undefined || scope.stage === row.stage) &&
    (scope.lifecycle === undefined || scope.lifecycle === row.lifecycle) &&
    (scope.technology === undefined || row.technologies.includes(scope.technology))
  )
}
