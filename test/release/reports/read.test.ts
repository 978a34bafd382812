import { UserError } from '../../../shared/failure'
import type { Report } from '../../../shared/release/evidence'
import { formatOf, reportIn } from '../../../shared/release/reports/read'
import { COBERTURA, COBERTURA_WITHOUT_SUMS, JEST, LCOV, PYTEST, sarif, SUREFIRE } from './samples'

function read(text: string): Report | undefined {
  const format = formatOf(text)
  return format && reportIn(format, 'report', text)
}

const tests = (total: number, failed: number, errors: number, skipped: number): Report => ({
  ...{ kind: 'tests', format: 'junit', total, failed, errors, skipped },
})
const coverage = (format: 'cobertura' | 'lcov', covered: number, total: number): Report => ({
  ...{ kind: 'coverage', format, covered, total },
})
const analysis = (errors: number, warnings: number, notes: number): Report => ({
  ...{ kind: 'static-analysis', format: 'sarif', errors, warnings, notes },
})

test.each<readonly [string, string, Report]>([
  ['surefire', SUREFIRE, tests(4, 1, 1, 1)],
  ['jest-junit', JEST, tests(3, 1, 0, 1)],
  ['pytest', PYTEST, tests(2, 0, 0, 1)],
  ['a suite in a suite', `<testsuites><testsuite>${SUREFIRE.slice(39)}</testsuite></testsuites>`, tests(4, 1, 1, 1)],
  ['a suite that did not start', '<testsuites><testsuite tests="0" errors="1"/></testsuites>', tests(1, 0, 1, 0)],
  ['suites without their cases', '<testsuite tests="7" failures="2" skipped="1"/>', tests(7, 2, 0, 1)],
  ['a test of GoogleTest that is disabled', '<testsuite><testcase status="notrun"/></testsuite>', tests(1, 0, 0, 1)],
  ['a report with a mark of its encoding', `\uFEFF${PYTEST}`, tests(2, 0, 0, 1)],
  ['coverage.py', COBERTURA, coverage('cobertura', 3, 4)],
  ['Cobertura without sums', COBERTURA_WITHOUT_SUMS, coverage('cobertura', 1, 2)],
  ['Cobertura of nothing', '<coverage lines-valid="0" lines-covered="0"/>', coverage('cobertura', 0, 0)],
  ['LCOV, a file in two records', LCOV, coverage('lcov', 12, 13)],
  ['LCOV with Windows line ends', LCOV.replaceAll('\n', '\r\n'), coverage('lcov', 12, 13)],
  ['SARIF, levels by rule and by default', sarif(), analysis(3, 2, 2)],
  ['SARIF without a finding', sarif({ results: [] }), analysis(0, 0, 0)],
])('%s is read', (_, text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  ['an empty file', ''],
  ['a page', '<!DOCTYPE html><html><body>tests: 3</body></html>'],
  ['a page with entities of its own', '<!DOCTYPE html [<!ENTITY a "b">]><html/>'],
  ['JaCoCo', '<?xml version="1.0"?><report name="pets"/>'],
  ['Clover, which begins as Cobertura does', '<coverage generated="1" clover="3.2.0"><project/></coverage>'],
  ['a JSON object', '{"tests": 3}'],
  ['JSON with runs that is no SARIF', '{"runs": []}'],
  ['a list of packages', '{"bomFormat": "CycloneDX", "specVersion": "1.6"}'],
  ['text', 'All 3 tests passed'],
  ['text that speaks of SF: and <testsuite>', 'see SF:a and <testsuite>'],
  ['bytes', '\u0000\u0001PK\u0003\u0004'],
])('%s is no report', (_, text) => {
  expect(read(text)).toBeUndefined()
})

const ENTITIES = '<!DOCTYPE testsuite [\n<!ENTITY a "&b;&b;">\n]>\n<testsuite><testcase name="&a;"/></testsuite>'

