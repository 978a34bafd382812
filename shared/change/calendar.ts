import { DAYS, type Day, type Freeze, type RulesFile, type Window } from '../config/rules-model'

/** What calendar and clock on the wall of a time zone show: `date` as `YYYY-MM-DD`, `time` in milliseconds since midnight. */
type Wall = Readonly<{ date: string; day: Day; time: number }>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Clocks of all time zones are set, and set back, at these steps of UTC. */
const STEP = 15 * MINUTE
/** A weekly window that a change of the clocks leaves out opens a week later. */
const HORIZON = 15 * DAY
const YEAR = 366 * DAY
/** So many openings are looked at for a free one. */
const TURNS = 50

/**
 * Whether the clocks of the window's time zone show a time in it: `from` is, `to` is not, and a window that passes
 * midnight belongs to the day it begins on. An hour that the clocks show twice counts twice, one they leave out not at all.
 */
export function isInside(window: Window, instant: number): boolean {
  return beginningOf(window, instant) !== undefined
}

/** When a window is next open, in milliseconds: the instant itself where it is inside. */
export function nextOpening(window: Window, instant: number): number {
  if (isInside(window, instant)) return instant
  const beside = timeOf(window.from) % STEP
  for (let step = instant - (instant % STEP); step <= instant + HORIZON; step += STEP) {
    const opening = (beside === 0 ? [step] : [step, step + beside]).find((at) => at > instant && isInside(window, at))
    if (opening !== undefined) return opening
  }
  throw new RangeError(`the window ${window.from}-${window.to} never opens`)
}

/**
 * When a stage may be entered next, in milliseconds: in its window where it has one, and in no freeze; the instant itself
 * where it may be entered then. Undefined where that is not within a year.
 */
export function nextEntry(rules: RulesFile, stage: string, instant: number): number | undefined {
  const window = rules.stages[stage]?.window
  let at = instant
  while (at <= instant + YEAR) {
    const opening = window ? nextOpening(window, at) : at
    const freeze = freezeAt(rules, stage, opening)
    if (!freeze) return opening
    at = thawOf(freeze, timezoneOf(rules, stage), opening)
  }
  return undefined
}

/**
 * When the next opening may be entered, from an instant on, whose slot is not among those `taken`; undefined where the
 * stage has no window, and where there is none within a year.
 */
export function nextFree(
  rules: RulesFile,
  stage: string,
  instant: number,
  taken: ReadonlySet<string>,
): number | undefined {
  const window = rules.stages[stage]?.window
  if (!window) return undefined
  let at = instant
  for (let turn = 0; turn < TURNS; turn += 1) {
    const opening = nextEntry(rules, stage, at)
    if (opening === undefined || opening > instant + YEAR) return undefined
    if (!taken.has(slotOf(window, opening))) return opening
    at = closingOf(window, opening)
  }
  return undefined
}

/** When the opening that holds the instant ends, in milliseconds; the instant itself where it is outside. */
export function closingOf(window: Window, instant: number): number {
  const opening = beginningOf(window, instant)
  if (opening === undefined) return instant
  const left = timeOf(window.to) - wallAt(window.timezone, instant).time
  const end = instant + (left > 0 ? left : left + DAY)
  // Where the clocks were set in between, it is another time than `to` by as much.
  const beside = wallAt(window.timezone, end).time - timeOf(window.to)
  let closing = Math.max(instant, end - (beside > DAY / 2 ? beside - DAY : beside < -DAY / 2 ? beside + DAY : beside))
  while (beginningOf(window, closing) === opening) closing += STEP
  return closing
}

/** The first freeze that keeps a stage shut, by the days of its window's time zone, or of UTC where it has none. */
export function freezeAt(rules: RulesFile, stage: string, instant: number): Freeze | undefined {
  const { date } = wallAt(timezoneOf(rules, stage), instant)
  return rules.freezes.find(({ stages, from, to }) => stages.includes(stage) && from <= date && date <= to)
}

/**
 * What only one release may plan for in a stage: one opening of its window, named by the day it begins on; an hour where
 * the stage has no window. Outside of a window it is the day.
 */
export function slotOf(window: Window | undefined, instant: number): string {
  if (!window) return new Date(instant).toISOString().slice(0, 13)
  return beginningOf(window, instant) ?? wallAt(window.timezone, instant).date
}

/** The time zone in which people of a stage read dates. */
export function timezoneOf(rules: RulesFile, stage: string): string {
  return rules.stages[stage]?.window?.timezone ?? 'UTC'
}

/**
 * An instant as people of a time zone read it: `Tue 2026-12-01 20:00 Europe/Paris`, with the offset where the clocks show
 * that time twice.
 */
