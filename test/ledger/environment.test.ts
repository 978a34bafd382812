import type { JournalEntry } from '../../shared/automaton/journal'
import { deploymentsOf } from '../../shared/ledger/deployment'
import { environmentOf } from '../../shared/ledger/environment'
import type { Event } from '../../shared/ledger/event'
import { timed } from '../../shared/ledger/journals'
import { vaultedOf } from '../../shared/ledger/vaulted'
import { commonOf, digestOf, finished, rolledBack, started, vaulted } from '../support/ledger-events'

const step = { run: 1, kind: 'deploy', step: 1, domain: 'app', operation: 'stop', technical: 1 } as const
const on = (host: string, at: number): JournalEntry => ({
  ...step,
  host,
  name: 'Stop',
  event: 'started',
  at: String(at),
})
const off = (host: string, status: number): JournalEntry => ({ ...step, host, name: 'Stop', event: 'finished', status })
const v1 = { version: '1.0.0', deployment: 'D0', manifestDigest: digestOf('9') }

test('a deployment holds what its events said', () => {
  const before = [{ domain: 'app', host: 'app-r1', facts: { digest: 'x' } }]
  const events = [
    started(1, { before, rehearsal: true, liftedBar: 'fixed on the host' }),
    finished(2, { result: 'failed', journal: [on('a', 1), off('a', 1)] }),
    rolledBack(3, { journal: [{ ...on('a', 3), run: 2, kind: 'rollback' }] }),
  ]
  expect(deploymentsOf(events, 'recette')).toEqual([
    {
      ...{ id: 'D1', application: 'pets', version: '2.0.0', stage: 'recette', plan: { steps: [] }, before },
      ...{ planDigest: digestOf('1'), rollbackDigest: digestOf('2'), manifestDigest: digestOf('a') },
      journal: [on('a', 1), off('a', 1), { ...on('a', 3), run: 2, kind: 'rollback' }],
      ...{ result: 'rolled-back', startedAt: commonOf(1).at, finishedAt: commonOf(3).at },
      ...{ rehearsal: true, liftedBar: 'fixed on the host' },
    },
  ])
})

const resumed = (minute: number) => started(minute, { resumed: true, before: [{ domain: 'x', host: 'x', facts: {} }] })
test.each<[string, Event[], string, number | undefined]>([
  ['that began', [started(1)], 'running', undefined],
  ['that succeeded', [started(1), finished(2)], 'succeeded', 2],
  ['that failed', [started(1), finished(2, { result: 'failed' })], 'failed', 2],
  ['that was cancelled', [started(1), finished(2, { result: 'cancelled' })], 'cancelled', 2],
  ['that came back by itself', [started(1), finished(2, { result: 'rolled-back' })], 'rolled-back', 2],
  ['that was rolled back', [started(1), finished(2), rolledBack(3)], 'rolled-back', 3],
  ['that died and was rolled back', [started(1), rolledBack(3)], 'rolled-back', 3],
  ['whose rollback failed', [started(1), finished(2), rolledBack(3, { result: 'failed' })], 'rollback-failed', 3],
  [
    'whose rollback failed and then did not',
    [started(1), rolledBack(2, { result: 'failed' }), rolledBack(3)],
    'rolled-back',
    3,
  ],
  ['that died before it changed anything', [started(1), rolledBack(2, { result: 'nothing-to-do' })], 'cancelled', 2],
  [
    'that failed before it changed anything',
    [started(1), finished(2, { result: 'failed' }), rolledBack(3, { result: 'nothing-to-do' })],
    'failed',
    3,
  ],
  ['that failed and goes on', [started(1), finished(2, { result: 'failed' }), resumed(3)], 'running', undefined],
  [
    'that failed, went on and succeeded',
    [started(1), finished(2, { result: 'failed' }), resumed(3), finished(4)],
    'succeeded',
    4,
  ],
  ['whose start sorts after its end, by another clock', [finished(1), started(2)], 'succeeded', 1],
])('a deployment %s', (_, events, result, ended) => {
  const [deployment, ...others] = deploymentsOf(events, 'recette')
  expect(others).toEqual([])
  expect(deployment).toMatchObject({ result, before: [] })
  expect(deployment?.finishedAt).toBe(ended === undefined ? undefined : commonOf(ended).at)
})

