import { turns } from '../../../shared/external/github/spacing'

test('a few writes begin at once, the next ones a second apart, and after a pause a few at once again', () => {
  const turnOf = turns(1000, 3)
  expect([0, 0, 0, 0, 0].map(turnOf)).toEqual([0, 0, 0, 1000, 2000])
  expect([10_000, 10_000, 10_000, 10_000].map(turnOf)).toEqual([10_000, 10_000, 10_000, 11_000])
  expect([15_500, 15_500].map(turnOf)).toEqual([15_500, 15_500])
})
