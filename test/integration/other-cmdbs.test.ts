import { join } from 'node:path'
import { asked, told } from '../../shared/external/peer'
import { sourceSchema } from '../../shared/inventory/exchange'
import { targetJson } from '../../shared/report/inventory-target'
import { inventoryOf } from '../../shared/inventory/inventory'
import { finished, started } from '../support/ledger-events'
import { glpiStandIn } from '../support/other-cmdbs/glpi'
import { itopStandIn } from '../support/other-cmdbs/itop'
import type { StandIn } from '../support/other-cmdbs/serve'
import { servicenowStandIn } from '../support/other-cmdbs/servicenow'
import { ROOT } from '../support/repository'

const open: StandIn[] = []
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())))

/** The example, as the action calls it. */
const example = (name: string, environment: Readonly<Record<string, string>>, ...words: readonly string[]) => ({
  words: [process.execPath, join(ROOT, 'workflows-examples/cmdb', name), ...words],
  ...{
    directory: ROOT,
    environment: { PATH: process.env['PATH'], ...environment },
    signal: new AbortController().signal,
    limit: 60_000,
  },
})

const said = async (peer: ReturnType<typeof example>): Promise<unknown> =>
  sourceSchema.parse(JSON.parse(await asked(peer)))

/** More hosts than one page holds. */
const MANY = Array.from({ length: 1203 }, (_, index) => [`host-${index}`, `10.1.${index >> 8}.${index & 255}`] as const)
const HOSTS = Object.fromEntries(MANY.map(([name, address]) => [name, { address }]))

test('ServiceNow tells its servers, on every page', async () => {
  const server = await servicenowStandIn(
    [...MANY, ['bare', '']].map(([name = '', address = '']) => ({
      name,
      ip_address: address,
      operational_status: '1',
    })),
  )
  open.push(server)
  const environment = { SERVICENOW_URL: server.url, SERVICENOW_TOKEN: 'right' }
  expect(await said(example('servicenow.mjs', environment, 'source'))).toEqual({
    ...{ schema: 1, name: 'ServiceNow', hosts: { ...HOSTS, bare: {} } },
  })
  expect(server.asked.map(({ query }) => query.get('sysparm_offset'))).toEqual(['0', '500', '1000'])
})

test.each([['says how many there are', undefined] as const, ['does not', 'no-count'] as const])(
  'a ServiceNow that %s tells all that the account may read, however short a page is',
  async (_, habit) => {
    const servers = MANY.map(([name, address], index) => ({
      ...{ name, ip_address: address, operational_status: '1' },
      ...(index < 300 ? { hidden: 'yes' } : {}),
    }))
    const server = await servicenowStandIn(servers, habit)
    open.push(server)
    const environment = { SERVICENOW_URL: server.url, SERVICENOW_TOKEN: 'right' }
    expect(await said(example('servicenow.mjs', environment, 'source'))).toEqual({
      ...{ schema: 1, name: 'ServiceNow', hosts: Object.fromEntries(Object.entries(HOSTS).slice(300)) },
    })
  },
)

test('a ServiceNow that does not know what is looked for has no record of its own overwritten', async () => {
  const server = await servicenowStandIn([], 'no-correlation')
  open.push(server)
  server.applications.set('theirs', { sys_id: 'theirs', name: 'payroll' })
  const peer = example('servicenow.mjs', { SERVICENOW_URL: server.url, SERVICENOW_TOKEN: 'right' }, 'target')
  const ended = finished(2, { after: [{ domain: 'app', host: 'app-r1', facts: { digest: 'd' } }] })
  await told(peer, targetJson(inventoryOf([started(1), ended]), [], ''))
  expect([...server.applications.values()].map(({ name }) => name)).toEqual(['payroll', 'pets/app on app-r1'])
})

test('ServiceNow is given one record for each place, and the same one the next time', async () => {
  const server = await servicenowStandIn([])
  open.push(server)
  const peer = example('servicenow.mjs', { SERVICENOW_URL: server.url, SERVICENOW_TOKEN: 'right' }, 'target')
  const inventory = (version: string) =>
    inventoryOf([
      started(1, { version }),
      finished(2, { version, after: [{ domain: 'app', host: 'app-r1', facts: { digest: version } }] }),
    ])
  await told(peer, targetJson(inventory('1.0.0'), [], ''))
  await told(peer, targetJson(inventory('2.0.0'), [], ''))
  expect([...server.applications.values()]).toEqual([
    {
      ...{ sys_id: 'id0', name: 'pets/app on app-r1', correlation_id: 'ecluse/recette/pets/app/app-r1' },
      ...{ version: '2.0.0', environment: 'recette' },
      comments: 'as-proved, last looked at 2026-11-23T19:02:00.000Z',
    },
  ])
})

test('GLPI tells its computers, and its session is closed', async () => {
  const server = await glpiStandIn([
    ...MANY.map(([name, address]) => [name, [address]] as const),
    ['two', ['10.0.0.1', '10.0.0.2']],
    ['none', []],
    ['empty', []],
    ['blank', ['']],
  ])
  open.push(server)
  const environment = { GLPI_URL: server.url, GLPI_APP_TOKEN: 'app', GLPI_USER_TOKEN: 'right' }
  expect(await said(example('glpi.mjs', environment))).toEqual({
    ...{ schema: 1, name: 'GLPI', hosts: { ...HOSTS, two: {}, none: {}, empty: {}, blank: {} } },
  })
  expect(server.asked.at(-1)?.path).toBe('/apirest.php/killSession')
})

test.each([
  ['its servers', MANY],
  ['nothing, where it has none', []],
])('iTop tells %s', async (_, servers) => {
  const server = await itopStandIn(servers)
  open.push(server)
  expect(await said(example('itop.mjs', { ITOP_URL: server.url, ITOP_TOKEN: 'right' }))).toEqual({
    ...{ schema: 1, name: 'iTop', hosts: servers.length > 0 ? HOSTS : {} },
  })
})

test.each([
  ['servicenow.mjs', () => servicenowStandIn([]), 'SERVICENOW', 'ServiceNow answered 401'],
  ['glpi.mjs', () => glpiStandIn([]), 'GLPI', 'GLPI answered 400'],
  ['itop.mjs', () => itopStandIn([]), 'ITOP', 'iTop answered with code 1: Error: Invalid login'],
])('%s that is refused says so, and says nothing of hosts', async (name, start, prefix, words) => {
  const server = await start()
  open.push(server)
  const refused = asked(example(name, { [`${prefix}_URL`]: server.url, [`${prefix}_TOKEN`]: 'wrong' }))
  await expect(refused).rejects.toThrow(words)
})
