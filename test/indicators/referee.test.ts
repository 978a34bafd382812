import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { BUILT_IN } from '../../shared/indicators/builtin'
import { factsOf } from '../../shared/indicators/facts'
import { figureOf } from '../../shared/indicators/figure'
import type { Indicator } from '../../shared/indicators/indicator'
import type { Measure } from '../../shared/indicators/measure'
import { previousOf, type Period } from '../../shared/indicators/period'
import type { Scope } from '../../shared/indicators/row'
import { ROOT } from '../support/repository'
import { BEGINNING, generatedHistory, LENGTH } from '../support/history'
import { EVENTS, FIGURES, REASONS, REFEREE } from './referee.sql'

const SCOPES: readonly Scope[] = [
  {},
  { applications: ['été & co'] },
  { stage: 'recette' },
  { stage: 'pre-production', technology: 'postgresql' },
  { lifecycle: 'hotfix' },
  { applications: ['pets'], lifecycle: 'normal', technology: 'jboss' },
  { applications: ['nobody knows it'] },
]

const DAY = 86_400_000
const WHOLE: Period = { from: BEGINNING - DAY, to: BEGINNING + 2 * LENGTH }
/** The whole history, a half that has one before it, and days so few that there often is no data. */
const PERIODS: readonly Period[] = [
  WHOLE,
  { from: BEGINNING + LENGTH / 2, to: BEGINNING + LENGTH },
  { from: BEGINNING + 200 * DAY, to: BEGINNING + 202 * DAY },
]

type Question = readonly [sql: string, values: readonly unknown[]]
type Answer = Readonly<Record<string, unknown>>
type Answers = readonly (readonly unknown[])[]

const QUESTIONS = SCOPES.flatMap((scope) => PERIODS.map((period) => ({ scope, period })))

function question(scope: Scope, { from, to }: Period): Question {
  const { applications: [application = null] = [], stage = null, lifecycle = null, technology = null } = scope
  const ids = BUILT_IN.map(({ id }) => id)
  const inProduction = BUILT_IN.map(({ where }) => where === 'production')
  return [FIGURES, [from, to, application, stage, lifecycle, technology, ids, inProduction]]
}

/** What SQL says of one indicator in a period; a figure of a time before the ledger is not known. */
function answerOf(rows: readonly unknown[] | undefined, { id }: Indicator, measure: Measure): unknown {
  const row = rows?.find((one) => (one as Answer)['id'] === id) as Answer | undefined
  return row?.['known'] ? row[measure] : null
}

function answersOf(documents: unknown, questions: readonly Question[]): Answers {
  const input = JSON.stringify({ before: EVENTS, documents, after: REFEREE, questions })
  const script = join(ROOT, 'test/support/embedded/sql/answers.mjs')
  const output = execFileSync(process.execPath, [script], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(output) as Answers
}

test.each([1, 2, 3])('on the history of seed %i, every figure is what SQL says, to the last digit', (seed) => {
  const events = generatedHistory(seed, 250)
  const facts = factsOf(events)
  expect(events.length).toBeGreaterThan(2000)
  const poor = BUILT_IN.filter((indicator) => figureOf(indicator, facts, {}, WHOLE).rows.length === 0)
  expect(poor.map(({ id }) => id)).toEqual([])

  const asked = QUESTIONS.flatMap(({ scope, period }) => [question(scope, period), question(scope, previousOf(period))])
  const reasons = PERIODS.map(({ from, to }): Question => [REASONS, [from, to]])
  const answers = answersOf(events, [...asked, ...reasons])
  for (const [index, { scope, period }] of QUESTIONS.entries()) {
    for (const shown of BUILT_IN) {
      for (const measure of [shown.measure, 'p90 duration'] as const) {
        const { value = null, previous = null } = figureOf({ ...shown, measure }, facts, scope, period)
        const theirs = [answers[2 * index], answers[2 * index + 1]].map((rows) => answerOf(rows, shown, measure))
        expect([shown.id, measure, scope, period, value, previous]).toEqual([
          shown.id,
          measure,
          scope,
          period,
          ...theirs,
        ])
      }
    }
  }

  const refusals = BUILT_IN.filter(({ id }) => id === 'gate-refusals')
  const parts = PERIODS.flatMap((period) =>
    refusals.map((indicator) => figureOf(indicator, facts, {}, period).parts.map(({ name, rows }) => ({ name, rows }))),
  )
  expect(parts).toEqual(answers.slice(asked.length))
})
