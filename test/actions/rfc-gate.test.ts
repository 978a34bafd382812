import { inputs } from '../../actions/rfc-gate/inputs'
import { rfcGate } from '../../actions/rfc-gate/rfc-gate'
import { parseInputs } from '../../shared/action/parse'
import { prepare, type PlanSources } from '../../shared/config/preparation'
import { loadConfig } from '../../shared/config/load'
import { UserError } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import { ulids } from '../../shared/ledger/ulid'
import * as events from '../support/change-events'
import { NOW, STAGES } from '../support/change-events'
import { fakeGithub, US } from '../support/fake-github'
import { MemoryLedger, memoryLog, memoryVault } from '../support/fake-ports'
import { finished, started, vaulted } from '../support/ledger-events'
import { CATALOGUE, CMDB, pets, PLAN, RULES } from '../support/pets-config'

const HOSTS = `pets:
      app:   { hosts: [app-r1], with: {} }
      db:    { hosts: [db-r1],  with: {} }
      batch: { hosts: [etl-r1], with: {} }
`
const cmdb = `${CMDB.slice(0, CMDB.indexOf('environments:'))}environments:\n${STAGES.map((stage) => `  ${stage}:\n    ${HOSTS}`).join('')}`
const PROTECTED = { reviewers: ['@acme/cab'], preventsSelfReview: true, adminsBypass: false }
const RUN = { id: '123', attempt: 1, url: '' }

test('a release of which all is right is previewed, approved in the environment and on the RFC, and let in', async () => {
  const world = await worldOf()
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
  const world = await worldOf()
  world.github.asked.length = 0
  await world.gate('preview')
  expect(world.github.asked.length).toBeLessThanOrEqual(8)
})

