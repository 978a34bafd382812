import type { Silence } from '../../../shared/automaton/supervision'
import { supervisions } from '../../../shared/external/supervision/supervision'
import { startZabbix, type ZabbixDouble } from '../../support/zabbix-double'

let server: ZabbixDouble
beforeEach(async () => (server = await startZabbix()))
afterEach(() => server.close())

const never = new AbortController().signal
const supervision = supervisions({})
/** 2026-01-01T00:00:30Z. */
const FROM = 1_767_225_630_000

function ask(over: object = { token: 't0ken' }): Silence {
  const target = { kind: 'zabbix', url: server.url, hosts: ['web1', 'web2'], ...over } as const
  return { mark: 'Écluse 7 1', deployment: '7', target, from: FROM, until: FROM + 3_600_000 }
}

test('a maintenance is created in whole minutes, prolonged in its place, and deleted', async () => {
  const asked = ask()
  const [start, end] = [1_767_225_600, 1_767_229_260]
  expect(await supervision.silence(asked, never)).toBe(end * 1000)
  const held = {
    ...{ maintenanceid: '1', name: 'Écluse 7 1', description: 'Deployment', maintenance_type: 0 },
    hosts: [{ hostid: '10' }, { hostid: '11' }],
    ...{ active_since: start, active_till: end },
    timeperiods: [{ timeperiod_type: 0, start_date: start, period: end - start }],
  }
  expect([...server.maintenances.values()]).toEqual([held])
  await supervision.silence({ ...asked, until: asked.until + 60_000 }, never)
  const longer = [{ timeperiod_type: 0, start_date: start, period: end + 60 - start }]
  expect([...server.maintenances.values()]).toEqual([{ ...held, active_till: end + 60, timeperiods: longer }])
  await supervision.giveBack(asked, never)
  await supervision.giveBack(asked, never)
  expect([...server.maintenances.values()]).toEqual([])
})

test('a shorter lease than Zabbix knows is five minutes', async () => {
  const asked = { ...ask(), until: FROM + 10_000 }
  expect(await supervision.silence(asked, never)).toBe(1_767_225_900_000)
})

test('what is suppressed is told with its beginning', async () => {
  expect(await supervision.muted(ask(), never)).toEqual([
    { name: 'Disk full', on: 'web1, web2', since: '2026-01-01T00:00:00.000Z' },
  ])
})

test('a user with a password logs in once', async () => {
  const asked = ask({ user: 'ecluse', password: 'quiet' })
  await supervision.silence(asked, never)
  await supervision.giveBack(asked, never)
  expect(server.calls.filter((method) => method === 'user.login')).toHaveLength(1)
  expect([...server.maintenances.values()]).toEqual([])
})

test.each([
  [
    'a host that it does not know',
    { token: 't0ken', hosts: ['web1', 'web9'] },
    'Zabbix has no host web9: correct `hosts`.',
  ],
  ['a wrong token', { token: 'wrong' }, 'Zabbix refused host.get: Invalid params. Not authorized.'],
  [
    'a wrong password',
    { user: 'ecluse', password: 'x' },
    'Zabbix refused user.login: Invalid params. Incorrect user name',
  ],
])('%s is an error that says so, and nothing is silenced', async (_, over, message) => {
  await expect(supervision.silence(ask(over), never)).rejects.toThrow(message)
  expect([...server.maintenances.values()]).toEqual([])
})
