import type { Event } from '../../shared/ledger/event'
import type { Report } from '../../shared/release/evidence'
import { decided, opened, rescheduled } from '../support/change-events'
import {
  build,
  checked,
  commonOf,
  digestOf,
  finished,
  integration,
  rollbackStarted,
  rolledBack,
  started,
  vaulted,
} from '../support/ledger-events'

const production = { stage: 'production', deployment: 'P1' }
const next = { stage: 'production', deployment: 'P2', version: '2.0.1' }
const early = { stage: 'pre-production', deployment: 'D2' }
const at = (minute: number) => commonOf(minute).at
const when = (instant: string) => ({ ...production, at: instant })
const plan = (...names: readonly string[]) => ({ plan: { domains: names.map((name) => ({ technology: { name } })) } })

const check = (code: string, result: 'holds' | 'fails' | 'unknown') => ({ code, result, saw: '', remedy: '' })
const checks = [check('frozen', 'fails'), check('locked', 'unknown'), check('quota-exceeded', 'holds')]

const file = (name: string, report?: Report) => ({ name, size: 1, sha256: digestOf('e'), ...(report && { report }) })
const tests = (total: number, failed: number, errors: number, skipped: number): Report => ({
  ...{ kind: 'tests', format: 'junit', total, failed, errors, skipped },
})
const lines = (covered: number, total: number): Report => ({ kind: 'coverage', format: 'lcov', covered, total })
const commit = (sha: string, minute: number, merge = false) => ({ sha, at: at(minute), merge })
const committed = (minute: number) => ({ commit: { sha: 'c'.repeat(40), at: at(minute) } })

const failed = [started(0, production), finished(5, { ...production, result: 'failed' })] as const
const rolling = [started(0, production), finished(5, production), rollbackStarted(10, production)] as const

