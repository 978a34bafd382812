import type { Event } from './event'

/** The append-only record of everything that happened. */
export interface Ledger {
  /** Appends all the events or none; tried again on top of the newest state while other writers are faster. */
  append(events: readonly Event[]): Promise<void>
  /** All events of an application, oldest first. */
  read(application: string): Promise<readonly Event[]>
}

/** Everything that a ledger holds of one application, oldest first. */
export type History = Readonly<{ application: string; events: readonly Event[] }>

/**
 * What is needed of a ledger: events of these types, and what `trim` leaves of each, which is an event still. The first one
 * of an application is needed in any case: it says since when the ledger knows of it.
 */
export type Needed = Readonly<{ types: ReadonlySet<string>; trim: (event: Event) => Event }>

/** A ledger that can be read as a whole. */
export interface Archive {
  /**
   * All applications as they were at one moment, one after the other: a ledger may be larger than the memory. What is not
   * needed is not read; everything is without `needed`.
   */
  histories(needed?: Needed): AsyncIterable<History>
}

/** Who holds a lock and until when (ISO 8601). `deployment` lets a rollback of that very deployment recognise it. */
export type Holder = Readonly<{ deployment: string; owner: string; since: string; until: string }>

/** A lock that is held until it is released or its time is over without having been renewed. */
export interface Lock {
  /** Rejects when somebody else has taken it over: whoever holds it must stop. */
  renew(until: string): Promise<void>
  release(): Promise<void>
}

/** One deployment at a time per application and environment. */
export interface Locks {
  /** The lock, or who holds it. `takeOver` names a deployment whose lock may be taken although it has not expired. */
  acquire(
    application: string,
    environment: string,
    holder: Holder,
    takeOver?: string,
  ): Promise<Readonly<{ kind: 'held'; lock: Lock }> | Readonly<{ kind: 'taken'; by: Holder }>>
  /** Who holds the lock now, without taking it; undefined where nobody does, or its time is over. */
  holder(application: string, environment: string): Promise<Holder | undefined>
}

/** The time, as an argument. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
}
