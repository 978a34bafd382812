import { bandWarnings, orderProblems } from '../../shared/plan/order'
import type { Operation } from '../../shared/plan/operation'
import type { Plan } from '../../shared/plan/plan'
import { PETS, PETS_DOMAINS, planOf } from '../support/pets'

function planWritten(...steps: readonly (readonly [string, Operation])[]): Plan {
  const numbered = steps.map(([domain, operation], index) => ({
    number: index + 1,
    operations: [{ domain, operation }],
  }))
  return planOf(PETS_DOMAINS, { steps: numbered })
}

test('a generated plan contradicts nothing', () => {
  expect(orderProblems(PETS)).toEqual([])
  expect(bandWarnings(PETS)).toEqual([])
})

test.each<[string, Plan, number, string]>([
  [
    'a backup after its deploy',
    planWritten(['app', 'deploy'], ['app', 'backup']),
    2,
    'app: `backup` in step 2 comes after its `deploy`; expected it before.',
  ],
  [
    'a start before its deploy',
    planWritten(['app', 'start'], ['app', 'deploy']),
    1,
    'app: `start` in step 1 comes before its `deploy`; expected it after.',
  ],
  [
    'a second deploy',
    planWritten(['app', 'deploy'], ['app', 'deploy']),
    2,
    'app: `deploy` in step 2 is there a second time; a plan deploys a domain once.',
  ],
])('%s cannot be meant', (_, plan, step, message) => {
  expect(orderProblems(plan)).toEqual([{ step, message }])
})

test('an order of domains other than that of the bands may be meant, and is shown', () => {
  expect(bandWarnings(planWritten(['app', 'deploy'], ['db', 'deploy']))).toEqual([
    'db: deploy (band 40) in step 2 comes after app: deploy (band 50) in step 1; the bands have it before.',
  ])
})
