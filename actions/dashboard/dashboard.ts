import type { Given } from '../../shared/action/input'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { countedOf, countsOf } from '../../shared/indicators/counted'
import { type Definitions, indicatorsOf, indicatorsShown, NO_DEFINITIONS } from '../../shared/indicators/definitions'
import { figureOver } from '../../shared/indicators/figure'
import { folded } from '../../shared/ledger/fold'
import type { Archive } from '../../shared/ledger/ledger'
import { dashboardPage, figuresJson, figuresMetrics, type Dashboard } from '../../shared/report/dashboard'
import { pageHtml } from '../../shared/report/page/page'
import type { inputs } from './inputs'
import { withIntegration, type IntegrationPorts } from './integration'

/** Everything outside that a dashboard works with. `write` puts a file into the output directory, and says where it is. */
export type DashboardPorts = Readonly<{
  ledger: Archive
  /** What `dashboard.yml` adds; absent where there is none. */
  definitions?: Definitions
  write: (file: string, text: string) => Promise<string>
  /** There where the input is. */
  integration?: IntegrationPorts
  /** Writes a page, which is told the script that makes it answer to its filters, and hides secrets itself. */
  writePage: (file: string, page: (script: string, redact: (text: string) => string) => string) => Promise<string>
}>

type Scoped = Pick<Given<typeof inputs>, 'period' | 'indicators' | 'application' | 'stage' | 'lifecycle' | 'technology'>
type Asked = Scoped & Partial<Pick<Given<typeof inputs>, 'integration' | 'integrationOnError'>>

/** Shows the indicators of a ledger over a period that ends at `now`, in milliseconds, or at a day. */
export function dashboard(given: Asked, ports: DashboardPorts, now: number): Promise<ActionReport> {
  return withIntegration(given, ports.integration, now, () => shown(given, ports, now))
}

async function shown(given: Asked, ports: DashboardPorts, now: number): Promise<ActionReport> {
  const { ledger, write, writePage, definitions = NO_DEFINITIONS } = ports
  const asked = given.indicators ?? []
  try {
    const indicators = indicatorsShown(asked, indicatorsOf(definitions))
    const counted = countedOf(await folded(ledger, countsOf(indicators)))
    const period = given.period(now)
    const scope = scopeOf(given)
    const all = indicators.map(({ rows, ...told }) => ({ told, rows: counted.rowsOf(told.id) }))
    const figures = all.map((one) => figureOver(one.told, one.rows, counted.since, scope, period))
    const pages = asked.length > 0 ? [] : definitions.pages
    const model: Dashboard = { period, scope, figures, pages, now }
    const json = await write('indicators.json', figuresJson(model))
    const data = { now, period, scope, indicators: all, since: counted.since, pages }
    const html = await writePage('indicators.html', (...how) => pageHtml({ data, sections: [] }, ...how))
    const metrics = await write('indicators.prom', figuresMetrics(model))
    return { summary: dashboardPage(model), outputs: { indicators: json, html, metrics } }
  } catch (error) {
    return refusal(error, 'The indicators could not be computed', {})
  }
}

function scopeOf({ application, stage, lifecycle, technology }: Asked): Dashboard['scope'] {
  return {
    ...(application?.length ? { applications: application } : {}),
    ...(stage === undefined ? {} : { stage }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
    ...(technology === undefined ? {} : { technology }),
  }
}
