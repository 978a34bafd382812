import { agendaOf } from '../../shared/change/agenda'
import type { Entry } from '../../shared/change/schedule'
import { calendarSection } from '../../shared/report/calendar-section'
import { hostileTexts } from '../support/hostile'
import { rulesOf } from '../support/rules'
import { entryOf } from '../support/schedule-entries'

const now = Date.parse('2026-11-25T12:00:00Z')
const at = (text: string) => Date.parse(text)
const wholeOf = (...entries: readonly Entry[]) =>
  calendarSection(agendaOf([entries], { rules: rulesOf(), period: { from: 0, to: now }, now })).html
/** What people see of it. */
const htmlOf = (...entries: readonly Entry[]) => wholeOf(...entries).replace(/ data-[a-z]+="[^"<>]*"/g, '')
const late = entryOf({ version: '1.9.0', state: 'late', planned: at('2026-11-24T19:00:00Z'), delay: 17 * 3_600_000 })
const link = '<a href="https://github.example/acme/pets/issues/7">RFC #7</a>'
/** The elements that open and close, in order. */
const tagsOf = (html: string) => html.match(/<\/?[a-z0-9]+/g) ?? []

test('says what was kept, then a table a month, then the list of the dates', () => {
  const html = htmlOf(late, entryOf())
  expect(html).toContain(
    '<p>Kept of the dates from 1970-01-01 00:00 UTC to 2026-11-25 12:00 UTC: <strong>0 of 1 dates</strong> (',
  )
  expect([...html.matchAll(/<caption>(.*?)<\/caption>/g)].map(([, caption]) => caption)).toEqual([
    ...['November 2026', 'December 2026', 'January 2027', 'October 2026'],
    'Dates, planned and actual',
  ])
  expect(html.match(/<div class="scroll" tabindex="0" role="region" aria-label="[^"]+">/g)).toHaveLength(5)
})

test('a day holds its dates at the hour of the stage, with the word for how they stand, and its freezes', () => {
  const html = htmlOf(late, entryOf(), entryOf({ version: '3.0.0', planned: at('2026-12-31T23:30:00Z') }))
  expect(html).toContain(
    '<td><time datetime="2026-11-24">24</time><ul><li><time datetime="2026-11-24T19:00:00.000Z">20:00</time> pets 1.9.0 → production <span class="bad">late, not started</span></li></ul></td>',
  )
  expect(html).toContain('<td aria-current="date"><time datetime="2026-11-25">25</time> <strong>today</strong></td>')
  expect(html).toContain(
    '<td><time datetime="2027-01-01">1</time><div class="unknown">freeze: year end (production)</div><ul><li><time datetime="2026-12-31T23:30:00.000Z">00:30</time> pets 3.0.0 → production <span class="quiet">planned</span></li></ul></td>',
  )
})

test('the list shows planned, actual, delay, whether the date was kept, and why it was moved', () => {
  const done = entryOf({
    ...{ state: 'done', planned: at('2026-11-24T19:00:00Z'), started: at('2026-11-24T19:12:00Z'), delay: 720_000 },
    ...{ ended: at('2026-11-24T19:40:00Z'), moves: [{ at: 0, by: 'dev', from: 0, why: '<b>' }] },
  })
  expect(htmlOf(done)).toContain(
    [
      '<tr><td><time datetime="2026-11-24T19:00:00.000Z">Tue 2026-11-24 20:00 Europe/Paris</time></td>',
      '<th scope="row">pets 2.0.0</th><td>production</td><td><span class="good">done</span></td>',
      '<td><time datetime="2026-11-24T19:12:00.000Z">Tue 2026-11-24 20:12 Europe/Paris</time></td><td>12 min late</td>',
      `<td><span class="good">kept</span></td><td>moved once, last by dev: &lt;b&gt;</td><td>${link}</td></tr>`,
    ].join(''),
  )
})

test('what is of a place says so, for who looks for some of them', () => {
  const agenda = agendaOf(
    [[late, entryOf(), entryOf({ version: '2.1.0', changed: now }), entryOf({ application: 'shop' })]],
    {
      ...{ rules: rulesOf(), period: { from: 0, to: now }, now },
    },
  )
  const { html, follows } = calendarSection(agenda)
  expect(follows).toEqual({
    names: ['application', 'stage'],
    places: [
      { application: 'pets', stage: 'production' },
      { application: 'shop', stage: 'production' },
      { stage: 'production' },
    ],
  })
  const numberOf = (text: string) => new RegExp(`${text}[^]*? data-of="(\\d+)"`).exec(html)?.[1]
  expect(html).toContain('<strong data-kept="[[0,0,1]]">0 of 1 dates</strong>')
  expect(numberOf('<td data-date="2026-11-24"')).toBe('0')
  expect(html).toContain('<tr data-of="0" data-day="2026-11-24"><td>')
  expect(html).toContain('<li data-of="0"><span class="bad">conflict</span> pets 2.1.0')
})

test('conflicts come first, with what to do', () => {
  const html = htmlOf(entryOf(), entryOf({ version: '2.1.0', changed: now }))
  expect(html.slice(html.indexOf('<h3>'), html.indexOf('</div>'))).toBe(
    [
      '<h3>Conflicts</h3>',
      '<ul>',
      `<li><span class="bad">conflict</span> pets 2.1.0 is planned in production for Tue 2026-12-01 20:00 Europe/Paris, in the slot of 2.0.0 (Tue 2026-12-01 20:00 Europe/Paris). Move pets 2.1.0: /reschedule production 2026-12-02T18:00Z &lt;why&gt; on RFC #7. ${link}</li>`,
      '</ul>',
      '',
    ].join('\n'),
  )
})

test('what is long is folded or bounded, and says how much more there is', () => {
  const many = Array.from({ length: 600 }, (_, index) =>
    entryOf({ version: `1.${index}.0`, state: 'done', planned: at('2026-11-10T19:00:00Z'), started: 0, delay: 0 }),
  )
  const html = htmlOf(...many)
  expect(html).toContain('<li>and 594 more, in the list below</li>')
  expect(html).toContain('<p>100 older dates are not shown here; they are in planning.json.</p>')
  const frozen = Array.from({ length: 8 }, (_, index) =>
    entryOf({ version: `1.${index}.0`, planned: at('2026-12-22T19:00:00Z') + index * 7 * 86_400_000 }),
  )
  expect(htmlOf(...frozen.slice(0, 2))).not.toContain('more conflicts')
  const clashes = frozen.map((entry) => ({ ...entry, planned: at('2026-12-22T19:00:00Z') }))
  expect(htmlOf(...clashes)).toContain('<details><summary>10 more conflicts</summary>')
})

test('no date: the months all the same, and a sentence', () => {
  expect(htmlOf()).toContain('<p class="quiet">No release has a date.</p>')
  expect(htmlOf()).toContain('<strong>no data</strong>')
})

test.each(Object.entries(hostileTexts('canary')))('%s is text', (_, text) => {
  const written = (word: string) =>
    htmlOf(
      entryOf({
        ...{ application: word, version: word, stage: word, state: 'late', planned: now - 7_200_000, delay: 7_200_000 },
        ...{
          moves: [{ at: 0, by: word, from: 0, why: word }],
          rfc: { number: 7, url: `https://x/?${encodeURI('"')}` },
        },
      }),
    )
  expect(tagsOf(written(text))).toEqual(tagsOf(written('plain')))
})

test('an address that is none is not linked, and ends no attribute', () => {
  const urls = ['javascript:alert(1)', 'https://x/"onclick="alert(1)', 'https://x/ y', 'https://x/?a&b']
  const cells = urls.map((url) => {
    const html = htmlOf(entryOf({ rfc: { number: 7, url } }))
    return html.slice(html.lastIndexOf('<td>') + 4, html.lastIndexOf('</td>'))
  })
  expect(cells).toEqual(['RFC #7', 'RFC #7', 'RFC #7', '<a href="https://x/?a&amp;b">RFC #7</a>'])
})
