import type { RulesFile } from '../config/rules-model'
import { deploymentsOf, type DeploymentState } from '../ledger/deployment'
import type { Event } from '../ledger/event'
import type { ReleaseRequest } from './release-request'
import type { RfcState } from './rfc-state'

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>
type Opened = Of<'request.opened'>

/** The RFCs of one application, in the order in which they were first asked for. `events`: all of it, oldest first. */
export function rfcsOf(events: readonly Event[]): readonly RfcState[] {
  const deployments = deploymentsByVersion(events)
  const histories = byVersion(events)
  return [...histories].flatMap(([version, history]) => stateOf(history, deployments.get(version) ?? []) ?? [])
}

/** The RFC of one version; undefined where nobody asked for it. */
export function rfcOf(events: readonly Event[], version: string): RfcState | undefined {
  return rfcsOf(events).find(({ request }) => request.version === version)
}

/** Whether the last stage holds the release, and every role that must found it in order there. */
export function isDelivered(rfc: RfcState, rules: RulesFile): boolean {
  const last = rfc.stages.at(-1)
  const deployment = rfc.deployments.findLast(({ stage }) => stage === last)
  if (last === undefined || deployment?.result !== 'succeeded') return false
  const validations = rfc.validations.filter((one) => one.stage === last && one.deployment === deployment.id)
  return (rules.stages[last]?.validate ?? []).every((role) => validations.some(({ roles }) => roles.includes(role)))
}

/** Whether a release has come to a stage: its newest deployment there succeeded, and was not taken back. */
export function hasReached({ deployments }: Pick<RfcState, 'deployments'>, stage: string): boolean {
  return deployments.findLast((one) => one.stage === stage)?.result === 'succeeded'
}

/** The stages of its lifecycle that a release has come to. */
export function reachedStages(rfc: RfcState): readonly string[] {
  return rfc.stages.filter((stage) => hasReached(rfc, stage))
}

function stateOf(history: readonly Event[], deployments: readonly DeploymentState[]): RfcState | undefined {
  const requests = eventsOf(history, 'request.opened')
  const [first, newest] = [requests[0], requests.at(-1)]
  if (!first || !newest) return undefined
  // What was put in the vault first is the release; whoever finds something else there has a changed package.
  const manifestDigest = eventsOf(history, 'package.vaulted')[0]?.manifestDigest
  const closed = closingOf(history)
  const { rfc, kind, basedOn, lifecycle, stages } = newest
  return {
    ...{ rfc, request: requestOf(newest), kind, lifecycle, stages, openedAt: first.at },
    requesters: [...new Set(requests.map(({ requester }) => requester.toLowerCase()))],
    dates: datesOf(history),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(manifestDigest === undefined ? {} : { manifestDigest }),
    proposals: Object.fromEntries(eventsOf(history, 'plan.proposed').map((proposal) => [proposal.stage, proposal])),
    planApprovals: eventsOf(history, 'plan.approved'),
    approvals: eventsOf(history, 'stage.approved'),
    validations: eventsOf(history, 'stage.validated'),
    moves: eventsOf(history, 'stage.rescheduled'),
    decisions: eventsOf(history, 'gate.decided'),
    settled: eventsOf(history, 'debt.settled'),
    deployments,
    ...(closed ? { closed } : {}),
  }
}

function requestOf(opened: Opened): ReleaseRequest {
  const { application, version, requester, kind, severity, incident, dates, issue } = opened
  return {
    ...{ application, version, requester, dates },
    ...(kind === 'hotfix' ? { kind } : {}),
    ...(severity === undefined ? {} : { severity }),
    ...(incident === undefined ? {} : { incident }),
    ...(issue === undefined ? {} : { issue }),
  }
}

/** A request says all dates anew; a move changes one. */
function datesOf(history: readonly Event[]): RfcState['dates'] {
  return history.reduce<RfcState['dates']>((dates, event) => {
    if (event.type === 'request.opened') return event.dates
    return event.type === 'stage.rescheduled' ? { ...dates, [event.stage]: event.date } : dates
  }, {})
}

/** No for good: nothing that is written after a rejection takes it back. */
function closingOf(history: readonly Event[]): Of<'rfc.closed'> | undefined {
  const closings = eventsOf(history, 'rfc.closed')
  return closings.find(({ outcome }) => outcome === 'rejected') ?? closings.at(-1)
}

function eventsOf<Type extends Event['type']>(history: readonly Event[], type: Type): readonly Of<Type>[] {
  return history.filter((event): event is Of<Type> => event.type === type)
}

function deploymentsByVersion(events: readonly Event[]): ReadonlyMap<string, readonly DeploymentState[]> {
  const stages = new Set(events.flatMap((event) => (event.type === 'deployment.started' ? [event.stage] : [])))
  const all = [...stages].flatMap((stage) => deploymentsOf(events, stage))
  const inOrder = all.toSorted((left, right) => Date.parse(left.startedAt) - Date.parse(right.startedAt))
  return byVersion(inOrder)
}

function byVersion<T extends Readonly<{ version: string }>>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(one.version)
    if (group) group.push(one)
    else groups.set(one.version, [one])
  }
  return groups
}
