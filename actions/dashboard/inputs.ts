import { sharedReasons } from '../../shared/action/contract'
import { accepted, choice, lines, text } from '../../shared/action/formats'
import { hostInputs } from '../../shared/action/host-inputs'
import { defaulted, optional } from '../../shared/action/input'
import { sharedInputs } from '../../shared/action/shared-inputs'
import { parsePeriod } from '../../shared/indicators/period'
import { parseSources } from '../../shared/indicators/reading'
import { parseApplication } from '../../shared/release/version'

export const name = 'dashboard'

export const description = 'Show how delivery is doing: indicators of what the ledger holds, each with its definition'

export const icon = 'bar-chart-2'

export const inputs = {
  period: defaulted(
    'Days or weeks up to now, such as `90d` or `12w`, or two days of UTC, both included: `2026-07-01..2026-09-30`',
    '90d',
    accepted(parsePeriod),
  ),
  indicators: optional(
    'Indicators to show, one a line, in that order, by id or by the name that `dashboard.yml` gives; all where none is named',
    lines,
  ),
  application: optional(
    'Applications to look at, one a line, as `<name>/<application>` where a ledger has a name; all where none is named',
    accepted(parseNames),
  ),
  stage: optional('Stage to look at; all, and production where an indicator is about production, without it', text),
  lifecycle: optional('Lifecycle to look at, such as `hotfix`', text),
  technology: optional('Technology to look at, such as `postgresql`', text),
  secrets: hostInputs.secrets,
  output: defaulted('Directory, in the workspace, in which the files are written', 'ecluse-dashboard', text),
  integration: optional(
    'Workflows of this repository whose runs, with the commits of their branch, are read and kept in the ledger, one a ' +
      'line: `<application>: <file of the workflow>`, and `@<branch>` where it is not the default branch',
    accepted(parseSources),
  ),
  'integration-on-error': defaulted(
    'What to do where they cannot be read or kept: `fail`, after the figures of what is known were written, or `continue` with a warning',
    'fail',
    choice(['fail', 'continue']),
  ),
  ...sharedInputs,
} as const

export const outputs = {
  indicators: 'Path of `indicators.json`: every figure, with the rows behind it',
  html: 'Path of `indicators.html`: one page with charts and filters, which needs no network and nothing beside it',
  metrics: 'Path of `indicators.prom`: the same figures in the text format of OpenMetrics',
  calendar: 'Path of `planning.ics`: all dates and freezes, for calendars that subscribe to it',
  planning: 'Path of `planning.json`: every date, planned against actual, and every conflict',
} as const

export const reasons = ['github-unreachable', 'github-refused', ...sharedReasons] as const

function parseNames(value: string): readonly string[] {
  return lines.parse(value).map((name) => {
    const [first, second, ...more] = name.split('/')
    if (first === undefined || second === undefined || more.length > 0) return parseApplication(name)
    return `${parseApplication(first)}/${parseApplication(second)}`
  })
}
