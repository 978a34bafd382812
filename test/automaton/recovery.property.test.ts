import fc from 'fast-check'
import { deploy, type Order } from '../../shared/automaton/deployment'
import type { Ports } from '../../shared/automaton/ports'
import { rollBackDeployment } from '../../shared/automaton/rollback-deployment'
import { planOfRecord } from '../../shared/config/plan-record'
import { UserError } from '../../shared/failure'
import type { Plan } from '../../shared/plan/plan'
import { preparedPlan } from '../../shared/plan/prepared'
import { DEFAULT_BANDS, type RunStep, type Technology } from '../../shared/plan/technology'
import { Died, FakeHosts, type Death, type Thing } from '../support/fake-hosts'
import { fakePorts, MemoryLedger, memoryVault, vaulted } from '../support/fake-ports'
import { domainNamed, planOf, scriptStep } from '../support/pets'

const step = (name: string, script: string, repeatable: boolean): RunStep => ({
  ...scriptStep(name, script),
  repeatable,
})

const technologies = fc
  .record({
    powered: fc.boolean(),
    deploys: fc.integer({ min: 1, max: 3 }),
    repeatable: fc.boolean(),
    band: fc.constantFrom(40, 50, 70),
    fails: fc.option(fc.constantFrom('verify', 'deploy', 'check'), { freq: 4 }),
  })
  .map(({ powered, deploys, repeatable, band, fails }): Technology => ({
    name: 'thing',
    label: 'thing',
    package: 'none',
    params: {},
    bands: { ...DEFAULT_BANDS, deploy: band, start: Math.max(band, 60) },
    tools: [],
    reversible: 'restore',
    operations: {
      verify: [step('verify', fails === 'verify' ? 'fail' : 'look', true)],
      backup: [step('backup', 'backup', true)],
      deploy: Array.from({ length: deploys }, (_, index) =>
        step(
          `deploy ${index + 1}`,
          fails === 'deploy' && index > 0 ? 'fail' : index + 1 === deploys ? 'deploy all' : 'deploy part',
          repeatable,
        ),
      ),
      restore: [step('restore', 'restore', true)],
      inspect: [step('inspect', 'inspect', true)],
      check: [step('check', fails === 'check' ? 'only-old' : 'look', true)],
      ...(powered ? { stop: [step('stop', 'stop', true)], start: [step('start', 'start', true)] } : {}),
    },
  }))

const plans = fc
  .record({
    domains: fc.array(fc.tuple(technologies, fc.uniqueArray(fc.constantFrom('h1', 'h2', 'h3'), { minLength: 1 })), {
      minLength: 1,
      maxLength: 4,
    }),
    order: fc.constantFrom('bands' as const, 'reverse' as const),
  })
  .map(({ domains, order }) =>
    planOf(
      domains.map(([technology, hosts], index) => domainNamed(`d${index}`, technology, hosts)),
      { order },
    ),
  )

const deaths: fc.Arbitrary<Death> = fc.record({
  technical: fc.integer({ min: 1, max: 60 }),
  moment: fc.constantFrom('before' as const, 'halfway' as const, 'after' as const),
})

type World = Readonly<{ hosts: FakeHosts; ports: Ports; order: Order; start: ReadonlyMap<string, Thing> }>

async function worldOf(plan: Plan, rest: Partial<Order> = {}): Promise<World> {
  const hosts = new FakeHosts()
  for (const { name, targets } of plan.domains) for (const { host } of targets) hosts.thing(name, host.name)
  const vault = memoryVault([])
  const ports = fakePorts(hosts, new MemoryLedger(), vault)
  const sealed = vault.sealed('pets', '2.0.0')
  await ports.ledger.append([vaulted(ports, sealed)])
  const prepared = preparedPlan(plan, new Map())
  const order: Order = { prepared, sealed, measures: [], supervision: [], rehearse: false, onFailure: 'stop', ...rest }
  return { hosts, ports, order, start: seen(hosts) }
}

/** What `inspect` can see of the hosts: not their backups. */
function seen(hosts: FakeHosts): ReadonlyMap<string, Thing> {
  return new Map([...hosts.things].map(([key, { content, power }]) => [key, { content, power }]))
}

async function killed(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run()
    return false
  } catch (error) {
    if (error instanceof Died) return true
    throw error
  }
}

const today = { secrets: {}, hostOf: () => undefined }
const rollback = ({ ports }: World, plan: Plan): Promise<unknown> =>
  rollBackDeployment(
    {
      application: plan.application,
      stage: plan.stage,
      planOf: (recorded) => planOfRecord(recorded, today),
      supervisionOf: () => [],
    },
    ports,
  ).catch((error: unknown) => {
    if (!(error instanceof UserError) || error.reason !== 'nothing-to-do') throw error
  })

test('whatever was done, and wherever the runner died, rolling back restores the start', async () => {
  await fc.assert(
    fc.asyncProperty(plans, deaths, fc.boolean(), fc.option(deaths), async (plan, death, rehearse, again) => {
      const world = await worldOf(plan, { rehearse, onFailure: again ? 'rollback' : 'stop' })
      world.hosts.revive(death)
      await killed(() => deploy(world.order, world.ports))
      if (again) {
        world.hosts.revive(again)
        if (await killed(() => rollback(world, plan))) {
          world.hosts.revive()
          await expect(deploy(world.order, world.ports)).rejects.toMatchObject({ reason: 'interrupted' })
        }
      }
      world.hosts.revive()
      await rollback(world, plan)
      expect(seen(world.hosts)).toEqual(world.start)
    }),
    { numRuns: 400 },
  )
})

test('resuming reaches the goal, and runs nothing twice that is not repeatable', async () => {
  await fc.assert(
    fc.asyncProperty(plans, deaths, fc.boolean(), async (plan, death, rehearse) => {
      const world = await worldOf(plan, { rehearse })
      const goal = await worldOf(plan)
      const { ending } = await deploy(goal.order, goal.ports)
      world.hosts.revive(death)
      if (!(await killed(() => deploy(world.order, world.ports)))) return
      const started = (await world.ports.ledger.read('pets')).some(({ type }) => type === 'deployment.started')
      if (!started) return
      world.hosts.revive()
      try {
        const resumed = await deploy({ ...world.order, resume: 'last' }, world.ports)
        expect(resumed.ending.result).toBe(ending.result)
        if (ending.result === 'succeeded') expect(seen(world.hosts)).toEqual(seen(goal.hosts))
      } catch (error) {
        if (!(error instanceof UserError) || error.reason !== 'not-resumable') throw error
        expect(
          plan.domains.some(({ technology }) => technology.operations.deploy?.some((one) => !one.repeatable)),
        ).toBe(true)
      }
      for (const [key, count] of world.hosts.begun)
        if (isUnrepeatable(plan, key)) expect([key, count]).toEqual([key, 1])
    }),
    { numRuns: 400 },
  )
})

/** Whether a key of `begun` is a technical step of a deploy that must not be run twice. */
function isUnrepeatable(plan: Plan, key: string): boolean {
  const [, , , domain, operation, technical] = key.split(' ')
  const technology = plan.domains.find(({ name }) => name === domain)?.technology
  if (operation !== 'deploy') return false
  return technology?.operations.deploy?.[Number(technical) - 1]?.repeatable === false
}
