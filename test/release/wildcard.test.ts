import { matchesWildcard } from '../../shared/release/wildcard'

test.each([
  ['*.war', 'pets.war', true],
  ['*.war', '.war', false],
  ['.*', '.war', true],
  ['*', '', true],
  ['?', 'é', true],
  ['?', '🚀', true],
  ['?', '', false],
  ['pets-?.?.war', 'pets-2.0.war', true],
  ['pets-*-db*', 'pets-2-0-db-1', true],
  ['[a-c]x', 'bx', true],
  ['[!a-c]x', 'bx', false],
  ['[^a-c]x', 'dx', true],
  ['[]]', ']', true],
  ['[a-', '[a-', true],
  ['a[b', 'a[b', true],
  ['[-a]', '-', true],
  ['(a|b)+', 'a', false],
  ['(a|b)+', '(a|b)+', true],
])('%s describes %s: %s', (pattern, name, matches) => {
  expect(matchesWildcard(pattern, name)).toBe(matches)
})

test('a pattern made to be slow is not', () => {
  expect(matchesWildcard(`${'*a'.repeat(2_000)}b`, 'a'.repeat(255))).toBe(false)
})
