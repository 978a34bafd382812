import { executePlan } from '../../actions/execute-plan/execute-plan'
import { rollback } from '../../actions/rollback/rollback'
import type { ActionReport } from '../../shared/action/report'
import type { Ports } from '../../shared/automaton/ports'
import type { PlanSources } from '../../shared/config/preparation'
import type { Config } from '../../shared/config/model'
import { FakeHosts } from '../support/fake-hosts'
import { fakePorts, MemoryLedger, memoryVault, vaulted } from '../support/fake-ports'
import { thingConfig } from '../support/thing-config'

type World = Readonly<{ hosts: FakeHosts; ledger: MemoryLedger; ports: Ports; sources: PlanSources }>

type Request = Parameters<typeof executePlan>[0]

const REQUEST: Request = {
  application: 'pets',
  version: '2.0.0',
  stage: 'recette',
  secrets: undefined,
  onFailure: 'rollback',
  resume: undefined,
  liftBar: undefined,
  dryRun: false,
}

async function worldOf(config: Config, versions: readonly string[] = ['2.0.0']): Promise<World> {
  const hosts = new FakeHosts()
  for (const host of ['h1', 'h2']) hosts.thing('app', host)
  const ledger = new MemoryLedger()
  const vault = memoryVault(['pets.war'])
  const ports = fakePorts(hosts, ledger, vault)
  await ledger.append(versions.map((version) => vaulted(ports, vault.sealed('pets', version))))
  return {
    hosts,
    ledger,
    ports,
    sources: { config: () => Promise.resolve(config), vault, scripts: () => Promise.resolve([]) },
  }
}

function run({ sources, ports }: World, rest: Partial<Request> = {}): Promise<ActionReport> {
  return executePlan({ ...REQUEST, ...rest }, sources, ports)
}

function contents({ hosts }: World): readonly string[] {
  return [...hosts.things.values()].map(({ content, power }) => `${content}, ${power}`)
}

test('a deployment puts the version on every host, records it, and says so', async () => {
  const world = await worldOf(thingConfig())
  const report = await run(world)
  expect(report).toMatchObject({ outputs: { result: 'succeeded', 'failed-step': '' } })
  expect(report.summary).toContain('## pets 2.0.0 is in recette')
  expect(contents(world)).toEqual(['2.0.0, running', '2.0.0, running'])
  expect(world.ledger.events.map(({ type }) => type)).toEqual([
    'package.vaulted',
    'deployment.started',
    'deployment.finished',
    'inventory.recorded',
  ])
  expect(world.ledger.holders.size).toBe(0)
})

test('what does not come up is rolled back by itself, and the step is red', async () => {
  const world = await worldOf(thingConfig('only-old'))
  let seconds = 1_780_000_000
  const clock = { now: () => ++seconds * 1000 }
  const report = await executePlan(REQUEST, world.sources, { ...world.ports, clock })
  expect(report).toMatchObject({
    outputs: { result: 'rolled-back', 'failed-step': '4' },
    failure: { reason: 'rolled-back' },
  })
  expect(report.failure?.message).toContain('“Answer” ended with exit status 1, expected 0.')
  expect(contents(world)).toEqual(['old, running', 'old, running'])
  expect(report.outputs['without-service']).toBeGreaterThan(0)
  expect(report.summary).toMatch(/\*\*Without service\*\*: app on h\d for [1-9]\d*\.0 s \(the longest of 2 hosts\)/)
})

test('a dry run costs no service', async () => {
  const report = await run(await worldOf(thingConfig()), { dryRun: true })
  expect(report.outputs).toMatchObject({ result: 'dry-run', 'without-service': 0 })
  expect(report.summary).not.toContain('ithout service')
})

test('a version that was rolled back is barred until somebody says why it may come back', async () => {
  const world = await worldOf(thingConfig('only-old'))
  await run(world)
  expect(await run(world)).toMatchObject({ outputs: { result: 'refused' }, failure: { reason: 'version-barred' } })
  expect(await run(world, { liftBar: 'the check was wrong' })).toMatchObject({ outputs: { result: 'rolled-back' } })
})

test('`on-failure: stop` leaves what was done for rollback', async () => {
  const world = await worldOf(thingConfig('only-old'))
  expect(await run(world, { onFailure: 'stop' })).toMatchObject({ outputs: { result: 'failed', 'failed-step': '4' } })
  expect(contents(world)).toEqual(['2.0.0, running', '2.0.0, running'])
  const back = await rollback({ ...REQUEST, deploymentId: undefined }, world.sources, world.ports)
  expect(back).toMatchObject({ outputs: { result: 'rolled-back' } })
  expect(back.summary).toContain('✅ **Proved**')
  expect(contents(world)).toEqual(['old, running', 'old, running'])
})

