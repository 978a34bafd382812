import { executePlan } from '../../actions/execute-plan/execute-plan'
import { checkElsewhere } from '../../shared/automaton/elsewhere'
import { Outage } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import type { JournalEntry } from '../../shared/automaton/journal'
import { FakeHosts } from '../support/fake-hosts'
import { fakePorts, MemoryLedger, memoryVault, vaulted } from '../support/fake-ports'
import { finished, rolledBack, started } from '../support/ledger-events'
import { PETS_DOMAINS, planOf } from '../support/pets'
import { thingConfig } from '../support/thing-config'

const PLAN = planOf(PETS_DOMAINS.map((domain) => (domain.name === 'app' ? { ...domain, after: ['shop/api'] } : domain)))

const shop = { application: 'shop', version: '1.2.0' }
const DEPLOYED = { steps: [], domains: [{ name: 'api' }, { name: 'queue' }] }
const CHANGED: readonly JournalEntry[] = [
  {
    ...{ run: 1, kind: 'deploy', step: 1, domain: 'api', operation: 'deploy', technical: 1 },
    ...{ host: 'h1', name: 'Unpack', event: 'started', at: '2026-11-23T19:00:00Z' },
  },
]

const begun = started(1, { ...shop, plan: DEPLOYED })
const again = started(3, { ...shop, deployment: 'D2', plan: DEPLOYED })

async function refusal(events: readonly Event[]): Promise<string> {
  const ledger = new MemoryLedger()
  await ledger.append(events)
  return checkElsewhere(PLAN, ledger).then(
    () => 'none',
    (error: unknown) => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''),
  )
}

const NONE = 'app depends on shop/api, and the ledger shows no deployment of shop in place in recette'
const UNKNOWN = 'app depends on shop/api, and the last deployment of shop to recette, D2 of 1.2.0, is'

test.each<[string, readonly Event[], string]>([
  ['is in place', [begun, finished(2, shop)], 'none'],
  ['was never deployed', [], `${NONE}.`],
  ['is deployed in another stage only', [started(1, { ...shop, stage: 'production' })], `${NONE}.`],
  ['was rolled back', [begun, finished(2, shop), rolledBack(3, shop)], `${NONE}: its last one, D1, is rolled-back.`],
  ['is being deployed', [begun, finished(2, shop), again], `${UNKNOWN} running: what is in place is not known.`],
  [
    'was left half done',
    [
      begun,
      finished(2, shop),
      again,
      finished(4, { ...shop, deployment: 'D2', result: 'failed', journal: [...CHANGED] }),
    ],
    `${UNKNOWN} failed: what is in place is not known.`,
  ],
  [
    'failed a second time before it changed anything',
    [begun, finished(2, shop), again, finished(4, { ...shop, deployment: 'D2', result: 'failed' })],
    'none',
  ],
  [
    'has no such domain',
    [started(1, { ...shop, plan: { steps: [], domains: [{ name: 'queue' }] } }), finished(2, shop)],
    'app depends on shop/api, and shop 1.2.0, in place in recette, has no domain api; it has queue.',
  ],
])('where the other application %s', async (_, events, expected) => {
  expect(await refusal(events)).toBe(expected)
})

test('a ledger that does not answer is no yes', async () => {
  const read = () => Promise.reject(new Outage('ledger-unreachable', 'the ledger does not answer'))
  await expect(checkElsewhere(PLAN, { read })).rejects.toThrow('the ledger does not answer')
})

test('a plan that depends on nothing elsewhere asks nothing', async () => {
  const read = () => Promise.reject(new Error('was asked'))
  await expect(checkElsewhere(planOf(PETS_DOMAINS), { read })).resolves.toBeUndefined()
})

test('a deployment is refused before anything runs, and goes on once the other application is in place', async () => {
  const hosts = new FakeHosts()
  for (const host of ['h1', 'h2']) hosts.thing('app', host)
  const [ledger, vault] = [new MemoryLedger(), memoryVault(['pets.war'])]
  const ports = fakePorts(hosts, ledger, vault)
  await ledger.append([vaulted(ports, vault.sealed('pets', '2.0.0'))])
  const config = thingConfig('look', undefined, 'after: [shop/api], ')
  const sources = { config: () => Promise.resolve(config), vault, scripts: () => Promise.resolve([]) }
  const nothing = { secrets: undefined, resume: undefined, liftBar: undefined, dryRun: false } as const
  const request = {
    application: 'pets',
    version: '2.0.0',
    stage: 'recette',
    onFailure: 'rollback',
    ...nothing,
  } as const
  const refused = await executePlan(request, sources, ports)
  expect(refused).toMatchObject({ outputs: { result: 'refused' }, failure: { reason: 'dependency-missing' } })
  expect(ledger.events.map(({ type }) => type)).toEqual(['package.vaulted'])
  await ledger.append([begun, finished(2, shop)])
  expect(await executePlan(request, sources, ports)).toMatchObject({ outputs: { result: 'succeeded' } })
})
