// A stand-in for Zabbix: the few methods of its JSON-RPC API that Écluse calls, as version 7.0 documents them.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Params = Readonly<Record<string, unknown>>
type Maintenance = Readonly<{ maintenanceid: string; name: string } & Record<string, unknown>>
type Call = Readonly<{ method: string; params: unknown; id: number }>

/** What it holds, and whom it was called by. */
export type ZabbixDouble = Readonly<{
  url: string
  maintenances: Map<string, Maintenance>
  calls: string[]
  close: () => void
}>

const HOSTS = [
  { hostid: '10', host: 'web1' },
  { hostid: '11', host: 'web2' },
]
const refused = (data: string) => ({ error: { code: -32602, message: 'Invalid params.', data } })

/** Starts one that knows web1 and web2, the token `t0ken` and the user `ecluse` with the password `quiet`. */
export async function startZabbix(): Promise<ZabbixDouble> {
  const maintenances = new Map<string, Maintenance>()
  const calls: string[] = []
  let last = 0
  const answer = ({ method, params }: Call, token: string | undefined): object => {
    const given = params as Params
    if (method === 'user.login') {
      const known = given['username'] === 'ecluse' && given['password'] === 'quiet'
      return known
        ? { result: 'session' }
        : refused('Incorrect user name or password or account is temporarily blocked.')
    }
    if (token !== 'Bearer t0ken' && token !== 'Bearer session') return refused('Not authorized.')
    const { host = [], name = [] } = (given['filter'] ?? {}) as Readonly<{ host?: string[]; name?: string[] }>
    switch (method) {
      case 'host.get':
        return { result: HOSTS.filter((one) => host.includes(one.host)) }
      case 'problem.get':
        return {
          result: given['suppressed'] === true ? [{ eventid: '5', name: 'Disk full', clock: '1767225600' }] : [],
        }
      case 'maintenance.get':
        return { result: [...maintenances.values()].filter((one) => name.includes(one.name)) }
      case 'maintenance.create': {
        const id = String(++last)
        const same = [...maintenances.values()].some((one) => one.name === given['name'])
        if (same) return refused(`Maintenance "${String(given['name'])}" already exists.`)
        maintenances.set(id, { ...given, maintenanceid: id, name: String(given['name']) })
        return { result: { maintenanceids: [id] } }
      }
      case 'maintenance.update': {
        const old = maintenances.get(String(given['maintenanceid']))
        if (!old) return refused('No permissions to referred object or it does not exist!')
        maintenances.set(old.maintenanceid, { ...old, ...given })
        return { result: { maintenanceids: [old.maintenanceid] } }
      }
      case 'maintenance.delete':
        for (const id of params as readonly string[]) maintenances.delete(id)
        return { result: { maintenanceids: params } }
      default:
        return { error: { code: -32601, message: 'Method not found.' } }
    }
  }
  const server = createServer((request, response) => {
    void request.toArray().then((chunks: Buffer[]) => {
      const call = JSON.parse(Buffer.concat(chunks).toString()) as Call
      calls.push(call.method)
      response.setHeader('content-type', 'application/json')
      const body = answer(call, request.headers.authorization)
      response.end(JSON.stringify({ jsonrpc: '2.0', ...body, id: call.id }))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/zabbix/`
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { url, maintenances, calls, close }
}
