import { UserError } from '../../shared/failure'
import { compareVersions, parseApplication, parseVersion } from '../../shared/release/version'

test.each(['pets', 'a', 'pets-2', `a${'b'.repeat(62)}`])('%s is the name of an application', (name) => {
  expect(parseApplication(name)).toBe(name)
})

test.each([
  '',
  'Pets',
  '2pets',
  '-pets',
  'pets/../x',
  '..',
  'pets\n',
  'pets .',
  "'; rm -rf /tmp/x; '",
  '$(id)',
  'é',
  `a${'b'.repeat(63)}`,
])('%j is refused as the name of an application', (name) => {
  expect(() => parseApplication(name)).toThrow(UserError)
})

test('a refused name is shown without its control characters, and with what to write', () => {
  expect(() => parseApplication('pe\u202Ets\n')).toThrow(
    'application "pe⟨U+202E⟩ts␊" is not a name: write 1 to 63 lower-case letters, digits and hyphens, a letter first, such as pets',
  )
})

test.each([
  '0.0.0',
  '2.0.0',
  '10.20.30',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-0.3.7',
  '1.0.0-x-y-z.--',
  '1.0.0+20130313144700',
  '1.0.0-beta+exp.sha.5114f85',
  '1.0.0--',
  '99999999999999999999.0.0',
  '1.0.0-0A.is.legal',
])('%s is a version', (version) => {
  expect(parseVersion(version)).toBe(version)
})

test.each([
  '',
  '1',
  '1.0',
  '1.0.0.0',
  '01.0.0',
  '1.0.0-01',
  '1.0.0-',
  '1.0.0+',
  '1.0.0-a..b',
  ' 1.0.0',
  '1.0.0\n',
  '../1.0.0',
  '1.0.0/..',
  '1.0.0-é',
  '1.0.0-$(id)',
  "'; rm -rf /tmp/x; '",
  `1.0.0-${'a'.repeat(10_000)}`,
  '1.0.0-\uD800',
])('%j is refused as a version', (version) => {
  expect(() => parseVersion(version)).toThrow(UserError)
})

test('a version with a v in front is told what to write', () => {
  expect(() => parseVersion('v2.0.0')).toThrow(
    'version "v2.0.0" is not a version of SemVer 2.0 (at most 128 characters): write 2.0.0',
  )
})

test('versions are ordered as SemVer 2.0 says', () => {
  const ordered = [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1',
    '1.2.0',
    '1.10.0',
    '2.0.0',
    '99999999999999999998.0.0',
    '99999999999999999999.0.0',
  ]
  expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered)
})

test('build metadata does not count in the order', () => {
  expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0)
})
