import type { Event } from '../../shared/ledger/event'
import type { Report } from '../../shared/release/evidence'
import { opened } from '../support/change-events'
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
const at = (minute: number) => commonOf(minute).at
const plan = (...names: readonly string[]) => ({ plan: { domains: names.map((name) => ({ technology: { name } })) } })

const file = (name: string, report?: Report) => ({ name, size: 1, sha256: digestOf('e'), ...(report && { report }) })
const tests = (total: number, failed: number, errors: number, skipped: number): Report => ({
  ...{ kind: 'tests', format: 'junit', total, failed, errors, skipped },
})
const lines = (covered: number, total: number): Report => ({ kind: 'coverage', format: 'lcov', covered, total })
const commit = (sha: string, minute: number, merge = false) => ({ sha, at: at(minute), merge })
const committed = (minute: number) => ({ commit: { sha: 'c'.repeat(40), at: at(minute) } })

/** Histories made by hand of what comes before a stage, and of looks at the CMDB. */
export const BEFORE_STAGES = {
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
