import { Outage, UserError } from '../../shared/failure'
import { HostKeyMismatch } from '../../shared/inventory/host-key-mismatch'
import { cmdbSite, notRight } from '../support/cmdb-site'

test('what is as it was deployed is right, and the ledger knows it', async () => {
  const site = cmdbSite()
  await site.deploy()
  const before = site.ledger.events.length
  const report = await site.check()
  expect(report).toEqual({
    outputs: {
      integrity: 100,
      environments: [{ stage: 'recette', right: 16, wrong: 0, unknown: 0, percent: 100 }],
      drift: [],
      ...{ inventory: '/out/inventory.csv', cyclonedx: '/out/inventory.cdx.json' },
    },
    summary: expect.stringContaining('| 🟢 recette | **100 %** | 16 | 0 | 0 |') as string,
  })
  const deployment = site.ledger.events.find(({ type }) => type === 'deployment.started')
  const facts = { digest: '2.0.0', running: 'yes' }
  const recorded = site.ledger.events.slice(before)
  const made = (index: number) => ({ id: recorded[index]?.id, at: recorded[index]?.at, run: site.ports.occasion.run })
  const common = { schema: 1, actor: 'alice', application: 'pets', version: '2.0.0', stage: 'recette' }
  expect(recorded).toEqual([
    {
      ...{
        ...common,
        ...made(0),
        type: 'inventory.recorded',
        deployment: deployment && 'deployment' in deployment && deployment.deployment,
      },
      items: ['h1', 'h2'].map((host) => ({ domain: 'app', host, facts })),
    },
    { ...common, ...made(1), type: 'integrity.recorded', right: 16, wrong: 0, unknown: 0, findings: [] },
  ])
})

test.each<[string, (site: ReturnType<typeof cmdbSite>) => void, readonly string[], number]>([
  [
    'a changed byte',
    ({ hosts }) => (hosts.thing('app', 'h1').content = '2.0.0 patched'),
    ['recette | pets/app on h1 | digest | 2.0.0 | 2.0.0 patched | wrong'],
    93.7,
  ],
  [
    'an instance that does not run',
    ({ hosts }) => (hosts.thing('app', 'h2').power = 'stopped'),
    ['recette | pets/app on h2 | running | yes | no | wrong'],
    93.7,
  ],
  [
    'a missing instance',
    ({ hosts }) => hosts.inspected.set('h1', ['content=absent', 'running=no']),
    [
      'recette | pets/app on h1 | instance | there | nothing | wrong',
      'recette | pets/app on h1 | digest | 2.0.0 |  | wrong',
      'recette | pets/app on h1 | running | yes | no | wrong',
    ],
    81.2,
  ],
  [
    'a full disk',
    ({ hosts }) => hosts.told.set('h1', ['time 1780000000', 'room 1 95 5', 'room 2 94 6', 'ports known']),
    ['recette | host h1 | disk ~/.ecluse | < 95 % used | 95 % used, 5 KiB free | wrong'],
    93.7,
  ],
  [
    'an unreachable host',
    ({ hosts }) => hosts.failing.set('h2', new Outage('host-unreachable', 'h2 cannot be reached: no answer.')),
    [
      'reachable | yes',
      'host key | ssh-ed25519 SHA256:',
      'clock',
      'disk ~/.ecluse',
      'disk /',
      'instance',
      'digest',
      'running',
    ],
    50,
  ],
])('%s is told with its item, field, what is declared and what is found', async (_, change, expected, percent) => {
  const site = cmdbSite()
  await site.deploy()
  change(site)
  const report = await site.check()
  const found = notRight(report)
  if (percent === 50) expect(found.map((line) => line.split(' | ')[5])).toEqual(expected.map(() => 'unknown'))
  else expect(found).toEqual(expected)
  expect(report.outputs['integrity']).toBe(percent)
  expect(report.failure?.reason).toBe('integrity-too-low')
})

test('a host that cannot be reached is unknown in everything, with the reason, and so is what is on it', async () => {
  const site = cmdbSite()
  await site.deploy()
  site.hosts.failing.set('h2', new Outage('host-unreachable', 'h2 cannot be reached: no answer.'))
  const { outputs, summary, failure } = await site.check()
  const drift = outputs['drift'] as readonly Readonly<Record<string, string>>[]
  expect(new Set(drift.map(({ found, result, why }) => [found, result, why].join(' | ')))).toEqual(
    new Set([' | unknown | h2 cannot be reached: no answer.']),
  )
  expect(summary).toMatch(
    /^\| recette \| host h2 \| reachable: `yes`, host key: `ssh-ed25519 SHA256:\S+`, clock: .*, disk \/: .* \| h2 cannot be reached: no answer\. \|$/m,
  )
  expect(failure?.message.split('\n')[0]).toBe('recette: 50 % of 16 fields right, 0 wrong, 8 unknown; expected 100 %.')
})

test('another host key is an alarm with both fingerprints, and no correction', async () => {
  const site = cmdbSite()
  await site.deploy()
  const [mine, other] = ['ssh-ed25519 SHA256:mine', 'ssh-ed25519 SHA256:other']
  site.hosts.failing.set('h1', new HostKeyMismatch('h1', [mine], other, `h1 presented the key ${other}.`))
  let corrections = 0
  const report = await site.check({ mode: 'update' }, (findings) => {
    corrections += findings.filter(({ correction }) => correction).length
    return Promise.resolve({ outputs: {}, summary: 'updated' })
  })
  expect(notRight(report)[1]).toBe(`recette | host h1 | host key | ${mine} | ${other} | wrong`)
  expect([corrections, /^updated$/m.test(report.summary)]).toEqual([0, true])
})

