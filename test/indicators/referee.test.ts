import { BUILT_IN } from '../../shared/indicators/builtin'
import { factsOf } from '../../shared/indicators/facts'
import { figureOf } from '../../shared/indicators/figure'
import type { Period } from '../../shared/indicators/period'
import type { Scope } from '../../shared/indicators/row'
import { BEGINNING, generatedHistory, LENGTH } from '../support/history'
import { CORNERS } from './corner-histories'
import { answersOf, differences, questionsOf, type Question } from './referee'
import { REASONS } from './referee.sql'

const DAY = 86_400_000

const SCOPES: readonly Scope[] = [
  {},
  { applications: ['été & co'] },
  { stage: 'recette' },
  { stage: 'pre-production', technology: 'postgresql' },
  { lifecycle: 'hotfix' },
  { applications: ['pets'], lifecycle: 'normal', technology: 'jboss' },
  { applications: ['nobody knows it'] },
]

const WHOLE: Period = { from: BEGINNING - DAY, to: BEGINNING + 2 * LENGTH }
/** The whole history, a half that has one before it, and days so few that there often is no data. */
const PERIODS: readonly Period[] = [
  WHOLE,
  { from: BEGINNING + LENGTH / 2, to: BEGINNING + LENGTH },
  { from: BEGINNING + 200 * DAY, to: BEGINNING + 202 * DAY },
]

test.each([1, 2, 3])('on the history of seed %i, every figure is what SQL says, to the last digit', (seed) => {
  const events = generatedHistory(seed, 250)
  const facts = factsOf(events)
  expect(events.length).toBeGreaterThan(2000)
  const poor = BUILT_IN.filter((indicator) => figureOf(indicator, facts, {}, WHOLE).rows.length === 0)
  expect(poor.map(({ id }) => id)).toEqual([])

  const asked = SCOPES.flatMap((scope) => PERIODS.map((period) => ({ scope, period })))
  const questions = questionsOf(asked)
  const reasons = PERIODS.map(({ from, to }): Question => [REASONS, [from, to]])
  const [answers = []] = answersOf([{ documents: events, questions: [...questions, ...reasons] }])
  expect(differences(events, asked, answers)).toEqual([])

  const refusals = BUILT_IN.filter(({ id }) => id === 'gate-refusals')
  const parts = PERIODS.flatMap((period) =>
    refusals.map((indicator) => figureOf(indicator, facts, {}, period).parts.map(({ name, rows }) => ({ name, rows }))),
  )
  expect(parts).toEqual(answers.slice(questions.length))
})

test('on every history that was made by hand, every figure is what SQL says', () => {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
  const periods: readonly Period[] = [
    { from: day('2026-01-01'), to: day('2027-01-01') },
    { from: day('2026-11-23'), to: day('2026-11-24') },
    { from: day('2026-11-24'), to: day('2026-11-25') },
    { from: Date.parse('2026-11-23T19:30:00Z'), to: Date.parse('2026-11-23T20:00:00Z') },
    { from: day('2026-03-28'), to: day('2026-03-30') },
    { from: day('2026-10-25'), to: day('2026-10-26') },
  ]
  const scopes: readonly Scope[] = [
    {},
    { stage: 'recette' },
    { stage: 'production', lifecycle: 'normal' },
    { technology: 'jboss' },
  ]
  const asked = scopes.flatMap((scope) => periods.map((period) => ({ scope, period })))
  const questions = questionsOf(asked)
  const histories = Object.entries(CORNERS)
  const answers = answersOf(histories.map(([, documents]) => ({ documents, questions })))
  const wrong = histories.flatMap(([name, events], index) => {
    const found = differences(events, asked, answers[index] ?? [])
    return found.length > 0 ? [{ name, found }] : []
  })
  expect(wrong).toEqual([])
  expect(answers).toHaveLength(histories.length)
})
