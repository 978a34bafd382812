import { dashboard, type DashboardPorts } from '../../actions/dashboard/dashboard'
import { loadDashboard } from '../../shared/config/dashboard'
import { parsePeriod } from '../../shared/indicators/period'
import type { Event } from '../../shared/ledger/event'
import { archiveOf } from '../support/archives'
import { fakeOutput } from '../support/fake-output'
import { opened } from '../support/change-events'
import { finished, rollbackStarted, rolledBack, started } from '../support/ledger-events'

const NOW = Date.UTC(2026, 10, 25)
const asked = {
  ...{ application: undefined, stage: undefined, lifecycle: undefined, technology: undefined, indicators: undefined },
  period: parsePeriod('2026-09-01..2026-11-30'),
}
const P1 = { stage: 'production', deployment: 'P1', plan: { domains: [{ technology: { name: 'postgresql' } }] } }
const EVENTS = [opened(0), started(10, P1), finished(15, P1), rollbackStarted(18, P1), rolledBack(20, P1)]

/** The example of the documentation, with a target of a built-in indicator. */
const FILE = `# yaml-language-server: $schema=https://example.org/dashboard.json
indicators:
  - name: SQL rollbacks of the quarter
    of: rollbacks                  # an event family
    where: "technology == 'postgresql' && stage == 'production'"
    measure: count                 # count | rate | median duration | p90 duration | sum | last
    by: month
    target: { at-most: 1 }
targets:
  lead-time: { at-most: 3d }
pages:
  - { title: Committee, show: [lead-time, change-failure-rate, "SQL rollbacks of the quarter"] }
  - { title: Teams, show: [Deployments] }
`

function world(text: string, events: readonly Event[] = EVENTS): DashboardPorts & { files: Map<string, string> } {
  const definitions = loadDashboard({ file: '.ecluse/dashboard.yml', text })
  return { ledger: archiveOf(events), definitions, ...fakeOutput() }
}

type Written = Readonly<{ pages: readonly object[]; indicators: readonly Readonly<Record<string, unknown>>[] }>

function written(ports: ReturnType<typeof world>): Written {
  return JSON.parse(ports.files.get('indicators.json') ?? '') as Written
}

