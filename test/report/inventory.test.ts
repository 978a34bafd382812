import * as CycloneDX from '@cyclonedx/cyclonedx-library'
import { inventoryOf } from '../../shared/inventory/inventory'
import type { Event } from '../../shared/ledger/event'
import { csv } from '../../shared/report/csv'
import { inventoryMarkdown } from '../../shared/report/inventory'
import { inventoryCsv } from '../../shared/report/inventory-csv'
import { inventoryCyclonedx } from '../../shared/report/inventory-cyclonedx'
import { inventorySection } from '../../shared/report/inventory-section'
import { opened } from '../support/change-events'
import { hostileTexts, shapeOf } from '../support/hostile'
import { commonOf, digestOf, finished, started } from '../support/ledger-events'

const PLAN = { domains: [{ name: 'app', technology: { name: 'jboss' } }] }
const inspected = (host: string, digest: string) => ({ domain: 'app', host, facts: { digest } })

const EVENTS: readonly Event[] = [
  opened(0),
  started(1, { plan: PLAN }),
  finished(2, { after: [inspected('app-r1', digestOf('b')), inspected('app-r2', digestOf('b'))] }),
  {
    ...commonOf(3),
    ...{ type: 'inventory.recorded', stage: 'recette', deployment: 'D1' },
    items: [inspected('app-r1', digestOf('b')), inspected('app-r2', digestOf('c'))],
  },
  started(4, { plan: PLAN, stage: 'production', deployment: 'D2' }),
]
const RUN = 'https://github.example/acme/pets/actions/runs/123'

test('the section shows what is where, with drift in words', () => {
  const items = inventoryOf(EVENTS)
  const { id, title, html, follows } = inventorySection(items)
  expect([id, title]).toEqual(['inventory', 'Inventory'])
  expect(follows).toEqual({
    names: ['application', 'stage', 'technology'],
    places: [{ application: 'pets', stage: 'recette', technology: 'jboss' }],
  })
  const cells = (host: string, state: string, version: string, digest: string) =>
    `<tr data-of="0"${state.includes('drift') ? ' data-state="drift"' : ''}><td>pets</td><th scope="row">app (jboss)</th><td>${host}</td>${state}<td>${version}</td>` +
    `<td><code title="${digestOf(digest)}">${digest.repeat(12)}…</code></td><td>${at(2)}</td><td><a href="${RUN}">D1</a></td><td>${at(3)}</td></tr>`
  const at = (minute: number) => `<time datetime="${commonOf(minute).at}">2026-11-23 19:0${minute} UTC</time>`
  const drift = '<br>digest: proved bbbbbbbbbbbb…, found cccccccccccc…'
  expect(html.split('\n')).toEqual([
    '<p><span data-count="">2 places: 1 as proved, 1 with drift, 0 unknown.</span> What is where since when, as the deployments proved it; drift is what was found to differ since.</p>',
    '<div class="scroll" data-group="" tabindex="0" role="region" aria-label="Inventory of recette">',
    '<table>',
    '<caption>recette: <span data-count="">2 places: 1 as proved, 1 with drift, 0 unknown.</span></caption>',
    `<thead><tr>${['Application', 'Domain', 'Host', 'State', 'Version', 'Digest', 'Since', 'Last proved by', 'Last looked at'].map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    cells('app-r1', '<td class="good"><strong>as proved</strong></td>', '2.0.0', 'b'),
    cells('app-r2', `<td class="bad"><strong>drift</strong>${drift}</td>`, '2.0.0, changed since', 'c'),
    '</tbody>',
    '</table>',
    '</div>',
  ])
})

test('an empty inventory says so', () => {
  expect(inventorySection([]).html).toContain('No deployment has proved anything yet.')
  expect(inventoryMarkdown([])).toBe('### Inventory\n\nNo deployment has proved anything yet.\n')
  expect(inventoryCsv([]).split('\r\n')).toHaveLength(2)
})

test('the summary shows what needs a look first', () => {
  const lines = inventoryMarkdown(inventoryOf(EVENTS)).split('\n')
  expect(lines).toEqual([
    ...['### Inventory', '', '2 places: 1 as proved, 1 with drift, 0 unknown.', ''],
    ...['<details open><summary>recette: 2 places: 1 as proved, 1 with drift, 0 unknown.</summary>', ''],
    '| Item | State | Version | Digest | Since | Last proved by | Last looked at |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    `| \`pets/app\` on \`app-r2\` | **drift**<br>digest: proved bbbbbbbbbbbb…, found cccccccccccc… | \`2.0.0, changed since\` | \`cccccccccccc…\` | 2026-11-23 19:02 UTC | [D1](${RUN}) | 2026-11-23 19:03 UTC |`,
    `| \`pets/app\` on \`app-r1\` | **as proved** | \`2.0.0\` | \`bbbbbbbbbbbb…\` | 2026-11-23 19:02 UTC | [D1](${RUN}) | 2026-11-23 19:03 UTC |`,
    ...['', '</details>', ''],
  ])
})

