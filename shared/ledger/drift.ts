import { isAt, type Inspection } from '../inventory/inspection'
import { proofOf, type Difference } from '../inventory/proof'
import type { Event } from './event'
import { isEnding, provedIn, type Ended } from './proved'

type Recorded = Extract<Event, { type: 'inventory.recorded' }>

/** A domain on a host that could not be read when a stage was looked at last, and why. */
export type Unread = NonNullable<Recorded['unread']>[number]

/**
 * How what was last inspected in a stage differs from what the last deployment or rollback proved there; nothing where
 * nothing was inspected since. What was not looked at, or could not be read, is no difference.
 */
export function driftOf(events: readonly Event[], stage: string): readonly Difference[] {
  const recorded = lookAt(events, stage)
  if (!recorded) return []
  const proved = provedIn(events, stage).filter(({ by }) => by.id <= recorded.id)
  const both = (one: readonly Inspection[], other: readonly Inspection[]): readonly Inspection[] =>
    one.filter((item) => other.some(isAt(item)))
  return proofOf(both(proved, recorded.items), both(recorded.items, proved)).differences
}

/** What could not be read when a stage was looked at last, of what was proved before. */
export function unreadIn(events: readonly Event[], stage: string): readonly Unread[] {
  const [proved, recorded] = [endingOf(events, stage), lookAt(events, stage)]
  return (proved && recorded && recorded.id >= proved.id ? recorded.unread : undefined) ?? []
}

/** The last deployment or rollback that looked at the hosts of a stage; one that ended without that proved nothing. */
export function endingOf(events: readonly Event[], stage: string): Ended | undefined {
  return events.findLast((event): event is Ended => isEnding(event, stage) && event.after.length > 0)
}

/** When a stage was looked at last without a deployment, and what was seen. */
export function lookAt(events: readonly Event[], stage: string): Recorded | undefined {
  return events.findLast((event): event is Recorded => event.type === 'inventory.recorded' && event.stage === stage)
}
