import { conditionsAfter, effectsOf } from '../../shared/plan/effect'
import { bandWarnings, dependencyProblems } from '../../shared/plan/order'
import type { Operation } from '../../shared/plan/operation'
import type { Domain, Plan } from '../../shared/plan/plan'
import { preparedPlan } from '../../shared/plan/prepared'
import { rollbackOf } from '../../shared/plan/rollback'
import { domainNamed, journalUntil, PETS_DOMAINS, planOf, technologyOf, written } from '../support/pets'

const SERVICE: readonly Operation[] = ['backup', 'stop', 'deploy', 'start', 'restore']

function service(name: string, after?: readonly string[]): Domain {
  return { ...domainNamed(name, technologyOf('web', SERVICE), ['h1']), ...(after ? { after } : {}) }
}

function petsWith(after: Readonly<Record<string, readonly string[]>>): readonly Domain[] {
  return PETS_DOMAINS.map((domain) => ({ ...domain, ...(after[domain.name] && { after: after[domain.name] }) }))
}

function rollbackAfterFailure(plan: Plan, failed?: number): readonly string[] {
  return written(rollbackOf(plan, conditionsAfter(plan, effectsOf(plan, journalUntil(plan, failed)))))
}

const CHAIN = planOf([service('front', ['api']), service('api', ['base']), service('base')])

test('a dependency is deployed and started before what depends on it, which is stopped first', () => {
  expect(written(CHAIN)).toEqual([
    ...['front: backup', 'api: backup', 'base: backup'],
    ...['front: stop', 'api: stop', 'base: stop'],
    ...['base: deploy', 'base: start', 'api: deploy', 'api: start', 'front: deploy', 'front: start'],
  ])
})

test('so it is in the rollback, and after a failure too', () => {
  expect(rollbackAfterFailure(CHAIN)).toEqual([
    ...['front: stop', 'api: stop', 'base: stop'],
    ...['base: restore', 'base: start', 'api: restore', 'api: start', 'front: restore', 'front: start'],
  ])
  expect(rollbackAfterFailure(CHAIN, 7)).toEqual(['base: restore', 'base: start', 'api: start', 'front: start'])
})

test('a dependency reaches through a domain of which nothing is to be done', () => {
  const plan = planOf([
    service('front', ['queue']),
    { ...domainNamed('queue', technologyOf('queue', ['verify']), ['h1']), after: ['base'] },
    service('base'),
  ])
  const changing = written(plan).filter((step) => !/backup|verify/.test(step))
  expect(changing).toEqual([
    ...['front: stop', 'base: stop'],
    ...['base: deploy', 'base: start', 'front: deploy', 'front: start'],
  ])
})

test('bands and the order of the domains decide wherever dependencies do not', () => {
  const plan = planOf(petsWith({ app: ['batch'] }))
  expect(written(plan).slice(3)).toEqual(['app: stop', 'db: deploy', 'batch: deploy', 'app: deploy', 'app: start'])
  expect(bandWarnings(plan)).toEqual([])
})

test('what the bands order already is planned and undone as without the dependency', () => {
  const [plain, dependent] = [planOf(PETS_DOMAINS), planOf(petsWith({ app: ['db'], batch: ['app', 'db'] }))]
  expect(written(dependent)).toEqual(written(plain))
  expect(rollbackAfterFailure(dependent)).toEqual(rollbackAfterFailure(plain))
})

test('`order: reverse` stays the strict reverse', () => {
  expect(rollbackAfterFailure({ ...CHAIN, order: 'reverse' }).slice(0, 2)).toEqual(['front: stop', 'front: restore'])
})

test('the digest of a plan tells its dependencies, and is what it was where there are none', () => {
  const digest = (domains: readonly Domain[]): string => preparedPlan(planOf(domains), new Map()).planDigest
  expect(digest(PETS_DOMAINS)).toBe('bfaa3f9dba56a7953e6132421cacfbf57ff08c71c119072de954c684cee25eca')
  expect(digest(petsWith({ app: ['db'] }))).not.toBe(digest(PETS_DOMAINS))
})

test('what must hold of another application is a condition of the plan, and orders nothing in it', () => {
  const plan = planOf(petsWith({ app: ['billing/api'] }))
  expect(written(plan)).toEqual(written(planOf(PETS_DOMAINS)))
  expect(preparedPlan(plan, new Map()).conditions).toEqual([
    'app depends on billing/api: a deployment is refused unless the ledger shows billing in place in recette.',
  ])
})

function chainWritten(...steps: readonly (readonly string[])[]): Plan {
  const operationOf = (text: string) => {
    const [domain = '', operation = ''] = text.split(' ')
    return { domain, operation: operation as Operation }
  }
  const numbered = steps.map((texts, index) => ({ number: index + 1, operations: texts.map(operationOf) }))
  return planOf(CHAIN.domains, { steps: numbered })
}

test.each<[string, Plan, string, string]>([
  [
    'a deploy before the start of a dependency',
    chainWritten(['base deploy'], ['api deploy'], ['base start']),
    'api',
    'api: `deploy` in step 2 comes before `start` of base in step 3; expected it after, because api depends on base (`after`).',
  ],
  [
    'a deploy beside that of an indirect dependency',
    chainWritten(['base deploy', 'front deploy']),
    'front',
    'front: `deploy` in step 1 runs together with `deploy` of base in step 1; expected it after, because front depends on base (`after`).',
  ],
  [
    'a dependency that is stopped under what depends on it',
    chainWritten(['base stop'], ['api stop']),
    'base',
    'base: `stop` in step 1 comes before `stop` of api in step 2; expected it after, because api depends on base (`after`).',
  ],
])('%s contradicts `after`', (_, plan, domain, message) => {
  const problems = dependencyProblems(plan)
  expect(problems.map((one) => [one.domain, one.message])).toEqual([[domain, message]])
})

test('a written plan that keeps to the dependencies contradicts nothing', () => {
  expect(dependencyProblems(CHAIN)).toEqual([])
  expect(dependencyProblems(chainWritten(['base deploy'], ['base start'], ['front backup', 'api deploy']))).toEqual([])
})
