import { dashboard, type DashboardPorts } from '../../actions/dashboard/dashboard'
import { Outage } from '../../shared/failure'
import { parsePeriod } from '../../shared/indicators/period'
import type { Event } from '../../shared/ledger/event'
import { archiveOnce } from '../support/archives'
import { opened } from '../support/change-events'
import { fakeOutput } from '../support/fake-output'
import { finished, started } from '../support/ledger-events'
import { generatedHistory, BEGINNING, LENGTH } from '../support/history'

const NOW = Date.UTC(2026, 10, 25)
const nothing = { application: undefined, stage: undefined, lifecycle: undefined, technology: undefined }
const asked = { ...nothing, period: parsePeriod('7d'), indicators: ['deployments', 'change-failure-rate', 'lead-time'] }
const P1 = { stage: 'production', deployment: 'P1' }

function world(read: () => Promise<readonly Event[]>): DashboardPorts & { files: Map<string, string> } {
  return { ledger: archiveOnce(read), ...fakeOutput() }
}

test('shows each figure with the one before, its trend and its rows, and writes them down', async () => {
  const ports = world(() => Promise.resolve([opened(0), started(10, P1), finished(15, P1)]))
  const { summary, outputs, failure } = await dashboard(asked, ports, NOW)
  expect(failure).toBeUndefined()
  expect(outputs).toEqual({
    indicators: '/out/indicators.json',
    html: '/out/indicators.html',
    metrics: '/out/indicators.prom',
    calendar: '/out/planning.ics',
    planning: '/out/planning.json',
  })
  expect(ports.files.get('indicators.html')).toContain(
    '<h3><a href="#figure-2">Lead time</a></h3><p class="value">15 min</p>',
  )
  expect(summary).toContain('| Deployments | **1** | no data | – | ·········█▁▁ | – |')
  expect(summary).toContain('| Change failure rate | **0.0 %** | no data | – | ·········▁·· | – |')
  expect(summary).toContain('| Lead time | **15 min** | no data |')
  expect(summary).toContain('[2026-11-23 19:10 UTC](https://github.example/acme/pets/actions/runs/123)')
  expect(ports.files.get('indicators.prom')).toBe(
    [
      '# TYPE ecluse_deployments gauge',
      '# HELP ecluse_deployments Deployments',
      'ecluse_deployments 1',
      '# TYPE ecluse_change_failure_rate_ratio gauge',
      '# UNIT ecluse_change_failure_rate_ratio ratio',
      '# HELP ecluse_change_failure_rate_ratio Change failure rate',
      'ecluse_change_failure_rate_ratio 0',
      '# TYPE ecluse_lead_time_seconds gauge',
      '# UNIT ecluse_lead_time_seconds seconds',
      '# HELP ecluse_lead_time_seconds Lead time',
      'ecluse_lead_time_seconds 900',
      '# EOF',
      '',
    ].join('\n'),
  )
  const written = JSON.parse(ports.files.get('indicators.json') ?? '') as { indicators: object[] }
  expect(written.indicators[1]).toMatchObject({ id: 'change-failure-rate', value: 0, previous: null, trend: 'unknown' })
})

test('says that there is no data where there is none, and measures nothing', async () => {
  const ports = world(() => Promise.resolve([]))
  const { summary } = await dashboard(asked, ports, NOW)
  expect(summary).toContain('| Change failure rate | **no data** | no data | – | ············ | – |')
  expect(summary).not.toContain('0.0 %')
  expect(ports.files.get('indicators.prom')).toBe('# EOF\n')
})

test('what is still to come is no data, and a period that has only come in part has what happened so far', async () => {
  const events = [opened(0), started(10, P1), finished(15, P1)]
  const counted = async (period: string) => {
    const ports = world(() => Promise.resolve(events))
    const { summary } = await dashboard(
      { ...asked, period: parsePeriod(period), indicators: ['deployments'] },
      ports,
      NOW,
    )
    return summary.split('\n').find((line) => line.startsWith('| Deployments'))
  }
  expect(await counted('2026-11-19..2026-11-30')).toBe('| Deployments | **1** | no data | – | ····█▁······ | – |')
  expect(await counted('2026-12-01..2026-12-31')).toBe('| Deployments | **no data** | 1 | – | ············ | – |')
  expect(await counted('2027-03-01..2027-03-31')).toBe('| Deployments | **no data** | no data | – | ············ | – |')
})

test('a name of which nothing is known is told, with the one that was meant', async () => {
  const ports = world(() => Promise.resolve([opened(0), started(10, P1), finished(15, P1)]))
  const names = { application: ['petz', 'pets'], stage: 'produciton', lifecycle: 'normal', technology: 'jboss' }
  const { summary, annotations, failure } = await dashboard({ ...asked, ...names }, ports, NOW)
  expect(failure).toBeUndefined()
  expect(annotations).toEqual([
    ...[
      'The ledger knows nothing of the application `petz`; did you mean `pets`?',
      'The ledger knows nothing of the stage `produciton`; did you mean `production`?',
    ].map((message) => ({ level: 'warning', title: 'Nothing is known', message })),
  ])
  expect(summary).toContain(
    '**⚠️ The ledger knows nothing of the stage \\`produciton\\`; did you mean \\`production\\`?**',
  )
  const known = await dashboard({ ...asked, stage: 'production', application: ['pets'] }, ports, NOW)
  expect([known.annotations, known.summary.includes('⚠️')]).toEqual([[], false])
})

test('shows what people wrote as text, and links only what is an address', async () => {
  const evil = '</details>|<img src=x>`@acme'
  const run = { id: '1', attempt: 1, url: 'javascript:alert(1)' }
  const events = [started(10, { ...P1, application: evil, run }), finished(15, { ...P1, application: evil })]
  const { summary } = await dashboard(
    { ...asked, stage: evil },
    world(() => Promise.resolve(events)),
    NOW,
  )
  const all = await dashboard(
    asked,
    world(() => Promise.resolve(events)),
    NOW,
  )
  for (const text of [summary, all.summary]) expect(text).not.toMatch(/<img|javascript:|[^\n]<\/details>/)
})

test('the summary fits whatever the size of the ledger, and says how many rows it leaves out', async () => {
  const events = generatedHistory(1, 1500)
  const period = () => ({ from: BEGINNING, to: BEGINNING + 2 * LENGTH })
  const all = { ...asked, period, indicators: undefined }
  const { summary } = await dashboard(
    all,
    world(() => Promise.resolve(events)),
    NOW,
  )
  expect(Buffer.byteLength(summary)).toBeLessThan(200_000)
  expect(summary).toMatch(/\d{3,} older rows are not shown here; they are in `indicators.json`/)
})

test('is red where the ledger says nothing, which is not the same as no data', async () => {
  const ports = world(() => Promise.reject(new Outage('ledger-unreachable', 'no answer')))
  const { failure, outputs } = await dashboard(asked, ports, NOW)
  expect(failure).toMatchObject({ reason: 'ledger-unreachable' })
  expect(outputs).toEqual({})
})
