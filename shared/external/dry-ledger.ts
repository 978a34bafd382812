import type { Ledger, Locks } from '../ledger/ledger'

/** A ledger that is read and never written: that of a dry run. */
export function dryLedger(ledger: Ledger): Ledger {
  return { read: (application) => ledger.read(application), append: () => Promise.resolve() }
}

/** Locks that are always free and keep nobody out: those of a dry run, which changes nothing. */
export const dryLocks: Locks = {
  acquire: () =>
    Promise.resolve({ kind: 'held', lock: { renew: () => Promise.resolve(), release: () => Promise.resolve() } }),
  holder: () => Promise.resolve(undefined),
}
