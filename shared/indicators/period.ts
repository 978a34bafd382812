const DAY = 86_400_000

/** From an instant, included, to another, excluded; milliseconds since the epoch. */
export type Period = Readonly<{ from: number; to: number }>

/** A period as people write it, which needs to know when it is asked. */
export type PeriodOf = (now: number) => Period

const LONGEST = 3660

/**
 * `90d` or `12w` up to now, or `2026-07-01..2026-09-30`: days of UTC, both included, so that every day has 24 hours. An
 * Error says what was expected.
 */
export function parsePeriod(text: string): PeriodOf {
  const [, count, unit] = /^(\d{1,4})([dw])$/.exec(text) ?? []
  const days = Number(count) * (unit === 'w' ? 7 : 1)
  if (days > 0 && days <= LONGEST) return (now) => ({ from: now - days * DAY, to: now })
  const [, first = '', last = ''] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  const [from, to] = [dayOf(first), dayOf(last)]
  if (from !== undefined && to !== undefined && from <= to && to - from < LONGEST * DAY) {
    return () => ({ from, to: to + DAY })
  }
  throw new Error(
    'expected days or weeks up to now (`90d`, `12w`), or two days (`2026-07-01..2026-09-30`), 10 years at most',
  )
}

/** Midnight in UTC of a day that exists. */
function dayOf(text: string): number | undefined {
  const instant = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text) ? instant : undefined
}

/** The period of the same length that ends where this one begins. */
export function previousOf({ from, to }: Period): Period {
  return { from: from - (to - from), to: from }
}

/** A period in parts of the same length, the oldest first. */
export function slicesOf({ from, to }: Period, count: number): readonly Period[] {
  const border = (index: number) => from + Math.floor(((to - from) * index) / count)
  return Array.from({ length: count }, (_, index) => ({ from: border(index), to: border(index + 1) }))
}

/** Whether an instant is in a period. */
export function isIn({ from, to }: Period, instant: number): boolean {
  return from <= instant && instant < to
}
