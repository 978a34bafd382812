import { BUILT_IN } from '../../shared/indicators/builtin'
import { factsOf } from '../../shared/indicators/facts'
import { figureOf } from '../support/figures'
import type { Period } from '../../shared/indicators/period'
import type { Scope } from '../../shared/indicators/row'
import { BEGINNING, generatedHistory, LENGTH } from '../support/history'
import { CORNERS } from './corner-histories'
import { answersOf, differences, questionsOf, type Asked, type Question } from './referee'
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

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
const ASKED: readonly Asked[] = SCOPES.flatMap((scope) => PERIODS.map((period) => ({ scope, period })))
const REASONS_ASKED = PERIODS.map(({ from, to }): Question => [REASONS, [from, to]])

const HANDS: readonly Period[] = [
  { from: day('2026-01-01'), to: day('2027-01-01') },
  { from: day('2026-11-23'), to: day('2026-11-24') },
  { from: day('2026-11-24'), to: day('2026-11-25') },
  { from: Date.parse('2026-11-23T19:30:00Z'), to: Date.parse('2026-11-23T20:00:00Z') },
  { from: day('2026-03-28'), to: day('2026-03-30') },
  { from: day('2026-10-25'), to: day('2026-10-26') },
]
const HAND_SCOPES: readonly Scope[] = [
  ...[{}, { stage: 'recette' }, { stage: 'production', lifecycle: 'normal' }, { technology: 'jboss' }],
]
const HAND_ASKED: readonly Asked[] = HAND_SCOPES.flatMap((scope) => HANDS.map((period) => ({ scope, period })))

const SEEDS = [1, 2, 3] as const
const GENERATED = SEEDS.map((seed) => generatedHistory(seed, 250))
const CORNER_LIST = Object.entries(CORNERS)
let answers: ReturnType<typeof answersOf>

// One database for all of them: to start one takes longer than to ask it everything.
beforeAll(() => {
  answers = answersOf([
    ...GENERATED.map((documents) => ({ documents, questions: [...questionsOf(ASKED), ...REASONS_ASKED] })),
    ...CORNER_LIST.map(([, documents]) => ({ documents, questions: questionsOf(HAND_ASKED) })),
  ])
})

test.each(SEEDS)('on the history of seed %i, every figure is what SQL says, to the last digit', (seed) => {
  const events = GENERATED[seed - 1] ?? []
  const theirs = answers[seed - 1] ?? []
  const facts = factsOf(events)
  expect(events.length).toBeGreaterThan(2000)
  const poor = BUILT_IN.filter((indicator) => figureOf(indicator, facts, {}, WHOLE).rows.length === 0)
  expect(poor.map(({ id }) => id)).toEqual([])
  expect(differences(events, ASKED, theirs)).toEqual([])

  const refusals = BUILT_IN.filter(({ id }) => id === 'gate-refusals')
  const parts = PERIODS.flatMap((period) =>
    refusals.map((indicator) => figureOf(indicator, facts, {}, period).parts.map(({ name, rows }) => ({ name, rows }))),
  )
  expect(parts).toEqual(theirs.slice(-REASONS_ASKED.length))
})

test('what an indicator counts of one application depends on no other one', () => {
  for (const events of GENERATED) {
    const all = factsOf(events)
    const alone = [...all.events.values()].map(factsOf)
    for (const { rows } of BUILT_IN) expect(rows(all)).toEqual(alone.flatMap(rows))
  }
})

test.each(CORNER_LIST.map(([name], index) => ({ name, index })))(
  'on the history of $name, made by hand, every figure is what SQL says',
  ({ name, index }) => {
    const theirs = answers[SEEDS.length + index]
    expect(theirs).toHaveLength(2 * HAND_ASKED.length)
    expect(differences(CORNERS[name as keyof typeof CORNERS], HAND_ASKED, theirs ?? [])).toEqual([])
  },
)
