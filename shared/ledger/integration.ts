import type { Event } from './event'
import type { Build, Commit } from './integration-events'

type Recorded = Extract<Event, { type: 'integration.recorded' }>

/** A build with where it ran. */
export type KnownBuild = Readonly<{ build: Build; source: Source }>

/** What is known of one workflow of one branch. */
export type Source = Readonly<{ workflow: string; branch: string }>

const DAY = 86_400_000

/** Every attempt of every run once, as it was recorded first. `events`: of one application, oldest first. */
export function buildsOf(events: readonly Event[]): readonly KnownBuild[] {
  const builds = new Map<string, KnownBuild>()
  for (const record of recordsOf(events)) {
    for (const build of record.builds) {
      const key = buildKey(build)
      if (!builds.has(key)) builds.set(key, { build, source: record })
    }
  }
  return [...builds.values()]
}

/** By what an attempt is known: GitHub gives no two runs the same id. */
export function buildKey({ id, attempt }: Pick<Build, 'id' | 'attempt'>): string {
  return `${id}/${attempt}`
}

/** Every commit once, whichever workflow it was read for. */
export function commitsOf(events: readonly Event[]): readonly Commit[] {
  const commits = new Map<string, Commit>()
  for (const { commits: some } of recordsOf(events)) {
    for (const commit of some) if (!commits.has(commit.sha)) commits.set(commit.sha, commit)
  }
  return [...commits.values()]
}

/** Until when (ISO 8601) a workflow of a branch has been read; undefined where it never was. */
export function readUntil(events: readonly Event[], { workflow, branch }: Source): string | undefined {
  return recordsOf(events)
    .filter((record) => record.workflow === workflow && record.branch === branch)
    .map(({ to }) => to)
    .sort((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1)
}

/** The days of UTC, by their first instant, all of which has been looked at: of another, no count is known. */
export function daysRead(events: readonly Event[]): readonly number[] {
  const spans = recordsOf(events)
    .map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))
    .sort((one, other) => one.from - other.from)
  return merged(spans).flatMap(({ from, to }) => {
    const first = Math.ceil(from / DAY) * DAY
    return Array.from({ length: Math.max(0, Math.floor((to - first) / DAY)) }, (_, index) => first + index * DAY)
  })
}

type Span = Readonly<{ from: number; to: number }>

/** Spans that touch no other any more; `sorted` by where they begin. */
function merged(sorted: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of sorted) {
    const last = all.at(-1)
    if (last && span.from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else all.push(span)
  }
  return all
}

/** The first instant of the day of UTC that an instant is in. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY) * DAY
}

function recordsOf(events: readonly Event[]): readonly Recorded[] {
  return events.filter((event): event is Recorded => event.type === 'integration.recorded')
}
