import { reportSentence } from '../../shared/report/evidence'
import { sizeText } from '../../shared/report/vault'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1.0 kB (1,000 bytes)'],
  [999_999, '1.0 MB (999,999 bytes)'],
  [1_234_567, '1.2 MB (1,234,567 bytes)'],
  [5_000_000_000_000_000, '5000.0 TB (5,000,000,000,000,000 bytes)'],
])('%d bytes are shown as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})

const tests = { kind: 'tests', format: 'junit', total: 1148, failed: 0, errors: 0, skipped: 0 } as const
const coverage = { kind: 'coverage', format: 'lcov', covered: 879, total: 1000 } as const
const analysis = { kind: 'static-analysis', format: 'sarif', errors: 0, warnings: 1, notes: 1200 } as const

test.each([
  [tests, 'tests: 1,148 passed'],
  [{ ...tests, failed: 2, errors: 1, skipped: 5 }, 'tests: 2 failed, 1 error, 1,140 passed, 5 skipped'],
  [coverage, 'coverage: 87 % (879 of 1,000 lines)'],
  [{ ...coverage, covered: 9999, total: 10000 }, 'coverage: 99 % (9,999 of 10,000 lines)'],
  [{ ...coverage, covered: 0, total: 0 }, 'coverage: no line'],
  [analysis, 'static analysis: 0 errors, 1 warning, 1,200 notes'],
])('%j is told as %s', (report, sentence) => {
  expect(reportSentence(report)).toBe(sentence)
})
