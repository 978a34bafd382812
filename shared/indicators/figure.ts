import { grouped, type Facts } from './facts'
import type { Indicator, Target, Told } from './indicator'
import { measured } from './measure'
import { isIn, previousOf, slicesOf, type Period } from './period'
import { isWithin, type Row, type Scope } from './row'

/** Points of a trend line. */
const SLICES = 12

/** A figure under one of the names that its rows have: a stage, a reason. */
export type Part = Readonly<{ name: string; value?: number; rows: number }>

/** What became of a figure since the period before. */
export type Trend = 'better' | 'worse' | 'same' | 'changed' | 'unknown'

/** One indicator over one period. Where `value` is absent there is no data, which is not 0. */
export type Figure = Readonly<
  Omit<Told, 'where'> & {
    value?: number
    previous?: number
    trend: Trend
    slices: readonly (number | undefined)[]
    target?: Target
    /** Absent where there is no target or no data. */
    met?: boolean
    parts: readonly Part[]
    /** What the value is made of, the newest last. */
    rows: readonly Row[]
  }
>

/** An indicator over a period, with the one before beside it. */
export function figureOf(indicator: Indicator, facts: Facts, scope: Scope, period: Period): Figure {
  const { rows, ...told } = indicator
  return figureOver(told, rows(facts), facts.since, scope, period)
}

/**
 * The figure of rows that were had before, of all time and in any order. `since`: the first instant that is known of an
 * application, in milliseconds, by its name.
 */
export function figureOver(
  told: Told,
  all: readonly Row[],
  since: ReadonlyMap<string, number>,
  scope: Scope,
  period: Period,
): Figure {
  const { where, ...shown } = told
  const everywhere = where === 'everywhere' || scope.stage !== undefined
  const asked = all
    .filter((row) => isWithin(scope, row) && (everywhere || row.production))
    .sort((one, other) => one.at - other.at)
  const known = beginningOf(since, scope)
  const over = (within: Period, rows = asked) => valueOf(told, rows, within, known)
  const rows = asked.filter(({ at }) => isIn(period, at))
  const [value, previous] = [over(period), over(previousOf(period))]
  return {
    ...shown,
    ...(value === undefined ? {} : { value }),
    ...(previous === undefined ? {} : { previous }),
    trend: trendOf(told, value, previous),
    slices: slicesOf(period, SLICES).map((slice) => over(slice, rows)),
    ...(told.target && value !== undefined ? { met: isMet(told.target, value) } : {}),
    ...{ parts: partsOf(told, rows), rows },
  }
}

/** Before the ledger knows anything of what is asked for, not even a count is known. */
function valueOf({ measure }: Told, rows: readonly Row[], period: Period, since: number): number | undefined {
  if (period.to <= since) return undefined
  const values = rows.flatMap(({ at, value }) => (isIn(period, at) ? [value] : []))
  return measured(measure, values)
}

function beginningOf(since: ReadonlyMap<string, number>, { applications }: Scope): number {
  const asked = [...since].filter(([application]) => applications?.includes(application) ?? true)
  return Math.min(...asked.map(([, instant]) => instant))
}

function partsOf({ measure }: Told, rows: readonly Row[]): readonly Part[] {
  const named = rows.flatMap((row) => row.parts.map((name) => ({ name, value: row.value })))
  return [...grouped(named, ({ name }) => name)]
    .map(([name, group]) => {
      const value = measured(
        measure,
        group.map((row) => row.value),
      )
      return { name, rows: group.length, ...(value === undefined ? {} : { value }) }
    })
    .sort((one, other) => other.rows - one.rows || (one.name < other.name ? -1 : 1))
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