test.each([
  [
    'parts',
    [
      [on('a', 1), off('a', 1)],
      [on('a', 2), off('a', 0)],
    ],
    [on('a', 1), off('a', 1), on('a', 2), off('a', 0)],
  ],
  [
    'the whole again, with more',
    [
      [on('a', 1), off('a', 1)],
      [on('a', 1), off('a', 1), on('a', 2), off('a', 1)],
    ],
    [on('a', 1), off('a', 1), on('a', 2), off('a', 1)],
  ],
  [
    'an end that the runner did not hear of',
    [
      [on('a', 1), on('b', 1)],
      [on('a', 1), off('a', 0), on('b', 1)],
    ],
    [on('a', 1), on('b', 1), off('a', 0)],
  ],
  [
    'retries within a millisecond',
    [[on('a', 1), off('a', 1), on('a', 1), off('a', 1)]],
    [on('a', 1), off('a', 1), on('a', 1), off('a', 1)],
  ],
])('journals that are %s become one journal', (_, [first = [], second], expected) => {
  const events = [started(1), finished(2, { journal: first })]
  const more = second ? [started(3, { resumed: true }), finished(4, { journal: second })] : []
  expect(deploymentsOf([...events, ...more], 'recette')[0]?.journal).toEqual(expected)
})

test('a journal of hosts keeps the instants at which the runner heard of an end, attempt by attempt', () => {
  const heard = { ...off('a', 1), at: '2' }
  const onHosts = [on('a', 1), off('a', 1), on('a', 3), off('a', 0), on('b', 1), off('b', 0)]
  expect(timed(onHosts, [on('a', 1), heard, on('a', 3), on('b', 1)])).toEqual([on('a', 1), heard, ...onHosts.slice(2)])
})

test('a stage of which the ledger knows nothing', () => {
  const elsewhere = [started(1, { stage: 'production' }), finished(2, { stage: 'production' }), vaulted(3)]
  expect(environmentOf(elsewhere, 'recette')).toEqual({ barred: new Map(), measures: [] })
})

const first = [started(1, v1), finished(2, v1)]
test.each<[string, Event[], string | undefined, string]>([
  ['the first deployment, under way', [started(1)], undefined, 'running'],
  ['a success', [...first], 'D0', 'succeeded'],
  ['a success after a success', [...first, started(3), finished(4)], 'D1', 'succeeded'],
  ['a success that was rolled back', [...first, started(3), finished(4), rolledBack(5)], 'D0', 'rolled-back'],
  ['a failure after a success', [...first, started(3), finished(4, { result: 'failed' })], 'D0', 'failed'],
  ['a first success that was rolled back', [...first, rolledBack(3, v1)], undefined, 'rolled-back'],
])('in place after %s', (_, events, deployment, last) => {
  const state = environmentOf(events, 'recette')
  expect(state.inPlace?.deployment).toBe(deployment)
  expect(state.last?.result).toBe(last)
})

const lift = started(5, { deployment: 'D2', liftedBar: 'database grown' })
test.each<[string, Event[], [string, { deployment: string; at: string }][]]>([
  ['of a success', [started(3), finished(4)], []],
  ['of a failure that was left as it is', [started(3), finished(4, { result: 'failed' })], []],
  ['of a rehearsal that succeeded', [started(3, { rehearsal: true }), finished(4)], []],
  [
    'that came back by itself',
    [started(3), finished(4, { result: 'rolled-back' })],
    [['2.0.0', { deployment: 'D1', at: commonOf(4).at }]],
  ],
  [
    'that was rolled back',
    [started(2), finished(3), rolledBack(4)],
    [['2.0.0', { deployment: 'D1', at: commonOf(4).at }]],
  ],
  ['whose bar was lifted', [started(3), rolledBack(4), lift], []],
  [
    'whose bar was lifted and that was rolled back again',
    [started(3), rolledBack(4), lift, rolledBack(6, { deployment: 'D2' })],
    [['2.0.0', { deployment: 'D2', at: commonOf(6).at }]],
  ],
  ['that was rolled back in another stage', [started(3, { stage: 'x' }), rolledBack(4, { stage: 'x' })], []],
])('the bars of a stage, with a version %s', (_, events, expected) => {
  expect([...environmentOf(events, 'recette').barred]).toEqual(expected)
})

test('where a version was vaulted, and that another was not', () => {
  const events = [vaulted(1), vaulted(2), vaulted(3, { version: '2.1.0', manifestDigest: digestOf('c') })]
  expect(vaultedOf(events, '2.0.0')).toEqual(vaulted(1))
  expect(vaultedOf(events, '3.0.0')).toBeUndefined()
})

test('a version with two contents is a ledger that nobody may trust', () => {
  const events = [vaulted(1), vaulted(2, { manifestDigest: digestOf('c') })]
  expect(() => vaultedOf(events, '2.0.0')).toThrow(
    `${digestOf('a')} (event ${commonOf(1).id}, alice) and ${digestOf('c')}`,
  )
})
