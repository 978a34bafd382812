import type { Inspection } from '../inventory/inspection'
import type { JournalEntry } from '../automaton/journal'
import type { Operation } from './operation'
import { targetsOf, type Plan } from './plan'
import { isSuccess, technicalStepsAt } from './technical'

/** An operation that was begun on a host, or that came to its good end there, with the instant where it is known. */
export type Effect = Readonly<{
  domain: string
  host: string
  operation: Operation
  reached: 'begun' | 'done'
  at?: string
}>

/** What a domain is on one host. `unknown`: a stop or start did not come to its end. */
export type Condition = Readonly<{
  domain: string
  host: string
  /** A deploy was begun, even if it failed, and has not been restored since. */
  changed: boolean
  /** A stop was begun at any time. */
  wasStopped: boolean
  power: 'running' | 'stopped' | 'unknown'
  powerBefore: 'running' | 'stopped'
}>

/** The effects of a plan that runs to its end, as a rollback is foreseen before anything runs. */
export function effectsOfWhole(plan: Plan): readonly Effect[] {
  return plan.steps.flatMap((step) =>
    step.operations.flatMap((operation) =>
      targetsOf(plan, operation).flatMap(({ host }) => [
        { domain: operation.domain, host: host.name, operation: operation.operation, reached: 'begun' as const },
        { domain: operation.domain, host: host.name, operation: operation.operation, reached: 'done' as const },
      ]),
    ),
  )
}

/** The effects that a journal proves, in its order: done is only what finished well in all its technical steps. */
export function effectsOf(plan: Plan, journal: readonly JournalEntry[]): readonly Effect[] {
  const finished = new Map<string, Set<number>>()
  return journal.flatMap((entry): readonly Effect[] => {
    const { domain, host, operation, technical } = entry
    const effect = { domain, host, operation, ...(entry.at === undefined ? {} : { at: entry.at }) }
    if (entry.event === 'started') return [{ ...effect, reached: 'begun' }]
    const steps = technicalStepsAt(plan, entry)
    const step = steps[technical - 1]
    const key = JSON.stringify([entry.run, entry.step, domain, operation, host])
    const well = finished.get(key) ?? new Set()
    if (step && isSuccess(step, entry.status)) well.add(technical)
    else well.delete(technical)
    finished.set(key, well)
    return well.size === steps.length ? [{ ...effect, reached: 'done' }] : []
  })
}

/** What every domain is on every host after these effects, having been what `inspect` said before. */
export function conditionsAfter(
  plan: Plan,
  effects: readonly Effect[],
  before: readonly Inspection[] = [],
): readonly Condition[] {
  return plan.domains.flatMap((domain) =>
    domain.targets.map(({ host }) => {
      const inspected = before.find((one) => one.domain === domain.name && one.host === host.name)
      const powerBefore = inspected?.facts['running'] === 'no' ? 'stopped' : 'running'
      const start: Condition = {
        domain: domain.name,
        host: host.name,
        changed: false,
        wasStopped: false,
        power: powerBefore,
        powerBefore,
      }
      return effects.filter((effect) => effect.domain === domain.name && effect.host === host.name).reduce(after, start)
    }),
  )
}

function after(condition: Condition, { operation, reached }: Effect): Condition {
  const done = reached === 'done'
  switch (operation) {
    case 'deploy':
      return { ...condition, changed: true }
    case 'restore':
      return done ? { ...condition, changed: false } : condition
    case 'stop':
      return { ...condition, wasStopped: true, power: done ? 'stopped' : 'unknown' }
    case 'start':
      return { ...condition, power: done ? 'running' : 'unknown' }
    case 'verify':
    case 'backup':
    case 'check':
    case 'inspect':
      return condition
  }
}
