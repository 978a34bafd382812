import { Outage, UserError } from '../failure'
import type { Archive, History, Needed } from '../ledger/ledger'
import { shown } from './nearest'
import { ConfigError, placeText } from './place'
import type { LedgerEntry } from './dashboard-model'

/** A ledger of several, and how it is read. */
export type JoinedLedger = Readonly<{ entry: LedgerEntry; archive: Archive }>

type Reader = Readonly<{ entry: LedgerEntry; iterator: AsyncIterator<History> }>

/**
 * Several ledgers as one: the applications of each, under its name where it has one. All are opened at once. One that
 * cannot be read fails all of it, and says which; an application that two hold is a ConfigError.
 */
export function joinedLedgers(ledgers: readonly JoinedLedger[]): Archive {
  return { histories: (needed) => historiesOf(ledgers, needed) }
}

async function* historiesOf(ledgers: readonly JoinedLedger[], needed: Needed | undefined): AsyncGenerator<History> {
  const readers = ledgers.map(({ entry, archive }) => ({
    entry,
    iterator: archive.histories(needed)[Symbol.asyncIterator](),
  }))
  try {
    const met = new Map<string, LedgerEntry>()
    // The network is what takes long: each ledger is asked before the first one is read to its end.
    const firsts = await Promise.allSettled(readers.map(({ iterator }) => iterator.next()))
    const failures = firsts.flatMap((first, index) =>
      first.status === 'rejected' ? [failureAt(readers[index], first)] : [],
    )
    if (failures.length > 0) throw together(failures)
    for (const [index, first] of firsts.entries()) {
      const reader = readers[index]
      if (!reader || first.status === 'rejected') continue
      for (let next = first.value; !next.done; next = await following(reader)) {
        const history = renamed(next.value, reader.entry)
        const other = met.get(history.application)
        if (other) throw clash(history.application, other, reader.entry)
        met.set(history.application, reader.entry)
        yield history
      }
    }
  } finally {
    await Promise.allSettled(readers.map(async ({ iterator }) => iterator.return?.()))
  }
}

function following(reader: Reader): Promise<IteratorResult<History>> {
  return reader.iterator.next().catch((reason: unknown) => {
    throw failureAt(reader, { reason })
  })
}

function renamed(history: History, { name }: LedgerEntry): History {
  if (name === undefined) return history
  const application = `${name}/${history.application}`
  return { application, events: history.events.map((event) => ({ ...event, application })) }
}

/** The failure of one ledger, with where it is named in the file. */
function failureAt(reader: Reader | undefined, { reason }: Readonly<{ reason: unknown }>): unknown {
  if (!reader || !isFailure(reason)) return reason
  const { place, ledger } = reader.entry
  const message = `${placeText(place)}: the ledger ${shown(ledger)} could not be read. ${reason.message}`
  return reason instanceof Outage
    ? new Outage(reason.reason, message, { cause: reason })
    : new UserError(reason.reason, message, { cause: reason })
}

/** All of them in one, of the kind of the first; what is no failure of a ledger is told alone. */
function together(failures: readonly unknown[]): unknown {
  const known = failures.filter(isFailure)
  const [first, second] = known
  if (known.length < failures.length) return failures.find((one) => !isFailure(one))
  if (!first || !second) return first
  const message = known.map((one) => one.message).join('\n')
  return first instanceof Outage
    ? new Outage(first.reason, message, { cause: first })
    : new UserError(first.reason, message, { cause: first })
}

function isFailure(thrown: unknown): thrown is UserError | Outage {
  return thrown instanceof UserError || thrown instanceof Outage
}

function clash(application: string, first: LedgerEntry, second: LedgerEntry): ConfigError {
  const message =
    `the ledger ${shown(second.ledger)} holds ${shown(application)}, as does ${shown(first.ledger)} ` +
    `(${placeText(first.place)}); give one of them a \`name:\`, under which its applications are shown`
  return new ConfigError([{ place: second.place, message }])
}
