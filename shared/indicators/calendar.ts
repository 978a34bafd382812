import type { Period } from './period'

/** Parts of the calendar, in UTC; weeks are those of ISO 8601, from Monday on. */
export const CALENDAR = ['day', 'week', 'month', 'quarter', 'year'] as const
export type CalendarUnit = (typeof CALENDAR)[number]

/** A part of the calendar as far as it is in a period; `partial` where some of it is not. */
export type CalendarSlice = Period & Readonly<{ name: string; partial: boolean }>

const DAY = 86_400_000

/** The days, weeks, months… of a period, the oldest first; the first and the last end where the period does. */
export function calendarOf(period: Period, unit: CalendarUnit): readonly CalendarSlice[] {
  const slices: CalendarSlice[] = []
  for (let start = startOf(period.from, unit); start < period.to;) {
    const end = startOf(start + LONGEST[unit], unit)
    const [from, to] = [Math.max(start, period.from), Math.min(end, period.to)]
    slices.push({ from, to, name: nameOf(start, unit), partial: from !== start || to !== end })
    start = end
  }
  return slices
}

/** From the start of one, so much later is in the next one for sure, and never in the one after. */
const LONGEST: Readonly<Record<CalendarUnit, number>> = {
  day: DAY,
  week: 7 * DAY,
  month: 31 * DAY,
  quarter: 92 * DAY,
  year: 366 * DAY,
}

function startOf(instant: number, unit: CalendarUnit): number {
  const date = new Date(instant)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const midnight = Date.UTC(year, month, date.getUTCDate())
  switch (unit) {
    case 'day':
      return midnight
    case 'week':
      return midnight - weekday(date) * DAY
    case 'month':
      return Date.UTC(year, month)
    case 'quarter':
      return Date.UTC(year, month - (month % 3))
    case 'year':
      return Date.UTC(year, 0)
  }
}

/** 0 on Monday, 6 on Sunday. */
function weekday(date: Date): number {
  return (date.getUTCDay() + 6) % 7
}

/** `2026-09-14`, `2026-W38`, `2026-09`, `2026-Q3`, `2026`. */
function nameOf(start: number, unit: CalendarUnit): string {
  const day = new Date(start).toISOString().slice(0, 10)
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return weekName(start)
    case 'month':
      return day.slice(0, 7)
    case 'quarter':
      return `${day.slice(0, 4)}-Q${Math.floor(new Date(start).getUTCMonth() / 3) + 1}`
    case 'year':
      return day.slice(0, 4)
  }
}

/** A week is of the year that its Thursday is in, and the first one is that with the year's first Thursday. */
function weekName(monday: number): string {
  const year = new Date(monday + 3 * DAY).getUTCFullYear()
  const fourth = Date.UTC(year, 0, 4)
  const first = fourth - weekday(new Date(fourth)) * DAY
  const number = Math.round((monday - first) / (7 * DAY)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}
