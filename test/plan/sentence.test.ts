import { sentence } from '../../shared/plan/sentence'
import type { Plan, Step, StepOperation } from '../../shared/plan/plan'
import { domainNamed, PETS, planOf, technologyOf } from '../support/pets'

const jboss = technologyOf('jboss', ['stop'], { label: 'JBoss' })
const two = planOf([domainNamed('front', jboss, ['h1']), domainNamed('back', jboss, ['h1', 'h2', 'h3', 'h4', 'h5'])])
const stepOf = (...operations: readonly StepOperation[]): Step => ({ number: 1, operations })

test.each<[string, Plan, Step, string]>([
  ['one operation', PETS, stepOf({ domain: 'app', operation: 'stop' }), 'Stop JBoss on app-r1'],
  [
    'two operations of one domain',
    PETS,
    stepOf({ domain: 'app', operation: 'backup' }, { domain: 'app', operation: 'verify' }),
    'Back up and verify JBoss on app-r1',
  ],
  [
    'two domains side by side',
    PETS,
    stepOf({ domain: 'app', operation: 'backup' }, { domain: 'db', operation: 'backup' }),
    'Back up JBoss on app-r1 and back up PostgreSQL on db-r1',
  ],
  [
    'domains of one technology, on many hosts',
    two,
    stepOf({ domain: 'back', operation: 'stop' }),
    'Stop JBoss (back) on 5 hosts',
  ],
  [
    'some of the hosts',
    two,
    stepOf({ domain: 'back', operation: 'restore', hosts: ['h2', 'h4'] }),
    'Restore JBoss (back) on h2 and h4',
  ],
])('%s', (_, plan, step, expected) => {
  expect(sentence(plan, step)).toBe(expected)
})
