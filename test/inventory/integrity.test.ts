import { integrityOf, isBelow, percentOf, worstOf } from '../../shared/inventory/integrity'
import type { Finding } from '../../shared/inventory/finding'

function findings(right: number, wrong: number, unknown: number, stage = 'recette'): readonly Finding[] {
  const of = (result: Finding['result'], count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ stage, item: 'host h1', field: `${result} ${index}`, declared: '', found: '', result },
    }))
  return [...of('right', right), ...of('wrong', wrong), ...of('unknown', unknown)]
}

test('what could not be found out is in the whole, and not among what is right', () => {
  const integrity = integrityOf('recette', [...findings(6, 1, 1), ...findings(9, 9, 9, 'production')])
  expect(integrity).toEqual({ stage: 'recette', right: 6, wrong: 1, unknown: 1 })
  expect(percentOf(integrity)).toBe(75)
})

test.each([
  [9996, 4, 99.9],
  [9999, 1, 99.9],
  [2, 1, 66.6],
  [29, 71, 29],
  [57, 43, 57],
  [0, 3, 0],
  [3, 0, 100],
])('%i right of %i wrong more shows as %f %%', (right, wrong, percent) => {
  expect(percentOf({ right, wrong, unknown: 0 })).toBe(percent)
})

test('where nothing was to be checked there is no percentage, and no threshold is kept', () => {
  const nothing = { stage: 'recette', right: 0, wrong: 0, unknown: 0 }
  expect([percentOf(nothing), isBelow(nothing, 0)]).toEqual([undefined, true])
})

test.each([
  [100, 9999, 1, true],
  [100, 3, 0, false],
  [99.99, 9999, 1, false],
  [99.9, 999, 1, false],
  [0, 0, 3, false],
  [0.07, 7, 9993, false],
  [0.07, 69, 99931, true],
  [99.9999, 999_999, 1, false],
])('a threshold of %f %% with %i right and %i wrong is missed: %s', (threshold, right, wrong, below) => {
  expect(isBelow({ stage: 'recette', right, wrong, unknown: 0 }, threshold)).toBe(below)
})

test('the worst environment counts, and one of which nothing is known makes the worst unknown', () => {
  const half = { stage: 'recette', right: 1, wrong: 1, unknown: 0 }
  const whole = { stage: 'production', right: 4, wrong: 0, unknown: 0 }
  const nothing = { stage: 'lab', right: 0, wrong: 0, unknown: 0 }
  expect([worstOf([whole, half]), worstOf([whole, nothing]), worstOf([])]).toEqual([50, undefined, undefined])
})
