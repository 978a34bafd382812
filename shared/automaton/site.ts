import type { Log } from '../report/log'
import type { LocalPackage } from './transport'
import type { Fleet } from './fleet'
import type { JournalEntry } from './journal'

/** Everything a run works with: the hosts, the packages, where to write and when to end. */
export type Site = Readonly<{
  deployment: string
  fleet: Fleet
  /** The verified package of a domain, on the runner. */
  packages: ReadonlyMap<string, LocalPackage>
  /** The runner's copy of the journal, in the order of what happened. */
  journal: JournalEntry[]
  log: Log
  /** Hides the secrets in what a host says. */
  redact: (text: string) => string
  /** The time, as ISO 8601. */
  now: () => string
  signal: AbortSignal
}>
