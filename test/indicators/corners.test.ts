import { BUILT_IN } from '../../shared/indicators/builtin'
import { factsOf } from '../../shared/indicators/facts'
import type { Figure } from '../../shared/indicators/figure'
import { figureOf } from '../support/figures'
import { BUILT_IN_IDS } from '../../shared/indicators/names'
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

test('the names by which indicators are asked for are those of all of them', () => {
  expect(BUILT_IN_IDS).toEqual(BUILT_IN.map(({ id }) => id))
})

test('a ledger that holds nothing gives no data at all, not even a count', () => {
  const figures = BUILT_IN.map(({ id }) => figure(id, 'nothing'))
  expect(figures.map(({ value, previous, trend }) => [value, previous, trend])).toEqual(
    BUILT_IN.map(() => [undefined, undefined, 'unknown']),
  )
})

test('a period without a deployment has no share of failures, and no deployments', () => {
  expect(values('a request and no deployment', 'deployments', 'change-failure-rate', 'time-to-restore')).toEqual({
    deployments: 0,
    'change-failure-rate': undefined,
    'time-to-restore': undefined,
  })
  expect(figure('deployments', 'a request and no deployment').previous).toBeUndefined()
})

test('a rollback of a rollback counts the deployment once, from its first rollback', () => {
  expect(
    values(
      'a rollback of a rollback',
      'deployments',
      'rollbacks',
      'change-failure-rate',
      'time-to-restore',
      'not-restored',
    ),
  ).toEqual({
    deployments: 1,
    rollbacks: 1,
    'change-failure-rate': 1,
    'time-to-restore': 10 * MINUTE,
    'not-restored': 0,
  })
})

test('a rollback that failed and was made again took until the second', () => {
  expect(values('a rollback that failed and was made again', 'rollbacks', 'time-to-restore')).toEqual({
    rollbacks: 1,
    'time-to-restore': 20 * MINUTE,
  })
})

test('a failed deployment that nobody rolled back stays in sight until the next success', () => {
  const ids = ['change-failure-rate', 'time-to-restore', 'not-restored']
  expect(values('a failed deployment that nobody rolled back', ...ids)).toEqual({
    'change-failure-rate': 1,
    'time-to-restore': undefined,
    'not-restored': 1,
  })
  expect(values('a failed deployment that the next one repaired', ...ids)).toEqual({
    'change-failure-rate': 0.5,
    'time-to-restore': 60 * MINUTE,
    'not-restored': 0,
  })
})

test('one that failed and was resumed to its end has failed, once', () => {
  expect(
    values(
      'a deployment that was resumed to its end',
      'deployments',
      'change-failure-rate',
      'time-to-restore',
      'rollbacks',
    ),
  ).toEqual({
    deployments: 1,
    'change-failure-rate': 1,
    'time-to-restore': 10 * MINUTE,
    rollbacks: 0,
  })
})

test.each([
  'a deployment that still runs',
  'a deployment that was cancelled',
  'a deployment that died before it changed anything',
] as const)('%s says nothing yet', (corner) => {
  expect(values(corner, 'deployments', 'change-failure-rate')).toEqual({
    deployments: 0,
    'change-failure-rate': undefined,
  })
})

test('a rehearsal is one deployment, no rollback, and no duration', () => {
  const recette = { stage: 'recette' }
  const ids = ['deployments', 'rollbacks', 'change-failure-rate', 'deployment-duration']
  expect(ids.map((id) => figure(id, 'a rehearsal', recette).value)).toEqual([2, 0, 0, 4 * MINUTE])
})

test('a deployment over midnight counts on the day it was started, and its duration on the day it ended', () => {
  // From 23:50 to 00:10 UTC.
  const midnight = Date.UTC(2026, 10, 24)
  const before = { from: midnight - 24 * 60 * MINUTE, to: midnight }
  const after = { from: midnight, to: midnight + 24 * 60 * MINUTE }
  const both = (id: string) => [before, after].map((day) => figure(id, 'a deployment over midnight', {}, day).value)
  expect(both('deployments')).toEqual([1, 0])
  expect(both('deployment-duration')).toEqual([undefined, 20 * MINUTE])
})

