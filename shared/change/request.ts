import { isDeepStrictEqual } from 'node:util'
import type { RulesFile } from '../config/rules-model'
import { kindOf } from './kind'
import { debtProblems, lifecycleFor, quotaProblem, requirementProblems, type Classified } from './lifecycle'
import { dateProblems } from './planning'
import type { Kind, ReleaseRequest } from './release-request'
import { reachedStages } from './rfc'
import type { RfcState } from './rfc-state'

/** What a request is judged by, gathered at one moment; `now` in milliseconds since the epoch. */
export type RequestFacts = Readonly<{
  /** Absent where the repository has no `ecluse.yml`. */
  rules: RulesFile | undefined
  /** All RFCs of the application. */
  releases: readonly RfcState[]
  /** The version in production, where there is one. */
  production: string | undefined
  /** Roles of who asks. */
  roles: readonly string[]
  now: number
}>

/** A request that breaks no rule. `notes` are what will keep it out of a stage later on, if nothing is done. */
export type AcceptedRequest = Readonly<{
  kind: 'accepted'
  request: ReleaseRequest
  change: Kind
  basedOn?: string
  lifecycle: string
  stages: readonly string[]
  notes: readonly string[]
}>

export type JudgedRequest = AcceptedRequest | Readonly<{ kind: 'refused'; problems: readonly string[] }>

/** What is asked for with the dates that stand: who says the same dates once more takes no move of them back. */
export function withStandingDates(request: ReleaseRequest, before: RfcState | undefined): ReleaseRequest {
  if (!before || !isDeepStrictEqual(request.dates, before.request.dates)) return request
  return { ...request, dates: before.dates }
}

/** Whether a release may be asked for like this; every reason at once where it may not. Fails as `lifecycleFor`. */
export function judgedRequest(request: ReleaseRequest, facts: RequestFacts): JudgedRequest {
  const { rules, releases, production, roles, now } = facts
  const { version, dates } = request
  if (!rules)
    return refused(['There is no `ecluse.yml`, so nobody knows which stages a release goes through: write one.'])
  const before = releases.find((release) => release.request.version === version)
  // Asked again once it is in production itself, it is still based on what was there before.
  const basedOn = production === version ? before?.basedOn : production
  const change = kindOf(version, basedOn, request.kind)
  const classified: Classified = { ...request, kind: change }
  const lifecycle = lifecycleFor(rules, classified, basedOn)
  const stages = lifecycle === undefined ? undefined : rules.lifecycles[lifecycle]?.stages
  if (lifecycle === undefined || !stages) return refused([...closedProblems(before), noLifecycle(classified)])
  const quota = quotaProblem(rules, lifecycle, { version, ...openedAt(before) }, releases, now)
  const planned = { version, stages, dates, ...(before && { known: before.dates, reached: reachedStages(before) }) }
  const problems = [
    ...closedProblems(before),
    ...requirementProblems(rules, lifecycle, { request: classified, roles, ...given(basedOn) }),
    ...(quota === undefined ? [] : [quota]),
    ...dateProblems(rules, planned, releases, now),
  ]
  if (problems.length > 0) return refused(problems)
  const notes = debtProblems(rules, lifecycle, version, releases)
  return { kind: 'accepted', request, change, lifecycle, stages, notes, ...given(basedOn) }
}

function refused(problems: readonly string[]): JudgedRequest {
  return { kind: 'refused', problems }
}

function closedProblems(before: RfcState | undefined): readonly string[] {
  if (!before?.closed) return []
  const { outcome, by } = before.closed
  return [`${before.request.version} was ${outcome} (RFC #${before.rfc.number}, ${by}): ask for a version of its own.`]
}

function noLifecycle({ version, kind }: Classified): string {
  return `No rule of \`ecluse.yml\` names a lifecycle for ${version}, a ${kind}: add a last rule without \`when\`.`
}

function openedAt(before: RfcState | undefined): Readonly<{ openedAt?: string }> {
  return before ? { openedAt: before.openedAt } : {}
}

function given(basedOn: string | undefined): Readonly<{ basedOn?: string }> {
  return basedOn === undefined ? {} : { basedOn }
}
