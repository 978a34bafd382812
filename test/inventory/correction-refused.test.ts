import { corrected, type Correction } from '../../shared/inventory/correction'
import { cmdbFile } from '../../shared/config/cmdb-file'
import { ConfigError, placeText } from '../../shared/config/place'
import { read } from '../../shared/config/reading'

test.each<[string | number, string]>([
  ['yes', '"yes"'],
  ['1:30', '"1:30"'],
  ['', '""'],
  ['~', '"~"'],
  ['a: b', '"a: b"'],
  ['a #b', '"a #b"'],
  ['a#b', 'a#b'],
  ['*a', '"*a"'],
  ['!secret x', '"!secret x"'],
  [' a', '" a"'],
  ['a]', '"a]"'],
  ['a\nb: c', '"a\\nb: c"'],
  ['\u202egnp.exe', '"\\u202egnp.exe"'],
  ['\u{e0001}', '"\\U000e0001"'],
  ['été', 'été'],
  [1.5, '1.5'],
])('a host that says %j can write no more than a value', (value, written) => {
  const correction = { path: ['a', 0], value }
  expect(corrected({ file: 'cmdb.yml', text: 'a: [x]\n' }, [correction])).toEqual({
    ...{ text: `a: [${written}]\n`, written: [correction], refused: [] },
  })
})

/** What is refused of a text, each with its place; the text stays what it was. */
function refusalsOf(text: string, ...corrections: readonly Correction[]): readonly string[] {
  const done = corrected({ file: 'cmdb.yml', text }, corrections, (file) =>
    text.includes('hosts:') ? read(file, cmdbFile).problems : [],
  )
  expect(done.text).toBe(text)
  return done.refused.map(({ place, message }) => `${placeText(place)}: ${message}`)
}

test.each<[string, string, readonly Correction[], string]>([
  [
    'an alias',
    'a: &one { b: 1 }\nc: *one\n',
    [{ path: ['c', 'b'], value: 2 }],
    'cmdb.yml:2:4: `*one` repeats what stands elsewhere; write out by hand what is repeated, or correct both',
  ],
  [
    'what an alias repeats',
    'a: &one { b: 1 }\nc: *one\n',
    [{ path: ['a', 'b'], value: 2 }],
    'cmdb.yml:1:9: `*one` repeats elsewhere what stands here; write out by hand what is repeated, or correct both',
  ],
  [
    'a map with a merge key',
    'x: &one { b: 1 }\na:\n  <<: *one\n',
    [{ path: ['a', 'b'], value: 2 }],
    'cmdb.yml:3:3: `<<` brings keys into this map from elsewhere; write out by hand what is repeated, or correct both',
  ],
  [
    'a map where a value would stand',
    'a: { b: 1 }\n',
    [{ path: ['a'], value: 'x' }],
    'cmdb.yml:1:4: a map stands here, where one value is to stand; correct it by hand',
  ],
  [
    'a text where a map would stand',
    'a: b\n',
    [{ path: ['a', 'b'], value: 'x' }],
    'cmdb.yml:1:4: expected a map with `b` here; correct it by hand',
  ],
  [
    'an expression that a host says',
    'a: b\n',
    [{ path: ['a'], value: '${{ secrets.KEY }}' }],
    'cmdb.yml:1:4: found `${{ secrets.KEY }}`, which holds an expression; correct it by hand',
  ],
  [
    'an expression that stands there',
    "a: '${{ params.x }}'\n",
    [{ path: ['a'], value: 'c' }],
    'cmdb.yml:1:4: an expression stands here, and `c` was found; correct by hand what it gives',
  ],
  [
    'a value that the CMDB may not hold',
    'hosts:\n  a: { address: local }\nenvironments: {}\n',
    [{ path: ['hosts', 'a', 'port'], value: 70_000 }],
    'cmdb.yml:2:6: `70000` cannot be written here (found the number `70000`, expected a whole number from 1 to 65535); correct it by hand',
  ],
  [
    'comments inside brackets from which something goes',
    'a: [\n  x, # one\n  y # two\n]\n',
    [{ path: ['a'], value: ['x'] }],
    'cmdb.yml:1:4: comments stand between the entries of this list; take away by hand what is too much',
  ],
])('%s is left to a person', (_, text, corrections, message) => {
  expect(refusalsOf(text, ...corrections)).toEqual([message])
})

test('two hosts that say two things are left to a person', () => {
  const corrections = ['2.0.0', '2.1.0'].map((value) => ({ path: ['a'], value }))
  expect(refusalsOf('a: 1.0.0\n', ...corrections)).toEqual([
    'cmdb.yml:1:4: both `2.0.0` and `2.1.0` were found for `a`; decide which is right',
    'cmdb.yml:1:4: both `2.1.0` and `2.0.0` were found for `a`; decide which is right',
  ])
})

test('what cannot be written keeps nothing else from being written', () => {
  const text = 'hosts:\n  a: { address: local }\n  b: { address: local }\nenvironments: {}\n'
  const corrections = ['a', 'b', 'c'].map((host, index) => ({
    path: ['hosts', host, 'port'],
    value: index * 70_000 + 22,
  }))
  const done = corrected({ file: 'cmdb.yml', text }, corrections, (file) => read(file, cmdbFile).problems)
  expect(done.text).toBe('hosts:\n  a: { address: local, port: 22 }\n  b: { address: local }\nenvironments: {}\n')
  expect(done.written).toEqual(corrections.slice(0, 1))
  expect(done.refused.map(({ correction }) => correction)).toEqual(corrections.slice(1))
})

test('a file that is wrong already is not corrected', () => {
  expect(() => corrected({ file: 'cmdb.yml', text: 'a: [\n' }, [])).toThrow(ConfigError)
})
