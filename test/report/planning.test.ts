import { agendaOf } from '../../shared/change/agenda'
import type { Entry } from '../../shared/change/schedule'
import { ganttChart } from '../../shared/report/gantt'
import { planningSummary } from '../../shared/report/planning'
import { hostileTexts, shapeOf } from '../support/hostile'
import { rulesOf } from '../support/rules'
import { entryOf } from '../support/schedule-entries'

const HOUR = 3_600_000
const now = Date.parse('2026-11-25T12:00:00Z')
const at = (text: string) => Date.parse(text)
const agenda = (...entries: readonly Entry[]) =>
  agendaOf([entries], { rules: rulesOf(), period: { from: now - 90 * 24 * HOUR, to: now }, now })
const rfc = (number: number) => ({ number, url: `https://github.example/acme/pets/issues/${number}` })
const past = at('2026-11-24T19:00:00Z')
const done = entryOf({
  ...{ version: '1.9.0', rfc: rfc(5), state: 'done', planned: past, delay: 12 * 60_000 },
  ...{ started: past + 12 * 60_000, ended: past + 40 * 60_000 },
})
const move = { at: 0, by: 'dev', from: 0, why: 'red | tests' }

test('says what was kept, what is in the way, what is late, and what comes', () => {
  const late = entryOf({
    version: '1.8.0',
    rfc: rfc(4),
    state: 'late',
    planned: at('2026-11-18T19:00:00Z'),
    delay: 161 * HOUR,
  })
  const coming = entryOf({ moves: [move] })
  const text = planningSummary(agenda(done, late, coming))
  expect(text.slice(0, text.indexOf('<details><summary><b>Gantt'))).toBe(
    [
      '## Planning',
      '',
      '**Kept: 1 of 2 dates** of this period (a deployment was started before the slot of its date was over) · 1 planned now and in the next four weeks · 1 late · 1 conflict',
      '',
      '### Conflicts',
      '',
      '| What is in the way | What to do | RFC |',
      '| --- | --- | --- |',
      '| pets 1.8.0 is planned in production for Wed 2026-11-18 20:00 Europe/Paris, where 1.9.0, which is newer, has been deployed on Tue 2026-11-24 20:40 Europe/Paris. | Give it up: /reject &lt;why&gt; on RFC #<!-- -->4. | [#4](https://github.example/acme/pets/issues/4), [#5](https://github.example/acme/pets/issues/5) |',
      '',
      '### Late',
      '',
      '| Planned | Release | Stage | State | Delay | Moved | RFC |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| Wed 2026-11-18 20:00 Europe/Paris | `pets` `1.8.0` | `production` | late, not started | 6 d 17 h late so far | – | [#4](https://github.example/acme/pets/issues/4) |',
      '',
      '### Now and in the next four weeks',
      '',
      '| Planned | Release | Stage | State | Delay | Moved | RFC |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| Tue 2026-12-01 20:00 Europe/Paris | `pets` `2.0.0` | `production` | planned | – | moved once, last by dev: red \\| tests | [#7](https://github.example/acme/pets/issues/7) |',
      '',
      '<details><summary><b>Planned and actual</b></summary>',
      '',
      '| Planned | Release | Stage | State | Started | Delay | Moved | RFC |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| Tue 2026-11-24 20:00 Europe/Paris | `pets` `1.9.0` | `production` | done | Tue 2026-11-24 20:12 Europe/Paris | 12 min late | – | [#5](https://github.example/acme/pets/issues/5) |',
      '',
      '</details>',
      '',
      '',
    ].join('\n'),
  )
})

