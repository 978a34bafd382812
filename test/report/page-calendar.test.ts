import { loadDashboard } from '../../shared/config/dashboard'
import { factsOf } from '../../shared/indicators/facts'
import type { Figure } from '../../shared/indicators/figure'
import { figureOf } from '../support/figures'
import type { Indicator } from '../../shared/indicators/indicator'
import { detailHtml } from '../../shared/report/page/details'
import { pointsOf } from '../../shared/report/page/points'
import { shownOf } from '../../shared/report/page/shown'
import { opened } from '../support/change-events'
import { finished, started } from '../support/ledger-events'

const production = { stage: 'production', deployment: 'P1' }
const EVENTS = [opened(0), started(10, production), finished(15, production)]
const FACTS = factsOf(EVENTS)
/** From the middle of September to the end of November. */
const PERIOD = { from: Date.UTC(2026, 8, 15), to: Date.UTC(2026, 11, 1) }

function indicatorBy(by: string): Indicator {
  const text = `indicators:\n  - { name: Mine, of: deployments, measure: count, by: ${by} }\n`
  const [indicator] = loadDashboard({ file: 'dashboard.yml', text }).own
  if (!indicator) throw new Error('no indicator was read')
  return indicator
}

function figureBy(by: string): Figure {
  return figureOf(indicatorBy(by), FACTS, {}, PERIOD)
}

test('the points of a chart follow the calendar where the figure does', () => {
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10)
  const points = pointsOf(figureBy('month'), PERIOD).map(({ from, to, value }) => [day(from), day(to), value])
  expect(points).toEqual([
    ['2026-09-15', '2026-10-01', undefined],
    ['2026-10-01', '2026-11-01', undefined],
    ['2026-11-01', '2026-12-01', 1],
  ])
  expect(pointsOf(figureBy('stage'), PERIOD)).toHaveLength(12)
})

test('a part that is not whole says so, and the newest are shown of many', () => {
  const leaf = { number: 0, size: 20 }
  const months = detailHtml(figureBy('month'), 0, PERIOD, leaf)
  expect(months).toContain('By month')
  expect(months).toContain('<code>2026-09</code> in part')
  const days = detailHtml(figureBy('day'), 0, PERIOD, leaf)
  expect(days).toContain('<code>2026-11-30</code>')
  expect(days).not.toContain('<code>2026-09-15</code>')
  expect(days).toContain('<p>57 more are older.</p>')
})

test('where older rows were left out, no part of the calendar says a number', () => {
  const { rows, ...told } = indicatorBy('month')
  const data = {
    ...{ now: PERIOD.to, period: PERIOD, scope: {}, since: FACTS.since, pages: [] },
    indicators: [{ told, rows: rows(FACTS) }],
    from: Date.UTC(2026, 10, 1),
  }
  const { figures } = shownOf(data, { applications: [], period: '2026-09-15..2026-11-30' })
  expect(figures[0]).toMatchObject({
    by: 'month',
    slices: [undefined, undefined, undefined],
    parts: [{ name: '2026-09', rows: 0, partial: true }, { name: '2026-10' }, { name: '2026-11', rows: 1 }],
  })
  expect(figures[0]?.parts.some((part) => 'value' in part)).toBe(false)
})
