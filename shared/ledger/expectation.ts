import type { Inspection } from '../inventory/inspection'
import { deploymentsOf } from './deployment'
import { endingOf } from './drift'
import { environmentOf } from './environment'
import type { Event } from './event'
import { provedIn, type Ended } from './proved'

/** What was proved to be on the hosts of a stage. */
export type Proved = Readonly<{
  /** What looked there last, as a person knows it. */
  proof: string
  /** The deployment, and the version, that what was looked at then is kept under. */
  deployment: string
  version: string
  /** The plan by which it was looked at, as it was recorded. */
  plan: unknown
  items: readonly Inspection[]
}>

/** What is expected of one application in a stage, for somebody who is about to look there. */
export type Expectation = Readonly<{
  /** Version in place. */
  inPlace?: string
  proved?: Proved
  /** Why nobody can tell now what should be there. */
  busy?: string
  /** The newest event that changes what should be there; empty where there is none. */
  newest: string
}>

/** What the ledger lets expect of one application in a stage. `events`: all of the application, oldest first. */
export function expectationOf(events: readonly Event[], stage: string): Expectation {
  const { inPlace, last } = environmentOf(events, stage)
  const proved = provedOf(events, stage, inPlace)
  const changes = events.filter((event) => CHANGES.includes(event.type) && 'stage' in event && event.stage === stage)
  const running = last?.result === 'running' || last?.result === 'rolling-back'
  return {
    ...(inPlace ? { inPlace: inPlace.version } : {}),
    ...(proved ? { proved } : {}),
    ...(running ? { busy: `The deployment ${last.id} of ${last.version} is ${last.result}: ${WAIT}` } : {}),
    newest: changes.at(-1)?.id ?? '',
  }
}

const CHANGES: readonly Event['type'][] = [
  'deployment.started',
  'deployment.finished',
  'rollback.started',
  'rollback.finished',
]

const WAIT = 'wait for its end, or bring it to one with `rollback` or `resume`, then look again.'

function provedOf(
  events: readonly Event[],
  stage: string,
  inPlace: ReturnType<typeof environmentOf>['inPlace'],
): Proved | undefined {
  const ending = endingOf(events, stage)
  const items = provedIn(events, stage)
  // Where some of it is still what was proved before, all of it is looked at as it was then.
  const by = items.find((item) => item.by !== ending)?.by ?? ending
  const state = deploymentsOf(events, stage).find(({ id }) => id === by?.deployment)
  if (!by || !state) return undefined
  const kept = inPlace ?? { deployment: state.id, version: state.version }
  return { proof: proofText(by, state), deployment: kept.deployment, version: kept.version, plan: state.plan, items }
}

function proofText(
  by: Ended,
  { id, application, version }: Readonly<Record<'id' | 'application' | 'version', string>>,
) {
  const what = `deployment ${id} of ${application} ${version}`
  if (by.type === 'rollback.finished' || by.result === 'rolled-back') return `the rollback of ${what}`
  return by.result === 'succeeded'
    ? what
    : `the end of ${what}, which ${by.result === 'failed' ? 'failed' : 'was cancelled'}`
}
