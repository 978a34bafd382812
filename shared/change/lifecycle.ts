import type { Facts } from '../config/contexts'
import { evaluateCondition } from '../config/expression'
import type { Requirement, RulesFile } from '../config/rules-model'
import { compareVersions, coreOf } from '../release/version'
import type { Kind, ReleaseRequest } from './release-request'
import type { RfcState } from './rfc-state'

/** A request of which it is known what kind of change it is. */
export type Classified = Omit<ReleaseRequest, 'kind'> & Readonly<{ kind: Kind }>

/** What an RFC is to the rules, when they are judged again. */
export function classified({ request, kind, dates }: RfcState): Classified {
  return { ...request, dates, kind }
}

/**
 * The lifecycle that a release must follow: that of the first rule that holds, undefined where none does. UserError
 * `config-invalid` where a condition cannot be evaluated.
 */
export function lifecycleFor(rules: RulesFile, request: Classified, basedOn?: string): string | undefined {
  const holding = rules.rules.find(({ when }) => when === undefined || holds(when, rules, request, basedOn))
  return holding?.lifecycle
}

/** What a request is judged by where a lifecycle asks for something; `roles` are those of who asked. */
export type RequirementFacts = Readonly<{ request: Classified; basedOn?: string; roles: readonly string[] }>

/** Why a release may not follow a lifecycle, one sentence each: what was seen, what to do. Fails as `lifecycleFor`. */
export function requirementProblems(
  rules: RulesFile,
  lifecycle: string,
  { request, basedOn, roles }: RequirementFacts,
): readonly string[] {
  const { by, requires = [] } = rules.lifecycles[lifecycle] ?? {}
  const allowed = by === undefined || by.some((role) => roles.includes(role))
  return [
    ...(allowed ? [] : [mayNotAsk(request.requester, lifecycle, by)]),
    ...requires.flatMap((requirement) => requirementProblem(requirement, rules, lifecycle, request, basedOn)),
  ]
}

function mayNotAsk(requester: string, lifecycle: string, by: readonly string[]): string {
  return `${requester} has none of the roles that may ask for the lifecycle ${lifecycle} (${by.join(', ')}): let somebody ask who has.`
}

function requirementProblem(
  requirement: Requirement,
  rules: RulesFile,
  lifecycle: string,
  request: Classified,
  basedOn: string | undefined,
): readonly string[] {
  if (requirement === 'incident') {
    if (request.incident?.trim()) return []
    return [`The lifecycle ${lifecycle} asks for an incident, and none was named: give its reference.`]
  }
  if (requirement !== 'based-on-production') {
    return holds(requirement.when, rules, request, basedOn) ? [] : [requirement.otherwise]
  }
  const asks = `The lifecycle ${lifecycle} asks for a version based on the one in production`
  if (basedOn === undefined) return [`${asks}, and the ledger knows of none there: take another lifecycle.`]
  if (isBasedOn(request.version, basedOn)) return []
  const line = coreOf(basedOn).slice(0, 2).join('.')
  return [`${asks}, which is ${basedOn}; ${request.version} is not: ask for a later version of ${line}.`]
}

function isBasedOn(version: string, production: string): boolean {
  const [ours, theirs] = [coreOf(version), coreOf(production)]
  return ours[0] === theirs[0] && ours[1] === theirs[1] && compareVersions(version, production) > 0
}

function holds(condition: string, rules: RulesFile, request: Classified, basedOn: string | undefined): boolean {
  const { application, version, requester, kind, severity = null, incident = null } = request
  // Every stage has a date, so that a rule may name one that nobody gave.
  const dates: Facts = Object.fromEntries(
    Object.keys(rules.stages).map((stage) => [stage, request.dates[stage] ?? null]),
  )
  return evaluateCondition(condition, {
    request: { kind, severity, incident, requester, dates },
    release: { application, version, 'based-on': basedOn ?? null },
  })
}

/** A release as quotas count: `openedAt` (ISO 8601) is absent where it is only being asked for. */
export type Counted = Readonly<{ version: string; openedAt?: string }>

/**
 * Why a release would be one too many for its lifecycle, undefined where it is not. The others count that were asked for
 * before it, or that their last stage got, within the time of the quota up to `now`; rejected ones only if deployed.
 */
export function quotaProblem(
  rules: RulesFile,
  lifecycle: string,
  release: Counted,
  releases: readonly RfcState[],
  now: number,
): string | undefined {
  const quota = rules.lifecycles[lifecycle]?.quota
  if (!quota) return undefined
  const within = (instant: string) => now - quota.per < Date.parse(instant) && Date.parse(instant) <= now
  const before = ({ openedAt }: RfcState) => release.openedAt === undefined || openedAt < release.openedAt
  const counted = releases.filter((other) => {
    if (other.lifecycle !== lifecycle || other.request.version === release.version) return false
    if (other.closed?.outcome === 'rejected' && other.deployments.length === 0) return false
    const last = other.deployments.filter(({ stage }) => stage === other.stages.at(-1))
    return (within(other.openedAt) && before(other)) || last.some(({ startedAt }) => within(startedAt))
  })
  if (counted.length < quota.max) return undefined
  const names = counted.map(({ request }) => request.version).join(', ')
  return `The lifecycle ${lifecycle} is for ${quota.max} releases in ${periodText(quota.per)}, and ${names} took it: take another one, or wait.`
}

function periodText(milliseconds: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ] as const
  const [unit, length] = units.find(([, length]) => milliseconds % length === 0) ?? ['millisecond', 1]
  const count = milliseconds / length
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/**
 * What releases that are in production still owe and therefore keeps another one of `lifecycle` out of its last stage,
 * one sentence each. A release whose lifecycle owes the same is not kept out by it.
 */
export function debtProblems(
  rules: RulesFile,
  lifecycle: string,
  version: string,
  releases: readonly RfcState[],
): readonly string[] {
  const own = rules.lifecycles[lifecycle]?.debt ?? []
  return releases
    .filter((other) => other.request.version !== version && reachedItsEnd(other))
    .flatMap((other) => debtsOf(rules, other).map((debt) => ({ other, debt })))
    .filter(({ debt }) => !own.includes(debt))
    .map(({ other, debt }) => {
      const { application, version } = other.request
      return `${application} ${version} (lifecycle ${other.lifecycle}) still owes ${debt}: do it, then comment \`/settle ${debt} <proof>\` on its RFC #${other.rfc.number}.`
    })
}

/** What an RFC still owes, whether or not it has been delivered. */
export function debtsOf(rules: RulesFile, { lifecycle, settled }: RfcState): readonly string[] {
  return (rules.lifecycles[lifecycle]?.debt ?? []).filter((debt) => !settled.some((one) => one.debt === debt))
}

function reachedItsEnd({ stages, deployments }: RfcState): boolean {
  return deployments.some(({ stage, result }) => stage === stages.at(-1) && result === 'succeeded')
}
