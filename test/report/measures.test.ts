import { NOISE, shortcomingsOf } from '../../shared/automaton/measure-limits'
import type { MeasureLimits } from '../../shared/automaton/meter'
import type { Measured } from '../../shared/ledger/event'
import type { PastMeasure } from '../../shared/ledger/measures'
import { measurePart } from '../../shared/report/measures'
import { figuresOf } from '../support/fake-meter'

const TEMPLATE = 'https://${{ host.address }}/'

function item(p95: number, rest: Partial<Measured> = {}): Measured {
  const limits = { errors: 0, p95: 300, worseThanPrevious: 0.2 }
  const named = { name: 'home page', template: TEMPLATE, host: 'app-r1', url: 'https://10.0.0.11/' }
  return { ...named, limits, figures: figuresOf(p95), ...rest }
}

const past = (version: string, p95: number, stands = true): PastMeasure => ({
  ...{ deployment: `D-${version}`, version, stands },
  item: item(p95),
})

test('the summary shows the figures with those before, and how it went', () => {
  const slow = item(812, { problem: 'p95 812 ms; limit 300 ms; previous 120 ms (2.0.1)' })
  const items = [slow, item(0, { host: 'app-r2', figures: undefined, problem: 'cannot be measured' })]
  const measurement = { items, past: [past('2.0.0', 110), past('2.0.1', 120), past('2.0.2', 400, false)] }
  expect(measurePart(measurement, 'D', '2.1.0')).toEqual([
    '### First measurement',
    [
      '| Measure | p50 | p95 | Previous p95 | Limit of p95 | p99 | Requests/s | Failed |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| ❌ home page on app-r1 | 406 ms | 812 ms | 120 ms | 300 ms, previous + 20 % | 1624 ms | 100.0 | 0 of 200 (limit 0) |',
      '| ❌ home page on app-r2 | – | – | – | 300 ms, previous + 20 % | – | – | – |',
    ].join('\n'),
    'p95 of home page on app-r1, by deployment; ✗ did not stay:',
    [
      '```',
      '2.0.0 ████▍                            110 ms',
      '2.0.1 ████▊                            120 ms',
      '2.0.2 ███████████████▊                 400 ms ✗',
      '2.1.0 ████████████████████████████████ 812 ms ✗',
      '```',
    ].join('\n'),
  ])
})

test('a name of a user stays a name, and nothing measured is not shown', () => {
  const named = item(5, { name: '<b>|`x`' })
  const before = { ...past('0', 5), item: named }
  const [, table, title] = measurePart({ items: [named], past: [before] }, 'D', '1')
  expect(table).toContain('| ✅ &lt;b&gt;\\|\\`x\\` on app-r1 |')
  expect(title).toContain('&lt;b&gt;\\|\\`x\\`')
  expect(measurePart({ items: [], past: [] }, 'D', '1')).toEqual([])
})

test('a chart shows the last twelve deployments, whatever else a version holds', () => {
  const history = Array.from({ length: 20 }, (_, index) => past(`1.${index}`, 100))
  const [, , , bars = ''] = measurePart({ items: [item(100)], past: history }, 'D', '```\n# 1')
  const lines = bars.split('\n').slice(1, -1)
  expect(lines).toHaveLength(12)
  expect(lines[0]).toContain('1.9')
  expect(lines[11]).toMatch(/^```␊# 1 █{32} 100 ms$/)
  expect(bars.split('\n')[0]).toBe('````')
})

const LIMITS: MeasureLimits = { errors: 0, p95: 300, worseThanPrevious: 0.2 }

test.each<[string, number, number | undefined, MeasureLimits, readonly string[]]>([
  ['inside all limits', 120, 110, LIMITS, []],
  ['exactly at the limit', 300, 290, LIMITS, []],
  ['over the limit', 812, 120, LIMITS, ['p95 812 ms; limit 300 ms; previous 120 ms (1.0)']],
  ['over the limit the first time', 812, undefined, LIMITS, ['p95 812 ms; limit 300 ms']],
  ['worse', 200, 100, LIMITS, ['p95 200 ms; previous 100 ms (1.0); limit 20 % over the previous, found 100 %']],
  ['worse by no more than noise', 2 + NOISE, 2, LIMITS, []],
  [
    'worse by more than noise',
    2.1 + NOISE,
    2,
    LIMITS,
    ['p95 12 ms; previous 2.0 ms (1.0); limit 20 % over the previous, found 505 %'],
  ],
  ['without limits', 9000, 1, { errors: 0 }, []],
])('%s', (_, p95, before, limits, expected) => {
  const previous = before === undefined ? undefined : past('1.0', before)
  expect(shortcomingsOf(figuresOf(p95), limits, previous)).toEqual(expected)
})

test('failed requests are told with the first of them, and so is that none succeeded', () => {
  expect(shortcomingsOf(figuresOf(5, 7), { errors: 6 }, undefined)).toEqual([
    '7 of 200 requests failed; limit 6; the first: HTTP 500',
  ])
  const none = { requests: 200, errors: 200, perSecond: 9 }
  expect(shortcomingsOf(none, { errors: 200 }, undefined)).toEqual([
    'no request succeeded, so that nothing says how fast it is',
  ])
})