test('a change of the clocks makes no deployment longer or shorter', () => {
  const [march, october] = [2, 9].map((month) => ({ from: Date.UTC(2026, month, 1), to: Date.UTC(2026, month + 1, 1) }))
  const forward = 'a deployment and its rollback while the clocks go forward'
  expect(figure('deployment-duration', 'a deployment while the clocks go back', {}, october).value).toBe(180 * MINUTE)
  expect(figure('time-to-restore', forward, {}, march).value).toBe(10 * MINUTE)
  expect(figure('working-time', forward, {}, march).value).toBe((21 * 60 + 40) * MINUTE)
})

test('two stages at once are counted each from the latest arrival before', () => {
  const { parts, rows } = figure('stage-duration', 'two stages at once')
  expect(rows.map(({ stage, value }) => [stage, value / MINUTE])).toEqual([
    ['pre-production', 30],
    ['recette', 40],
    ['production', 20],
  ])
  expect(parts.map(({ name }) => name).sort()).toEqual(['pre-production', 'production', 'recette'])
  expect(values('two stages at once', 'lead-time', 'cycle-time')).toEqual({
    'lead-time': 60 * MINUTE,
    'cycle-time': 50 * MINUTE,
  })
})

test('the date counts that stood when the stage was begun, and waiting ends there', () => {
  expect(
    values(
      'dates that were moved before and after the stage was begun',
      'planned-actual',
      'waiting-time',
      'working-time',
    ),
  ).toEqual({
    'planned-actual': 20 * MINUTE,
    'waiting-time': 45 * MINUTE,
    'working-time': 10 * MINUTE,
  })
})

test('a refusal counts once, and under each of its reasons; a preview refuses nobody', () => {
  const { value, parts } = figure('gate-refusals', 'a gate that refuses, and one that would')
  expect(value).toBe(1)
  expect(parts.map(({ name, rows }) => [name, rows])).toEqual([
    ['frozen', 1],
    ['locked', 1],
  ])
})

test('each look at the CMDB counts, for each stage too; nothing to check and no look at all are no data', () => {
  const { value, parts } = figure('cmdb-integrity', 'looks at the CMDB, one of which had nothing to check')
  expect([value, parts]).toEqual([
    (0.9 + 0.75 + 0.95) / 3,
    [
      { name: 'recette', rows: 2, value: 0.825 },
      { name: 'production', rows: 1, value: 0.95 },
    ],
  ])
  const empty = ['a request and no deployment', 'a look at the CMDB that had nothing to check'] as const
  expect(empty.map((corner) => figure('cmdb-integrity', corner).value)).toEqual([undefined, undefined])
})

test('fewer failures than before is better, whatever there was of them', () => {
  const later = { ...WEEK, from: START + 30 * MINUTE, to: START + 61 * MINUTE }
  const { value, previous, trend } = figure('change-failure-rate', 'a failure, and then a success', {}, later)
  expect({ value, previous, trend }).toEqual({ value: 0, previous: 1, trend: 'better' })
})

test('a release that was rolled back, deployed again and rolled back again is two deployments, and never arrived', () => {
  const corner = 'a rolled-back release that is deployed again, and rolled back again'
  expect(values(corner, 'deployments', 'rollbacks', 'change-failure-rate', 'time-to-restore', 'lead-time')).toEqual({
    ...{ deployments: 2, rollbacks: 2, 'change-failure-rate': 1, 'time-to-restore': 7.5 * MINUTE },
    'lead-time': undefined,
  })
})

test('two versions in one stage at once count one by one, and a success that came later repairs the failure', () => {
  const corner = 'two versions in one stage at once, of two technologies'
  expect(values(corner, 'deployments', 'change-failure-rate', 'time-to-restore', 'not-restored')).toEqual({
    ...{ deployments: 2, 'change-failure-rate': 0.5, 'time-to-restore': 10 * MINUTE, 'not-restored': 0 },
  })
  const rateOf = (technology: string) => figure('change-failure-rate', corner, { technology }).value
  expect(['jboss', 'postgresql', 'cron'].map(rateOf)).toEqual([0.5, 1, undefined])
})

test('deployments of one name in other stages and applications are others', () => {
  const corner = 'one name of a deployment in two stages and two applications'
  const rateOf = (scope: Scope) => figure('change-failure-rate', corner, scope).value
  expect([{}, { applications: ['pets'] }, { applications: ['shop'] }, { stage: 'recette' }].map(rateOf)).toEqual([
    ...[0.5, 0, 1, 1],
  ])
})
