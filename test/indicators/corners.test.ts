import { BUILT_IN } from '../../shared/indicators/builtin'
import { factsOf } from '../../shared/indicators/facts'
import { figureOf, type Figure } from '../../shared/indicators/figure'
import { BUILT_IN_IDS } from '../../shared/indicators/names'
import type { Period } from '../../shared/indicators/period'
import type { Scope } from '../../shared/indicators/row'
import type { Event } from '../../shared/ledger/event'
import { decided, opened, rescheduled } from '../support/change-events'
import { finished, rollbackStarted, rolledBack, started } from '../support/ledger-events'

const MINUTE = 60_000
/** Minute 0 of the events that tests make. */
const START = Date.UTC(2026, 10, 23, 19)
const WEEK: Period = { from: START - 60 * MINUTE, to: START + 10_000 * MINUTE }
const production = { stage: 'production', deployment: 'P1' }
const next = { stage: 'production', deployment: 'P2', version: '2.0.1' }

function figure(id: string, events: readonly Event[], scope: Scope = {}, period = WEEK): Figure {
  const indicator = BUILT_IN.find((one) => one.id === id)
  if (!indicator) throw new Error(`there is no indicator ${id}`)
  return figureOf(indicator, factsOf(events), scope, period)
}

function values(events: readonly Event[], ...ids: readonly string[]): Readonly<Record<string, number | undefined>> {
  return Object.fromEntries(ids.map((id) => [id, figure(id, events).value]))
}

test('the names by which indicators are asked for are those of all of them', () => {
  expect(BUILT_IN_IDS).toEqual(BUILT_IN.map(({ id }) => id))
})

test('a ledger that holds nothing gives no data at all, not even a count', () => {
  const figures = BUILT_IN.map(({ id }) => figure(id, []))
  expect(figures.map(({ value, previous, trend }) => [value, previous, trend])).toEqual(
    BUILT_IN.map(() => [undefined, undefined, 'unknown']),
  )
})

test('a period without a deployment has no share of failures, and no deployments', () => {
  const events = [opened(0)]
  expect(values(events, 'deployments', 'change-failure-rate', 'time-to-restore')).toEqual({
    deployments: 0,
    'change-failure-rate': undefined,
    'time-to-restore': undefined,
  })
  expect(figure('deployments', events).previous).toBeUndefined()
})

test('a rollback of a rollback counts the deployment once, from its first rollback', () => {
  const events = [
    started(0, production),
    finished(5, production),
    rollbackStarted(10, production),
    rolledBack(20, production),
    rollbackStarted(30, production),
    rolledBack(40, { ...production, result: 'nothing-to-do' }),
    rollbackStarted(50, production),
    rolledBack(60, production),
  ]
  expect(values(events, 'deployments', 'rollbacks', 'change-failure-rate', 'time-to-restore', 'not-restored')).toEqual({
    deployments: 1,
    rollbacks: 1,
    'change-failure-rate': 1,
    'time-to-restore': 10 * MINUTE,
    'not-restored': 0,
  })
})

test('a rollback that failed and was made again took until the second', () => {
  const events = [
    started(0, production),
    finished(5, { ...production, result: 'failed' }),
    rolledBack(10, { ...production, result: 'failed' }),
    rolledBack(25, production),
  ]
  expect(values(events, 'rollbacks', 'time-to-restore')).toEqual({ rollbacks: 1, 'time-to-restore': 20 * MINUTE })
})

test('a failed deployment that nobody rolled back stays in sight until the next success', () => {
  const failed = [started(0, production), finished(5, { ...production, result: 'failed' })]
  expect(values(failed, 'change-failure-rate', 'time-to-restore', 'not-restored')).toEqual({
    'change-failure-rate': 1,
    'time-to-restore': undefined,
    'not-restored': 1,
  })
  const repaired = [...failed, started(60, next), finished(65, next)]
  expect(values(repaired, 'change-failure-rate', 'time-to-restore', 'not-restored')).toEqual({
    'change-failure-rate': 0.5,
    'time-to-restore': 60 * MINUTE,
    'not-restored': 0,
  })
})

test('one that failed and was resumed to its end has failed, once', () => {
  const events = [
    started(0, production),
    finished(5, { ...production, result: 'failed' }),
    started(10, { ...production, resumed: true }),
    finished(15, production),
  ]
  expect(values(events, 'deployments', 'change-failure-rate', 'time-to-restore', 'rollbacks')).toEqual({
    deployments: 1,
    'change-failure-rate': 1,
    'time-to-restore': 10 * MINUTE,
    rollbacks: 0,
  })
})

