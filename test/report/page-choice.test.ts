import { choiceOf, firstChoice, fragmentOf, periodOf, type Choice } from '../../shared/report/page/choice'
import { shownText } from '../../shared/report/page/filters'
import { shownOf } from '../../shared/report/page/shown'
import { figureOver } from '../../shared/indicators/figure'
import { BEGINNING } from '../support/history'
import { HOSTILE, manyEvents, NOW, pageData } from '../support/page-model'

const DAY = 86_400_000
const data = pageData(manyEvents(150))

test.each<[string, Choice]>([
  ['application=', { applications: [] }],
  ['application=pets&application=shop', { applications: ['pets', 'shop'] }],
  ['stage=recette&period=30d&page=Committee', { applications: [], stage: 'recette', period: '30d', page: 'Committee' }],
  [
    'application=%C3%A9t%C3%A9+%26+co&technology=jboss&lifecycle=hotfix',
    { applications: ['été & co'], technology: 'jboss', lifecycle: 'hotfix' },
  ],
])('the address #%s holds a choice, and comes from it', (fragment, choice) => {
  expect(choiceOf(`#${fragment}`)).toEqual(choice)
  expect(fragmentOf(choice)).toBe(fragment)
})

test('any name survives the address', () => {
  const choice = { applications: [HOSTILE, '日本語', 'a=b&c'], stage: HOSTILE }
  expect(choiceOf(`#${fragmentOf(choice)}`)).toEqual(choice)
})

test.each(['', '#', '#figure-3'])('the address %j holds no choice', (fragment) => {
  expect(choiceOf(fragment)).toBeUndefined()
})

test('what the page was made for is shown first', () => {
  const scope = { applications: ['pets'], stage: 'recette' }
  expect(firstChoice({ scope })).toEqual({ applications: ['pets'], stage: 'recette' })
})

test.each<[string | undefined, number, number]>([
  [undefined, NOW - 90 * DAY, NOW],
  ['30d', NOW - 30 * DAY, NOW],
  ['365d', NOW - 365 * DAY, NOW],
  ['2025-01-01..2025-03-31', Date.UTC(2025, 0, 1), Date.UTC(2025, 3, 1)],
  ['2025-03-31..2025-01-01', NOW - 90 * DAY, NOW],
  ['..', NOW - 90 * DAY, NOW],
  ['for ever', NOW - 90 * DAY, NOW],
])('the period %j is that of the page, or its own', (period, from, to) => {
  expect(periodOf({ applications: [], ...(period === undefined ? {} : { period }) }, data)).toEqual({ from, to })
})

test('a choice of dates that are no period is told', () => {
  const told = (period: string) => shownText(data, { applications: [], period }, data.period, [])
  expect(told('2025-03-31..2025-01-01')).toMatch(/ · what was chosen is no period: this is the one .* made for$/)
  expect(told('2025-01-01..2025-03-31')).not.toContain('no period')
})

test('all there is begins with the ledger', () => {
  const { from, to } = periodOf({ applications: [], period: 'all' }, data)
  expect({ from, to }).toEqual({ from: Math.min(...data.since.values()), to: NOW })
  expect(from).toBeGreaterThanOrEqual(BEGINNING)
})

test('figures of a choice are those of its scope and period', () => {
  const choice = { applications: ['pets', 'shop'], stage: 'recette', period: '180d' }
  const scope = { applications: ['pets', 'shop'], stage: 'recette' }
  const period = { from: NOW - 180 * DAY, to: NOW }
  const expected = data.indicators.map(({ told, rows }) => figureOver(told, rows, data.since, scope, period))
  expect(shownOf(data, choice)).toEqual({ choice, period, figures: expected })
})

test('a view shows its figures in its order, and one that is not there shows all', () => {
  const view = { title: 'Committee', show: ['rollbacks', 'lead-time', 'nobody knows it'] }
  const titles = (page: string) =>
    shownOf({ ...data, pages: [view] }, { applications: [], page }).figures.map(({ id }) => id)
  expect(titles('Committee')).toEqual(['rollbacks', 'lead-time'])
  expect(titles('gone')).toHaveLength(data.indicators.length)
})

test('a period that reaches back further than the page does has no data', () => {
  const cut = { ...data, from: NOW - 100 * DAY }
  const now = shownOf(cut, { applications: [], period: '90d' }).figures[0]
  expect([now?.value === undefined, now && 'previous' in now, now?.trend]).toEqual([false, false, 'unknown'])
  const before = shownOf(cut, { applications: [], period: '180d' }).figures[0]
  expect([before && 'value' in before, before?.slices.every((slice) => slice === undefined)]).toEqual([false, true])
  const whole = shownOf(cut, { applications: [], period: '50d' }).figures
  expect(whole).toEqual(shownOf(data, { applications: [], period: '50d' }).figures)
})
