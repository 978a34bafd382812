import { dashboard, type DashboardPorts } from '../../actions/dashboard/dashboard'
import { loadDashboard } from '../../shared/config/dashboard'
import type { Figure } from '../../shared/indicators/figure'
import { parsePeriod } from '../../shared/indicators/period'
import type { Choice } from '../../shared/report/page/choice'
import { shownOf } from '../../shared/report/page/shown'
import { archiveOf } from '../support/archives'
import { fakeOutput } from '../support/fake-output'
import { dataIn } from '../support/page-data'
import { BEGINNING, generatedHistory, LENGTH, randomOf } from '../support/history'

const NOW = BEGINNING + LENGTH
const ledger = archiveOf(generatedHistory(4, 150))
const definitions = loadDashboard({
  file: 'dashboard.yml',
  text: `
indicators:
  - { name: Refused, of: gate-decisions, where: "result == 'closed' && reason != 'locked'", measure: count, by: reason }
  - { name: SQL, of: deployments, where: "technology == 'POSTGRESQL' && production", measure: count, by: month }
  - { name: Slow, of: lead-time, measure: p90 duration, by: technology, target: { at-most: 2d } }
  - { name: Newest, of: change-failure-rate, where: "kind != 'hotfix'", measure: last, by: lifecycle }
`,
})

type Written = Readonly<{ indicators: readonly Readonly<Record<string, unknown>>[] }>

async function written(choice: Choice): Promise<Readonly<{ json: Written; html: string }>> {
  const output = fakeOutput()
  const { applications, stage, lifecycle, technology, period = '90d' } = choice
  const asked = { stage, lifecycle, technology, indicators: undefined, period: parsePeriod(period) }
  const application = applications.length > 0 ? applications : undefined
  const ports: DashboardPorts = { ledger, definitions, ...output }
  const { failure } = await dashboard({ ...asked, application }, ports, NOW)
  if (failure) throw new Error(failure.message)
  const json = JSON.parse(output.files.get('indicators.json') ?? '') as Written
  return { json, html: output.files.get('indicators.html') ?? '' }
}

/** A figure as it is written, with the number of its rows in place of them. */
function told({ id, value, previous, trend, met, slices, parts, rows }: Figure) {
  const points = slices.map((slice) => slice ?? null)
  const written = { id, trend, met, parts, slices: points, rows: rows.length }
  return JSON.parse(JSON.stringify({ ...written, value: value ?? null, previous: previous ?? null })) as unknown
}

function read({ id, value, previous, trend, met, slices, parts, rows }: Readonly<Record<string, unknown>>) {
  const count = Array.isArray(rows) ? rows.length : undefined
  return { id, trend, parts, slices, rows: count, value, previous, ...(met === undefined ? {} : { met }) }
}

test('whatever is chosen on the page, its figures are those of an action with the same inputs', async () => {
  const { html } = await written({ applications: [] })
  const data = dataIn(html)
  const chance = randomOf(7)
  const maybe = <T>(all: readonly T[]): T | undefined =>
    chance() < 0.5 ? undefined : all[Math.floor(chance() * all.length)]
  const choices = Array.from({ length: 16 }, (): Choice => {
    const [stage, lifecycle] = [maybe(['recette', 'production', 'nowhere']), maybe(['normal', 'hotfix'])]
    const technology = maybe(['jboss', 'postgresql', 'ssh'])
    const period = maybe([
      '30d',
      '12w',
      '365d',
      '2024-02-29..2024-03-31',
      '2025-03-30..2025-03-30',
      '2026-01-01..2026-01-31',
    ])
    return {
      applications: ['pets', 'été & co', 'nobody'].filter(() => chance() < 0.3),
      ...(stage === undefined ? {} : { stage }),
      ...(lifecycle === undefined ? {} : { lifecycle }),
      ...(technology === undefined ? {} : { technology }),
      ...(period === undefined ? {} : { period }),
    }
  })
  for (const choice of choices) {
    const { json } = await written(choice)
    const { figures } = shownOf(data, choice)
    expect({ choice, figures: figures.map(told) }).toEqual({ choice, figures: json.indicators.map(read) })
  }
})
