import type { Readable, Writable } from 'node:stream'

/** A command that runs on a host, with its three streams. */
export type Channel = Readonly<{
  stdin: Writable
  stdout: Readable
  stderr: Readable
  /** Resolves with what ended it, for people: `its shell was ended by SIGKILL`. Never rejects. */
  ended: Promise<Ending>
  /** Lets go of it at once. */
  destroy: () => void
}>

/** How a command on a host ended; no status where a signal or a lost connection ended it. */
export type Ending = Readonly<{ status: number | undefined; cause: string }>

/** One way to one host, over which commands are started. */
export interface Wire {
  /** How messages name the host: `app-r1 (10.0.0.11:22)`. */
  readonly place: string
  /** Starts a command; rejects with an Outage where the host does not answer. */
  exec(command: string): Promise<Channel>
  /** Never rejects. */
  close(): Promise<void>
}
