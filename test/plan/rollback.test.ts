import { conditionsAfter, effectsOf, effectsOfWhole } from '../../shared/plan/effect'
import { notUndoneOf, rollbackOf } from '../../shared/plan/rollback'
import type { Plan } from '../../shared/plan/plan'
import { domainNamed, journalUntil, PETS, PETS_DOMAINS, planOf, technologyOf, written } from '../support/pets'

function rollbackAfterFailure(plan: Plan, failed?: number): readonly string[] {
  return written(rollbackOf(plan, conditionsAfter(plan, effectsOf(plan, journalUntil(plan, failed)))))
}

test('the plan generated for Pets is the eight steps of the design', () => {
  expect(written(PETS)).toEqual([
    'app: backup, verify',
    'db: backup, verify',
    'batch: backup, verify',
    'app: stop',
    'db: deploy',
    'app: deploy',
    'app: start',
    'batch: deploy',
  ])
})

test('the rollback foreseen before anything runs is the one after a full run', () => {
  const foreseen = rollbackOf(PETS, conditionsAfter(PETS, effectsOfWhole(PETS)))
  expect(written(foreseen)).toEqual(['app: stop', 'db: restore', 'app: restore', 'app: start', 'batch: restore'])
})

test.each<[string, number | undefined, readonly string[]]>([
  ['step 1, before any change', 1, []],
  ['step 2, before any change', 2, []],
  ['step 3, before any change', 3, []],
  ['step 4, while JBoss was being stopped', 4, ['app: start']],
  ['step 5, in the SQL', 5, ['db: restore', 'app: start']],
  ['step 6, while JBoss was down', 6, ['db: restore', 'app: restore', 'app: start']],
  ['step 7, while JBoss came up', 7, ['app: stop', 'db: restore', 'app: restore', 'app: start']],
  ['step 8, in the batch', 8, ['app: stop', 'db: restore', 'app: restore', 'app: start', 'batch: restore']],
  ['no step', undefined, ['app: stop', 'db: restore', 'app: restore', 'app: start', 'batch: restore']],
])('a failure of %s is undone by what was done and no more', (_, failed, expected) => {
  expect(rollbackAfterFailure(PETS, failed)).toEqual(expected)
})

test('`order: reverse` undoes the last thing first', () => {
  const plan: Plan = { ...PETS, order: 'reverse' }
  expect(rollbackAfterFailure(plan)).toEqual([
    'batch: restore',
    'app: stop',
    'app: restore',
    'db: restore',
    'app: start',
  ])
  expect(rollbackAfterFailure(plan, 5)).toEqual(['db: restore', 'app: start'])
})

test('what was down before the deployment is down after its rollback', () => {
  const before = [{ domain: 'app', host: 'app-r1', facts: { running: 'no' } }]
  const conditions = conditionsAfter(PETS, effectsOf(PETS, journalUntil(PETS)), before)
  expect(written(rollbackOf(PETS, conditions))).toEqual(['app: stop', 'db: restore', 'app: restore', 'batch: restore'])
})

test('only the hosts on which a deploy was begun are restored', () => {
  const plan = planOf([domainNamed('web', technologyOf('files', ['backup', 'deploy', 'restore']), ['w1', 'w2', 'w3'])])
  const journal = journalUntil(plan).filter(({ operation, host }) => operation !== 'deploy' || host === 'w2')
  const { steps } = rollbackOf(plan, conditionsAfter(plan, effectsOf(plan, journal)))
  expect(steps).toEqual([{ number: 1, operations: [{ domain: 'web', operation: 'restore', hosts: ['w2'] }] }])
})

test('what a rollback has restored is not restored again, and what it was doing is', () => {
  const rollback = rollbackOf(PETS, conditionsAfter(PETS, effectsOf(PETS, journalUntil(PETS))))
  const half = journalUntil(rollback, 3).map((entry) => ({ ...entry, run: 2 }))
  const conditions = conditionsAfter(PETS, effectsOf(PETS, [...journalUntil(PETS), ...half]))
  expect(written(rollbackOf(PETS, conditions))).toEqual(['app: restore', 'app: start', 'batch: restore'])
})

test('a domain that cannot be brought back is named', () => {
  const mail = domainNamed('mail', technologyOf('mail', ['deploy'], { reversible: 'none' }), ['m1'])
  const plan = planOf([...PETS_DOMAINS, mail])
  const conditions = conditionsAfter(plan, effectsOfWhole(plan))
  expect(notUndoneOf(plan, conditions)).toEqual(['mail'])
  expect(written(rollbackOf(plan, conditions))).not.toContain('mail: restore')
})
