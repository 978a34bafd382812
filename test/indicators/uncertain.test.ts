import { BUILT_IN } from '../../shared/indicators/builtin'
import { factsOf } from '../../shared/indicators/facts'
import type { Figure } from '../../shared/indicators/figure'
import { figureOf } from '../support/figures'
import type { Period } from '../../shared/indicators/period'
import type { Scope } from '../../shared/indicators/row'
import { CORNERS } from './corner-histories'

const MINUTE = 60_000
/** Minute 0 of the events that tests make. */
const START = Date.UTC(2026, 10, 23, 19)
const WEEK: Period = { from: START - 60 * MINUTE, to: START + 10_000 * MINUTE }

type Corner = keyof typeof CORNERS

function figure(id: string, corner: Corner, scope: Scope = {}, period = WEEK): Figure {
  const indicator = BUILT_IN.find((one) => one.id === id)
  if (!indicator) throw new Error(`there is no indicator ${id}`)
  return figureOf(indicator, factsOf(CORNERS[corner]), scope, period)
}

function values(corner: Corner, ...ids: readonly string[]): Readonly<Record<string, number | undefined>> {
  return Object.fromEntries(ids.map((id) => [id, figure(id, corner).value]))
}

test.each([
  ['a deployment that is being rolled back', 10],
  ['a deployment that never said how it ended, and is being rolled back', 10],
  ['a failed deployment that is being rolled back', 5],
  ['a failed deployment that is being resumed', 5],
  ['a failed deployment whose resumption was cancelled', 5],
] as const)('%s has failed, and is not restored: what is known is not forgotten', (corner, minute) => {
  const ids = ['deployments', 'change-failure-rate', 'not-restored', 'time-to-restore', 'rollbacks']
  expect(values(corner, ...ids)).toEqual({
    ...{ deployments: 1, 'change-failure-rate': 1, 'not-restored': 1 },
    ...{ 'time-to-restore': undefined, rollbacks: 0 },
  })
  expect(figure('not-restored', corner).rows.map(({ at }) => at)).toEqual([START + minute * MINUTE])
})

test('a deployment whose rollback found nothing to undo has succeeded', () => {
  expect(values('a deployment whose rollback found nothing to undo', 'change-failure-rate', 'not-restored')).toEqual({
    ...{ 'change-failure-rate': 0, 'not-restored': 0 },
  })
})

test('a deployment that never said how it ended is neither a success nor a failure, whatever comes after', () => {
  const corner = 'a deployment that never said how it ended, and the next one'
  expect(values(corner, 'deployments', 'change-failure-rate', 'time-to-restore')).toEqual({
    ...{ deployments: 1, 'change-failure-rate': 0, 'time-to-restore': undefined },
  })
})

test('what clocks that went wrong say took less than no time has no duration', () => {
  const corner = 'a deployment whose clock went back before it ended'
  expect(values(corner, 'deployments', 'deployment-duration', 'working-time')).toEqual({
    ...{ deployments: 1, 'deployment-duration': undefined, 'working-time': undefined },
  })
})

test('a stage that is called like what every object has is a stage like any other', () => {
  const { rows } = figure('planned-actual', 'stages that are called like what every object has')
  expect(rows.map(({ stage, value }) => [stage, value / MINUTE])).toEqual([['valueOf', 10]])
})

test('a gate that refuses what nobody has asked for has refused', () => {
  const corner = 'gates that refuse what nobody has asked for, and then did'
  const { value, parts } = figure('gate-refusals', corner)
  expect([value, parts.map(({ name, rows }) => [name, rows])]).toEqual([
    ...[
      3,
      [
        ['rfc-missing', 2],
        ['frozen', 1],
        ['locked', 1],
      ],
    ],
  ])
  expect(figure('gate-refusals', corner, { stage: 'recette' }).rows).toEqual([
    {
      ...{ at: START + MINUTE, application: 'pets', version: '9.9.9', stage: 'recette', production: false, value: 1 },
      ...{ technologies: [], parts: ['rfc-missing'], what: 'rfc-missing' },
      url: 'https://github.example/acme/pets/actions/runs/123',
    },
  ])
})
