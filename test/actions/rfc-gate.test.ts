import { UserError } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import type { MemoryLedger } from '../support/fake-ports'
import { finished, started } from '../support/ledger-events'
import { PLAN } from '../support/pets-config'
import { gateWorld, PROTECTED, RUN, type GateWorld } from '../support/gate-world'

test('a release of which all is right is previewed, approved in the environment and on the RFC, and let in', async () => {
  const world = await gateWorld()
  const preview = await world.gate('preview')
  expect(preview.failure).toBeUndefined()
  expect(preview.outputs['reason-codes']).toEqual(['approvals-missing'])
  world.approve('Bob')
  const enforced = await world.gate()
  expect(enforced.outputs).toMatchObject({ decision: 'open', 'reason-codes': [] })
  expect(enforced.failure).toBeUndefined()
  expect(world.decisions().map(({ mode, decision }) => `${mode} ${decision}`)).toEqual([
    'preview closed',
    'enforce open',
  ])
})

test('a decision asks GitHub at most eight questions', async () => {
  const world = await gateWorld()
  world.github.asked.length = 0
  await world.gate('preview')
  expect(world.github.asked.length).toBeLessThanOrEqual(8)
})

describe('the gate stays closed', () => {
  test.each<[string, string, (world: GateWorld) => void]>([
    ['approver = requester', 'self-approval', (world) => world.approve('Dev')],
    ['an approver without the role', 'approvals-missing', (world) => world.approve('mallory')],
    [
      'an approval given in another run',
      'approvals-missing',
      (world) => void (world.occasion.run = { ...RUN, id: '999' }),
    ],
    [
      'another plan',
      'plan-changed',
      (world) => void (world.files['plan.yml'] = PLAN.replace('- app: start', '- app: { do: start, retries: 2 }')),
    ],
    ['another script of a technology', 'plan-changed', (world) => void (world.script = 'echo digest=y')],
    ['another way back', 'plan-changed', (world) => void (world.script = 'restored')],
    [
      'another package',
      'package-changed',
      (world) => void (world.packages = ['pets.war', 'pets-db.zip', 'pets-batch.isx', 'more.zip']),
    ],
    ['an environment that is gone', 'environment-unprotected', ({ github }) => github.protections.clear()],
    [
      'an environment without reviewers',
      'environment-unprotected',
      ({ github }) => void github.protections.set('production', { ...PROTECTED, reviewers: [] }),
    ],
    [
      'an administrator who passed by',
      'environment-unprotected',
      ({ github }) => void github.protections.set('production', { ...PROTECTED, adminsBypass: true }),
    ],
    ['an issue that was closed by hand', 'rfc-closed', ({ github }) => closeIssue(github)],
    ['a team that cannot be read', 'approvals-missing', ({ github }) => github.people.clear()],
    ['issues that GitHub does not tell', 'rfc-missing', ({ github }) => void github.down.add('issues')],
    [
      'environments that GitHub does not tell',
      'environment-unprotected',
      ({ github }) => void github.down.add('environments'),
    ],
    ['reviews that GitHub does not tell', 'approvals-missing', ({ github }) => void github.down.add('reviews')],
    [
      'a stage that was skipped',
      'stage-order',
      ({ ledger }) => drop(ledger, (event) => 'stage' in event && event.stage === 'pre-production'),
    ],
    [
      'a lock of another run',
      'locked',
      ({ ledger }) =>
        void ledger.holders.set('pets/production', { deployment: 'D9', owner: 'run 9', since: 'now', until: 'then' }),
    ],
  ])('for %s', async (_, reason, attack) => {
    const world = await gateWorld()
    await world.gate('preview')
    world.approve('Bob')
    attack(world)
    const { failure, outputs } = await world.gate()
    const codes = outputs['reason-codes'] as readonly string[]
    expect(outputs['decision']).toBe('closed')
    expect(codes).toContain(reason)
    expect(failure?.reason).toBe(codes[0])
  })
})

