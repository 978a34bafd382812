import type { Event } from '../ledger/event'
import { buildKey, buildsOf, commitsOf, readUntil, type Source } from '../ledger/integration'
import type { Build, Commit } from '../ledger/integration-events'
import { parseApplication } from '../release/version'
import type { Period } from './period'

/** Of which application a workflow is; without a branch, the default branch. */
export type AskedSource = Readonly<{ application: string; workflow: string; branch?: string }>

/** What was new of a source in a period. */
export type News = Readonly<{ builds: readonly Build[]; commits: readonly Commit[] }>

const DAY = 86_400_000
/** GitHub deletes what is older. */
const KEPT = 90 * DAY
/** How long a run lives: until then it may end, or be made again, and a branch with older commits may be merged. */
const OPEN = 35 * DAY

/** `<application>: <workflow>[@<branch>]`, one a line, each once. An Error says what was expected. */
export function parseSources(text: string): readonly AskedSource[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  const sources = new Map<string, AskedSource>()
  for (const line of lines) if (line !== '') sources.set(line.replace(/\s+/g, ' '), parseSource(line))
  return [...sources.values()]
}

function parseSource(line: string): AskedSource {
  const [, application = '', workflow = '', branch] = /^([^:\s]+)\s*:\s*([\w.-]+\.ya?ml)(?:@(\S+))?$/.exec(line) ?? []
  if (workflow === '') {
    throw new Error(
      `${JSON.stringify(line.slice(0, 80))} was given; expected \`<application>: <file of the workflow>\`, with ` +
        '`@<branch>` behind it where it is not the default branch, such as `pets: ci.yml@main`',
    )
  }
  return { application: parseApplication(application), workflow, ...(branch === undefined ? {} : { branch }) }
}

/** What to look at now (whole seconds), so that nothing is missed that ended, or was merged, after the last time. */
export function periodToRead(events: readonly Event[], source: Source, now: number): Period {
  const to = Math.floor(now / 1000) * 1000
  const until = readUntil(events, source)
  const from = Math.max(to - KEPT, until === undefined ? 0 : Date.parse(until) - OPEN)
  return { from: Math.min(Math.floor(from / 1000) * 1000, to), to }
}

/** What the ledger does not know; undefined where that is nothing and no day has ended since: there is nothing to record. */
export function newsOf(
  events: readonly Event[],
  source: Source,
  { to }: Period,
  { builds, commits }: News,
): News | undefined {
  const known = knownBuilds(events)
  const shas = new Set(commitsOf(events).map(({ sha }) => sha))
  const news = {
    builds: builds.filter((build) => !known.has(buildKey(build))),
    commits: commits.filter(({ sha }) => !shas.has(sha)),
  }
  const until = readUntil(events, source)
  const sameDay = until !== undefined && Math.floor(Date.parse(until) / DAY) === Math.floor(to / DAY)
  return sameDay && news.builds.length === 0 && news.commits.length === 0 ? undefined : news
}

/** The attempts that the ledger knows of an application, by `buildKey`. */
export function knownBuilds(events: readonly Event[]): ReadonlySet<string> {
  return new Set(buildsOf(events).map(({ build }) => buildKey(build)))
}