test('the CSV has a line for each place', () => {
  const [headers = '', ...lines] = inventoryCsv(inventoryOf(EVENTS)).split('\r\n')
  expect(headers.split(',')).toHaveLength(20)
  const [first, second] = ['b', 'c']
  expect(lines).toEqual([
    `recette,pets,app,app-r1,jboss,as-proved,,2.0.0,${digestOf('b')},${digestOf('b')},,,,${commonOf(2).at},D1,${RUN},${commonOf(2).at},D1,${RUN},${commonOf(3).at}`,
    `recette,pets,app,app-r2,jboss,drift,"digest: proved ${digestOf(first)}, found ${digestOf(second)}",2.0.0,${digestOf('b')},${digestOf('c')},,,,${commonOf(2).at},D1,${RUN},${commonOf(2).at},D1,${RUN},${commonOf(3).at}`,
    '',
  ])
})

test.each([
  ['=cmd|calc', "'=cmd|calc"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', '"\'\t=1"'],
  [' =1', "' =1"],
  ['\u200b=1', "'\u200b=1"],
  ['＝1', "'＝1"],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['a\nb', '"a\nb"'],
  ['1-2', '1-2'],
])('the cell %j is no formula and one cell', (text, cell) => {
  expect(csv([[text, 'x']])).toBe(`${cell},x\r\n`)
})

const validator = new CycloneDX.Validation.JsonStrictValidator(CycloneDX.Spec.Version.v1dot6)

test('the CycloneDX document is one, and the same inventory always gives the same', async () => {
  const document = inventoryCyclonedx(inventoryOf(EVENTS))
  expect(await validator.validate(document)).toBeNull()
  expect(inventoryCyclonedx([...inventoryOf(EVENTS)].reverse())).toBe(document)
  const { serialNumber, metadata, components, dependencies } = JSON.parse(document) as Readonly<Record<string, unknown>>
  expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(metadata).toMatchObject({ timestamp: commonOf(3).at })
  expect(components).toEqual([
    { type: 'device', 'bom-ref': 'host:"app-r1"', name: 'app-r1' },
    { type: 'device', 'bom-ref': 'host:"app-r2"', name: 'app-r2' },
    component('app-r1', ['state', 'as-proved'], ['digest', digestOf('b')]),
    component(
      'app-r2',
      ['state', 'drift'],
      ['detail', `digest: proved ${digestOf('b')}, found ${digestOf('c')}`],
      ['digest', digestOf('c')],
    ),
  ])
  expect(dependencies).toEqual(
    ['app-r1', 'app-r2'].map((host) => ({
      ref: `item:["recette","pets","app","${host}"]`,
      dependsOn: [`host:"${host}"`],
    })),
  )
})

function component(host: string, ...more: readonly (readonly [string, string])[]): unknown {
  const properties = [
    ...[['stage', 'recette'], ['host', host], ['technology', 'jboss'], ...more],
    ...[
      ['since', commonOf(2).at],
      ['since-deployment', 'D1'],
      ['proved-at', commonOf(2).at],
      ['proved-by', 'D1'],
      ['looked-at', commonOf(3).at],
    ],
  ]
  return {
    ...{
      type: 'application',
      'bom-ref': `item:["recette","pets","app","${host}"]`,
      group: 'pets',
      name: 'app',
      version: '2.0.0',
    },
    ...(more[0]?.[1] === 'as-proved' ? { purl: 'pkg:generic/pets/app@2.0.0' } : {}),
    externalReferences: [{ type: 'evidence', url: RUN, comment: 'Run of deployment D1' }],
    properties: properties.map(([name = '', value]) => ({ name: `ecluse:${name}`, value })),
  }
}

test('an empty inventory is a CycloneDX document too', async () => {
  expect(await validator.validate(inventoryCyclonedx([]))).toBeNull()
})

test.each(Object.entries(hostileTexts('canary')))('%s from a host is text everywhere', async (_, text) => {
  const events: readonly Event[] = [
    started(1, { version: text, plan: { domains: [{ name: 'app', technology: { name: text } }] } }),
    finished(2, { version: text, after: [{ domain: 'app', host: text, facts: { digest: text } }] }),
    {
      ...commonOf(3),
      ...{ type: 'inventory.recorded', stage: 'recette', deployment: 'D1' },
      items: [{ domain: 'app', host: text, facts: { digest: `${text}!`, running: text } }],
    },
  ]
  const items = inventoryOf(events)
  const { html } = inventorySection(items)
  expect(
    html.replace(
      /<\/?(p|div|table|caption|thead|tbody|tr|th|td|span|strong|br|code|time|a)( [a-z-]+="[^"<>]*")*>/g,
      '',
    ),
  ).not.toMatch(/[<>]/)
  expect(shapeOf(inventoryMarkdown(items))).toEqual({
    headings: 1,
    tables: [1],
    // Ours.
    foreign: [
      '<details open><summary>recette: 1 place: 0 as proved, 1 with drift, 0 unknown.</summary>',
      `[D1](${RUN})`,
    ],
  })
  expect(await validator.validate(inventoryCyclonedx(items))).toBeNull()
  expect(
    inventoryCsv(items)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split('\r\n')
      .map((line) => line.split(',').length),
  ).toEqual([20, 20, 1])
})
