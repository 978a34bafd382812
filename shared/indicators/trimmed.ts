import type { Event } from '../ledger/event'
import { domainsOf } from './technologies'

/**
 * An event without what neither figures nor dates nor the inventory are made of, which is most of a ledger: journals, steps, scripts, what hosts held before,
 * and checks of gates that hold. Hundreds of megabytes need not be kept until an application is counted.
 */
export function trimmed(event: Event): Event {
  const { type } = event
  if (type === 'plan.proposed') {
    return { ...event, steps: [], rollback: [], coverage: { ...event.coverage, steps: [] } }
  }
  if (type === 'gate.decided') {
    return { ...event, checks: event.checks.filter(({ result }) => result !== 'holds') }
  }
  if (type === 'deployment.started') {
    return { ...event, plan: { domains: domainsOf(event.plan) }, before: [] }
  }
  return type === 'deployment.finished' || type === 'rollback.finished' ? { ...event, journal: [] } : event
}
