import { frozen, notPlanned, outsideWindow } from '../../shared/change/gate-rules/calendar'
import type { Rule } from '../../shared/change/gate-rules/finding'
import { factsOf, READY, rescheduled, RULES } from '../support/change-events'

/** What one rule finds of the production of Pets at an instant. */
function found(rule: Rule, instant: string, date?: string): string {
  const events = date === undefined ? READY : [...READY, rescheduled(13, { date: new Date(date).toISOString() })]
  const { result, saw, remedy } = rule(factsOf(events, { now: Date.parse(instant) }))
  return `${result}: ${saw}${remedy === '' ? '' : ` ${remedy}`}`
}

const MOVE = 'Wait, or move it: `/reschedule production <date> <why>`.'

test.each([
  ['2026-12-01T18:59:59.999Z', `fails: Planned for Tue 2026-12-01 20:00 Europe/Paris, which has not come. ${MOVE}`],
  ['2026-12-01T19:00:00.000Z', 'holds: Planned for Tue 2026-12-01 20:00 Europe/Paris.'],
  ['2027-06-01T19:00:00.000Z', 'holds: Planned for Tue 2026-12-01 20:00 Europe/Paris.'],
])('a planned date has come from its very instant on: %s', (instant, expected) => {
  expect(found(notPlanned, instant, '2026-12-01T20:00+01:00')).toBe(expected)
})

test('a stage without a date may be entered when it is ready', () => {
  expect(found(notPlanned, '2026-12-01T18:59:59.999Z')).toBe('holds: No date was planned for production.')
})

const WINDOW = 'the window is tue, wed, thu 19:00–23:00 Europe/Paris.'

test.each([
  [
    '2026-12-01T17:59:59.999Z',
    `fails: It is Tue 2026-12-01 18:59 Europe/Paris; ${WINDOW} It opens next at Tue 2026-12-01 19:00 Europe/Paris.`,
  ],
  ['2026-12-01T18:00:00.000Z', `holds: It is Tue 2026-12-01 19:00 Europe/Paris; ${WINDOW}`],
  ['2026-12-01T21:59:59.999Z', `holds: It is Tue 2026-12-01 22:59 Europe/Paris; ${WINDOW}`],
  [
    '2026-12-01T22:00:00.000Z',
    `fails: It is Tue 2026-12-01 23:00 Europe/Paris; ${WINDOW} It opens next at Wed 2026-12-02 19:00 Europe/Paris.`,
  ],
  [
    '2026-12-17T22:00:00.000Z',
    `fails: It is Thu 2026-12-17 23:00 Europe/Paris; ${WINDOW} It opens next at Tue 2026-12-22 19:00 Europe/Paris, in a freeze and after it on Tue 2027-01-05 19:00 Europe/Paris.`,
  ],
])('a window is open from its first instant to the last before its end: %s', (instant, expected) => {
  expect(found(outsideWindow, instant)).toBe(expected)
})

const FROZEN =
  'fails: production is frozen from 2026-12-18 to 2027-01-04, both included: year end. Wait until after 2027-01-04.'

test.each([
  ['2026-12-17T22:59:59.999Z', 'holds: No freeze of production on Thu 2026-12-17 23:59 Europe/Paris.'],
  ['2026-12-17T23:00:00.000Z', FROZEN],
  ['2027-01-04T22:59:59.999Z', FROZEN],
  ['2027-01-04T23:00:00.000Z', 'holds: No freeze of production on Tue 2027-01-05 00:00 Europe/Paris.'],
])('a freeze holds whole days of the time zone of the stage, both included: %s', (instant, expected) => {
  expect(found(frozen, instant)).toBe(expected)
})

test.each([
  ['Sun 2027-03-28', '2027-03-28T00:59:59.999Z', 'fails'],
  ['Sun 2027-03-28', '2027-03-28T01:00:00.000Z', 'holds'],
  ['Sun 2026-10-25', '2026-10-25T00:00:00.000Z', 'holds'],
  ['Sun 2026-10-25', '2026-10-25T01:59:59.999Z', 'holds'],
  ['Sun 2026-10-25', '2026-10-25T02:00:00.000Z', 'fails'],
])('a window of 02:00 to 03:30 on the night when clocks are set, on %s at %s: %s', (day, instant, result) => {
  const to = day === 'Sun 2026-10-25' ? '03:00' : '03:30'
  const window = { days: ['sun'], from: '02:00', to, timezone: 'Europe/Paris' } as const
  const production = { ...RULES.stages['production'], validate: [], rehearseRollback: false, allow: [], evidence: [] }
  const rules = { ...RULES, stages: { ...RULES.stages, production: { ...production, window } } }
  expect(outsideWindow(factsOf(READY, { rules, now: Date.parse(instant) })).result).toBe(result)
})
