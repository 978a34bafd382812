import type { Report } from '../release/evidence'
import type { Facts } from './facts'
import type { Indicator } from './indicator'
import { earlyRow, type Row } from './row'

const WHICH =
  'over the versions of the period, each counted once, by the day it was put in the vault; read from the reports that were ' +
  'its evidence. A version without one does not count. It comes before all stages, so it counts whichever is asked for. No metric of DORA’s.'

type Said = Pick<Row, 'value' | 'what'>

function rowsOfReports<Kind extends Report['kind']>(
  facts: Facts,
  kind: Kind,
  said: (reports: readonly Extract<Report, { kind: Kind }>[]) => Said | undefined,
): readonly Row[] {
  return [...facts.vaulted.values()].flatMap((all) =>
    all.flatMap(({ application, version, evidence, at, run }) => {
      const reports = evidence.flatMap(({ report }) => (report && isOf(report, kind) ? [report] : []))
      const one = reports.length > 0 ? said(reports) : undefined
      if (!one) return []
      const release = facts.releaseOf(application, version)
      return [earlyRow({ application, version, release }, { ...one, at: Date.parse(at), url: run.url })]
    }),
  )
}

function isOf<Kind extends Report['kind']>(report: Report, kind: Kind): report is Extract<Report, { kind: Kind }> {
  return report.kind === kind
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}

/** How much is tested. */
export const testsRun: Indicator = {
  id: 'tests-run',
  title: 'Tests run',
  definition: `Mean of the tests that were run for a version, skipped ones left out, those of all its reports (JUnit) together, ${WHICH}`,
  ...{ unit: 'number', better: 'more', measure: 'rate', where: 'everywhere' },
  rows: (facts) =>
    rowsOfReports(facts, 'tests', (reports) => {
      const value = sum(reports, ({ total, skipped }) => total - skipped)
      return { value, what: `${value} tests run` }
    }),
}

/** How much was vaulted although it was red. */
export const testsFailed: Indicator = {
  id: 'tests-failed',
  title: 'Tests failed',
  definition: `Mean of the tests of a version that failed or broke off, those of all its reports (JUnit) together, ${WHICH}`,
  ...{ unit: 'number', better: 'less', measure: 'rate', where: 'everywhere' },
  rows: (facts) =>
    rowsOfReports(facts, 'tests', (reports) => {
      const value = sum(reports, ({ failed, errors }) => failed + errors)
      return { value, what: `${value} of ${sum(reports, ({ total }) => total)} tests failed` }
    }),
}

/** How much of the code the tests reach. */
export const coverage: Indicator = {
  id: 'coverage',
  title: 'Coverage',
  definition:
    'Mean of the share of the lines of a version that its tests reach, those of all its reports (Cobertura, LCOV) together, ' +
    WHICH,
  ...{ unit: 'share', better: 'more', measure: 'rate', where: 'everywhere' },
  rows: (facts) =>
    rowsOfReports(facts, 'coverage', (reports) => {
      const [covered, total] = [sum(reports, (one) => one.covered), sum(reports, (one) => one.total)]
      return total === 0 ? undefined : { value: covered / total, what: `${covered} of ${total} lines covered` }
    }),
}
