import { isCalendar, partNames } from './by'
import { calendarOf, type CalendarSlice } from './calendar'
import { grouped } from './facts'
import type { Target, Told } from './indicator'
import { measured } from './measure'
import { isIn, previousOf, slicesOf, type Period } from './period'
import { isWithin, type Row, type Scope } from './row'

/** Points of a trend line. */
const SLICES = 12

/**
 * A figure under one of the names that its rows have, the one with most rows first: a stage, a reason. Where a figure is by
 * the calendar, a month and the like, the oldest first; `partial` where not all of it is in the period.
 */
export type Part = Readonly<{ name: string; value?: number; rows: number; partial?: true }>

/** What became of a figure since the period before. */
export type Trend = 'better' | 'worse' | 'same' | 'changed' | 'unknown'

/** One indicator over one period. Where `value` is absent there is no data, which is not 0. */
export type Figure = Readonly<
  Omit<Told, 'where'> & {
    value?: number
    previous?: number
    trend: Trend
    /** The period in twelve parts of one length, or by the calendar as `parts` are. */
    slices: readonly (number | undefined)[]
    target?: Target
    /** Absent where there is no target or no data. */
    met?: boolean
    parts: readonly Part[]
    /** What the value is made of, the newest last. */
    rows: readonly Row[]
  }
>

/**
 * An indicator over a period, with the one before beside it. `all`: its rows of all time, in any order. `since`: the first instant that is known of an
 * application, in milliseconds, by its name; `now`: until when anything can be known.
 */
export function figureOver(
  told: Told,
  all: readonly Row[],
  since: ReadonlyMap<string, number>,
  scope: Scope,
  period: Period,
  now = Infinity,
): Figure {
  const { where, ...shown } = told
  const everywhere = where === 'everywhere' || scope.stage !== undefined
  // Of years, hardly any row is of the period or of the one before.
  const before = previousOf(period)
  const asked = all
    .filter((row) => (isIn(period, row.at) || isIn(before, row.at)) && isWithin(scope, row))
    .filter(({ production }) => everywhere || production)
    .sort((one, other) => one.at - other.at)
  const known = { from: beginningOf(since, scope), to: now }
  const over = (within: Period, rows = asked) => valueOf(told, rows, within, known)
  const rows = asked.filter(({ at }) => isIn(period, at))
  const calendar = isCalendar(told.by) ? slicedParts(told, rows, calendarOf(period, told.by), known) : undefined
  const [value, previous] = [over(period), over(before)]
  return {
    ...shown,
    ...(value === undefined ? {} : { value }),
    ...(previous === undefined ? {} : { previous }),
    trend: trendOf(told, value, previous),
    slices: calendar?.map((part) => part.value) ?? slicesOf(period, SLICES).map((slice) => over(slice, rows)),
    ...(told.target && value !== undefined ? { met: isMet(told.target, value) } : {}),
    ...{ parts: calendar ?? partsOf(told, rows), rows },
  }
}

/**
 * Before the ledger knows anything of what is asked for, and of what is still to come, not even a count is known; builds and
 * commits are recorded after the fact.
 */
function valueOf({ measure }: Told, rows: readonly Row[], period: Period, known: Period): number | undefined {
  const values: number[] = []
  for (const { at, value } of rows) if (isIn(period, at)) values.push(value)
  const unknown = period.to <= known.from || period.from >= known.to
  return values.length === 0 && unknown ? undefined : measured(measure, values)
}

function beginningOf(since: ReadonlyMap<string, number>, { applications }: Scope): number {
  const asked = [...since].filter(([application]) => applications?.includes(application) ?? true)
  return Math.min(...asked.map(([, instant]) => instant))
}

/** `rows`: all of the slices, in their order in time, so that each is looked at once however many slices there are. */
function slicedParts(
  told: Told,
  rows: readonly Row[],
  slices: readonly CalendarSlice[],
  known: Period,
): readonly Part[] {
  let next = 0
  return slices.map((slice) => {
    const first = next
    while (next < rows.length && (rows[next]?.at ?? Infinity) < slice.to) next += 1
    const value = valueOf(told, rows.slice(first, next), slice, known)
    return { ...partOf(slice.name, value, next - first), ...(slice.partial ? { partial: true as const } : {}) }
  })
}

function partsOf({ measure, by }: Told, rows: readonly Row[]): readonly Part[] {
  const dimension = isCalendar(by) ? undefined : by
  const named = rows.flatMap((row) => partNames(row, dimension).map((name) => ({ name, value: row.value })))
  return [...grouped(named, ({ name }) => name)]
    .map(([name, group]) => {
      const values = group.map((row) => row.value)
      return partOf(name, measured(measure, values), group.length)
    })
    .sort((one, other) => other.rows - one.rows || (one.name < other.name ? -1 : 1))
}

function partOf(name: string, value: number | undefined, rows: number): Part {
  return { name, rows, ...(value === undefined ? {} : { value }) }
}

function trendOf({ better }: Told, value: number | undefined, previous: number | undefined): Trend {
  if (value === undefined || previous === undefined) return 'unknown'
  if (value === previous) return 'same'
  if (better === 'neither') return 'changed'
  return value > previous === (better === 'more') ? 'better' : 'worse'
}

function isMet({ kind, value: limit }: Target, value: number): boolean {
  return kind === 'at-most' ? value <= limit : value >= limit
}
