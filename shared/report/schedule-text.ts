import { localText } from '../change/calendar'
import type { Entry, ScheduleState } from '../change/schedule'
import { durationText } from './instant'

const WORDS: Readonly<Record<ScheduleState, string>> = {
  planned: 'planned',
  due: 'due now',
  late: 'late, not started',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled on the way',
  'rolled-back': 'rolled back',
  dropped: 'dropped, its RFC is closed',
}

/** How a date stands, as text of a user. */
export function stateText({ state }: Entry): string {
  return WORDS[state]
}

/** Whether there is more to say of a date than that it is planned. */
export function isOutcome({ state }: Entry): boolean {
  return state !== 'planned'
}

/** What is planned: `pets 2.0.0 → production`, as text of a user. */
export function entryTitle({ application, version, stage }: Entry): string {
  return `${application} ${version} → ${stage}`
}

/** How a date was kept: `12 min late`, `on time`, `–` where nothing can be said. What was not started is late by now. */
export function entryDelay({ delay, state }: Entry): string {
  if (delay === undefined) return '–'
  const minutes = Math.round(delay / 60_000)
  if (minutes === 0) return 'on time'
  const so = state === 'due' || state === 'late' ? ' so far' : ''
  return `${durationText(Math.abs(minutes) * 60_000)} ${minutes > 0 ? 'late' : 'early'}${so}`
}

/** How often a date was moved, by whom last and why, as text of a user; undefined where it never was. */
export function movesText({ moves }: Entry): string | undefined {
  const last = moves.at(-1)
  if (!last) return undefined
  const times = moves.length === 1 ? 'once' : `${moves.length} times`
  return `moved ${times}, last by ${last.by}: ${last.why ?? 'asked for anew'}`
}

/** Everything about a date, one sentence each, as text of a user. */
export function entrySentences(entry: Entry): readonly string[] {
  const { timezone, planned, started, ended, rfc, round } = entry
  const moved = movesText(entry)
  return [
    `Planned for ${localText(timezone, planned)}${round === 1 ? '' : `, date ${round} of this stage`}: ${stateText(entry)}.`,
    ...(started === undefined ? [] : [`Started ${localText(timezone, started)}, ${entryDelay(entry)}.`]),
    ...(ended === undefined ? [] : [`Ended ${localText(timezone, ended)}.`]),
    ...(moved === undefined ? [] : [`${moved.charAt(0).toUpperCase()}${moved.slice(1)}.`]),
    `RFC #${rfc.number}.`,
  ]
}
