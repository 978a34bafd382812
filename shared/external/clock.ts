import type { Clock } from '../ledger/ledger'

/** The machine's own time. */
export const systemClock: Clock = { now: () => Date.now() }
