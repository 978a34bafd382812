import { loadDashboard } from '../../shared/config/dashboard'
import { factsOf } from '../../shared/indicators/facts'
import { FAMILIES, saidTo, type Word, WORDS, wordsOf } from '../../shared/indicators/families'
import type { Figure } from '../../shared/indicators/figure'
import { figureOf } from '../support/figures'
import type { Period } from '../../shared/indicators/period'
import type { Scope } from '../../shared/indicators/row'
import { neededBy } from '../../shared/indicators/needed'
import type { Event } from '../../shared/ledger/event'
import { closed, decided, opened, planApproved, rescheduled, stageApproved, validated } from '../support/change-events'
import { neededOf } from '../support/archives'
import { BEGINNING, generatedHistory, LENGTH } from '../support/history'
import { commonOf, finished, rolledBack, started, vaulted } from '../support/ledger-events'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Minute 0 of the events that tests make. */
const START = Date.UTC(2026, 10, 23, 19)
const WEEK: Period = { from: START - 60 * MINUTE, to: START + 7 * DAY }
const production = { stage: 'production', deployment: 'P1' }

function figure(yaml: string, events: readonly Event[], period = WEEK, scope: Scope = {}): Figure {
  const text = `indicators:\n  - { name: Mine, ${yaml} }\n`
  const [indicator] = loadDashboard({ file: 'dashboard.yml', text }).own
  if (!indicator) throw new Error('no indicator was read')
  return figureOf(indicator, factsOf(events), scope, period)
}

function value(yaml: string, events: readonly Event[], period = WEEK, scope: Scope = {}): number | undefined {
  return figure(yaml, events, period, scope).value
}

const planOf = (...names: readonly string[]) => ({ domains: names.map((name) => ({ technology: { name } })) })

/** A deployment that is rolled back at that instant, after ten minutes. */
function rollback(at: string, deployment: string, technology: string, stage = 'production'): readonly Event[] {
  const place = { stage, deployment }
  const later = new Date(Date.parse(at) - 10 * MINUTE).toISOString()
  return [
    started(0, { ...place, at: later, plan: planOf(technology) }),
    finished(1, { ...place, at: later }),
    rolledBack(2, { ...place, at }),
  ]
}

const SQL =
  `of: rollbacks, where: "technology == 'postgresql' && stage == 'production'", measure: count, by: month, ` +
  'target: { at-most: 1 }'

test('SQL rollbacks of the quarter are shown month by month, with the target that they miss', () => {
  const events = [
    opened(0, { at: '2026-06-01T00:00:00.000Z' }),
    ...rollback('2026-07-31T23:59:59.999Z', 'A', 'postgresql'),
    ...rollback('2026-08-01T00:00:00.000Z', 'B', 'postgresql'),
    ...rollback('2026-08-02T00:00:00.000Z', 'C', 'jboss'),
    ...rollback('2026-08-03T00:00:00.000Z', 'D', 'postgresql', 'recette'),
    ...rollback('2026-10-01T00:00:00.000Z', 'E', 'postgresql'),
  ]
  const quarter = { from: Date.UTC(2026, 6, 1), to: Date.UTC(2026, 9, 1) }
  const { rows, definition, ...shown } = figure(SQL, events, quarter)
  expect(shown).toEqual({
    ...{ id: 'mine', title: 'Mine', unit: 'number', better: 'less', measure: 'count', by: 'month' },
    ...{ value: 2, previous: 0, trend: 'worse', target: { kind: 'at-most', value: 1 }, met: false },
    slices: [1, 1, 0],
    parts: [
      { name: '2026-07', value: 1, rows: 1 },
      { name: '2026-08', value: 1, rows: 1 },
      { name: '2026-09', value: 0, rows: 0 },
    ],
  })
  expect(rows.map(({ at }) => new Date(at).toISOString())).toEqual([
    '2026-07-31T23:59:59.999Z',
    '2026-08-01T00:00:00.000Z',
  ])
  expect(definition).toMatch(
    /^The count of `rollbacks`, where technology == 'postgresql' && stage == 'production'\. What these are, of every stage here: Deployments to production that/,
  )
})

test('before the ledger knows anything, a part of the calendar has no data, and one that is not whole says so', () => {
  const events = [
    opened(0, { at: '2026-08-15T00:00:00.000Z' }),
    ...rollback('2026-08-20T00:00:00.000Z', 'A', 'postgresql'),
  ]
  const period = { from: Date.UTC(2026, 6, 10), to: Date.UTC(2026, 8, 10) }
  expect(figure(SQL, events, period).parts).toEqual([
    { name: '2026-07', rows: 0, partial: true },
    { name: '2026-08', value: 1, rows: 1 },
    { name: '2026-09', value: 0, rows: 0, partial: true },
  ])
})

test('a target is met, missed, or not spoken of where there is no data', () => {
  const events = [started(0, production), finished(10, production)]
  const rate = 'of: change-failure-rate, measure: rate, target: { at-most: 15 % }'
  expect(figure(rate, events)).toMatchObject({ value: 0, target: { kind: 'at-most', value: 0.15 }, met: true })
  expect(figure('of: deployments, measure: count, target: { at-least: 2 }', events)).toMatchObject({ met: false })
  expect(figure(rate, [opened(0)])).not.toHaveProperty('met')
  const slow = 'of: deployment-duration, measure: p90 duration, target: { at-most: 10m }'
  expect(figure(slow, events)).toMatchObject({ unit: 'duration', value: 10 * MINUTE, met: true })
})

