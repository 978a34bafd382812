import type { Event } from '../ledger/event'
import type { Needed } from '../ledger/ledger'
import { domainsOf } from '../ledger/recorded-plan'
import type { Indicator } from './indicator'

/** What built-in indicators, dates and the inventory are made of. Whoever folds another in the same pass adds it here. */
const ALWAYS: readonly Event['type'][] = [
  'request.opened',
  'package.vaulted',
  'gate.decided',
  'deployment.started',
  'deployment.finished',
  'rollback.started',
  'rollback.finished',
  'stage.rescheduled',
  'rfc.closed',
  'inventory.recorded',
  'integrity.recorded',
  'integration.recorded',
]

/** What a dashboard of these indicators needs of a ledger: half of its events, and less of each. */
export function neededBy(indicators: readonly Indicator[]): Needed {
  return { types: new Set([...ALWAYS, ...indicators.flatMap(({ needs = [] }) => needs)]), trim: trimmed }
}

/**
 * An event without what neither figures nor dates nor the inventory are made of, which is most of it: journals, scripts,
 * what hosts held before, and checks of gates that hold. Hundreds of megabytes need not be kept until an application is
 * counted.
 */
function trimmed(event: Event): Event {
  const { type } = event
  if (type === 'gate.decided') {
    return { ...event, checks: event.checks.filter(({ result }) => result !== 'holds') }
  }
  if (type === 'deployment.started') {
    return { ...event, plan: { domains: domainsOf(event.plan) }, before: [] }
  }
  return type === 'deployment.finished' || type === 'rollback.finished' ? { ...event, journal: [] } : event
}
