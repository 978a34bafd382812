import type { Inspection } from '../inventory/inspection'
import { conditionsAfter, effectsOf, type Effect } from '../plan/effect'
import { domainOf, type Plan } from '../plan/plan'
import type { JournalEntry } from './journal'

/**
 * A time without service, between two ISO 8601 instants of the runner. `until`: absent where service is not back.
 * `isShortest`: no runner was there when it came back, which was at that instant or later.
 */
export type Interruption = Readonly<{ from: string; until?: string; isShortest?: true }>

/** When a domain was without service on one host, in one deployment with all its runs; never empty. */
export type Downtime = Readonly<{ domain: string; host: string; interruptions: readonly Interruption[] }>

/**
 * The times without service that a journal tells, of the domains that can be stopped and started: from the begin of
 * the first `stop` to the good end, checks included, of the `start` that brought it back, whichever run that is in. What
 * a stop that failed has left is not known, and counts. What was down before the deployment was no service to lose.
 */
export function downtimesOf(
  plan: Plan,
  journal: readonly JournalEntry[],
  before: readonly Inspection[] = [],
): readonly Downtime[] {
  const effects = effectsOf(plan, journal)
  return conditionsAfter(plan, [], before).flatMap(({ domain, host, powerBefore }) => {
    const { stop, start } = domainOf(plan, domain).technology.operations
    if (!stop || !start) return []
    const own = effects.filter((effect) => effect.domain === domain && effect.host === host)
    const { interruptions } = own.reduce(after, { serves: powerBefore === 'running', heard: '', interruptions: [] })
    return interruptions.length > 0 ? [{ domain, host, interruptions }] : []
  })
}

/** `heard`: the last instant that is known of the domain on the host. */
type Service = Readonly<{ serves: boolean; heard: string; interruptions: readonly Interruption[] }>

function after({ serves, heard: last, interruptions }: Service, { operation, reached, at }: Effect): Service {
  const heard = at ?? last
  if (serves && operation === 'stop' && reached === 'begun')
    return { serves: false, heard, interruptions: [...interruptions, { from: heard }] }
  if (operation !== 'start' || reached !== 'done') return { serves, heard, interruptions }
  return { serves: true, heard, interruptions: interruptions.map((one) => ended(one, heard, at === undefined)) }
}

function ended(interruption: Interruption, until: string, isShortest: boolean): Interruption {
  if (interruption.until !== undefined) return interruption
  return { ...interruption, until, ...(isShortest ? { isShortest } : {}) }
}

/** Milliseconds without service in all; what is not back counts up to `now`, in milliseconds since 1970. */
export function lengthOf({ interruptions }: Pick<Downtime, 'interruptions'>, now: number): number {
  return interruptions.reduce(
    (sum, { from, until }) => sum + (until === undefined ? now : Date.parse(until)) - Date.parse(from),
    0,
  )
}

/** Seconds, to the tenth, that the domain and host were without service that were so the longest. */
export function longestWithoutService(downtimes: readonly Downtime[], now: number): number {
  return Math.round(Math.max(0, ...downtimes.map((one) => lengthOf(one, now))) / 100) / 10
}