test('shows each page in its order, and everything else folded below', async () => {
  const { summary, failure } = await dashboard(asked, world(FILE), NOW)
  expect(failure).toBeUndefined()
  const [, pages = '', rest = ''] = /(### Committee[\s\S]*?)(<details>[\s\S]*)/.exec(summary) ?? []
  const head = '| Indicator | Now | Before | Trend | In this period | Target |\n| --- | --- | --- | --- | --- | --- |'
  expect(pages.trim()).toBe(
    [
      `### Committee\n\n${head}`,
      '| Lead time | **no data** | no data | – | ············ | ≤ 3 d |',
      '| Change failure rate | **100.0 %** | no data | – | ···········█ | – |',
      '| SQL rollbacks of the quarter | **1** | no data | – | ··█ | ≤ 1 ✓ met |',
      `\n### Teams\n\n${head}`,
      '| Deployments | **1** | no data | – | ···········█ | – |',
    ].join('\n'),
  )
  expect(rest).toMatch(/^<details><summary>All other indicators: \d+<\/summary>\n\n\| Indicator/)
  expect(rest).not.toContain('| Lead time |')
  expect(rest).toContain(
    [
      '| By month | Figure | Rows |',
      '| --- | --- | --- |',
      '| `2026-09` | no data | 0 |',
      '| `2026-10` | no data | 0 |',
      '| `2026-11` | 1 | 1 |',
    ].join('\n'),
  )
})

test('writes down the pages, the definition, and each part of the calendar', async () => {
  const ports = world(FILE)
  await dashboard(asked, ports, NOW)
  const { pages, indicators } = written(ports)
  expect(pages).toEqual([
    { title: 'Committee', show: ['lead-time', 'change-failure-rate', 'sql-rollbacks-of-the-quarter'] },
    { title: 'Teams', show: ['deployments'] },
  ])
  expect(indicators.find(({ id }) => id === 'lead-time')).toMatchObject({
    target: { kind: 'at-most', value: 259_200_000 },
  })
  expect(indicators.at(-1)).toMatchObject({
    ...{ id: 'sql-rollbacks-of-the-quarter', title: 'SQL rollbacks of the quarter', unit: 'number', by: 'month' },
    ...{ value: 1, met: true, slices: [null, null, 1], rows: [{ result: 'rolled-back', kind: 'major' }] },
    parts: [
      { name: '2026-09', rows: 0 },
      { name: '2026-10', rows: 0 },
      { name: '2026-11', rows: 1, value: 1 },
    ],
  })
})

test('what people named is a label of a metric, whatever it is called', async () => {
  const text = `indicators:
  - { name: 'Say "no" \\ 100 %', of: change-failure-rate, measure: rate }
  - { name: 遅れ, of: deployment-duration, measure: median duration }
  - { name: Way to production, of: cycle-time, measure: p90 duration }
  - { name: Restored, of: time-to-restore, measure: last }
  - { name: Refused, of: gate-refusals, measure: count }
`
  const ports = world(text)
  await dashboard(
    { ...asked, indicators: ['Say "no" \\ 100 %', '遅れ', 'way-to-production', 'Restored', 'Refused'] },
    ports,
    NOW,
  )
  expect(ports.files.get('indicators.prom')).toBe(
    [
      '# TYPE ecluse_own gauge',
      '# HELP ecluse_own Indicators of one’s own that are numbers',
      'ecluse_own{indicator="refused",name="Refused"} 0',
      '# TYPE ecluse_own_ratio gauge',
      '# UNIT ecluse_own_ratio ratio',
      '# HELP ecluse_own_ratio Indicators of one’s own that are shares',
      'ecluse_own_ratio{indicator="say-no-100",name="Say \\"no\\" \\\\ 100 %"} 1',
      '# TYPE ecluse_own_seconds gauge',
      '# UNIT ecluse_own_seconds seconds',
      '# HELP ecluse_own_seconds Indicators of one’s own that are durations',
      'ecluse_own_seconds{indicator="restored",name="Restored"} 120',
      '# EOF',
      '',
    ].join('\n'),
  )
})

test('shows what was asked for only, by its name or its id, without pages', async () => {
  const ports = world(FILE)
  const indicators = ['SQL rollbacks of the quarter', 'rollbacks', 'sql-rollbacks-of-the-quarter']
  const { summary } = await dashboard({ ...asked, indicators }, ports, NOW)
  expect(summary).not.toContain('### Committee')
  expect(written(ports).indicators.map(({ id }) => id)).toEqual(['sql-rollbacks-of-the-quarter', 'rollbacks'])
})

test.each([
  ['SQL rollbaks of the quarter', 'did you mean `SQL rollbacks of the quarter`?'],
  ['lead-tiem', 'did you mean `lead-time`?'],
])('refuses %s, which is no indicator, and says which was meant', async (name, meant) => {
  const { failure } = await dashboard({ ...asked, indicators: [name] }, world(FILE), NOW)
  const message = `The input \`indicators\` names \`${name}\`, which is no indicator; ${meant}`
  expect(failure).toEqual({ reason: 'input-invalid', message })
})

test('shows names, pages and definitions as text, whatever they hold', async () => {
  const evil = '</details>|<img src=x>`@acme[a](javascript:b)'
  const text = `indicators:
  - { name: '${evil}', of: rollbacks, where: "stage != '<img>'", measure: count, by: application, definition: '${evil}' }
  - { name: other, of: rollbacks, where: "stage != '</details>@acme'", measure: count }
pages:
  - { title: '${evil}', show: ['${evil}'] }
`
  const { summary } = await dashboard(asked, world(text, [...EVENTS, opened(30, { application: evil })]), NOW)
  expect(summary).not.toMatch(/<img|[^\n]<\/details>|\]\(javascript|@acme/)
  expect(summary.match(/<\/details>/g)).toHaveLength(summary.match(/<details>/g)?.length ?? 0)
})

test('a part of a long period is shown as far as a person reads, and the rest is in the JSON', async () => {
  const text = 'indicators:\n  - { name: Daily, of: deployments, measure: count, by: day }\n'
  const ports = world(text)
  const period = parsePeriod('2024-01-01..2026-11-30')
  const { summary } = await dashboard({ ...asked, period, indicators: ['Daily'] }, ports, NOW)
  expect(summary).toContain('1045 more are not shown here; they are in `indicators.json`.')
  expect(summary).toContain('| `2026-11-24` | 0 | 0 |')
  expect(summary).toContain('| `2026-11-30` | no data | 0 |')
  expect(written(ports).indicators[0]?.['parts']).toHaveLength(1065)
})
