import fc from 'fast-check'
import { canonicalDigest, canonicalJson } from '../../shared/release/canonical'

test('keys are sorted by their UTF-16 code units at every depth, and undefined properties are left out', () => {
  expect(canonicalJson({ b: [1, { z: null, a: true }], a: 'x', '\u20ac': 0, '1': 1e21, left: undefined })).toBe(
    '{"1":1e+21,"a":"x","b":[1,{"a":true,"z":null}],"€":0}',
  )
})

test('toJSON is honoured, at the top and inside', () => {
  expect(canonicalJson({ password: { value: 'hunter2', toJSON: () => 'DB' }, at: new Date(0) })).toBe(
    '{"at":"1970-01-01T00:00:00.000Z","password":"DB"}',
  )
})

test.each([
  ['a Map', new Map([['a', 1]])],
  ['NaN', NaN],
  ['undefined', undefined],
  ['a hole in a list', [undefined]],
  ['a function', { run: () => 1 }],
  ['a bigint', 1n],
])('%s has no canonical JSON', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
})

test('the text says the same as JSON, whatever the order in which keys were set', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

test('the digest is the sha256 of that text', () => {
  expect(canonicalDigest({ b: 1, a: 2 })).toBe('d3626ac30a87e6f7a6428233b3c68299976865fa5508e4267c5415c76af7a772')
})
