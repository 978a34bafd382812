import type { Row } from '../../shared/indicators/row'
import { fitted, type Rows } from '../../shared/report/page/fit'
import type { Data } from '../../shared/report/page/model'
import { NOW, pageData } from '../support/page-model'

const { indicators, ...others } = pageData([])
const ROW: Row = {
  ...{ at: 0, application: 'pets', version: '1.0.0', stage: 'production', technologies: [], production: true },
  ...{ value: 1, parts: ['production'], what: '', url: '' },
}

/** The data of rows at these instants, for two indicators in turn. */
function dataAt(instants: readonly number[]): Data {
  const rows = instants.map((at) => ({ ...ROW, at }))
  const halves = [rows.filter((_, index) => index % 2 === 0), rows.filter((_, index) => index % 2 === 1)]
  return {
    ...others,
    indicators: indicators.slice(0, 2).map(({ told }, index) => ({ told, rows: halves[index] ?? [] })),
  }
}

/** Ten characters a row, and how many rows were written at all. */
function writer() {
  let rows = 0
  const written = (all: Rows) => {
    const count = all.flat().length
    rows += count
    return 'x'.repeat(10 * count)
  }
  return { written, rows: () => rows }
}

const minutes = (count: number) => Array.from({ length: count }, (_, index) => NOW - index * 60_000)
const instantsIn = (data: Data) => data.indicators.flatMap(({ rows }) => rows.map(({ at }) => at))
const lengthOf = (pieces: readonly string[]) => pieces.join('').length

test('data that fit are whole, and each row is written once', () => {
  const [data, { written, rows }] = [dataAt(minutes(25_000)), writer()]
  const fit = fitted(data, 250_000, written)
  expect(fit.data).toBe(data)
  expect([lengthOf(fit.pieces), rows()]).toEqual([250_000, 25_000])
})

test('of what does not fit the newest is kept, all but to the last row, and the rest is not even written', () => {
  const [instants, { written, rows }] = [minutes(100_000), writer()]
  const { data, pieces } = fitted(dataAt(instants), 300_000, written)
  const kept = instantsIn(data)
  expect(kept.length).toBeGreaterThan(29_700)
  expect(lengthOf(pieces)).toBe(10 * kept.length)
  expect(rows()).toBe(kept.length)
  // From the very next instant on after the newest that is left out.
  expect(data.from).toBe((instants[kept.length] ?? 0) + 1)
  expect(kept.every((at) => at >= (data.from ?? 0))).toBe(true)
})

test('rows that take more room than those before them are tried in smaller pieces', () => {
  const data = dataAt(minutes(20_000))
  const old = NOW - 9_000 * 60_000
  const written = (all: Rows) => 'x'.repeat(all.flat().reduce((sum, { at }) => sum + (at < old ? 1000 : 10), 0))
  const fit = fitted(data, 1_000_000, written)
  expect(lengthOf(fit.pieces)).toBeLessThanOrEqual(1_000_000)
  expect(instantsIn(fit.data).length).toBeGreaterThan(9_000)
  expect(lengthOf(fit.pieces)).toBe(written(fit.data.indicators.map(({ rows }) => rows)).length)
})

test('rows of one instant are all there or none', () => {
  const instants = [...minutes(20), ...Array.from({ length: 30_000 }, () => NOW - 86_400_000)]
  const { data, pieces } = fitted(dataAt(instants), 100_000, writer().written)
  expect([instantsIn(data).length, lengthOf(pieces)]).toEqual([20, 200])
  expect(fitted(dataAt(instants), 400_000, writer().written).pieces.map(({ length }) => length)).toEqual([300_200])
})

test('where there is no room at all nothing is kept, and where there is nothing nothing is written', () => {
  const none = fitted(dataAt(minutes(10)), 5, writer().written)
  expect([instantsIn(none.data), none.data.from, none.pieces]).toEqual([[], NOW + 1, []])
  const empty = dataAt([])
  expect(fitted(empty, 5, writer().written)).toEqual({ data: empty, pieces: [] })
})
