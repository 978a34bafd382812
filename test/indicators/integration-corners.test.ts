import { BUILT_IN } from '../../shared/indicators/builtin'
import { factsOf } from '../../shared/indicators/facts'
import type { Figure } from '../../shared/indicators/figure'
import { figureOf } from '../support/figures'
import type { Period } from '../../shared/indicators/period'
import type { Scope } from '../../shared/indicators/row'
import { CORNERS } from './corner-histories'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Minute 0 of the events that tests make. */
const START = Date.UTC(2026, 10, 23, 19)
const MONTH: Period = { from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 11, 1) }

function figure(id: string, corner: keyof typeof CORNERS, scope: Scope = {}, period = MONTH): Figure {
  const indicator = BUILT_IN.find((one) => one.id === id)
  if (!indicator) throw new Error(`there is no indicator ${id}`)
  return figureOf(indicator, factsOf(CORNERS[corner]), scope, period)
}

const EVIDENCE = ['tests-run', 'tests-failed', 'coverage']
const ALL = [...EVIDENCE, 'commits-a-day', 'build-duration', 'build-success-rate', 'commit-lead-time']
const valuesOf = (ids: readonly string[], corner: keyof typeof CORNERS, scope: Scope = {}) =>
  ids.map((id) => figure(id, corner, scope).value)

test('a version that says nothing has no figure, not one of 0', () => {
  expect(valuesOf(ALL, 'a version without evidence')).toEqual(ALL.map(() => undefined))
  expect(valuesOf(ALL, 'a deployment that nobody had asked for')).toEqual(ALL.map(() => undefined))
})

test('all reports of a version count together, as they were when it was vaulted first', () => {
  const corner = 'a version with several reports of each kind, vaulted twice'
  expect(valuesOf(EVIDENCE, corner)).toEqual([7, 3, 5 / 7])
  expect(EVIDENCE.map((id) => figure(id, corner).rows.map(({ what }) => what))).toEqual([
    ['7 tests run'],
    ['3 of 15 tests failed'],
    ['5 of 7 lines covered'],
  ])
})

test('what was vaulted counts whichever stage is asked for, with the technologies that it was deployed with', () => {
  const corner = 'a version with several reports of each kind, vaulted twice'
  expect(valuesOf(EVIDENCE, corner, { stage: 'recette' })).toEqual([7, 3, 5 / 7])
  expect(valuesOf(EVIDENCE, corner, { technology: 'jboss' })).toEqual([7, 3, 5 / 7])
  expect(valuesOf(EVIDENCE, corner, { technology: 'cron' })).toEqual([undefined, undefined, undefined])
})

test('versions of which no line is known leave the coverage alone, and a report of no test is none run', () => {
  const corner = 'versions with a third of their lines covered, and with no lines at all'
  expect(figure('coverage', corner).rows.map(({ version, value }) => [version, value])).toEqual([
    ['1.0.0', 0],
    ['1.0.1', 1 / 3],
    ['1.0.2', 2 / 3],
    ['1.0.3', 3 / 7],
  ])
  expect(figure('tests-run', corner).value).toBe(0)
})

test('a commit that came after its version arrived has no lead time', () => {
  const { value, rows } = figure('commit-lead-time', 'commits, of which one came after the version was in production')
  expect([value, rows.map((row) => row.value / MINUTE)]).toEqual([32.5 * MINUTE, [65, 0]])
})

test('a release that was rolled back arrived when it was deployed again', () => {
  expect(figure('commit-lead-time', 'a commit whose release was rolled back, and deployed again').value).toBe(
    40 * MINUTE,
  )
})

test('a build that was cancelled or skipped neither succeeded nor failed', () => {
  const { value, rows } = figure('build-success-rate', 'builds of every conclusion')
  expect([value, rows.map(({ what }) => what)]).toEqual([
    1 / 4,
    ...[
      [
        'ci.yml on main: success',
        'ci.yml on main: failure',
        'ci.yml on main: timed_out',
        'ci.yml on main: startup_failure',
      ],
    ],
  ])
  expect(figure('build-duration', 'builds of every conclusion').value).toBe(10 * MINUTE)
})

test('each attempt of a build counts once, as it was read first', () => {
  const corner = 'a build that was made again until it was green, read twice'
  expect(figure('build-success-rate', corner).value).toBe(2 / 3)
  expect(figure('build-duration', corner).rows.map(({ value, what }) => [value / MINUTE, what])).toEqual([
    [30, 'ci.yml on main: success, attempt 2'],
    [40, 'ci.yml on main: success'],
  ])
})

test('a build over midnight ends on the second day, and one without an end has no duration', () => {
  const corner = 'a build over midnight, one whose end nobody knows, and one of a clock that went wrong'
  const days = [-19 * 60 * MINUTE, 5 * 60 * MINUTE].map((from) => ({ from: START + from, to: START + from + DAY }))
  expect(days.map((day) => figure('build-duration', corner, {}, day).rows.map(({ value }) => value / MINUTE))).toEqual([
    [0],
    [20],
  ])
  expect(days.map((day) => figure('build-success-rate', corner, {}, day).rows.length)).toEqual([4, 0])
})

test('builds and commits are known also of the time before the ledger held anything', () => {
  const before = { from: START - 24 * 60 * MINUTE, to: START + 11 * MINUTE }
  expect(figure('build-success-rate', 'builds of every conclusion', {}, before).value).toBe(1 / 4)
  expect(figure('deployments', 'builds of every conclusion', {}, before).value).toBeUndefined()
})

test('a day without commits counts as 0, one that was not read to its end not at all, a merge is no commit', () => {
  const rows = figure('commits-a-day', 'commits with a merge, a day without one and a day that was read in part').rows
  expect(rows.map(({ at, value, what }) => [new Date(at).toISOString().slice(0, 10), value, what])).toEqual([
    ['2026-11-22', 1, '1 commit'],
    ['2026-11-23', 3, '3 commits'],
    ['2026-11-24', 0, '0 commits'],
  ])
})

test('days are counted once, wherever they were read, and of what was read together', () => {
  const { value, rows, parts } = figure(
    'commits-a-day',
    'commits that were read twice, in spans that overlap, touch and leave days out',
  )
  expect(rows.map(({ at, value: commits }) => [new Date(at).toISOString().slice(0, 10), commits])).toEqual([
    ['2026-11-02', 0],
    ['2026-11-03', 0],
    ['2026-11-04', 0],
    ['2026-11-23', 1],
    ['2026-11-24', 1],
  ])
  expect([value, parts]).toEqual([2 / 5, [{ name: 'pets', rows: 5, value: 2 / 5 }]])
})

test('what is read of builds makes no release of a version that nobody made', () => {
  expect(factsOf(CORNERS['builds of every conclusion']).releases).toEqual([])
})
