import { dashboard } from '../../actions/dashboard/dashboard'
import { fittingSummary } from '../../shared/action/summary'
import { loadDashboard } from '../../shared/config/dashboard'
import { parsePeriod } from '../../shared/indicators/period'
import type { Event } from '../../shared/ledger/event'
import { archiveOf } from '../support/archives'
import { opened } from '../support/change-events'
import { fakeOutput } from '../support/fake-output'
import { generatedHistory, BEGINNING, LENGTH } from '../support/history'
import { finished, started } from '../support/ledger-events'

const NOW = Date.UTC(2026, 10, 25)
const nothing = { application: undefined, stage: undefined, lifecycle: undefined, technology: undefined }
const asked = { ...nothing, indicators: undefined, period: parsePeriod('7d') }

type Written = Readonly<{ indicators: readonly Readonly<{ id: string; value: number | null }>[] }>

test('a thousand indicators of one’s own are computed, and neither summary nor page grows too large', async () => {
  const families = ['deployments', 'rollbacks', 'gate-refusals', 'requests']
  const own = Array.from(
    { length: 1000 },
    (_, index) =>
      `  - { name: "N ${index}", of: ${families[index % 4] ?? ''}, where: "application == 'pets'", measure: count, by: month }`,
  )
  const definitions = loadDashboard({ file: 'dashboard.yml', text: ['indicators:', ...own].join('\n') })
  const output = fakeOutput()
  const period = () => ({ from: BEGINNING, to: BEGINNING + LENGTH })
  const { summary, failure } = await dashboard(
    { ...asked, period },
    { ledger: archiveOf(generatedHistory(1, 60)), definitions, ...output },
    BEGINNING + LENGTH,
  )
  expect(failure).toBeUndefined()
  expect(fittingSummary(summary)).toBe(summary)
  expect(summary.match(/<details>/g)).toHaveLength(summary.match(/<\/details>/g)?.length ?? -1)
  expect(summary).toMatch(/What is behind \d+ more indicators is not shown here; it is in `indicators.json`/)
  const html = output.files.get('indicators.html') ?? ''
  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000)
  expect(html.match(/<li class="card">/g)).toHaveLength(1022)
  expect(html).toMatch(/What is behind \d+ more figures is in indicators.json/)
  const { indicators } = JSON.parse(output.files.get('indicators.json') ?? '') as Written
  expect(indicators).toHaveLength(1022)
  expect(new Set(indicators.slice(22).map(({ value }) => value)).size).toBe(4)
})

test('thousands of applications whose runs are one run are counted, each by itself', async () => {
  const events = Array.from({ length: 3000 }, (_, index): readonly Event[] => {
    const place = { application: `app-${index}`, stage: 'production', deployment: 'P1' }
    const result = index % 3 === 0 ? 'failed' : 'succeeded'
    return [opened(0, { application: place.application }), started(1, place), finished(2, { ...place, result })]
  })
  const output = fakeOutput()
  const { summary, failure } = await dashboard(asked, { ledger: archiveOf(events.flat()), ...output }, NOW)
  expect(failure).toBeUndefined()
  expect(summary).toContain('| Deployments | **3000** |')
  expect(summary).toContain('| Change failure rate | **33.3 %** |')
  expect(Buffer.byteLength(output.files.get('indicators.html') ?? '')).toBeLessThan(2_000_000)
})
