import { monthsOf, weeksOf } from '../../shared/report/months'

test.each<[string, readonly string[], string, readonly string[]]>([
  ['the month before, this one and the next two', [], '2026-11', ['2026-10', '2026-11', '2026-12', '2027-01']],
  ['across a new year', [], '2027-01', ['2026-12', '2027-01', '2027-02', '2027-03']],
  [
    'on to the last date',
    ['2026-12-01', '2027-03-31', '2026-11-02'],
    '2026-11',
    ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'],
  ],
  ['no further for what is past', ['2026-01-01'], '2026-11', ['2026-10', '2026-11', '2026-12', '2027-01']],
])('a calendar shows %s', (_, days, current, expected) => {
  expect(monthsOf(days, current).map(({ name }) => name)).toEqual(expected)
})

test('a calendar has at most twelve months, each by its name', () => {
  const months = monthsOf(['2030-01-01'], '2026-11')
  expect(months).toHaveLength(12)
  expect(months.at(-1)).toEqual({ name: '2027-09', title: 'September 2027' })
})

test.each([
  ['begins on a Sunday', '2026-11', 6, '2026-11-01', 0],
  ['has four whole weeks', '2027-02', 4, '2027-02-07', 0],
  ['has a leap day', '2028-02', 5, '2028-02-06', 0],
])('a month that %s', (_, name, weeks, sunday, week) => {
  const all = weeksOf({ name, title: '' })
  expect(all).toHaveLength(weeks)
  expect(all[week]?.[6]).toBe(sunday)
  expect(all.every((days) => days.length === 7)).toBe(true)
})

test('every day of a month is there once, and no other', () => {
  const days = weeksOf({ name: '2028-02', title: '' }).flatMap((week) => week.flatMap((day) => day ?? []))
  expect(days).toEqual(Array.from({ length: 29 }, (_, index) => `2028-02-${String(index + 1).padStart(2, '0')}`))
})