test.each([
  ['a truncated suite', SUREFIRE.replace('</testsuite>\n', ''), 'in line 17: the text ends before </testsuite>'],
  ['a truncated tag', JEST.slice(0, 200), 'in line 3: a tag that does not end'],
  ['a truncated CDATA', SUREFIRE.slice(0, SUREFIRE.indexOf(']]>')), 'in line 8: <![CDATA[ is not closed by ]]>'],
  [
    'a tag that closes another',
    '<testsuite>\n<testcase></testsuite>',
    'in line 2: </testsuite> where </testcase> is to be',
  ],
  ['two reports in one file', `${PYTEST}\n${PYTEST}`, 'in line 2: a second element beside the first'],
  ['text after the report', `${PYTEST}\nDone.`, 'in line 2: text outside of the first element'],
  ['no test', '\n<testsuites tests="0"/>', 'in line 1: it holds no test at all'],
  ['a negative number', '<testsuites>\n<testsuite tests="-1"/></testsuites>', 'in line 2: <testsuite> has tests="-1"'],
  ['no number', '<testsuite tests="many"/>', 'in line 1: <testsuite> has tests="many"'],
  ['a number too great', `<testsuite tests="${'9'.repeat(20)}"/>`, 'where a number of tests is expected'],
  ['entities of its own', ENTITIES, 'in line 1: a DOCTYPE with declarations of its own, such as entities'],
  ['an unknown entity', '<testsuite name="&a;"/>', 'in line 1: "&a;" is no entity of XML'],
  ['a character that is none', '<testsuite name="&#x110000;"/>', '"&#x110000;" is no entity of XML'],
  ['an attribute twice', '<testsuite a="1" a="2"/>', '<testsuite> has the attribute a twice'],
  [
    'a negative sum',
    COBERTURA.replace('lines-valid="4"', 'lines-valid="-4"'),
    'in line 4: <coverage> has lines-valid="-4"',
  ],
  ['more covered than there is', COBERTURA.replace('valid="4"', 'valid="2"'), 'in line 4: 3 lines are covered of 2'],
  ['a line without hits', COBERTURA.replace(' hits="4"', ''), 'in line 9: <line> has no hits, where a number'],
  ['no line and no sum', '<coverage line-rate="1"/>', 'it has neither lines-valid and lines-covered nor any line'],
  ['negative hits', LCOV.replace('DA:4,0', 'DA:4,-2'), 'in line 9: "-2" in DA:4,-2, where a number is expected'],
  ['a truncated record', LCOV.slice(0, LCOV.indexOf('LF:3')), 'the text ends before the end_of_record of src/owner.ts'],
  ['a cut line', LCOV.replace('LF:10\n', 'LF\n'), 'in line 18: "LF" is no line of LCOV'],
  ['a record in a record', 'SF:a\nSF:b\nend_of_record', 'in line 2: SF: before the end_of_record of a'],
  ['more hit than found', 'SF:a\nLF:1\nLH:2\nend_of_record', 'in line 4: 2 lines are covered of 1'],
  ['truncated SARIF', sarif().split('\n').slice(0, 9).join('\n'), 'in line 9: '],
  ['a letter too much', sarif().replace('"runs"', 'x"runs"'), 'in line 4: '],
  ['an unknown level', sarif({ results: [{ level: 'fatal' }] }), 'broken: runs[0].results[0].level is not what SARIF'],
  ['SARIF without runs', sarif({}, { runs: undefined }).replace('2.1.0",', '2.1.0", "x": {"runs": []},'), 'broken: '],
  ['no run', sarif({}, { runs: [] }), 'broken: no run in it has results'],
  ['a run that did not look', sarif({ results: undefined }), 'broken: no run in it has results'],
  ['an analysis that failed', sarif({ invocations: [{ executionSuccessful: false }] }), 'did not run to its end'],
])('%s is refused', (_, text, message) => {
  let thrown: unknown
  try {
    read(text)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(UserError)
  expect(thrown).toMatchObject({ reason: 'input-invalid', message: expect.stringContaining(message) as string })
  expect(thrown).toMatchObject({
    message: expect.stringMatching(/^report begins as an? \w+ report and is broken/) as string,
  })
})
