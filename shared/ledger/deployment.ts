import type { JournalEntry } from '../automaton/journal'
import type { Inspection } from '../inventory/inspection'
import type { Event } from './event'
import { mergedJournal } from './journals'

type Started = Extract<Event, { type: 'deployment.started' }>
type Ending = Extract<Event, { type: 'deployment.finished' | 'rollback.finished' }>
type Step = Started | Ending | Extract<Event, { type: 'rollback.started' }>

/** How a deployment stands: `running` and `rolling-back` also where the runner died before it could say how it ended. */
export type DeploymentResult =
  'running' | 'rolling-back' | 'succeeded' | 'rolled-back' | 'failed' | 'cancelled' | 'rollback-failed'

/** One deployment of a version to a stage, with everything that the ledger knows of it; instants are ISO 8601. */
export type DeploymentState = Readonly<{
  id: string
  application: string
  version: string
  stage: string
  /** The resolved plan, as it was recorded. */
  plan: unknown
  planDigest: string
  rollbackDigest: string
  manifestDigest: string
  /** What the hosts held before its first step. */
  before: readonly Inspection[]
  /** What was done, all its runs, resumptions and rollbacks; each entry once. */
  journal: readonly JournalEntry[]
  result: DeploymentResult
  startedAt: string
  /** Absent while it is `running`. */
  finishedAt?: string
  rehearsal: boolean
  /** Whether its rollback was rehearsed and brought back what was there; absent where nothing was rehearsed. */
  rehearsed?: boolean
  /** Why a bar of the version was lifted for it. */
  liftedBar?: string
}>

/** The deployments of one application to a stage, in the order in which they were first started. */
export function deploymentsOf(events: readonly Event[], stage: string): readonly DeploymentState[] {
  const histories = new Map<string, Step[]>()
  for (const event of events) {
    if (!isStep(event) || event.stage !== stage) continue
    histories.set(event.deployment, [...(histories.get(event.deployment) ?? []), event])
  }
  return [...histories.values()].flatMap((history) => stateOf(history) ?? [])
}

const STEPS: readonly Event['type'][] = [
  'deployment.started',
  'deployment.finished',
  'rollback.started',
  'rollback.finished',
]

/** Whether an event is part of the life of one deployment. */
export function isStep(event: Event): event is Step {
  return STEPS.includes(event.type)
}

/** A deployment that goes on keeps what the hosts held before its first step: that is what a rollback brings back. */
function stateOf(history: readonly Step[]): DeploymentState | undefined {
  const starts = history.filter((event) => event.type === 'deployment.started')
  const endings = history.filter((event) => event.type === 'deployment.finished' || event.type === 'rollback.finished')
  const [first] = starts
  if (!first) return undefined
  const { application, version, stage, plan, planDigest, rollbackDigest, manifestDigest, before, rehearsal } = first
  const result = resultOf(history)
  const finishedAt = result === 'running' || result === 'rolling-back' ? undefined : endings.at(-1)?.at
  const rehearsed = endings.findLast((event) => event.type === 'deployment.finished')?.rehearsal?.holds
  const liftedBar = starts.findLast((event) => event.liftedBar !== undefined)?.liftedBar
  return {
    ...{ id: first.deployment, application, version, stage, plan, planDigest, rollbackDigest, manifestDigest, before },
    journal: mergedJournal(endings.map((event) => event.journal)),
    ...{ result, startedAt: first.at, rehearsal },
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(rehearsed === undefined ? {} : { rehearsed }),
    ...(liftedBar === undefined ? {} : { liftedBar }),
  }
}

/** A rollback that was begun and never ended is all that counts. */
function resultOf(history: readonly Step[]): DeploymentResult {
  if (history.at(-1)?.type === 'rollback.started') return 'rolling-back'
  return history
    .flatMap((event) => (event.type === 'rollback.started' ? [] : [event]))
    .reduce<DeploymentResult>(resultAfter, 'running')
}

/** What a deployment has come to with one more event of its life, after all those before. */
export function resultAfter(known: DeploymentResult, event: Started | Ending): DeploymentResult {
  if (event.type === 'deployment.started') return event.resumed ? 'running' : known
  if (event.type === 'deployment.finished') return event.result
  switch (event.result) {
    case 'rolled-back':
      return 'rolled-back'
    case 'failed':
      return 'rollback-failed'
    case 'nothing-to-do':
      // A deployment that died before it changed anything and never said so has ended here.
      return known === 'running' ? 'cancelled' : known
  }
}
