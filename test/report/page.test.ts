import { createHash } from 'node:crypto'
import type { Row } from '../../shared/indicators/row'
import { shownOf } from '../../shared/report/page/shown'
import { pageHtml } from '../../shared/report/page/page'
import { packedHead, packedPiece, type PackedHead, type PackedPiece } from '../../shared/report/page/pack'
import { unpacked } from '../../shared/report/page/unpack'
import type { Data } from '../../shared/report/page/model'
import { dataIn } from '../support/page-data'
import { HOSTILE, manyEvents, NOW, pageData } from '../support/page-model'

const SECTION = { id: 'planning', title: 'Plans & dates', html: '<p class="good">on time</p>' }
const data = pageData(manyEvents(150))
const asIs = (text: string) => text
const page = pageHtml({ data, sections: [SECTION] }, 'run("</script><!-- x")', asIs)

function asWritten(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** The same data with the rows in their order in time, without what neither a figure nor a filter asks of them. */
function sorted({ indicators, ...others }: Data): Data {
  const asked = ({ kind: _, result: __, ...row }: Row): Row => row
  return {
    ...others,
    indicators: indicators.map(({ told, rows }) => ({
      told,
      rows: rows.toSorted((one, other) => one.at - other.at).map(asked),
    })),
  }
}

test('data that were packed are the same again', () => {
  const pages = [{ title: 'Committee', show: ['lead-time'] }]
  const whole = { ...data, pages, scope: { stage: 'recette' }, from: 17 }
  const border = NOW - 30 * 86_400_000
  const newer = sorted(data).indicators.map(({ rows }) => rows.filter(({ at }) => at >= border))
  const older = sorted(data).indicators.map(({ rows }) => rows.filter(({ at }) => at < border))
  const pieces = asWritten([packedPiece(newer), packedPiece(older)]) as readonly PackedPiece[]
  expect(unpacked(asWritten(packedHead(whole)) as PackedHead, pieces)).toEqual(sorted(whole))
})

test('data that were packed take a fraction of their room', () => {
  const plain = JSON.stringify(data.indicators).length
  const rows = sorted(data).indicators.map((one) => one.rows)
  expect(JSON.stringify([packedHead(data), packedPiece(rows)]).length).toBeLessThan(plain / 5)
})

test('the page holds its data, its figures and the parts that others made', () => {
  expect(dataIn(page)).toEqual(sorted(data))
  const { figures } = shownOf(data, { applications: [] })
  const titles = [...page.matchAll(/<h3><a href="#figure-\d+">([^<]+)<\/a>/g)].map(([, title]) => title)
  expect(titles).toEqual(figures.map(({ title }) => title))
  expect(page).toContain('<h2 id="planning-title">Plans &amp; dates</h2>\n<p class="good">on time</p>')
  expect(page).toContain('<li><a href="#planning">Plans &amp; dates</a></li>')
})

test('every figure shows its definition, its target, its trend and its rows', () => {
  const [, lead = ''] = page.split('id="figure-1"')
  for (const part of ['before: ', 'Target ≤ 3 d', 'Median time', 'over time', 'by its parts', 'rows 1 to 10 of']) {
    expect(lead).toContain(part)
  }
})

test('the policy allows its own script and style by what they are, and nothing else', () => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
  const hashOf = (tag: string) => {
    const [, text = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page) ?? []
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  }
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hashOf('script')}`,
    `style-src ${hashOf('style')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ])
})

test('nothing in the script ends it early', () => {
  expect(page).toContain('<script>run("\\x3c/script>\\x3c!-- x")</script>')
})

test('what people wrote is shown as text, and only addresses of the web are linked', () => {
  const evil = pageHtml({ data: { ...data, scope: { applications: [HOSTILE] } }, sections: [] }, '', asIs)
  expect(evil).toContain('&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
  expect(evil.replace(/&lt;img/g, '')).not.toMatch(/<img|javascript:/)
  expect(evil.match(/<\/script>/g)).toHaveLength(2)
})

test('a page that was made for some applications tells nothing of the others', () => {
  const { since, indicators } = dataIn(
    pageHtml({ data: { ...data, scope: { applications: ['pets'] } }, sections: [] }, '', asIs),
  )
  const named = new Set(indicators.flatMap(({ rows }) => rows.map(({ application }) => application)))
  expect([[...since.keys()], [...named]]).toEqual([['pets'], ['pets']])
})

test('secrets are hidden in what is shown and in what is packed, and nothing else is changed', () => {
  // One that is found in numbers, in the script, in the style and in what is packed.
  const hide = (text: string) => text.replace(/pets|font|1/g, '***')
  const hidden = pageHtml({ data, sections: [] }, 'run("pets 1")', hide)
  expect(hidden).toContain('<script>run("pets 1")</script>')
  expect(hidden).toContain('font: 15px')
  expect(page).toContain('<code>pets</code>')
  expect(hidden).not.toMatch(/<code>pets<|value="pets"/)
  const { since, indicators } = dataIn(hidden)
  expect([...since.keys()]).not.toContain('pets')
  expect(indicators.map(({ rows }) => rows.length)).toEqual(data.indicators.map(({ rows }) => rows.length))
  expect(JSON.stringify(indicators.map(({ rows }) => rows.map(({ application }) => application)))).not.toContain('pets')
})

test('without any data it says so, and measures nothing', () => {
  const none = pageHtml({ data: pageData([]), sections: [] }, '', asIs)
  expect(none).toContain('Whether it gets better cannot be told: there is no data to compare.')
  expect(none).toContain('<p class="value unknown">no data</p>')
  expect(none).not.toContain('<p class="value">')
})

test('the page stays under 2 MB whatever the ledger, and says from when on it is whole', () => {
  // Rows that nothing compresses.
  const [{ told, rows } = { told: undefined, rows: [] }] = data.indicators
  const [row] = rows
  if (!told || !row) throw new Error('there is no row')
  const many = Array.from({ length: 120_000 }, (_, index) => {
    const what = createHash('sha256').update(`${index}`).digest('base64')
    return { ...row, at: NOW - index * 600_000, what }
  })
  const large = pageHtml(
    { data: { ...data, indicators: [{ told, rows: many }] }, sections: [] },
    'x'.repeat(400_000),
    asIs,
  )
  expect(Buffer.byteLength(large)).toBeLessThan(2_000_000)
  const kept = dataIn(large)
  const from = kept.from ?? 0
  const newest = { ...data, indicators: [{ told, rows: many.filter(({ at }) => at >= from) }] }
  expect(kept.indicators).toEqual(sorted(newest).indicators)
  expect(kept.indicators[0]?.rows.length).toBeGreaterThan(10_000)
  expect(large).toMatch(/This page holds what happened since 20\d\d-\d\d-\d\d \d\d:\d\d UTC/)
})