test('one that still runs, is being rolled back or was cancelled says nothing yet', () => {
  const running = [started(0, production)]
  const rolling = [...running, finished(5, production), rollbackStarted(10, production)]
  const cancelled = [...running, finished(5, { ...production, result: 'cancelled' })]
  for (const events of [running, rolling, cancelled]) {
    expect(values(events, 'deployments', 'change-failure-rate')).toEqual({
      deployments: 0,
      'change-failure-rate': undefined,
    })
  }
})

test('a rehearsal is one deployment, no rollback, and no duration', () => {
  const events = [
    started(0, { rehearsal: true }),
    finished(30, { rehearsal: { holds: true, differences: [] } }),
    started(40, { deployment: 'D2' }),
    finished(44, { deployment: 'D2' }),
  ]
  const recette = { stage: 'recette' }
  const ids = ['deployments', 'rollbacks', 'change-failure-rate', 'deployment-duration']
  expect(ids.map((id) => figure(id, events, recette).value)).toEqual([2, 0, 0, 4 * MINUTE])
})

test('a deployment over midnight counts on the day it was started, and its duration on the day it ended', () => {
  // From 23:50 to 00:10 UTC.
  const events = [started(290, production), finished(310, production)]
  const midnight = Date.UTC(2026, 10, 24)
  const before = { from: midnight - 24 * 60 * MINUTE, to: midnight }
  const after = { from: midnight, to: midnight + 24 * 60 * MINUTE }
  const both = (id: string) => [figure(id, events, {}, before).value, figure(id, events, {}, after).value]
  expect(both('deployments')).toEqual([1, 0])
  expect(both('deployment-duration')).toEqual([undefined, 20 * MINUTE])
})

test('a change of the clocks makes no deployment longer or shorter', () => {
  // 01:30 CEST to 03:30 CET in Paris, where the clocks went back at 03:00: three hours passed.
  const at = (instant: string) => ({ ...production, at: instant })
  const events = [started(0, at('2026-10-24T23:30:00.000Z')), finished(1, at('2026-10-25T02:30:00.000Z'))]
  const october = { from: Date.UTC(2026, 9, 1), to: Date.UTC(2026, 10, 1) }
  expect(figure('deployment-duration', events, {}, october).value).toBe(180 * MINUTE)
})

test('two stages at once are counted each from the latest arrival before', () => {
  const early = { stage: 'pre-production', deployment: 'D2' }
  const events = [
    opened(0),
    started(10),
    started(20, early),
    finished(30, early),
    finished(40),
    started(50, production),
    finished(60, production),
  ]
  const { parts, rows } = figure('stage-duration', events)
  expect(rows.map(({ stage, value }) => [stage, value / MINUTE])).toEqual([
    ['pre-production', 30],
    ['recette', 40],
    ['production', 20],
  ])
  expect(parts.map(({ name }) => name).sort()).toEqual(['pre-production', 'production', 'recette'])
  expect(values(events, 'lead-time', 'cycle-time')).toEqual({ 'lead-time': 60 * MINUTE, 'cycle-time': 50 * MINUTE })
})

test('the date counts that stood when the stage was begun, and waiting ends there', () => {
  const events = [
    opened(0, { dates: { production: new Date(START + 10 * MINUTE).toISOString() } }),
    decided(5),
    rescheduled(6, { date: new Date(START + 30 * MINUTE).toISOString() }),
    started(50, production),
    finished(60, production),
    rescheduled(70, { date: new Date(START + 50 * MINUTE).toISOString() }),
  ]
  expect(values(events, 'planned-actual', 'waiting-time', 'working-time')).toEqual({
    'planned-actual': 20 * MINUTE,
    'waiting-time': 45 * MINUTE,
    'working-time': 10 * MINUTE,
  })
})

test('a refusal counts once, and under each of its reasons; a preview refuses nobody', () => {
  const check = (code: string, result: 'holds' | 'fails' | 'unknown') => ({ code, result, saw: '', remedy: '' })
  const checks = [check('frozen', 'fails'), check('locked', 'unknown'), check('quota-exceeded', 'holds')]
  const events = [opened(0), decided(1, { checks }), decided(2, { checks, mode: 'enforce' })]
  const { value, parts } = figure('gate-refusals', events)
  expect(value).toBe(1)
  expect(parts.map(({ name, rows }) => [name, rows])).toEqual([
    ['frozen', 1],
    ['locked', 1],
  ])
})

test('fewer failures than before is better, whatever there was of them', () => {
  const later = { ...WEEK, from: START + 30 * MINUTE, to: START + 61 * MINUTE }
  const events = [
    started(0, production),
    finished(5, { ...production, result: 'rolled-back' }),
    started(40, next),
    finished(45, next),
  ]
  const { value, previous, trend } = figure('change-failure-rate', events, {}, later)
  expect({ value, previous, trend }).toEqual({ value: 0, previous: 1, trend: 'better' })
})
