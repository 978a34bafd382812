import { z } from 'zod'
import type { Supervision } from '../../automaton/supervision'
import { UserError } from '../../failure'
import { answerOf } from './answer'
import { ask, revealed, type Account } from './http'

type Target = Account & Readonly<{ kind: 'zabbix'; hosts: readonly string[] }>
type Call = (method: string, params: unknown, signal: AbortSignal) => Promise<unknown>

const rpc = z.object({
  result: z.unknown().optional(),
  error: z.object({ message: z.string(), data: z.string().optional() }).optional(),
})
const hosts = z.array(z.object({ hostid: z.string(), host: z.string() }))
const maintenances = z.array(z.object({ maintenanceid: z.string() }))
const problems = z.array(z.object({ name: z.string(), clock: z.string() }))

/** Zabbix counts maintenance in whole minutes, five at the least. */
const SHORTEST = 300

/** Zabbix from 6.4 on, by its JSON-RPC API; the token goes into the header. */
export function zabbix(target: Target): Supervision {
  const call = callOf(target)
  const idsOf = async (signal: AbortSignal): Promise<readonly string[]> => {
    const params = { output: ['hostid', 'host'], filter: { host: target.hosts } }
    const found = answerOf('Zabbix', hosts, await call('host.get', params, signal))
    const missing = target.hosts.filter((name) => !found.some(({ host }) => host === name))
    if (missing.length > 0)
      throw new UserError('supervision-failed', `Zabbix has no host ${missing.join(', ')}: correct \`hosts\`.`)
    return found.map(({ hostid }) => hostid)
  }
  const ours = async (mark: string, signal: AbortSignal): Promise<readonly string[]> => {
    const params = { output: ['maintenanceid'], filter: { name: [mark] } }
    const found = answerOf('Zabbix', maintenances, await call('maintenance.get', params, signal))
    return found.map(({ maintenanceid }) => maintenanceid)
  }
  return {
    async silence({ mark, from, until }, signal) {
      const hostids = await idsOf(signal)
      const start = Math.floor(from / 60_000) * 60
      const end = Math.max(Math.ceil(until / 60_000) * 60, start + SHORTEST)
      const window = {
        ...{ active_since: start, active_till: end },
        timeperiods: [{ timeperiod_type: 0, start_date: start, period: end - start }],
      }
      const [old] = await ours(mark, signal)
      if (old !== undefined) await call('maintenance.update', { maintenanceid: old, ...window }, signal)
      else {
        const scope = { hosts: hostids.map((hostid) => ({ hostid })), maintenance_type: 0, description: 'Deployment' }
        await call('maintenance.create', { name: mark, ...scope, ...window }, signal)
      }
      return end * 1000
    },
    async giveBack({ mark }, signal) {
      const found = await ours(mark, signal)
      if (found.length > 0) await call('maintenance.delete', found, signal)
    },
    async muted(_silence, signal) {
      const params = { output: ['name', 'clock'], hostids: await idsOf(signal), suppressed: true }
      const found = answerOf('Zabbix', problems, await call('problem.get', params, signal))
      return found.map(({ name, clock }) => ({
        ...{ name, on: target.hosts.join(', ') },
        since: new Date(Number(clock) * 1000).toISOString(),
      }))
    },
  }
}

function callOf({ url, user, password, token }: Target): Call {
  let session = token
  const send = async (method: string, params: unknown, signal: AbortSignal, as: typeof token): Promise<unknown> => {
    const body = { jsonrpc: '2.0', method, params, id: 1 }
    const headers = { 'content-type': 'application/json-rpc' }
    const account = { url, ...(as === undefined ? {} : { token: as }) }
    const request = { method: 'POST', path: '/api_jsonrpc.php', body, headers, again: method.endsWith('.get') } as const
    const { result, error } = answerOf('Zabbix', rpc, await ask(account, request, signal))
    if (!error) return result
    const why = [error.message, error.data].join(' ').trim()
    throw new UserError('supervision-failed', `Zabbix refused ${method}: ${why}`)
  }
  return async (method, params, signal) => {
    if (session === undefined && user !== undefined && password !== undefined) {
      const login = { username: revealed(user), password: revealed(password) }
      session = answerOf('Zabbix', z.string(), await send('user.login', login, signal, undefined))
    }
    return send(method, params, signal, session)
  }
}
