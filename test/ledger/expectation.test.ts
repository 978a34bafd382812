import type { Event } from '../../shared/ledger/event'
import { expectationOf } from '../../shared/ledger/expectation'
import { commonOf, finished, rollbackStarted, rolledBack, started } from '../support/ledger-events'

const seen = (digest: string) => [{ domain: 'app', host: 'h1', facts: { digest } }]
const FIRST = [started(1, { version: '1.0.0' }), finished(2, { version: '1.0.0', after: seen('a') })]
const D2 = { deployment: 'D2' }

function expected(...events: readonly Event[]) {
  const { inPlace, proved, busy } = expectationOf([...FIRST, ...events], 'recette')
  return [inPlace, proved?.proof, proved?.items[0]?.facts['digest'], proved?.version, proved?.deployment, busy]
}

test('nothing is expected where nothing was deployed', () => {
  expect(expectationOf([started(1, { stage: 'production' })], 'recette')).toEqual({ newest: '' })
})

test.each<[string, readonly Event[], ReturnType<typeof expected>]>([
  ['a success', [], ['1.0.0', 'deployment D1 of pets 1.0.0', 'a', '1.0.0', 'D1', undefined]],
  [
    'the next success',
    [started(3, D2), finished(4, { ...D2, after: seen('b') })],
    ['2.0.0', 'deployment D2 of pets 2.0.0', 'b', '2.0.0', 'D2', undefined],
  ],
  [
    'a deployment that rolled itself back',
    [started(3, D2), finished(4, { ...D2, result: 'rolled-back', after: seen('a') })],
    ['1.0.0', 'the rollback of deployment D2 of pets 2.0.0', 'a', '1.0.0', 'D1', undefined],
  ],
  [
    'a deployment that was rolled back later',
    [started(3, D2), finished(4, { ...D2, after: seen('b') }), rolledBack(5, { ...D2, after: seen('a') })],
    ['1.0.0', 'the rollback of deployment D2 of pets 2.0.0', 'a', '1.0.0', 'D1', undefined],
  ],
  [
    'one that found and left what somebody had changed',
    [started(3, { ...D2, before: seen('x') }), finished(4, { ...D2, result: 'failed', after: seen('x') })],
    ['1.0.0', 'deployment D1 of pets 1.0.0', 'a', '1.0.0', 'D1', undefined],
  ],
  [
    'one that failed and was not taken back',
    [started(3, D2), finished(4, { ...D2, result: 'failed', after: seen('c') })],
    ['1.0.0', 'the end of deployment D2 of pets 2.0.0, which failed', 'c', '1.0.0', 'D1', undefined],
  ],
  [
    'one that ended without a look',
    [started(3, D2), finished(4, { ...D2, result: 'failed' })],
    ['1.0.0', 'deployment D1 of pets 1.0.0', 'a', '1.0.0', 'D1', undefined],
  ],
])('after %s', (_, events, expectation) => {
  expect(expected(...events)).toEqual(expectation)
})

test.each<[string, readonly Event[], string]>([
  ['a deployment', [started(3, D2)], 'The deployment D2 of 2.0.0 is running: '],
  [
    'a rollback',
    [started(3, D2), finished(4, D2), rollbackStarted(5, D2)],
    'The deployment D2 of 2.0.0 is rolling-back: ',
  ],
])('while %s runs nobody can tell', (_, events, busy) => {
  expect(expected(...events).at(-1)).toBe(
    `${busy}wait for its end, or bring it to one with \`rollback\` or \`resume\`, then look again.`,
  )
})

test('the newest event is the last that changes what should be there', () => {
  const look: Event = {
    ...commonOf(9),
    ...{ type: 'inventory.recorded', stage: 'recette', deployment: 'D1', items: [] },
  }
  expect(expectationOf([...FIRST, look], 'recette').newest).toBe(FIRST[1]?.id)
})