export function localText(timezone: string, instant: number): string {
  const { date, day, time } = wallAt(timezone, instant)
  const offset = isShownTwice(timezone, instant) ? ` (UTC${offsetText(offsetAt(timezone, instant))})` : ''
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${date} ${clockText(time)} ${timezone}${offset}`
}

/** Clocks that are set back by some time show as much of it once more. */
function isShownTwice(timezone: string, instant: number): boolean {
  if (timezone === 'UTC' || !areSetBackAround(timezone, Math.floor(instant / DAY))) return false
  const [before, after] = [offsetAt(timezone, instant - DAY / 8), offsetAt(timezone, instant + DAY / 8)]
  const back = before - after
  if (back <= 0) return false
  const offset = offsetAt(timezone, instant)
  // The other of the two is as far away as the clocks are set back, on the other side of the change.
  return offsetAt(timezone, offset === before ? instant + back : instant - back) !== offset
}

const daysOfChange = new Map<string, boolean>()

/** Whether the clocks are set back on a day of UTC or close to it: on nearly all they are not, and many dates are on one day. */
function areSetBackAround(timezone: string, day: number): boolean {
  const key = `${day} ${timezone}`
  const known = daysOfChange.get(key)
  if (known !== undefined) return known
  const isSet = offsetAt(timezone, day * DAY - DAY / 8) > offsetAt(timezone, (day + 1) * DAY + DAY / 8)
  daysOfChange.set(key, isSet)
  return isSet
}

/** By how much the clocks of a time zone are ahead of UTC, in milliseconds. */
function offsetAt(timezone: string, instant: number): number {
  const { date, time } = wallAt(timezone, instant)
  return Date.parse(`${date}T00:00:00Z`) + time - instant
}

function offsetText(offset: number): string {
  return `${offset < 0 ? '-' : '+'}${clockText(Math.abs(offset))}`
}

/** When the window of a stage is next open, as people read it, and when it is after the freeze that it then is in. */
export function openingText(rules: RulesFile, stage: string, window: Window, instant: number): string {
  const [opening, entry] = [nextOpening(window, instant), nextEntry(rules, stage, instant)]
  const text = localText(window.timezone, opening)
  if (entry === opening) return text
  const after = entry === undefined ? 'for over a year' : `and after it on ${localText(window.timezone, entry)}`
  return `${text}, in a freeze ${after}`
}

/** The day that the calendars of a time zone show: `2026-12-01`. */
export function localDay(timezone: string, instant: number): string {
  return wallAt(timezone, instant).date
}

/** What the clocks of a time zone show: `20:00`. */
export function localTime(timezone: string, instant: number): string {
  return clockText(wallAt(timezone, instant).time)
}

/** A window as people read it: `tue, wed, thu 19:00–23:00 Europe/Paris`. */
export function windowText({ days, from, to, timezone }: Window): string {
  return `${days.length === DAYS.length ? 'every day' : days.join(', ')} ${from}–${to} ${timezone}`
}

/** The first instant after the last day of a freeze that holds `instant`, by the calendar of a time zone. */
function thawOf({ to }: Freeze, timezone: string, instant: number): number {
  // Midnight there is within 14 hours of that of UTC, and clocks are set at most once on the way.
  let at = Math.max(instant - (instant % STEP), Date.parse(to) + DAY - 15 * HOUR)
  const last = at + 2 * DAY
  while (at < last && localDay(timezone, at) <= to) at += STEP
  return at
}

/** The day on which the opening that holds the instant began; undefined outside. */
function beginningOf(window: Window, instant: number): string | undefined {
  const { date, day, time } = wallAt(window.timezone, instant)
  const [from, to] = [timeOf(window.from), timeOf(window.to)]
  const passesMidnight = to < from
  if (window.days.includes(day) && time >= from && (passesMidnight || time < to)) return date
  const before = DAYS[(DAYS.indexOf(day) + 6) % 7]
  if (!passesMidnight || before === undefined || !window.days.includes(before) || time >= to) return undefined
  return new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10)
}

function wallAt(timezone: string, instant: number): Wall {
  // Most dates are read in UTC, which needs no calendar of the world to be told.
  if (timezone === 'UTC') return utcWall(instant)
  const parts = new Map(
    clockOf(timezone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  const seconds = (Number(part('hour')) * 60 + Number(part('minute'))) * 60 + Number(part('second'))
  const weekday = part('weekday').toLowerCase()
  return { date, day: DAYS.find((day) => day === weekday) ?? 'mon', time: seconds * 1000 + (instant % 1000) }
}

function utcWall(instant: number): Wall {
  const days = Math.floor(instant / DAY)
  // The first of all days was a Thursday.
  const day = DAYS[(((days + 3) % 7) + 7) % 7] ?? 'mon'
  return { date: new Date(instant).toISOString().slice(0, 10), day, time: instant - days * DAY }
}

/** Making one takes far longer than asking it. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone)
  if (known) return known
  const numbers = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' } as const
  const rest = { minute: '2-digit', second: '2-digit', weekday: 'short', hourCycle: 'h23' } as const
  const clock = new Intl.DateTimeFormat('en-US', { timeZone: timezone, ...numbers, ...rest })
  clocks.set(timezone, clock)
  return clock
}

function timeOf(text: string): number {
  return Number(text.slice(0, 2)) * HOUR + Number(text.slice(3)) * MINUTE
}

function clockText(time: number): string {
  return [Math.floor(time / HOUR), Math.floor((time % HOUR) / MINUTE)].map(twoDigits).join(':')
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
