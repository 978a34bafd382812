import { conditionsAfter, effectsOf } from '../../shared/plan/effect'
import { isComplete } from '../../shared/automaton/progress'
import { planOfRecord } from '../../shared/config/plan-record'
import type { Plan } from '../../shared/plan/plan'
import { preparedPlan } from '../../shared/plan/prepared'
import { sentence } from '../../shared/plan/sentence'
import { WAITS, type Until } from '../../shared/plan/until'
import { journalUntil, PETS } from '../support/pets'

const VALUES = { UNTIL_URL: 'http://127.0.0.1:8080/pets/', UNTIL_STATUS: '200' }
const until: Until = { kind: 'http', ...WAITS.http, within: 120_000, every: 2000, on: { 'app-r1': VALUES } }

/** Pets, with a start that waits. */
const PLAN: Plan = {
  ...PETS,
  steps: PETS.steps.map((step) => ({
    ...step,
    operations: step.operations.map((one) => (one.operation === 'start' ? { ...one, until } : one)),
  })),
}

test('a step that waits says for what', () => {
  expect(PLAN.steps.slice(6, 7).map((step) => sentence(PLAN, step))).toEqual([
    'Start JBoss on app-r1, then wait there until http://127.0.0.1:8080/pets/ answers 200',
  ])
})

test('the wait is the last technical step of its operation, which is not done before it', () => {
  const journal = journalUntil(PLAN)
  expect(journal.filter(({ operation }) => operation === 'start').at(-1)?.name).toBe(
    'Wait until http://127.0.0.1:8080/pets/ answers 200',
  )
  expect(isComplete(PLAN, journal, 1)).toBe(true)
  const without = journal.filter(({ name }) => !name.startsWith('Wait'))
  expect(isComplete(PLAN, without, 1)).toBe(false)
  const power = conditionsAfter(PLAN, effectsOf(PLAN, without)).find(({ domain }) => domain === 'app')?.power
  expect(power).toBe('unknown')
})

test('the digest tells the wait, and the ledger keeps it', () => {
  const digest = (plan: Plan): string => preparedPlan(plan, new Map()).planDigest
  expect(digest(PLAN)).not.toBe(digest(PETS))
  const kept = planOfRecord(JSON.parse(JSON.stringify(PLAN)), { secrets: {}, hostOf: () => undefined })
  expect(digest(kept)).toBe(digest(PLAN))
})
