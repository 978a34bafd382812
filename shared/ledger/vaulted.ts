import { UserError } from '../failure'
import type { Event } from './event'

/** A version was put in the vault. */
export type Vaulted = Extract<Event, { type: 'package.vaulted' }>

/** Where a version was first put in the vault; undefined where it was not, UserError `ledger-corrupt` where the digests differ. */
export function vaultedOf(events: readonly Event[], version: string): Vaulted | undefined {
  const all = events.filter((event): event is Vaulted => event.type === 'package.vaulted' && event.version === version)
  const [first] = all
  const other = all.find((event) => event.manifestDigest !== first?.manifestDigest)
  if (!first || !other) return first
  throw new UserError(
    'ledger-corrupt',
    `The ledger holds two manifests of ${first.application} ${version}: ${first.manifestDigest} (event ${first.id}, ` +
      `${first.actor}) and ${other.manifestDigest} (event ${other.id}, ${other.actor}). A version has one content ` +
      'for ever. Find out which one the vault holds, and release a new version.',
  )
}

/** Each version where it was vaulted first: what is vaulted again is the same. */
export function firstVaulted(events: readonly Event[]): readonly Vaulted[] {
  const first = new Map<string, Vaulted>()
  for (const event of events) {
    if (event.type === 'package.vaulted' && !first.has(event.version)) first.set(event.version, event)
  }
  return [...first.values()]
}
