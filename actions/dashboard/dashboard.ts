import type { Given } from '../../shared/action/input'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { countedOf, countsOf } from '../../shared/indicators/counted'
import { type Definitions, indicatorsOf, indicatorsShown, NO_DEFINITIONS } from '../../shared/indicators/definitions'
import { figureOver } from '../../shared/indicators/figure'
import { toldOf, type Indicator } from '../../shared/indicators/indicator'
import { neededBy } from '../../shared/indicators/needed'
import { unknownNames } from '../../shared/indicators/unknown'
import { inventoryOf, type InventoryItem } from '../../shared/inventory/inventory'
import { folded } from '../../shared/ledger/fold'
import type { Archive, History } from '../../shared/ledger/ledger'
import { dashboardPage, figuresJson, type Dashboard } from '../../shared/report/dashboard'
import { inventorySection } from '../../shared/report/inventory-section'
import { figuresMetrics } from '../../shared/report/metrics'
import { pageHtml } from '../../shared/report/page/page'
import type { inputs } from './inputs'
import { withIntegration, type IntegrationPorts } from './integration'
import { datesOf, planningOf, type PlanningRules } from './planning'

/**
 * Everything outside that a dashboard works with. `write` puts a file, whole or in pieces, into the output directory, and
 * says where it is.
 */
export type DashboardPorts = Readonly<{
  ledger: Archive
  /** What `dashboard.yml` adds; absent where there is none. */
  definitions?: Definitions
  /** What dates are judged by; absent where the repository says nothing of it. */
  planning?: PlanningRules
  /** There where the input is. */
  integration?: IntegrationPorts
  write: (file: string, text: string | Iterable<string>) => Promise<string>
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
  const { write, writePage, definitions = NO_DEFINITIONS, planning = {} } = ports
  const asked = given.indicators ?? []
  try {
    const indicators = indicatorsShown(asked, indicatorsOf(definitions))
    const period = given.period(now)
    const { counted, dates, inventory } = await made(ports.ledger, indicators, datesOf(planning, period, now))
    const scope = scopeOf(given)
    const all = indicators.map((one) => ({ told: toldOf(one), rows: counted.rowsOf(one.id) }))
    const figures = all.map((one) => figureOver(one.told, one.rows, counted.since, scope, period, now))
    const pages = asked.length > 0 ? [] : definitions.pages
    const unknown = unknownNames(scope, { since: counted.since, rows: all.map(({ rows }) => rows) })
    const model: Dashboard = { period, scope, figures, pages, now, unknown }
    const planned = await planningOf(dates, { rules: planning, scope, period, now }, write)
    const sections = [planned.section, inventorySection(inventory.filter(isIn(scope)))]
    const data = { now, period, scope, indicators: all, since: counted.since, pages }
    const outputs = {
      indicators: await write('indicators.json', figuresJson(model)),
      html: await writePage('indicators.html', (...how) => pageHtml({ data, sections }, ...how)),
      metrics: await write('indicators.prom', figuresMetrics(figures)),
      ...planned.outputs,
    }
    const annotations = unknown.map((message) => ({ level: 'warning', title: 'Nothing is known', message }) as const)
    return { summary: [dashboardPage(model), planned.summary].join('\n'), outputs, annotations }
  } catch (error) {
    return refusal(error, 'The indicators could not be computed', {})
  }
}

/** Everything that is shown is made in one pass over the ledger. */
async function made(ledger: Archive, indicators: readonly Indicator[], schedule: ReturnType<typeof datesOf>) {
  const count = countsOf(indicators)
  const fold = (history: History) => ({
    counts: count(history),
    dates: schedule(history),
    inventory: inventoryOf(history.events),
  })
  const all = await folded(ledger, fold, neededBy(indicators))
  return {
    counted: countedOf(all.map(({ counts }) => counts)),
    dates: all.map(({ dates }) => dates),
    inventory: all.flatMap(({ inventory }) => inventory),
  }
}

function isIn({ applications, stage, technology }: Dashboard['scope']): (item: InventoryItem) => boolean {
  return (item) =>
    (applications?.includes(item.application) ?? true) &&
    (stage === undefined || stage === item.stage) &&
    (technology === undefined || technology === item.technology)
}

function scopeOf({ application, stage, lifecycle, technology }: Asked): Dashboard['scope'] {
  return {
    ...(application?.length ? { applications: application } : {}),
    ...(stage === undefined ? {} : { stage }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
    ...(technology === undefined ? {} : { technology }),
  }
}
