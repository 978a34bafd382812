import { grouped } from '../../shared/indicators/facts'
import type { Event } from '../../shared/ledger/event'
import type { Archive, History, Needed } from '../../shared/ledger/ledger'

/** A ledger of these events, the oldest of each application first. */
export function archiveOf(events: readonly Event[]): Archive {
  return archiveOnce(() => Promise.resolve(events))
}

/** A ledger that is read when somebody asks, as far as it can be read. */
export function archiveOnce(read: () => Promise<readonly Event[]>): Archive {
  return {
    histories: async function* (needed) {
      for (const [application, events] of grouped(await read(), (event) => event.application)) {
        yield { application, events: needed ? neededOf(events, needed) : events }
      }
    },
  }
}

/** Everything that a ledger gives, application by application. */
export async function historiesOf(archive: Archive): Promise<readonly History[]> {
  const all: History[] = []
  for await (const history of archive.histories()) all.push(history)
  return all
}

/** What is needed of the events of one application. */
export function neededOf(events: readonly Event[], { types, trim }: Needed): readonly Event[] {
  return events.filter(({ type }, index) => index === 0 || types.has(type)).map(trim)
}