test('a second attempt that shows something else gets none of the approvals of the first', async () => {
  const world = await gateWorld()
  await world.gate('preview')
  world.approve('Bob')
  world.occasion.run = { ...RUN, attempt: 2 }
  world.script = 'echo digest=y'
  await world.gate('preview')
  const { outputs } = await world.gate()
  expect(outputs['reason-codes']).toEqual(['plan-changed', 'approvals-missing'])
})

test('text and comments of the issue that somebody edits change nothing', async () => {
  const world = await gateWorld()
  await world.gate('preview')
  const issue = world.github.pages.get(7)
  if (issue) world.github.pages.set(7, { ...issue, body: '/approve production\nApproved by everybody' })
  expect((await world.gate()).outputs['reason-codes']).toEqual(['approvals-missing'])
})

test('two gates at the same second both decide, and both decisions are in the ledger', async () => {
  const world = await gateWorld()
  await world.gate('preview')
  world.approve('Bob')
  const both = await Promise.all([world.gate(), world.gate()])
  expect(both.map(({ outputs }) => outputs['decision'])).toEqual(['open', 'open'])
  expect(world.decisions()).toHaveLength(3)
})

test('a ledger whose history was rewritten opens nothing', async () => {
  const world = await gateWorld()
  world.ledger.read = () => Promise.reject(new UserError('ledger-corrupt', 'its history was rewritten'))
  const { outputs, failure } = await world.gate()
  expect(outputs).toEqual({ decision: 'closed', 'reason-codes': ['ledger-corrupt'], checks: [] })
  expect(failure?.reason).toBe('ledger-corrupt')
})

test('a decision that cannot be recorded opens nothing', async () => {
  const world = await gateWorld()
  await world.gate('preview')
  world.approve('Bob')
  world.ledger.append = () => Promise.reject(new UserError('ledger-unreachable', 'no'))
  expect((await world.gate()).outputs['decision']).toBe('closed')
})

test('what many checks lack for one reason is said once, and no check is left out', async () => {
  const world = await gateWorld()
  drop(world.ledger, ({ type }) => type === 'request.opened')
  const { failure, outputs } = await world.gate()
  const lines = failure?.message.split('\n').slice(1) ?? []
  expect(lines[0]).toBe('- rfc-missing: The ledger knows no request for pets 2.0.0. File a request for this release.')
  expect(lines.filter((line) => line.includes('Without an RFC of pets 2.0.0 this cannot be told.'))).toHaveLength(1)
  const told = lines.flatMap((line) => /^- (.*?): /.exec(line)?.[1]?.split(', ') ?? [])
  expect(told.sort()).toEqual([...(outputs['reason-codes'] as readonly string[])].sort())
})

test('what the vault says of a package ends before what to do about it begins', async () => {
  const world = await gateWorld()
  world.spoilt = 'pets.war was changed: found another sha256. Bring back what was there, or release a new version'
  const { failure } = await world.gate()
  expect(failure?.message).toContain('or release a new version. Find out who changed it. ')
})

test('the number of another RFC is refused', async () => {
  const world = await gateWorld()
  expect((await world.gate('enforce', { rfc: '8' })).failure?.reason).toBe('input-invalid')
})

test('its page says whether the applications that the plan depends on are in place, before anybody approves', async () => {
  const world = await gateWorld()
  world.files['plan.yml'] = PLAN.replace('package: pets.war', 'package: pets.war, after: [shop/api]')
  expect((await world.gate('preview')).summary).toContain(
    '> Now a deployment would be refused: app depends on shop/api, and the ledger shows no deployment of shop in place in production.',
  )
  const shop = { application: 'shop', version: '1.2.0', stage: 'production' }
  await world.ledger.append([
    started(3, { ...shop, plan: { steps: [], domains: [{ name: 'api' }] } }),
    finished(4, { ...shop, application: 'shop' }),
  ])
  expect((await world.gate('preview')).summary).toContain('> What it depends on in other applications is in place now.')
})

function closeIssue(github: GateWorld['github']): void {
  const issue = github.pages.get(7)
  if (issue) github.pages.set(7, { ...issue, state: 'closed' })
}

function drop(ledger: MemoryLedger, which: (event: Event) => boolean): void {
  ledger.events.splice(0, Infinity, ...ledger.events.filter((event) => !which(event)))
}
