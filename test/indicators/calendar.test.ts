import { calendarOf, type CalendarUnit } from '../../shared/indicators/calendar'

const at = (text: string) => Date.parse(`${text}Z`)

test.each<[CalendarUnit, string, string, readonly string[]]>([
  ['day', '2026-12-30T12:00', '2027-01-02T00:00', ['2026-12-30 in part', '2026-12-31', '2027-01-01']],
  ['week', '2026-12-21T00:00', '2027-01-11T00:00', ['2026-W52', '2026-W53', '2027-W01']],
  ['week', '2024-12-23T00:00', '2025-01-07T00:00', ['2024-W52', '2025-W01', '2025-W02 in part']],
  ['week', '2020-12-27T00:00', '2021-01-05T00:00', ['2020-W52 in part', '2020-W53', '2021-W01 in part']],
  ['month', '2026-11-15T00:00', '2027-03-01T00:00', ['2026-11 in part', '2026-12', '2027-01', '2027-02']],
  ['month', '2028-02-01T00:00', '2028-03-01T00:00', ['2028-02']],
  ['quarter', '2026-07-01T00:00', '2027-04-02T00:00', ['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2 in part']],
  ['year', '2024-01-01T00:00', '2026-06-01T00:00', ['2024', '2025', '2026 in part']],
  ['month', '2026-11-01T00:00', '2026-11-01T00:00', []],
])('by %s, from %s to %s', (unit, from, to, expected) => {
  const slices = calendarOf({ from: at(from), to: at(to) }, unit)
  expect(slices.map(({ name, partial }) => (partial ? `${name} in part` : name))).toEqual(expected)
})

test('the parts of a year follow one another without a gap, whatever the clocks of a place do', () => {
  const year = { from: at('2026-01-01T00:00'), to: at('2027-01-01T00:00') }
  for (const unit of ['day', 'week', 'month', 'quarter'] as const) {
    const slices = calendarOf(year, unit)
    const borders = slices.map(({ from, to }) => [from, to])
    expect(borders.slice(1).map(([from]) => from)).toEqual(borders.slice(0, -1).map(([, to]) => to))
    expect([slices[0]?.from, slices.at(-1)?.to]).toEqual([year.from, year.to])
  }
  expect(calendarOf(year, 'day')).toHaveLength(365)
  expect(calendarOf(year, 'week')).toHaveLength(53)
})
