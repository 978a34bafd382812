import type { Host } from '../inventory/host'
import type { Value } from '../plan/secret'
import type { JournalEntry, TechnicalId } from './journal'

/** Who works on the hosts: written into locks, and the name of the directory of journals and backups. */
export type Work = Readonly<{
  deployment: string
  application: string
  stage: string
  /** Shown to whoever meets the lock: `alice, run 123 (https://…)`. */
  owner: string
  /** How long a lock outlives a holder that stopped renewing it, in milliseconds. */
  lease: number
}>

/** One POSIX sh script with the variables that it gets. `timeout` in milliseconds. */
export type Script = Readonly<{ text: string; env: Readonly<Record<string, Value>>; timeout: number }>

/** What the journal calls a technical step. */
export type Entry = Readonly<{ id: TechnicalId; name: string; at: string }>

/** How a script ended. Only `exited` with status 0 is success. */
export type Outcome =
  | Readonly<{ kind: 'exited'; status: number }>
  | Readonly<{ kind: 'timed-out'; after: number }>
  | Readonly<{ kind: 'cancelled' }>

/** A package on the runner, as the manifest describes it. */
export type LocalPackage = Readonly<{ path: string; name: string; size: number; sha256: string }>

/** What a transfer ended with: the digest that the host computed over what it stored; of a dry run, that of the file. */
export type Delivery = Readonly<{ kind: 'delivered' | 'already-there' | 'not-sent'; sha256: string }>

export type Output = (stream: 'stdout' | 'stderr', text: string) => void

/** One host, connected, with its lock held, until it is closed. */
export interface Session {
  readonly host: Host
  /** Absolute path of this deployment's own directory for this host: `<state>/<application>/<stage>/<deployment>/<host>`. */
  readonly directory: string
  /** Runs one script in a process group of its own; rejects (Outage) only when it could not be found out how it ended. */
  run(script: Script, entry: Entry | undefined, output: Output, signal: AbortSignal): Promise<Outcome>
  /** Stores a package at an absolute path, through a `.part` file, and proves its digest; rejects with UserError or Outage. */
  send(file: LocalPackage, to: string, entry: Entry | undefined, signal: AbortSignal): Promise<Delivery>
  /** The lines that the host's journal holds of this deployment. */
  journal(): Promise<readonly JournalEntry[]>
  /** Frees the lock and ends everything that still runs. Never rejects. */
  close(): Promise<void>
}

/** The way to a kind of hosts. */
export interface Transport {
  /**
   * Connects, checks the host key, takes the host's lock. Rejects with UserError (`host-key-mismatch`, `host-refused`,
   * `locked`) or Outage (`host-unreachable`).
   */
  connect(host: Host, work: Work, signal: AbortSignal): Promise<Session>
}
