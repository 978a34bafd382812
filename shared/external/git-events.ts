import type { Event } from '../ledger/event'
import { corrupt, eventOf } from '../ledger/event-file'
import type { History, Trim } from '../ledger/ledger'
import { segmentOf } from '../ledger/path'
import type { Git } from './git'
import { contentsOf, filesIn, listingOf } from './git-tree'

/** The events of one application at a commit, oldest first. */
export async function eventsAt(git: Git, commit: string, application: string): Promise<readonly Event[]> {
  for await (const history of historiesUnder(git, commit, [`${segmentOf(application)}/`])) {
    if (history.application === application) return history.events
    throw strange(segmentOf(application), history.events[0])
  }
  return []
}

/** Everything at a commit, one application after the other, of each event what is needed. */
export function historiesAt(git: Git, commit: string, trim?: Trim): AsyncIterable<History> {
  return historiesUnder(git, commit, [], trim)
}

/** Git lists what is in one directory without a break, so that an application is complete where the next one begins. */
async function* historiesUnder(
  git: Git,
  commit: string,
  paths: readonly string[],
  trim: Trim = (event) => event,
): AsyncGenerator<History> {
  const listing = await listingOf(git, commit, paths)
  const files = filesIn(listing)
  let segment = ''
  let events: Event[] = []
  for await (const contents of contentsOf(git, listing)) {
    for (const bytes of contents) {
      const path = files.next().value?.path ?? ''
      if (!path.startsWith(`${segment}/`)) {
        if (events[0]) yield historyOf(events[0], segment, events)
        segment = path.slice(0, Math.max(0, path.indexOf('/')))
        events = []
      }
      const event = eventOf(path, bytes)
      const kept = event && (events.length === 0 ? event : trim(event))
      if (kept) events.push(kept)
    }
  }
  if (events[0]) yield historyOf(events[0], segment, events)
}

function historyOf({ application }: Event, segment: string, events: readonly Event[]): History {
  const stranger = events.find((event) => event.application !== application)
  if (stranger) throw strange(segment, stranger)
  return { application, events: inOrder(events) }
}

/** Files of a month are listed in order already, and months mostly are. */
function inOrder(events: readonly Event[]): readonly Event[] {
  const sorted = events.every(({ id }, index) => index === 0 || (events[index - 1]?.id ?? '') <= id)
  return sorted ? events : events.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

function strange(segment: string, event: Event | undefined): Error {
  return corrupt(segment, `it holds events of another application (${event?.id ?? 'unknown'})`)
}
