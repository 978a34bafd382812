import { proofOf, type Difference } from '../inventory/proof'
import type { Event } from './event'

type Recorded = Extract<Event, { type: 'inventory.recorded' }>
type Ended = Extract<Event, { type: 'deployment.finished' | 'rollback.finished' }>

/**
 * How what was last inspected in a stage differs from what the last deployment or rollback proved there; nothing where
 * nothing was inspected since. One that ended without having looked at the hosts proved nothing.
 */
export function driftOf(events: readonly Event[], stage: string): readonly Difference[] {
  const proved = events.findLast((event): event is Ended => isEnding(event, stage) && event.after.length > 0)
  const recorded = events.findLast((event): event is Recorded => isInventory(event, stage))
  if (!proved || !recorded || recorded.id < proved.id) return []
  return proofOf(proved.after, recorded.items).differences
}

function isEnding(event: Event, stage: string): event is Ended {
  return (event.type === 'deployment.finished' || event.type === 'rollback.finished') && event.stage === stage
}

function isInventory(event: Event, stage: string): event is Recorded {
  return event.type === 'inventory.recorded' && event.stage === stage
}
