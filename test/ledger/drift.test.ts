import { driftOf, unreadIn } from '../../shared/ledger/drift'
import { eventOf, fileOf } from '../../shared/ledger/event-file'
import type { Event } from '../../shared/ledger/event'
import { commonOf, finished, rolledBack, started } from '../support/ledger-events'

const seen = (host: string, digest: string) => ({ domain: 'app', host, facts: { digest } })
const PROVED = finished(1, { after: [seen('h1', 'a'), seen('h2', 'a')] })
const UNREAD = [{ domain: 'app', host: 'h2', why: 'no answer' }]

function looked(minute: number, more: Partial<Extract<Event, { type: 'inventory.recorded' }>>): Event {
  return {
    ...commonOf(minute),
    ...{ type: 'inventory.recorded', stage: 'recette', deployment: 'D1', items: [] },
    ...more,
  }
}

test('what could not be read is no drift, and is told', () => {
  const events = [PROVED, looked(2, { items: [seen('h1', 'a')], unread: UNREAD })]
  expect([driftOf(events, 'recette'), unreadIn(events, 'recette')]).toEqual([[], UNREAD])
})

test('what was not looked at is no drift', () => {
  expect(driftOf([PROVED, looked(2, { items: [seen('h1', 'a')] })], 'recette')).toEqual([])
})

test('an instance that nobody had proved is no drift', () => {
  const events = [PROVED, looked(2, { items: [seen('h1', 'a'), seen('h2', 'a'), seen('h3', 'b')] })]
  expect(driftOf(events, 'recette')).toEqual([])
})

test('a changed byte is drift also where something else could not be read', () => {
  const events = [PROVED, looked(2, { items: [seen('h1', 'b')], unread: UNREAD })]
  expect(driftOf(events, 'recette')).toEqual([{ domain: 'app', host: 'h1', fact: 'digest', before: 'a', after: 'b' }])
})

test('a later look, or a later deployment, makes good what could not be read', () => {
  const unread = [PROVED, looked(2, { unread: UNREAD })]
  const again = [...unread, looked(3, { items: PROVED.after })]
  const deployed = [...unread, finished(3, { deployment: 'D2', after: [seen('h1', 'b')] })]
  expect([again, deployed].map((events) => unreadIn(events, 'recette'))).toEqual([[], []])
})

const D2 = { deployment: 'D2' }
const CHANGED = [PROVED, looked(2, { items: [seen('h1', 'b')] }), started(3, { ...D2, before: [seen('h1', 'b')] })]

test.each<[string, readonly Event[]]>([
  ['failed before it changed anything', [finished(4, { ...D2, result: 'failed', after: [seen('h1', 'b')] })]],
  ['took its changes back', [finished(4, { ...D2, result: 'rolled-back', after: [seen('h1', 'b')] })]],
  [
    'was rolled back later',
    [finished(4, { ...D2, after: [seen('h1', 'c')] }), rolledBack(5, { ...D2, after: [seen('h1', 'b')] })],
  ],
])('what somebody changed stays drift after a deployment that %s and left it so', (_, ending) => {
  const drift = [{ domain: 'app', host: 'h1', fact: 'digest', before: 'a', after: 'b' }]
  const again = looked(9, { items: [seen('h1', 'b')] })
  const seenBy = (events: readonly Event[]) => driftOf(events, 'recette')
  expect([seenBy([...CHANGED, ...ending]), seenBy([...CHANGED, ...ending, again])]).toEqual([drift, drift])
})

test('what a deployment changed, or brought back as it had been proved, is as it was proved', () => {
  const endings = [finished(4, { ...D2, after: [seen('h1', 'c')] }), rolledBack(5, { ...D2, after: [seen('h1', 'a')] })]
  expect(endings.map((ending) => driftOf([...CHANGED, ending], 'recette'))).toEqual([[], []])
})

test('what was found of the CMDB is read again as it was written', () => {
  const finding = { item: 'host h1', field: 'disk /', declared: '< 95 % used', found: '', result: 'unknown' as const }
  const counts = { stage: 'recette', right: 3, wrong: 0, unknown: 1, findings: [finding] }
  const event: Event = { ...commonOf(1), type: 'integrity.recorded', ...counts }
  const { path, text } = fileOf(event)
  expect(eventOf(path, Buffer.from(text))).toEqual(event)
})
