import { coverageOf } from '../../shared/plan/coverage'
import { preparedPlan } from '../../shared/plan/prepared'
import type { PackageContent } from '../../shared/plan/scripts'
import type { Domain, Plan } from '../../shared/plan/plan'
import { domainNamed, PETS, planOf, technologyOf } from '../support/pets'

const ALL_THERE = new Map<string, PackageContent>([
  ['app', { problems: [] }],
  ['db', { wayBack: '2 scripts, each with its companion in rollback/', problems: [] }],
  ['batch', { problems: [] }],
])

function changing(plan: Plan, contents: ReadonlyMap<string, PackageContent>): readonly string[] {
  return coverageOf(plan, contents)
    .steps.filter(({ reason }) => reason !== 'changes nothing')
    .map(({ domain, operation, kind, reason }) => `${domain} ${operation}: ${kind}, ${reason}`)
}

test('every step of Pets can be undone, and says how', () => {
  expect(coverageOf(PETS, ALL_THERE).percent).toBe(100)
  expect(changing(PETS, ALL_THERE)).toEqual([
    'app stop: reversible, JBoss is started again',
    'db deploy: reversible, 2 scripts, each with its companion in rollback/',
    'app deploy: restorable, from the backup of step 1',
    'app start: reversible, JBoss is stopped again',
    'batch deploy: restorable, from the backup of step 3',
  ])
})

test('every operation of every step has a row, in the order of the plan', () => {
  expect(coverageOf(PETS, ALL_THERE).steps.map(({ domain, operation }) => `${domain} ${operation}`)).toEqual(
    PETS.steps.flatMap(({ operations }) => operations.map(({ domain, operation }) => `${domain} ${operation}`)),
  )
})

test('while a package is missing the coverage is unknown, and the plan is not complete', () => {
  const without = new Map([...ALL_THERE].filter(([domain]) => domain !== 'app'))
  expect(coverageOf(PETS, without).percent).toBeNull()
  expect(preparedPlan(PETS, without)).toMatchObject({ complete: false, missing: ['pets.war'], problems: [] })
})

const web = technologyOf('files', ['deploy', 'restore'], { label: 'Files' })
const mail = technologyOf('mail', ['deploy'], { label: 'Mail', reversible: 'none' })

test.each<[string, Domain, readonly string[]]>([
  [
    'a deploy that nothing is backed up before',
    domainNamed('web', web, ['w1'], 'web.zip'),
    ['web deploy: irreversible, nothing is backed up before it: put `web: backup` before step 1'],
  ],
  [
    'a technology without a way back',
    domainNamed('mail', mail, ['m1'], 'mail.zip'),
    ['mail deploy: irreversible, Mail: its technology has no way back'],
  ],
])('%s cannot be undone, and is refused unless that is accepted', (_, domain, expected) => {
  const contents = new Map([[domain.name, { problems: [] }]])
  const plan = planOf([domain])
  expect(changing(plan, contents)).toEqual(expected)
  expect(preparedPlan(plan, contents).problems.map(({ reason }) => reason)).toEqual(['plan-irreversible'])
  const accepted = planOf([{ ...domain, irreversible: 'mails cannot be unsent' }])
  expect(preparedPlan(accepted, contents).problems).toEqual([])
  expect(coverageOf(accepted, contents).percent).toBe(0)
})

test('a plan without a step is refused', () => {
  expect(preparedPlan(planOf([]), new Map()).problems.map(({ reason }) => reason)).toEqual(['plan-invalid'])
})

test('the digests change with a script of a technology, and not with the order of keys', () => {
  const other = { ...PETS, domains: PETS.domains.map((domain) => ({ ...domain })) }
  expect(preparedPlan(other, ALL_THERE).planDigest).toBe(preparedPlan(PETS, ALL_THERE).planDigest)
  const changed = technologyOf('jboss', ['deploy'], { label: 'another' })
  const domains = PETS.domains.map((domain) => (domain.name === 'app' ? { ...domain, technology: changed } : domain))
  expect(preparedPlan({ ...PETS, domains }, ALL_THERE).planDigest).not.toBe(preparedPlan(PETS, ALL_THERE).planDigest)
})