describe('the gate stays closed', () => {
  test.each<[string, string, (world: World) => void]>([
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
    const world = await worldOf()
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
  const world = await worldOf()
  await world.gate('preview')
  world.approve('Bob')
  world.occasion.run = { ...RUN, attempt: 2 }
  world.script = 'echo digest=y'
  await world.gate('preview')
  const { outputs } = await world.gate()
  expect(outputs['reason-codes']).toEqual(['plan-changed', 'approvals-missing'])
})

test('text and comments of the issue that somebody edits change nothing', async () => {
  const world = await worldOf()
  await world.gate('preview')
  const issue = world.github.pages.get(7)
  if (issue) world.github.pages.set(7, { ...issue, body: '/approve production\nApproved by everybody' })
  expect((await world.gate()).outputs['reason-codes']).toEqual(['approvals-missing'])
})

test('two gates at the same second both decide, and both decisions are in the ledger', async () => {
  const world = await worldOf()
  await world.gate('preview')
  world.approve('Bob')
  const both = await Promise.all([world.gate(), world.gate()])
  expect(both.map(({ outputs }) => outputs['decision'])).toEqual(['open', 'open'])
  expect(world.decisions()).toHaveLength(3)
})

test('a ledger whose history was rewritten opens nothing', async () => {
  const world = await worldOf()
  world.ledger.read = () => Promise.reject(new UserError('ledger-corrupt', 'its history was rewritten'))
  const { outputs, failure } = await world.gate()
  expect(outputs).toEqual({ decision: 'closed', 'reason-codes': ['ledger-corrupt'], checks: [] })
  expect(failure?.reason).toBe('ledger-corrupt')
})

test('a decision that cannot be recorded opens nothing', async () => {
  const world = await worldOf()
  await world.gate('preview')
  world.approve('Bob')
  world.ledger.append = () => Promise.reject(new UserError('ledger-unreachable', 'no'))
  expect((await world.gate()).outputs['decision']).toBe('closed')
})

test('what many checks lack for one reason is said once, and no check is left out', async () => {
  const world = await worldOf()
  drop(world.ledger, ({ type }) => type === 'request.opened')
  const { failure, outputs } = await world.gate()
  const lines = failure?.message.split('\n').slice(1) ?? []
  expect(lines[0]).toBe('- rfc-missing: The ledger knows no request for pets 2.0.0. File a request for this release.')
  expect(lines.filter((line) => line.includes('Without an RFC of pets 2.0.0 this cannot be told.'))).toHaveLength(1)
  const told = lines.flatMap((line) => /^- (.*?): /.exec(line)?.[1]?.split(', ') ?? [])
  expect(told.sort()).toEqual([...(outputs['reason-codes'] as readonly string[])].sort())
})

test('what the vault says of a package ends before what to do about it begins', async () => {
  const world = await worldOf()
  world.spoilt = 'pets.war was changed: found another sha256. Bring back what was there, or release a new version'
  const { failure } = await world.gate()
  expect(failure?.message).toContain('or release a new version. Find out who changed it. ')
})

test('the number of another RFC is refused', async () => {
  const world = await worldOf()
  expect((await world.gate('enforce', { rfc: '8' })).failure?.reason).toBe('input-invalid')
})

test('its page says whether the applications that the plan depends on are in place, before anybody approves', async () => {
  const world = await worldOf()
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

type World = Awaited<ReturnType<typeof worldOf>>

async function worldOf() {
  const github = fakeGithub()
  const ledger = new MemoryLedger()
  const world = {
    ...{ github, ledger, script: 'echo digest=x', spoilt: '', files: {} as Record<string, string> },
    occasion: { actor: 'alice', run: RUN },
    packages: ['pets.war', 'pets-db.zip', 'pets-batch.isx'],
    approve: (login: string): void => {
      github.given.set('production', [{ login, state: 'approved', comment: '' }])
    },
    decisions: () => ledger.events.filter((event) => event.type === 'gate.decided'),
    gate: (mode = 'enforce', more: Record<string, string> = {}) => {
      const given: Record<string, string> = {
        application: 'pets',
        version: '2.0.0',
        stage: 'production',
        mode,
        ...more,
      }
      const ports = { ...github, ledger, locks: ledger, clock: { now: () => NOW }, newId, log: memoryLog() }
      return rfcGate(
        parseInputs(inputs, (name) => given[name] ?? ''),
        { ...ports, sources: sourcesOf(world), occasion: world.occasion },
      )
    },
  }
  let made = 0
  const newId = ulids({ now: () => NOW + made++ }, () => new Uint8Array(10))
  github.protections.set('production', PROTECTED)
  github.people.set('@acme/cab', ['bob', 'carol'])
  const url = 'https://github.com/acme/pets/issues/7'
  github.pages.set(7, { number: 7, url, title: '', body: '', labels: ['ecluse:rfc'], state: 'open', author: US })
  await ledger.append(await history(sourcesOf(world)))
  return world
}

type Sources = Readonly<{ files: Record<string, string>; script: string; spoilt: string; packages: readonly string[] }>

function sourcesOf(world: Sources): PlanSources {
  const files = pets({ 'cmdb.yml': cmdb, 'ecluse.yml': RULES, ...world.files })
  const catalogue = CATALOGUE.map(({ file, text }) => ({
    file,
    text:
      world.script === 'restored'
        ? text.replace('Bring back, run: "true"', 'Bring back, run: "false"')
        : text.replace('echo digest=x', world.script),
  }))
  const vault = memoryVault(world.packages)
  return {
    config: (application) => Promise.resolve(loadConfig(files, catalogue, application)),
    vault: {
      ...vault,
      find: (...wanted) =>
        world.spoilt === '' ? vault.find(...wanted) : Promise.reject(new UserError('package-changed', world.spoilt)),
    },
    scripts: () => Promise.resolve([]),
  }
}

/** Everything up to the gate of production, with one voice on the RFC. */
async function history(sources: PlanSources): Promise<readonly Event[]> {
  const { prepared, sealed } = await prepare({ application: 'pets', version: '2.0.0', stage: 'production' }, sources)
  const { planDigest, rollbackDigest } = prepared
  const digests = { manifestDigest: sealed?.digest ?? '', planDigest, rollbackDigest }
  const of = { manifestDigest: digests.manifestDigest }
  const second = { ...of, stage: 'pre-production', deployment: 'D2' }
  return [
    events.opened(0),
    vaulted(1, of),
    events.planApproved(2, { plans: STAGES.map((stage) => ({ stage, ...digests })) }),
    started(3, of),
    finished(4, { rehearsal: { holds: true, differences: [] } }),
    events.validated(5, { roles: ['operations'] }),
    events.validated(6, { by: 'sam', roles: ['studies'] }),
    started(7, second),
    finished(8, { stage: 'pre-production', deployment: 'D2' }),
    events.validated(9, { stage: 'pre-production', deployment: 'D2' }),
    events.stageApproved(11, digests),
  ]
}

function closeIssue(github: World['github']): void {
  const issue = github.pages.get(7)
  if (issue) github.pages.set(7, { ...issue, state: 'closed' })
}

function drop(ledger: MemoryLedger, which: (event: Event) => boolean): void {
  ledger.events.splice(0, Infinity, ...ledger.events.filter((event) => !which(event)))
}
