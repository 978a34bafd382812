import { figureText, sparkline } from '../../shared/report/figure'

test.each([
  ['share', undefined, 'no data'],
  ['share', 0, '0.0 %'],
  ['share', 1 / 3000, 'under 0.1 %'],
  ['share', 1 / 3, '33.3 %'],
  ['share', 2999 / 3000, 'over 99.9 %'],
  ['share', 1, '100.0 %'],
  ['number', undefined, 'no data'],
  ['number', 0, '0'],
  ['number', 0.001, 'under 0.01'],
  ['number', 2 / 3, '0.67'],
  ['number', 12_345, '12345'],
  ['duration', 0, '0 s'],
  ['delay', -60_000, '1 min early'],
  ['delay', 0, 'on time'],
  ['delay', 29_999, 'on time'],
  ['delay', 30_000, '30 s late'],
] as const)('a %s of %p is shown as %s', (unit, value, expected) => {
  expect(figureText({ unit }, value)).toBe(expected)
})

test('bars go from the least to the most, a gap is no bar, and one value is one of full height', () => {
  expect(sparkline([0, 1, undefined, 2])).toBe('▁▅·█')
  expect(sparkline([-1, 1])).toBe('▁█')
  expect(sparkline([7])).toBe('█')
  expect(sparkline([0, 0])).toBe('▁▁')
  expect(sparkline([undefined])).toBe('·')
  expect(sparkline([])).toBe('')
})
