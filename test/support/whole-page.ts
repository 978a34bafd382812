import { dashboard } from '../../actions/dashboard/dashboard'
import { loadDashboard } from '../../shared/config/dashboard'
import { factsOf } from '../../shared/indicators/facts'
import { indicatorsOf } from '../../shared/indicators/definitions'
import { parsePeriod } from '../../shared/indicators/period'
import type { Event } from '../../shared/ledger/event'
import type { Data } from '../../shared/report/page/model'
import { archiveOf } from './archives'
import { fakeOutput } from './fake-output'
import { FIVE_YEARS, fiveYears } from './five-years'
import { finished, started } from './ledger-events'
import { HOSTILE } from './page-model'

/** When the page is made: the last day of the five years. */
export const NOW = FIVE_YEARS.to

const FILE = `
indicators:
  - name: SQL rollbacks of the quarter
    of: rollbacks
    where: "technology == 'postgresql'"
    measure: count
    by: month
    target: { at-most: 1 }
  - { name: "<img src=x onerror=alert(1)> \`pipes\` | & more", of: deployments, measure: count, by: application }
targets:
  lead-time: { at-most: 3d }
  change-failure-rate: { at-most: "20 %" }
pages:
  - { title: Committee, show: [lead-time, change-failure-rate, "SQL rollbacks of the quarter"] }
`
const definitions = loadDashboard({ file: '.ecluse/dashboard.yml', text: FILE })

/** Of a company, and of an application whose names are code. */
function events(): readonly Event[] {
  const at = new Date(NOW - 86_400_000).toISOString()
  const evil = { application: HOSTILE, version: HOSTILE, stage: HOSTILE, deployment: 'X', at }
  const run = { id: '1', attempt: 1, url: 'javascript:alert(1)' }
  const company = [...fiveYears(1, { applications: 12, events: 12_000 })].flatMap(({ events }) => events)
  return [...company, started(0, { ...evil, run }), finished(1, { ...evil, run, result: 'failed' })]
}

/** The page as the action makes it of a ledger and a `dashboard.yml`, and what it was made of. */
export async function wholePage(script: string): Promise<Readonly<{ html: string; data: Data }>> {
  const all = events()
  const output = fakeOutput()
  const writePage: typeof output.writePage = (file, page) =>
    output.write(
      file,
      page(script, (text) => text),
    )
  const nothing = { indicators: undefined, application: undefined, stage: undefined, lifecycle: undefined }
  const asked = { ...nothing, technology: undefined, period: parsePeriod('90d') }
  const { failure } = await dashboard(asked, { ledger: archiveOf(all), definitions, ...output, writePage }, NOW)
  if (failure) throw new Error(failure.message)
  const facts = factsOf(all)
  const indicators = indicatorsOf(definitions).map(({ rows, ...told }) => ({ told, rows: rows(facts) }))
  const { since } = facts
  const data = { now: NOW, period: asked.period(NOW), scope: {}, indicators, since, pages: definitions.pages }
  return { html: output.files.get('indicators.html') ?? '', data }
}
