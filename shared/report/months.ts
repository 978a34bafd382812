/** A month of a calendar: `name` as `2026-12`, `title` for people. */
export type Month = Readonly<{ name: string; title: string }>

/** A calendar that goes on for longer is no longer one that people turn the pages of. */
const MOST = 12

const TITLES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** The month before `current` (`2026-11`), that one, the two behind it, and more as long as `days` (`2026-12-01`) go on. */
export function monthsOf(days: readonly string[], current: string): readonly Month[] {
  const last = days.reduce((latest, day) => (day > latest ? day : latest), '').slice(0, 7)
  const names = Array.from({ length: MOST }, (_, index) => monthAfter(current, index - 1))
  return names
    .filter((name, index) => index < 4 || name <= last)
    .map((name) => ({ name, title: `${TITLES[Number(name.slice(5)) - 1] ?? ''} ${name.slice(0, 4)}` }))
}

/** The days of a month by week, Monday first; undefined where a week has days of another month. */
export function weeksOf({ name }: Month): readonly (readonly (string | undefined)[])[] {
  const [year, month] = [Number(name.slice(0, 4)), Number(name.slice(5))]
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1
      return day < 1 || day > length ? undefined : `${name}-${String(day).padStart(2, '0')}`
    }),
  )
}

function monthAfter(name: string, months: number): string {
  return new Date(Date.UTC(Number(name.slice(0, 4)), Number(name.slice(5)) - 1 + months, 1)).toISOString().slice(0, 7)
}
