import { kindOf } from '../../shared/change/kind'

test.each([
  ['2.0.0', '1.9.3', 'major'],
  ['2.1.0', '2.0.7', 'minor'],
  ['2.0.1', '2.0.0', 'patch'],
  ['2.0.0', '2.0.0-rc.1', 'patch'],
  ['2.0.0+b2', '2.0.0+b1', 'patch'],
  ['1.9.3', '2.0.0', 'major'],
  ['10.0.0', '9.0.0', 'major'],
  ['2.0.0', undefined, 'major'],
])('%s over %s in production is a %s', (version, inProduction, kind) => {
  expect(kindOf(version, inProduction)).toBe(kind)
})

test('a hotfix is one because somebody asked for it', () => {
  expect(kindOf('2.0.1', '2.0.0', 'hotfix')).toBe('hotfix')
})
