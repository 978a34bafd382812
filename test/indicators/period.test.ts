import { parsePeriod, previousOf, slicesOf } from '../../shared/indicators/period'

const NOW = Date.UTC(2026, 10, 25, 12)
const HOUR = 3_600_000

test.each([
  ['90d', NOW - 90 * 24 * HOUR, NOW],
  ['2w', NOW - 14 * 24 * HOUR, NOW],
  ['2026-07-01..2026-09-30', Date.UTC(2026, 6, 1), Date.UTC(2026, 9, 1)],
  ['2026-10-25..2026-10-25', Date.UTC(2026, 9, 25), Date.UTC(2026, 9, 26)],
])('%s is understood', (text, from, to) => {
  expect(parsePeriod(text)(NOW)).toEqual({ from, to })
})

test.each([
  '',
  '0d',
  '9999d',
  '90',
  'd',
  '2026-07-01',
  '2026-09-30..2026-07-01',
  '2026-02-30..2026-03-01',
  '1900-01-01..2026-01-01',
])('%s is refused', (text) => {
  expect(() => parsePeriod(text)).toThrow('expected days or weeks up to now')
})

test('the period before has the same length and ends where this one begins', () => {
  expect(previousOf({ from: 10, to: 15 })).toEqual({ from: 5, to: 10 })
})

test('slices cover a period without a gap', () => {
  expect(slicesOf({ from: 0, to: 10 }, 3)).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 6 },
    { from: 6, to: 10 },
  ])
})
