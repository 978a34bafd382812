import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Prints `N passed, N failed` as the last line of a run. Where TOTALS names a file, the counts of several runs are added
 * up in it, and the line is that of all of them.
 */
export default class Totals {
  onRunComplete(_, results) {
    const file = process.env['TOTALS']
    const before = file ? read(file) : { passed: 0, failed: 0 }
    // A test file that could not even be loaded has no tests to count, and is no success.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const totals = { passed: before.passed + results.numPassedTests, failed: before.failed + failed }
    if (file) writeFileSync(file, JSON.stringify(totals))
    // After the summary of jest's own reporter.
    setImmediate(() => process.stderr.write(`${totals.passed} passed, ${totals.failed} failed\n`))
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 0 }
  }
}
