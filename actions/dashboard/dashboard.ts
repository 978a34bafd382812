import type { Given } from '../../shared/action/input'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { BUILT_IN } from '../../shared/indicators/builtin'
import { countedOf, countsOf } from '../../shared/indicators/counted'
import { figureOver } from '../../shared/indicators/figure'
import type { Indicator } from '../../shared/indicators/indicator'
import { folded } from '../../shared/ledger/fold'
import type { Archive } from '../../shared/ledger/ledger'
import { dashboardPage, figuresJson, figuresMetrics, type Dashboard } from '../../shared/report/dashboard'
import type { inputs } from './inputs'

/** Everything outside that a dashboard works with. `write` puts a file into the output directory, and says where it is. */
export type DashboardPorts = Readonly<{
  ledger: Archive
  write: (file: string, text: string) => Promise<string>
}>

type Asked = Pick<Given<typeof inputs>, 'period' | 'indicators' | 'application' | 'stage' | 'lifecycle' | 'technology'>

/** Shows the indicators of a ledger over a period that ends at `now`, in milliseconds, or at a day. */
export async function dashboard(given: Asked, { ledger, write }: DashboardPorts, now: number): Promise<ActionReport> {
  try {
    const indicators = shownOf(given.indicators)
    const counted = countedOf(await folded(ledger, countsOf(indicators)))
    const period = given.period(now)
    const scope = scopeOf(given)
    const figures = indicators.map((one) => figureOver(one, counted.rowsOf(one.id), counted.since, scope, period))
    const shown: Dashboard = { period, scope, figures, now }
    const json = await write('indicators.json', figuresJson(shown))
    const metrics = await write('indicators.prom', figuresMetrics(shown))
    return { summary: dashboardPage(shown), outputs: { indicators: json, metrics } }
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

function shownOf(ids: readonly string[] | undefined): readonly Indicator[] {
  if (!ids?.length) return BUILT_IN
  return [...new Set(ids)].flatMap((id) => BUILT_IN.filter((indicator) => indicator.id === id))
}
