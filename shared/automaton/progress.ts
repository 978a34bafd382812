import { changes } from '../plan/coverage'
import { isSuccess, technicalStepsAt, technicalStepsOf } from '../plan/technical'
import { timed } from '../ledger/journals'
import { targetsOf, type Plan } from '../plan/plan'
import type { JournalEntry, TechnicalId } from './journal'

export type TechnicalState = 'not-started' | 'interrupted' | 'failed' | 'done'

/** How far each technical step of each host came, as told by the journal. */
export type Progress = (id: TechnicalId, host: string) => TechnicalState

const keyOf = (id: TechnicalId, host: string): string =>
  JSON.stringify([id.run, id.step, id.domain, id.operation, id.technical, host])

/** Folds a journal; the last word on a technical step counts. */
export function progressOf(plan: Plan, journal: readonly JournalEntry[]): Progress {
  const states = new Map<string, TechnicalState>()
  for (const entry of journal) {
    const step = technicalStepsAt(plan, entry)[entry.technical - 1]
    const finished = entry.event === 'finished' && step && isSuccess(step, entry.status) ? 'done' : 'failed'
    states.set(keyOf(entry, entry.host), entry.event === 'started' ? 'interrupted' : finished)
  }
  return (id, host) => states.get(keyOf(id, host)) ?? 'not-started'
}

/** The technical steps that would run a second time although they are not repeatable: why a run cannot go on. */
export function unrepeatable(plan: Plan, journal: readonly JournalEntry[], run: number): readonly string[] {
  return technicalStates(plan, journal, run)
    .filter(({ state, repeatable }) => (state === 'interrupted' || state === 'failed') && !repeatable)
    .map(({ name, domain, host, state }) => `${name} (${domain}, ${host}): ${state}`)
}

/** Whether a run did everything that the plan asks for. */
export function isComplete(plan: Plan, journal: readonly JournalEntry[], run: number): boolean {
  return technicalStates(plan, journal, run).every(({ state }) => state === 'done')
}

/** One technical step of a plan on one host, and how far it came. */
export type TechnicalProgress = Readonly<{
  step: number
  name: string
  domain: string
  host: string
  repeatable: boolean
  state: TechnicalState
}>

/** Every technical step that a plan asks for in a run, in order, with how far the journal says that it came. */
export function technicalStates(
  plan: Plan,
  journal: readonly JournalEntry[],
  run: number,
): readonly TechnicalProgress[] {
  const progress = progressOf(plan, journal)
  return plan.steps.flatMap((step) =>
    step.operations.flatMap((operation) =>
      targetsOf(plan, operation).flatMap(({ host }) =>
        technicalStepsOf(plan, operation).map(({ name, repeatable }, index) => {
          const id = { ...operation, run, kind: 'deploy' as const, step: step.number, technical: index + 1 }
          const state = progress(id, host.name)
          return { step: step.number, name, domain: operation.domain, host: host.name, repeatable, state }
        }),
      ),
    ),
  )
}

/** Whether a deployment began anything that a rollback has to undo. */
export function hasChanged(journal: readonly JournalEntry[]): boolean {
  return journal.some(({ kind, operation }) => kind === 'deploy' && changes(operation))
}

/** The run that a journal ends in, from 1. */
export function lastRun(journal: readonly JournalEntry[]): number {
  return journal.reduce((last, entry) => Math.max(last, entry.run), 1)
}

/**
 * One journal out of the runner's copy and the hosts' own: a host that could be read knows best what happened on it,
 * and the runner when.
 */
export function exactJournal(
  copy: readonly JournalEntry[],
  hosts: ReadonlyMap<string, readonly JournalEntry[]>,
): readonly JournalEntry[] {
  const others = copy.filter((entry) => (hosts.get(entry.host)?.length ?? 0) === 0)
  return [...others, ...timed([...hosts.values()].flat(), copy)]
}
