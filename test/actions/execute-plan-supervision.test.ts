import { executePlan } from '../../actions/execute-plan/execute-plan'
import { rollback } from '../../actions/rollback/rollback'
import type { ActionReport } from '../../shared/action/report'
import type { Ports } from '../../shared/automaton/ports'
import { FakeHosts } from '../support/fake-hosts'
import { fakePorts, MemoryLedger, memoryVault, vaulted } from '../support/fake-ports'
import { fakeSupervision } from '../support/fake-supervision'
import { thingConfig } from '../support/thing-config'

const ALERTS =
  'alertmanager, url: "https://a.example", match: { application: "${{ release.application }}", stage: "${{ stage }}" }'
const RULES = (entries: readonly string[], stage = '{}'): string =>
  [`stages: { recette: ${stage} }`, 'supervision:', ...entries.map((entry) => `  - { kind: ${entry} }`), ''].join('\n')

async function worldOf(rules: string, check = 'look') {
  const hosts = new FakeHosts()
  for (const host of ['h1', 'h2']) hosts.thing('app', host)
  const ledger = new MemoryLedger()
  const vault = memoryVault(['pets.war'])
  const supervision = fakeSupervision([{ name: 'Down', on: '*h1*', since: '2026-01-01T00:00:00Z' }])
  const saved: string[] = []
  const ports: Ports = { ...fakePorts(hosts, ledger, vault), supervision, supervised: (id) => saved.push(id) }
  await ledger.append([vaulted(ports, vault.sealed('pets', '2.0.0'))])
  const config = () => Promise.resolve(thingConfig(check, rules))
  const sources = { config, vault, scripts: () => Promise.resolve([]) }
  const given = { application: 'pets', version: '2.0.0', stage: 'recette', secrets: {}, dryRun: false }
  const run = (over: Partial<Ports> = {}): Promise<ActionReport> =>
    executePlan({ ...given, onFailure: 'rollback', resume: undefined, liftBar: undefined }, sources, {
      ...ports,
      ...over,
    })
  const back = () => rollback({ ...given, deploymentId: undefined }, sources, ports)
  const contents = () => [...hosts.things.values()].map(({ content }) => content)
  return { ledger, supervision, saved, run, back, contents }
}

const asked = ({ supervision }: Awaited<ReturnType<typeof worldOf>>): readonly string[] => supervision.asked

test('what watches the stage is silenced, given back and told in the summary and the ledger', async () => {
  const world = await worldOf(RULES([ALERTS]))
  const report = await world.run()
  expect(report.outputs['result']).toBe('succeeded')
  expect(asked(world)).toEqual(['silence 1', 'giveBack 1'])
  expect(world.saved).toEqual([report.outputs['deployment-id'], ''])
  expect(report.summary).toContain('1 alert was muted')
  expect(report.summary).toContain('| Down | \\*h1\\* | 2026-01-01T00:00:00Z | alertmanager at a.example |')
  expect(world.ledger.events.at(-1)).toMatchObject({
    type: 'supervision.recorded',
    items: [{ muted: [{ name: 'Down' }] }],
  })
})

test('it is given back where the deployment fails and is rolled back, and around the `rollback` action', async () => {
  const failing = await worldOf(RULES([ALERTS]), 'only-old')
  expect((await failing.run()).outputs['result']).toBe('rolled-back')
  expect(asked(failing)).toEqual(['silence 1', 'giveBack 1'])
  const world = await worldOf(RULES([ALERTS], '{ rehearse-rollback: true }'))
  await world.run()
  expect((await world.back()).outputs['result']).toBe('rolled-back')
  expect(asked(world)).toEqual(['silence 1', 'giveBack 1', 'silence 1', 'giveBack 1'])
})

test('where one cannot be silenced nothing begins, and the others are given back', async () => {
  const world = await worldOf(RULES([ALERTS, ALERTS]))
  world.supervision.broken.add('silence 2')
  const report = await world.run()
  expect(report).toMatchObject({ outputs: { result: 'failed' }, failure: { reason: 'supervision-failed' } })
  expect(report.failure?.message).toMatch(
    /ecluse\.yml:4:5: alertmanager at a\.example cannot be silenced: .* Nothing was changed/,
  )
  expect(world.contents()).toEqual(['old', 'old'])
  expect([...world.supervision.held]).toEqual([])
  expect(world.ledger.events.at(-1)).toMatchObject({
    type: 'deployment.finished',
    reason: 'supervision-failed',
    journal: [],
  })
})

test('`on-error: continue` deploys all the same, and says so', async () => {
  const world = await worldOf(RULES([`${ALERTS}, on-error: continue`]))
  world.supervision.broken.add('silence')
  const report = await world.run()
  expect(report.outputs['result']).toBe('succeeded')
  expect(report.summary).toContain('⚠️ alertmanager at a.example was not silenced')
})

test('a rollback goes on where it cannot be silenced', async () => {
  const world = await worldOf(RULES([ALERTS]))
  await world.run()
  world.supervision.broken.add('silence')
  expect((await world.back()).outputs['result']).toBe('rolled-back')
  expect(world.contents()).toEqual(['old', 'old'])
})

test('what cannot be given back is told with its end, and left to the post step', async () => {
  const world = await worldOf(RULES([ALERTS]))
  world.supervision.broken.add('giveBack')
  const report = await world.run()
  expect(report.outputs['result']).toBe('succeeded')
  expect(report.summary).toMatch(/⚠️ alertmanager.*not given back, it ends by itself at 20/)
  expect(world.saved).toEqual([report.outputs['deployment-id']])
})

test('labels that name the host make one silence for each', async () => {
  const world = await worldOf(
    RULES(['alertmanager, url: "https://a.example", match: { instance: "${{ host.name }}" }']),
  )
  await world.run()
  expect(asked(world)).toEqual(['silence 1.h1', 'silence 1.h2', 'giveBack 1.h1', 'giveBack 1.h2'])
})
