import { executePlan } from '../../actions/execute-plan/execute-plan'
import { rollback } from '../../actions/rollback/rollback'
import { dryLedger, dryLocks } from '../../shared/external/dry-ledger'
import { dryTransport } from '../../shared/external/transport/dry'
import { FakeHosts } from '../support/fake-hosts'
import { fakePorts, MemoryLedger, memoryLog, memoryVault, vaulted } from '../support/fake-ports'
import { thingConfig } from '../support/thing-config'

const REQUEST = {
  ...{ application: 'pets', version: '2.0.0', stage: 'recette', secrets: undefined, onFailure: 'rollback' as const },
  ...{ resume: undefined, liftBar: undefined, deploymentId: undefined, dryRun: false },
}
const DRY = { ...REQUEST, dryRun: true }
const NOTE =
  '> [!NOTE]\n> Nothing was touched and no host was asked: this is what would be run, not that it would succeed.'

async function world() {
  const hosts = new FakeHosts()
  for (const host of ['h1', 'h2']) hosts.thing('app', host)
  const ledger = new MemoryLedger()
  const vault = memoryVault(['pets.war'])
  const ports = fakePorts(hosts, ledger, vault)
  await ledger.append([vaulted(ports, vault.sealed('pets', '2.0.0'))])
  const log = memoryLog()
  const dry = { ...ports, ledger: dryLedger(ledger), locks: dryLocks, transportOf: () => dryTransport(log), log }
  const sources = { config: () => Promise.resolve(thingConfig()), vault, scripts: () => Promise.resolve([]) }
  return { ledger, log, ports, dry, sources, contents: () => [...hosts.things.values()].map(({ content }) => content) }
}

test('a dry deployment says what would be run, and that nothing was', async () => {
  const { dry, log, sources, contents, ledger } = await world()
  const { outputs, summary, failure } = await executePlan(DRY, sources, dry)
  expect([outputs['result'], failure, contents(), ledger.events.length]).toEqual([
    'dry-run',
    undefined,
    ['old', 'old'],
    1,
  ])
  expect(summary).toBe(`## Dry run: pets 2.0.0 to recette

${NOTE}

| # | Step | What would be run |
| --- | --- | --- |
| 1 | Back up and verify Thing on h1 and h2 | Copy aside<br>Seal the backup<br>Look around |
| 2 | Stop Thing on h1 and h2 | Shut down |
| 3 | Deploy Thing on h1 and h2 | Transfer the package<br>Unpack |
| 4 | Start Thing on h1 and h2 | Come up<br>Answer |
`)
  expect(log.lines.filter((line) => /delivered|computed by the host/.test(line))).toEqual([])
})

test('a dry rollback says what would be run, and is no failure for having proved nothing', async () => {
  const { dry, ports, sources, contents, ledger } = await world()
  await executePlan(REQUEST, sources, ports)
  const known = ledger.events.length
  const { outputs, summary, failure } = await rollback(DRY, sources, dry)
  expect([outputs['result'], failure, contents(), ledger.events.length]).toEqual([
    'dry-run',
    undefined,
    ['2.0.0', '2.0.0'],
    known,
  ])
  expect(summary.replace(/^Deployment .*/m, 'Deployment')).toBe(`## Dry run: rollback of pets 2.0.0 in recette

${NOTE}

Deployment

| # | Step | What would be run |
| --- | --- | --- |
| 1 | Stop Thing on h1 and h2 | Shut down |
| 2 | Restore Thing on h1 and h2 | Verify the backup<br>Copy back |
| 3 | Start Thing on h1 and h2 | Come up<br>Answer |
`)
})

test('a dry rollback of a deployment that never ended says that its hosts may know more', async () => {
  const { dry, ports, sources, ledger } = await world()
  await executePlan(REQUEST, sources, ports)
  ledger.events.splice(2)
  const { outputs, summary, failure } = await rollback(DRY, sources, dry)
  expect([outputs['result'], failure]).toEqual(['dry-run', undefined])
  expect(summary).toContain('**More may be undone than stands here**')
})
