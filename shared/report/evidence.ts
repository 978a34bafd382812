import type { Report } from '../release/evidence'

/** The figures of a report in one line: `tests: 1,148 passed`. What a person must look at comes first. */
export function reportSentence(report: Report): string {
  switch (report.kind) {
    case 'tests': {
      const { total, failed, errors, skipped } = report
      const passed = Math.max(0, total - failed - errors - skipped)
      const bad = [some(failed, 'failed'), some(errors, errors === 1 ? 'error' : 'errors')].flat()
      return `tests: ${[...bad, `${grouped(passed)} passed`, ...some(skipped, 'skipped')].join(', ')}`
    }
    case 'coverage': {
      const { covered, total } = report
      if (total === 0) return 'coverage: no line'
      // Rounded down: 100 % is said of all lines only.
      return `coverage: ${Math.floor((100 * covered) / total)} % (${grouped(covered)} of ${grouped(total)} lines)`
    }
    case 'static-analysis': {
      const { errors, warnings, notes } = report
      return `static analysis: ${[counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')].join(', ')}`
    }
  }
}

/** A whole number for a person: `1,148`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

function some(value: number, what: string): readonly string[] {
  return value === 0 ? [] : [`${grouped(value)} ${what}`]
}

function counted(value: number, what: string): string {
  return `${grouped(value)} ${what}${value === 1 ? '' : 's'}`
}