/** Histories made by hand, where a figure is most easily wrong. Minute 0 is 2026-11-23 19:00 UTC. */
export const CORNERS = {
  nothing: [],
  'a request and no deployment': [opened(0)],
  'a deployment that nobody had asked for': [started(0, production), finished(5, production)],
  'a rollback of a rollback': [
    ...rolling,
    rolledBack(20, production),
    rollbackStarted(30, production),
    rolledBack(40, { ...production, result: 'nothing-to-do' }),
    rollbackStarted(50, production),
    rolledBack(60, production),
  ],
  'a rolled-back release that is deployed again, and rolled back again': [
    opened(0),
    ...[started(1, production), finished(5, production), rollbackStarted(10, production), rolledBack(20, production)],
    ...[started(30, { ...next, version: '2.0.0' }), finished(40, { ...next, version: '2.0.0' })],
    ...[rollbackStarted(50, { ...next, version: '2.0.0' }), rolledBack(55, { ...next, version: '2.0.0' })],
  ],
  'a rollback that failed and was made again': [
    ...failed,
    rolledBack(10, { ...production, result: 'failed' }),
    rolledBack(25, production),
  ],
  'a deployment that rolled itself back': [
    started(0, production),
    finished(5, { ...production, result: 'rolled-back' }),
  ],
  'a failed deployment that nobody rolled back': failed,
  'a failed deployment that the next one repaired': [...failed, started(60, next), finished(65, next)],
  'a failed deployment, and a success that began before it failed': [
    started(0, production),
    started(1, next),
    finished(5, { ...production, result: 'failed' }),
    finished(9, next),
  ],
  'a deployment that was resumed to its end': [
    ...failed,
    started(10, { ...production, resumed: true }),
    finished(15, production),
  ],
  'a deployment that still runs': [started(0, production)],
  'a deployment that is being rolled back': rolling,
  'a deployment that was cancelled': [started(0, production), finished(5, { ...production, result: 'cancelled' })],
  'a deployment that died before it changed anything': [
    started(0, production),
    rolledBack(5, { ...production, result: 'nothing-to-do' }),
  ],
  'a rehearsal': [
    started(0, { rehearsal: true }),
    finished(30, { rehearsal: { holds: true, differences: [] } }),
    started(40, { deployment: 'D2' }),
    finished(44, { deployment: 'D2' }),
  ],
  'a rehearsal that did not bring back what was there': [
    started(0, { rehearsal: true }),
    finished(30, { result: 'failed', rehearsal: { holds: false, differences: [] } }),
  ],
  'a deployment over midnight': [started(290, production), finished(310, production)],
  // 01:30 CEST to 03:30 CET in Paris, where the clocks went back at 03:00.
  'a deployment while the clocks go back': [
    started(0, when('2026-10-24T23:30:00.000Z')),
    finished(1, when('2026-10-25T02:30:00.000Z')),
  ],
  // 01:30 CET to 03:30 CEST in Paris, where the clocks went forward at 02:00; rolled back a day of 23 hours later.
  'a deployment and its rollback while the clocks go forward': [
    started(0, when('2026-03-29T00:30:00.000Z')),
    finished(1, when('2026-03-29T01:30:00.000Z')),
    rollbackStarted(2, when('2026-03-29T22:00:00.000Z')),
    rolledBack(3, when('2026-03-29T22:10:00.000Z')),
  ],
  'two stages at once': [
    opened(0),
    started(10),
    started(20, early),
    finished(30, early),
    finished(40),
    started(50, production),
    finished(60, production),
  ],
  'two versions in one stage at once, of two technologies': [
    started(10, { ...production, ...plan('jboss') }),
    started(11, { ...next, ...plan('jboss', 'postgresql') }),
    finished(20, { ...next, result: 'failed' }),
    finished(30, production),
  ],
  'one name of a deployment in two stages and two applications': [
    started(10),
    started(11, { stage: 'production' }),
    started(12, { stage: 'production', application: 'shop' }),
    finished(20, { stage: 'production', application: 'shop', result: 'failed' }),
    finished(30, { stage: 'production' }),
    finished(40, { result: 'rolled-back' }),
  ],
  'a hotfix, and a version that was asked for twice as something else': [
    opened(0, { kind: 'hotfix', lifecycle: 'hotfix', stages: ['pre-production', 'production'] }),
    ...[started(1, production), finished(5, production)],
    ...[
      opened(10, { version: '2.0.1' }),
      opened(11, { version: '2.0.1', lifecycle: 'hotfix', kind: 'hotfix', stages: ['recette'] }),
    ],
    ...[started(20, next), finished(25, next), started(30, { version: '2.0.1' }), finished(35, { version: '2.0.1' })],
  ],
  'dates that were moved before and after the stage was begun': [
    opened(0, { dates: { production: at(10) } }),
    decided(5),
    rescheduled(6, { date: at(30) }),
    started(50, production),
    finished(60, production),
    rescheduled(70, { date: at(50) }),
  ],
  'a gate that refuses, and one that would': [
    opened(0),
    decided(1, { checks }),
    decided(2, { checks, mode: 'enforce' }),
  ],
  'a failure, and then a success': [
    started(0, production),
    finished(5, { ...production, result: 'rolled-back' }),
    started(40, next),
    finished(45, next),
  ],

  'a version without evidence': [vaulted(0)],
  'a version with several reports of each kind, vaulted twice': [
    vaulted(0, {
      evidence: [
        ...[
          file('a', tests(10, 1, 2, 3)),
          file('b', tests(5, 0, 0, 5)),
          file('c', lines(1, 3)),
          file('d', lines(4, 4)),
        ],
        ...[file('e'), file('f', { kind: 'static-analysis', format: 'sarif', errors: 1, warnings: 0, notes: 0 })],
      ],
    }),
    vaulted(1, { evidence: [file('a', tests(100, 0, 0, 0)), file('c', lines(9, 9))] }),
    ...[started(2, { ...production, ...plan('jboss') }), finished(3, production)],
  ],
  'versions with a third of their lines covered, and with no lines at all': [
    opened(0),
    ...['1.0.0', '1.0.1', '1.0.2', '1.0.3'].map((version, index) =>
      vaulted(1 + index, { version, evidence: [file('c', lines(index, 3)), file('d', lines(0, index === 3 ? 4 : 0))] }),
    ),
    vaulted(9, { evidence: [file('c', lines(0, 0)), file('t', tests(0, 0, 0, 0))] }),
  ],
  'commits, of which one came after the version was in production': [
    ...[opened(0), vaulted(1, committed(-60)), started(2, production), finished(5, production)],
    ...[vaulted(6, { version: '2.0.1', ...committed(60) }), started(10, next), finished(15, next)],
    // At the very instant.
    vaulted(16, { version: '2.0.2', ...committed(30) }),
    ...[
      started(20, { ...next, version: '2.0.2', deployment: 'P3' }),
      finished(30, { ...next, version: '2.0.2', deployment: 'P3' }),
    ],
  ],
  'a commit whose release was rolled back, and deployed again': [
    ...[vaulted(0, committed(-10)), started(1, production), finished(5, production)],
    ...[rollbackStarted(6, production), rolledBack(7, production)],
    ...[started(20, { ...next, version: '2.0.0' }), finished(30, { ...next, version: '2.0.0' })],
  ],

  'builds of every conclusion': [
    integration(600, {
      builds: ['success', 'failure', 'timed_out', 'startup_failure', 'cancelled', 'skipped', 'neutral', 'stale'].map(
        (conclusion, index) => build(index + 1, index, 2 * index + 10, { conclusion }),
      ),
    }),
  ],
  'a build that was made again until it was green, read twice': [
    integration(60, { builds: [build(1, 0, 10, { conclusion: 'failure' })] }),
    integration(120, {
      builds: [build(1, 0, 99, { conclusion: 'success' }), build(1, 20, 50, { attempt: 2 }), build(2, 30, 70)],
    }),
    integration(121, { workflow: 'nightly.yml', builds: [build(2, 30, 99, { conclusion: 'failure' })] }),
  ],
  'a build over midnight, one whose end nobody knows, and one of a clock that went wrong': [
    integration(600, {
      builds: [build(1, 290, 310), build(2, 0, 0, { completed: undefined }), build(3, 20, 10), build(4, 20, 20)],
    }),
  ],
  'commits with a merge, a day without one and a day that was read in part': [
    integration(3000, {
      ...{ from: '2026-11-22T00:00:00.000Z', to: '2026-11-25T12:00:00.000Z' },
      commits: [
        commit('a', 0),
        commit('b', 1),
        commit('c', 2, true),
        commit('d', 299),
        commit('e', 2400),
        commit('f', -1140 - 1440),
      ],
    }),
  ],
  'commits that were read twice, in spans that overlap, touch and leave days out': [
    integration(0, { from: '2026-11-01T12:00:00.000Z', to: '2026-11-03T12:00:00.000Z' }),
    integration(1, { from: '2026-11-03T12:00:00.000Z', to: '2026-11-05T00:00:00.000Z', workflow: 'nightly.yml' }),
    integration(2000, { from: '2026-11-23T00:00:00.000Z', to: '2026-11-24T12:00:00.000Z', commits: [commit('a', 0)] }),
    integration(3000, {
      ...{ from: '2026-11-23T12:00:00.000Z', to: '2026-11-25T00:00:00.000Z', branch: 'next' },
      commits: [commit('a', 0), commit('b', 400)],
    }),
    integration(3001, { application: 'shop', from: at(0), to: at(0), commits: [commit('a', 0)] }),
  ],
  'looks at the CMDB, one of which had nothing to check': [
    checked(10, { right: 9, wrong: 1 }),
    checked(20, { right: 3, unknown: 1, version: '' }),
    checked(30, { stage: 'production', right: 19, unknown: 1 }),
    checked(40, { right: 0 }),
  ],
  'a look at the CMDB that had nothing to check': [checked(40, { right: 0 })],
} satisfies Readonly<Record<string, readonly Event[]>>