test('the key of a jump host is not that of the host behind it', async () => {
  const site = cmdbSite()
  await site.deploy()
  site.hosts.failing.set('h1', new HostKeyMismatch('bastion', ['a'], 'b', 'bastion presented the key b.'))
  expect(notRight(await site.check())[1]).toMatch(/^recette \| host h1 \| host key \| .* \|  \| unknown$/)
})

test('one domain that cannot be read does not hide the rest of its host', async () => {
  const site = cmdbSite()
  await site.deploy()
  site.hosts.inspected.set('h1', new UserError('step-failed', 'Look (inspect app on h1) did not answer.'))
  expect(notRight(await site.check())).toEqual([
    'recette | pets/app on h1 | instance | there |  | unknown',
    'recette | pets/app on h1 | digest | 2.0.0 |  | unknown',
    'recette | pets/app on h1 | running | yes |  | unknown',
  ])
})

test('an inspect that tells nothing any more is unknown, to the gate too', async () => {
  const site = cmdbSite()
  await site.deploy()
  site.hosts.inspected.set('h1', ['ERROR: everything is fine'])
  expect(notRight(await site.check())).toEqual([
    'recette | pets/app on h1 | instance | there |  | unknown',
    'recette | pets/app on h1 | digest | 2.0.0 |  | unknown',
    'recette | pets/app on h1 | running | yes |  | unknown',
  ])
  expect(await site.gate()).toBe('unknown')
})

test('one long value leaves room for the others in the output', async () => {
  const site = cmdbSite()
  await site.deploy()
  const facts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}=${'x'.repeat(60_000 / 6)}`)
  for (const host of ['h1', 'h2']) site.hosts.inspected.set(host, [...facts, 'digest=2.0.0', 'running=no'])
  const drift = (await site.check()).outputs['drift'] as readonly Readonly<Record<string, string>>[]
  expect(drift.map(({ field, found = '' }) => [field, found.length])).toEqual(
    ['h1', 'h2'].flatMap(() => [...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, 2001]), ['running', 2]]),
  )
})

test('the gate closes on a changed byte, says that it does not know of a silent host, and opens again', async () => {
  const site = cmdbSite()
  await site.deploy()
  const seen = [await site.gate()]
  site.hosts.thing('app', 'h1').content = 'patched'
  await site.check()
  seen.push(await site.gate())
  site.hosts.thing('app', 'h1').content = '2.0.0'
  site.hosts.failing.set('h2', new Outage('host-unreachable', 'no answer'))
  await site.check()
  seen.push(await site.gate())
  site.hosts.failing.clear()
  await site.check()
  seen.push(await site.gate())
  expect(seen).toEqual(['holds', 'fails', 'unknown', 'holds'])
})

test('what is deployed meanwhile is unknown, and leaves the inventory that the deployment proved', async () => {
  const site = cmdbSite()
  await site.deploy()
  site.hosts.meanwhile = async () => {
    const started = site.ledger.events.find(({ type }) => type === 'deployment.started')
    if (started) await site.ledger.append([{ ...started, id: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' }])
  }
  const { outputs } = await site.check()
  const drift = outputs['drift'] as readonly Readonly<Record<string, string>>[]
  expect(new Set(drift.map(({ item, why }) => `${item ?? ''}: ${why ?? ''}`))).toEqual(
    new Set(['h1', 'h2'].map((host) => `pets/app on ${host}: Somebody deployed there meanwhile: look again.`)),
  )
  expect(site.ledger.events.at(-2)?.type).toBe('deployment.started')
})

test('what was proved is looked at by the plan of then, and a host that was added since by that of today', async () => {
  const site = cmdbSite()
  await site.deploy()
  site.edit('technologies/thing.yml', (text) => text.replace('run: inspect }', 'run: look }'))
  expect((await site.check()).outputs['integrity']).toBe(100)
  site.edit('cmdb.yml', (text) =>
    text.replace('  h2:', '  h3: { address: local }\n  h2:').replace('[h1, h2]', '[h1, h2, h3]'),
  )
  expect(notRight(await site.check())).toEqual(['recette | pets/app on h3 | instance | there |  | unknown'])
})

test('a domain that no plan has is unknown, and said so', async () => {
  const site = cmdbSite()
  await site.deploy()
  site.edit('cmdb.yml', (text) => text.replace('{ pets: {', '{ pets: { db: { hosts: [h1] },'))
  const { outputs } = await site.check()
  expect(outputs['drift']).toMatchObject([
    {
      item: 'pets/db on h1',
      why: 'The plan of pets has no domain db: nobody knows how to look at it.',
    },
  ])
})

test('after a rollback, what was there before is right again', async () => {
  const site = cmdbSite()
  await site.deploy('1.0.0')
  site.hosts.thing('app', 'h2').content = 'broken'
  await site.deploy('2.0.0')
  const { outputs } = await site.check()
  expect(outputs['integrity']).toBe(100)
})

test('a host on which nothing was ever deployed is looked at, and nothing is recorded of an inventory', async () => {
  const site = cmdbSite()
  site.hosts.inspected.set('h1', ['content=absent', 'running=no'])
  expect(notRight(await site.check())).toEqual(['recette | pets/app on h1 | instance | there | nothing | wrong'])
  expect(site.ledger.events.map(({ type, version }) => [type, version])).toEqual([['integrity.recorded', '']])
})