test('a backup that was changed on one host keeps the rollback from touching any', async () => {
  const world = await worldOf(thingConfig())
  await run(world)
  const journals = () => [...world.hosts.journals.values()].flat()
  const before = journals()
  world.hosts.tampered.add('h2')
  const back = await rollback({ ...REQUEST, deploymentId: undefined }, world.sources, world.ports)
  expect(back).toMatchObject({ outputs: { result: 'failed' }, failure: { reason: 'backup-changed' } })
  expect(back.failure?.message).toContain(
    'app on h2: “Verify the backup” found, before anything was touched: The backup',
  )
  expect(contents(world)).toEqual(['2.0.0, running', '2.0.0, running'])
  expect(journals()).toEqual(before)
})

test('nobody deploys over what a failed deployment left half done, unless they say why', async () => {
  const world = await worldOf(thingConfig('only-old'), ['2.0.0', '2.0.1'])
  await run(world, { onFailure: 'stop' })
  const over = await run(world, { version: '2.0.1' })
  expect(over).toMatchObject({ outputs: { result: 'refused' }, failure: { reason: 'interrupted' } })
  expect(over.failure?.message).toContain('what it changed was not undone')
  const forward = await run(world, { version: '2.0.1', liftBar: 'forward is the only way', onFailure: 'stop' })
  expect(forward.outputs['result']).toBe('failed')
})

test('what failed before it changed anything stands in nobody’s way', async () => {
  const world = await worldOf(thingConfig(), ['2.0.0', '2.0.1'])
  await executePlan(REQUEST, world.sources, { ...world.ports, signal: AbortSignal.abort() })
  expect(await run(world, { version: '2.0.1' })).toMatchObject({ outputs: { result: 'succeeded' } })
})

test('only the last deployment is rolled back, once', async () => {
  const world = await worldOf(thingConfig(), ['2.0.0', '2.0.1'])
  const first = await run(world)
  await run(world, { version: '2.0.1' })
  const id = first.outputs['deployment-id']
  const older = { ...REQUEST, deploymentId: typeof id === 'string' ? id : '' }
  expect(await rollback(older, world.sources, world.ports)).toMatchObject({ failure: { reason: 'not-the-last' } })
  const last = { ...REQUEST, deploymentId: undefined }
  expect(await rollback(last, world.sources, world.ports)).toMatchObject({ outputs: { result: 'rolled-back' } })
  expect(contents(world)).toEqual(['2.0.0, running', '2.0.0, running'])
  expect(await rollback(last, world.sources, world.ports)).toMatchObject({ failure: { reason: 'nothing-to-do' } })
})

test('a rehearsal deploys, rolls back, proves it, and deploys again', async () => {
  const world = await worldOf(thingConfig('look', 'stages: { recette: { rehearse-rollback: true } }'))
  const report = await run(world)
  expect(report.outputs['result']).toBe('succeeded')
  expect(report.summary).toContain('### Rehearsal of the rollback\n\n✅ **Proved**')
  expect(contents(world)).toEqual(['2.0.0, running', '2.0.0, running'])
  const finished = world.ledger.events.find(({ type }) => type === 'deployment.finished')
  expect(finished).toMatchObject({ result: 'succeeded', rehearsal: { holds: true, differences: [] } })
})

test('a manifest that the ledger never saw, or saw otherwise, is refused before anything is touched', async () => {
  const world = await worldOf(thingConfig(), [])
  expect(await run(world)).toMatchObject({ outputs: { result: 'refused' }, failure: { reason: 'package-changed' } })
  expect(world.hosts.journals.size).toBe(0)
})

test('who holds the lock is said at once', async () => {
  const world = await worldOf(thingConfig())
  world.ledger.holders.set('pets/recette', {
    deployment: 'other',
    owner: 'bob, run 7',
    since: '2026-12-01T20:00:00Z',
    until: '2026-12-01T20:03:00Z',
  })
  const report = await run(world)
  expect(report).toMatchObject({ outputs: { result: 'refused' }, failure: { reason: 'locked' } })
  expect(report.failure?.message).toContain('bob, run 7 has been deploying (other) since 2026-12-01T20:00:00Z')
})

test('a cancelled run says that it was, and what to do', async () => {
  const world = await worldOf(thingConfig())
  const report = await executePlan(REQUEST, world.sources, { ...world.ports, signal: AbortSignal.abort() })
  expect(report).toMatchObject({ outputs: { result: 'cancelled' }, failure: { reason: 'cancelled' } })
  expect(report.failure?.message).toContain('run rollback or resume')
})

test('who names a stage that holds nothing is told which ones do', async () => {
  const world = await worldOf(thingConfig())
  const back = async (): Promise<string | undefined> => {
    const order = { ...REQUEST, stage: 'recete', deploymentId: undefined }
    return (await rollback(order, world.sources, world.ports)).failure?.message
  }
  const nothing = 'No deployment of pets to recete is known: nothing to roll back.'
  expect(await back()).toBe(`${nothing} The ledger knows of none to any stage.`)
  await run(world)
  expect(await back()).toBe(`${nothing} It was deployed to recette.`)
})
