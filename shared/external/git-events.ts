import type { Event } from '../ledger/event'
import { corrupt, eventOf } from '../ledger/event-file'
import type { History, Needed } from '../ledger/ledger'
import { segmentOf, typeIn } from '../ledger/path'
import type { Git } from './git'
import { contentsUnder } from './git-tree'

/** The events of one application at a commit, oldest first. */
export async function eventsAt(git: Git, commit: string, application: string): Promise<readonly Event[]> {
  for await (const history of historiesUnder(git, commit, [`${segmentOf(application)}/`])) {
    if (history.application === application) return history.events
    throw strange(segmentOf(application), history.events[0])
  }
  return []
}

/** What is needed of a commit, one application after the other. */
export function historiesAt(git: Git, commit: string, needed?: Needed): AsyncIterable<History> {
  return historiesUnder(git, commit, [], needed)
}

/** Git lists what is in one directory without a break, so that an application is complete where the next one begins. */
async function* historiesUnder(
  git: Git,
  commit: string,
  paths: readonly string[],
  needed?: Needed,
): AsyncGenerator<History> {
  let directory = ''
  let events: Event[] = []
  for await (const contents of contentsUnder(git, commit, paths, needed ? isNeeded(needed) : () => true)) {
    for (const { path, bytes } of contents) {
      if (!isIn(directory, path)) {
        if (events[0]) yield historyOf(events[0], directory, events)
        directory = directoryOf(path)
        events = []
      }
      const event = eventOf(path, bytes)
      if (event) events.push(needed ? needed.trim(event) : event)
    }
  }
  if (events[0]) yield historyOf(events[0], directory, events)
}

/** Whether a file is to be read, which is asked of each in their order. What a file is of stands in its name. */
function isNeeded({ types }: Needed): (path: string) => boolean {
  let directory = ''
  return (path) => {
    const isFirst = !isIn(directory, path)
    if (isFirst) directory = directoryOf(path)
    return isFirst || types.has(typeIn(path))
  }
}

/** The first directory of a path, with the slash at its end; empty for a file that is in none. */
function directoryOf(path: string): string {
  return path.slice(0, path.indexOf('/') + 1)
}

function isIn(directory: string, path: string): boolean {
  return directory !== '' && path.startsWith(directory)
}

function historyOf({ application }: Event, directory: string, events: readonly Event[]): History {
  const stranger = events.find((event) => event.application !== application)
  if (stranger) throw strange(directory.slice(0, -1), stranger)
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
