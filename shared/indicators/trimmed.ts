import type { Event } from '../ledger/event'
import { domainsOf } from './technologies'

/** What nothing is made of at all. Whoever folds one of these in the same pass takes it out of this list. */
const UNUSED: readonly Event['type'][] = ['plan.proposed', 'supervision.recorded', 'debt.settled']

/**
 * An event without what neither figures nor dates nor the inventory are made of, which is most of a ledger: journals,
 * scripts, what hosts held before, and checks of gates that hold. Hundreds of megabytes need not be kept until an
 * application is counted.
 */
export function trimmed(event: Event): Event | undefined {
  const { type } = event
  if (UNUSED.includes(type)) return undefined
  if (type === 'gate.decided') {
    return { ...event, checks: event.checks.filter(({ result }) => result !== 'holds') }
  }
  if (type === 'deployment.started') {
    return { ...event, plan: { domains: domainsOf(event.plan) }, before: [] }
  }
  return type === 'deployment.finished' || type === 'rollback.finished' ? { ...event, journal: [] } : event
}
