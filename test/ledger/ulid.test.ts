import { ulid, ulids } from '../../shared/ledger/ulid'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from({ length: 10 }, (_, at) => values[at] ?? 0)

test.each([
  ['the epoch without randomness', 0, bytes(), '00000000000000000000000000'],
  ['the specification’s own instant', 1469918176385, bytes(), '01ARYZ6S410000000000000000'],
  ['the last instant with all bits', 2 ** 48 - 1, new Uint8Array(10).fill(255), '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'],
])('%s', (_, now, random, expected) => {
  expect(ulid(now, random)).toBe(expected)
})

test.each([
  ['an instant before the epoch', -1, bytes()],
  ['an instant after the last', 2 ** 48, bytes()],
  ['half a millisecond', 0.5, bytes()],
  ['too few random bytes', 0, new Uint8Array(9)],
])('%s has none', (_, now, random) => {
  expect(() => ulid(now, random)).toThrow(RangeError)
})

test.each([
  ['within a millisecond', [5, 5, 5], bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 254)],
  ['when the randomness of a millisecond is used up', [5, 5, 5], new Uint8Array(10).fill(255)],
  ['when the clock steps back', [9, 3, 4], bytes(1)],
])('ids of one process sort in the order in which they were made, also %s', (_, instants, random) => {
  const left = [...instants]
  const next = ulids({ now: () => left.shift() ?? 0 }, () => random)
  const made = instants.map(next)
  expect([...new Set(made)].sort()).toEqual(made)
})
