import { Outage, UserError } from '../../shared/failure'
import { HostKeyMismatch } from '../../shared/inventory/host-key-mismatch'
import { cmdbSite, notRight } from '../support/cmdb-site'

test('what is as it was deployed is right, and the ledger knows it', async () => {
  const site = cmdbSite()
  await site.deploy()
  const report = await site.check()
  expect(report.failure).toBeUndefined()
  expect(report.outputs).toEqual({
    integrity: 100,
    environments: [{ stage: 'recette', right: 16, wrong: 0, unknown: 0, percent: 100 }],
    drift: [],
  })
  expect(report.summary).toBe('')
  expect(site.ledger.events.slice(-2)).toEqual([])
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