test('draws planned and actual, never told apart by colour alone', () => {
  const failed = { ...done, version: '1.9.1', state: 'rolled-back' as const, planned: past + 24 * HOUR - HOUR * 20 }
  const clash = entryOf({ version: '2.1.0', changed: now })
  const shop = entryOf({
    application: 'shop',
    state: 'running',
    planned: now - HOUR,
    until: now,
    started: now - HOUR / 2,
  })
  expect(ganttChart(agenda(done, failed, entryOf(), clash, shop))).toBe(
    [
      'gantt',
      '  dateFormat YYYY-MM-DDTHH:mm',
      '  axisFormat %d %b',
      '  section pets',
      '  1.9.0 production :done, 2026-11-24T19:00, 2026-11-24T21:48',
      '  1.9.0 production, actual :2026-11-24T19:12, 2026-11-24T22:00',
      '  1.9.1 production :done, 2026-11-24T23:00, 2026-11-25T01:48',
      '  1.9.1 production, rolled back :crit, 2026-11-24T19:12, 2026-11-24T22:00',
      '  2.0.0 production :2026-12-01T19:00, 2026-12-01T21:48',
      '  2.1.0 production, conflict :crit, 2026-12-01T19:00, 2026-12-01T21:48',
      '  section shop',
      '  2.0.0 production :done, 2026-11-25T11:00, 2026-11-25T13:48',
      '  2.0.0 production, running :active, 2026-11-25T11:30, 2026-11-25T14:18',
    ].join('\n'),
  )
})

test('no date: no chart, and no share of kept dates', () => {
  expect(planningSummary(agenda())).toBe('## Planning\n\nNo release has a date.\n')
  expect(ganttChart(agenda())).toBeUndefined()
  expect(planningSummary(agenda(entryOf()))).toContain('**Kept: no data** of this period')
})

test('what is far away, or dropped, is not drawn', () => {
  const far = entryOf({ planned: now + 29 * 24 * HOUR })
  expect(ganttChart(agenda(far, entryOf({ state: 'dropped' })))).toBeUndefined()
})

test('a chart has at most thirty bars, those nearest to now; a table twenty rows, and says how many more there are', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    entryOf({
      version: `2.${index}.0`,
      planned: now + (index + 1) * 12 * HOUR,
      closes: now + 40 * 24 * HOUR,
      rfc: rfc(index),
    }),
  )
  const bars = (ganttChart(agenda(...many)) ?? '').split('\n').slice(4)
  expect(bars).toHaveLength(30)
  expect(bars[29]).toContain('2.29.0')
  const text = planningSummary(agenda(...many))
  expect(text).toContain('<details><summary><b>Now and in the next four weeks: 40</b></summary>')
  expect(text).toContain('20 more dates are not shown here; they are in `planning.json`.')
})

describe('what people wrote', () => {
  const written = (text: string) =>
    entryOf({
      ...{ application: text, version: text, stage: text, state: 'late', planned: now - HOUR, delay: HOUR },
      moves: [{ at: 0, by: text, from: 0, why: text }],
    })
  const plain = shapeOf(planningSummary(agenda(written('plain'))))

  test.each(Object.entries(hostileTexts('canary')))('%s: text in the summary, and a word in the chart', (_, text) => {
    expect(shapeOf(planningSummary(agenda(written(text))))).toEqual(plain)
    const [, , , section, bar, ...more] = (ganttChart(agenda(written(text))) ?? '').split('\n')
    const word = /(?:[\p{L}\p{N} .,/…⟨⟩_-]|#\d+;)+/u.source
    expect(section).toMatch(new RegExp(`^  section ${word}$`, 'u'))
    expect(bar).toMatch(new RegExp(`^  ${word}, late :crit, 2026-11-25T11:00, 2026-11-25T11:30$`, 'u'))
    expect(more).toEqual([])
  })

  test('an address that is none is not linked', () => {
    const text = planningSummary(agenda(entryOf({ rfc: { number: 7, url: 'javascript:alert(1)' } })))
    expect(text).toContain('| #<!-- -->7 |')
    expect(text).not.toContain('javascript')
  })
})

test.each([
  ['click', '#99;lick click'],
  ['section', '#115;ection section'],
  ['2026-12-01', '#50;026-12-01 2026-12-01'],
  ['日本', '#26085;本 日本'],
  ['::', '#58;#58; #58;#58;'],
  ['2.0.0', '2.0.0 2.0.0'],
])('no task of a Gantt chart begins like a word of Mermaid: %s', (text, label) => {
  const chart = ganttChart(agenda(entryOf({ version: text, stage: text }))) ?? ''
  expect(chart.split('\n')[4]).toBe(`  ${label} :2026-12-01T19:00, 2026-12-01T19:30`)
})
