import { z } from 'zod'
import { eventSchema, EVENT_TYPES, type Event } from '../../shared/ledger/event'
import { surely } from '../../shared/ledger/surely'
import { fiveYears } from '../support/five-years'
import { digestOf, vaulted } from '../support/ledger-events'

const isEvent = surely(eventSchema)
const PUT = [null, '', 'x', '2026-02-30T00:00:00Z', '7', -1, 0, 1.5, Infinity, 2 ** 60, true, [], {}, [1], { x: 1 }]

/** An event of every type that five years hold, the one with the most in it. */
function samples(): readonly Event[] {
  const all = [...fiveYears(3, { applications: 3, events: 3000 })].flatMap(({ events }) => events)
  const size = (event: Event) => JSON.stringify(event).length
  return EVENT_TYPES.flatMap((type) => {
    const [largest] = all.filter((event) => event.type === type).sort((one, other) => size(other) - size(one))
    return largest ? [largest] : []
  })
}

/** The same value with one thing in it changed, in every way and at every place. */
function* spoiled(value: unknown): Generator {
  yield* PUT
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) {
      if (index < 2) for (const other of spoiled(one)) yield value.with(index, other)
    }
    yield [...(value as readonly unknown[]), 1]
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
      for (const other of spoiled(one)) yield { ...value, [key]: other }
    }
    yield { ...value, more: 1 }
    yield JSON.parse(`{"__proto__": 1, ${JSON.stringify(value).slice(1)}`.replace(', }', '}'))
  }
}

test('says of every event, and of every way to spoil one, what the schema says, and the schema changes nothing', () => {
  const events = samples()
  expect(events.length).toBeGreaterThan(12)
  let count = 0
  for (const event of [...events, vaulted(1, { evidence: [{ name: 'x', size: 1, sha256: digestOf('a') }] })]) {
    expect(isEvent(event)).toBe(true)
    for (const value of spoiled(event)) {
      const text = JSON.stringify(value)
      const read: unknown = JSON.parse(text)
      const known = eventSchema.safeParse(read)
      if (isEvent(read) !== known.success && !text.includes('__proto__')) throw new Error(`not the same of ${text}`)
      if (isEvent(read)) expect(JSON.stringify(read) === text && known.data).toEqual(read)
      count += 1
    }
  }
  expect(count).toBeGreaterThan(5000)
})

test.each([
  ['a number that JSON writes and nobody can count', z.strictObject({ a: z.number() }), '{"a": 1e999}'],
  ['a key that JavaScript takes for something else', z.record(z.string(), z.string()), '{"__proto__": "x"}'],
  ['an object that lets more through', z.object({ a: z.string() }), '{"a": "x"}'],
  ['a text that is changed', z.string().trim(), '"x"'],
  ['a text of another length', z.string().max(1), '"x"'],
  ['a default', z.strictObject({ a: z.string().default('x') }), '{}'],
  ['what is refined', z.strictObject({ a: z.string() }).refine(() => false), '{"a": "x"}'],
  ['what is made into something else', z.string().transform(Number), '"1"'],
  ['keys of a form', z.record(z.string().regex(/^b/), z.string()), '{"a": "x"}'],
  ['one of several', z.union([z.string(), z.number()]), '1'],
  ['what may be null', z.string().nullable(), 'null'],
  ['a field that every object has', z.strictObject({ toString: z.unknown() }), '{"a": 1}'],
  ['another least number', z.number().min(2), '1'],
])('leaves %s to the schema', (_, schema, text) => {
  expect(surely(schema)(JSON.parse(text))).toBe(false)
})