test('a condition holds for a row where it holds for one of its technologies or reasons', () => {
  const events = [started(0, { ...production, plan: planOf('jboss', 'postgresql') }), finished(10, production)]
  const count = (where: string) => value(`of: deployments, where: "${where}", measure: count`, events)
  expect(count("technology == 'jboss' || technology == 'tomcat'")).toBe(1)
  expect(count("technology == 'jboss' && technology == 'postgresql'")).toBe(0)
  expect(count("technology != 'jboss'")).toBe(1)
  expect(count('contains(fromJSON(\'[\\"tomcat\\", \\"POSTGRESQL\\"]\'), technology)')).toBe(1)
  const check = (code: string) => ({ code, result: 'fails' as const, saw: '', remedy: '' })
  const closedBy = decided(2, { mode: 'enforce', checks: [check('frozen'), check('locked')] })
  const refused = `of: gate-refusals, where: "reason == 'locked'", measure: count, by: reason`
  expect(figure(refused, [opened(0), closedBy])).toMatchObject({
    value: 1,
    parts: [{ name: 'frozen' }, { name: 'locked' }],
  })
})

test('what a row does not have equals nothing but nothing', () => {
  const events = [started(0, production), finished(10, production)]
  const count = (where: string) => value(`of: deployments, where: "${where}", measure: count`, events)
  expect(count("lifecycle == 'normal'")).toBe(0)
  expect(count('lifecycle == null')).toBe(1)
  expect(count('technology == null && production && !kind')).toBe(1)
})

test.each([
  ['by: application', [{ name: 'pets', value: 1, rows: 1 }]],
  ['by: stage', [{ name: 'production', value: 1, rows: 1 }]],
  ['by: lifecycle', [{ name: 'normal', value: 1, rows: 1 }]],
  [
    'by: technology',
    [
      { name: 'jboss', value: 1, rows: 1 },
      { name: 'postgresql', value: 1, rows: 1 },
    ],
  ],
  [
    'by: week',
    [
      { name: '2026-W48', value: 1, rows: 1, partial: true },
      { name: '2026-W49', value: 0, rows: 0, partial: true },
    ],
  ],
])('deployments %s', (by, parts) => {
  const events = [
    opened(0),
    started(1, { ...production, plan: planOf('postgresql', 'jboss') }),
    finished(10, production),
  ]
  expect(figure(`of: deployments, measure: count, ${by}`, events).parts).toEqual(parts)
})

const measured = { template: '', url: '', limits: { errors: 0 } }
const everything: readonly Event[] = [
  opened(0),
  opened(1),
  vaulted(2),
  vaulted(3),
  planApproved(4),
  stageApproved(5),
  rescheduled(6),
  decided(7),
  decided(8, { mode: 'enforce', decision: 'open' }),
  decided(9, { mode: 'enforce', checks: [{ code: 'frozen', result: 'fails', saw: '', remedy: '' }] }),
  started(10, { plan: planOf('jboss') }),
  {
    ...{ ...commonOf(11), type: 'measure.recorded', stage: 'production', deployment: 'D1' },
    items: [
      { ...measured, name: 'home page' },
      { ...measured, name: 'search', problem: 'answered in 2 s' },
    ],
  },
  finished(12),
  validated(13, { stage: 'production' }),
  closed(14),
  vaulted(15, { version: '3.0.0' }),
]

test.each([
  ['of: requests, measure: count', 1],
  ['of: vaulted, measure: count', 2],
  ['of: plan-approvals, measure: count', 1],
  ['of: approvals, measure: count', 1],
  ['of: validations, measure: count', 1],
  ['of: rescheduled, measure: count', 1],
  ['of: closed-rfcs, measure: count', 1],
  [`of: closed-rfcs, where: "result == 'delivered'", measure: count`, 0],
  ['of: gate-decisions, measure: rate', 0.5],
  ['of: gate-decisions, measure: sum', 1],
  ['of: gate-decisions, measure: last', 1],
  ['of: measurements, measure: rate', 0.5],
  [`of: measurements, where: "result == 'outside'", measure: count`, 1],
])('%s', (yaml, expected) => {
  expect(value(yaml, everything)).toBe(expected)
})

test('what is of a release as a whole is of every stage, and of the applications that are asked for only', () => {
  const requests = 'of: requests, measure: count'
  expect(value(requests, everything, WEEK, { stage: 'recette' })).toBe(1)
  expect(value(requests, everything, WEEK, { applications: ['shop'] })).toBeUndefined()
})

test('every family has rows that say something to each of its words, and to no other', () => {
  const facts = factsOf([...generatedHistory(1, 250), ...everything])
  const silent = FAMILIES.flatMap((family) => {
    const rows = family.rows(facts)
    const speaks = (word: Word) =>
      rows.some((row) => saidTo(word, row, family).some((said) => said !== null && said !== '' && said !== false))
    const heard = WORDS.filter(speaks)
    return JSON.stringify(heard) === JSON.stringify(wordsOf(family)) ? [] : [{ id: family.id, heard }]
  })
  expect(silent).toEqual([])
})

test('the rows of all are those of each application, one after the other', () => {
  const all = generatedHistory(2, 120)
  const facts = factsOf(all)
  const each = [...facts.events.values()].map((events) => factsOf(events))
  for (const family of FAMILIES) {
    const apart = each.flatMap((one) => family.rows(one))
    expect([...family.rows(facts)].sort(inOrder)).toEqual(apart.sort(inOrder))
  }
  expect(value(SQL, all, { from: BEGINNING, to: BEGINNING + 2 * LENGTH })).toBeGreaterThan(0)
})

test('what is not needed of events is no part of any family', () => {
  const events = [...generatedHistory(3, 60), ...everything]
  const whole = factsOf(events)
  for (const family of FAMILIES) {
    expect(family.rows(factsOf(neededOf(events, neededBy([family]))))).toEqual(family.rows(whole))
  }
})

function inOrder(one: object, other: object): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}
