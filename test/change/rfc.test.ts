import { isDelivered, rfcOf, rfcsOf } from '../../shared/change/rfc'
import { driftOf } from '../../shared/ledger/drift'
import type { Event } from '../../shared/ledger/event'
import { closed, opened, READY, RULES, rescheduled, validated } from '../support/change-events'
import { commonOf, digestOf, finished, started, vaulted } from '../support/ledger-events'

test('asked for again, a release is the same RFC with newer wishes, and all who ever asked are known', () => {
  const again = opened(9, { requester: 'Sam', dates: { production: '2026-12-02T19:00:00.000Z' } })
  const rfc = rfcOf([opened(0), rescheduled(5), again], '2.0.0')
  expect(rfc?.openedAt).toBe(opened(0).at)
  expect(rfc?.requesters).toEqual(['dev', 'sam'])
  expect(rfc?.request.requester).toBe('Sam')
  expect(rfc?.dates).toEqual({ production: '2026-12-02T19:00:00.000Z' })
})

test('a move counts after the request that it was made of', () => {
  expect(rfcOf([opened(0), rescheduled(5)], '2.0.0')?.dates).toEqual({ production: '2026-12-01T19:00:00.000Z' })
})

test('a version that nobody asked for has no RFC, whatever was done with it', () => {
  expect(rfcsOf([vaulted(1), started(2), finished(3)])).toEqual([])
})

test('what was put in the vault first is the release', () => {
  const events = [opened(0), vaulted(1), vaulted(2, { manifestDigest: digestOf('f') })]
  expect(rfcOf(events, '2.0.0')?.manifestDigest).toBe(digestOf('a'))
})

test('nothing that is written after a rejection takes it back', () => {
  const events = [opened(0), closed(1), closed(2, { outcome: 'delivered' }), opened(3)]
  expect(rfcOf(events, '2.0.0')?.closed?.outcome).toBe('rejected')
})

test('a rehearsal tells whether it brought back what was there', () => {
  expect(rfcOf(READY, '2.0.0')?.deployments.map(({ id, rehearsed }) => [id, rehearsed])).toEqual([
    ['D1', true],
    ['D2', undefined],
  ])
})

test.each<[string, readonly Event[], boolean]>([
  ['before its last stage', READY, false],
  ['when its last stage holds it and asks for no validation', [...READY, ...last('succeeded')], true],
  ['when its last deployment was rolled back', [...READY, ...last('rolled-back')], false],
])('a release is delivered or not %s', (_, events, delivered) => {
  const rfc = rfcOf(events, '2.0.0')
  expect(rfc && isDelivered(rfc, RULES)).toBe(delivered)
})

test('a last stage that asks for validation is delivered once every role validated that very deployment', () => {
  const stages = ['recette']
  const rfc = (...more: readonly Event[]) =>
    rfcOf([opened(0, { stages }), started(1), finished(2), validated(3), ...more], '2.0.0')
  const [half, stale, whole] = [
    rfc(),
    rfc(validated(4, { roles: ['studies'], deployment: 'D0' })),
    rfc(validated(4, { roles: ['studies'] })),
  ]
  expect([half, stale, whole].map((one) => one && isDelivered(one, RULES))).toEqual([false, false, true])
})

describe('drift', () => {
  const seen = (digest: string) => [{ domain: 'app', host: 'app-r1', facts: { digest } }]
  const inventory = (minute: number, digest: string): Event => ({
    ...commonOf(minute),
    ...{ type: 'inventory.recorded', stage: 'recette', deployment: 'D1', items: seen(digest) },
  })
  test.each<[string, readonly Event[], number]>([
    ['nothing was inspected', [finished(1, { after: seen('a') })], 0],
    ['the same was seen since', [finished(1, { after: seen('a') }), inventory(2, 'a')], 0],
    ['something else was seen since', [finished(1, { after: seen('a') }), inventory(2, 'b')], 1],
    ['something else was seen before', [inventory(0, 'b'), finished(1, { after: seen('a') })], 0],
    [
      'a later deployment proved nothing',
      [finished(1, { after: seen('a') }), inventory(2, 'b'), finished(3, { deployment: 'D2', result: 'failed' })],
      1,
    ],
  ])('%s', (_, events, count) => {
    expect(driftOf(events, 'recette')).toHaveLength(count)
  })
})

function last(result: 'succeeded' | 'rolled-back'): readonly Event[] {
  const there = { stage: 'production', deployment: 'D3' }
  return [started(20, there), finished(21, { ...there, result })]
}
