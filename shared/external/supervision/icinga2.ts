import { z } from 'zod'
import type { Supervision } from '../../automaton/supervision'
import { UserError } from '../../failure'
import { answerOf } from './answer'
import { ask, type Account } from './http'

type Target = Account & Readonly<{ kind: 'icinga2'; hosts: readonly string[] }>

const objects = z.object({ results: z.array(z.object({ name: z.string(), attrs: z.record(z.string(), z.unknown()) })) })
const done = z.object({ results: z.array(z.object({ code: z.number(), status: z.string() })) })

/** Icinga 2, by its REST API. A downtime cannot be prolonged: a longer one takes its place. */
export function icinga2(target: Target): Supervision {
  const find = async (type: string, filter: string, vars: object, signal: AbortSignal) => {
    const body = { filter, filter_vars: vars }
    const headers = { 'x-http-method-override': 'GET' }
    const request = { method: 'POST', path: `/v1/objects/${type}`, body, headers, again: true } as const
    return answerOf('Icinga 2', objects, await ask(target, request, signal)).results
  }
  const act = async (action: string, body: object, signal: AbortSignal): Promise<void> => {
    const answer = await ask(target, { method: 'POST', path: `/v1/actions/${action}`, body }, signal)
    const wrong = answerOf('Icinga 2', done, answer).results.find(({ code }) => code !== 200)
    if (wrong) throw new UserError('supervision-failed', `Icinga 2 refused ${action}: ${wrong.status}`)
  }
  const ours = (mark: string, signal: AbortSignal) =>
    find('downtimes', 'downtime.comment == mark', { mark }, signal).then((found) => found.map(({ name }) => name))
  const remove = (names: readonly string[], signal: AbortSignal): Promise<void> =>
    names.length === 0
      ? Promise.resolve()
      : act('remove-downtime', { type: 'Downtime', filter: 'downtime.__name in names', filter_vars: { names } }, signal)
  const filter = { type: 'Host', filter: 'host.name in hosts', filter_vars: { hosts: target.hosts } }

  return {
    async silence({ mark, until }, signal) {
      const known = (await find('hosts', filter.filter, filter.filter_vars, signal)).map(({ name }) => name)
      const missing = target.hosts.filter((name) => !known.includes(name))
      if (missing.length > 0)
        throw new UserError('supervision-failed', `Icinga 2 has no host ${missing.join(', ')}: correct \`hosts\`.`)
      const old = await ours(mark, signal)
      const now = Math.floor(Date.now() / 1000)
      const end = Math.max(Math.ceil(until / 1000), now + 1)
      const downtime = {
        author: 'ecluse',
        comment: mark,
        start_time: now,
        end_time: end,
        fixed: true,
        all_services: true,
      }
      await act('schedule-downtime', { ...filter, ...downtime }, signal)
      await remove(old, signal)
      return end * 1000
    },
    giveBack: async ({ mark }, signal) => remove(await ours(mark, signal), signal),
    async muted(_silence, signal) {
      const vars = filter.filter_vars
      // What was never checked has a state as well, and alerts nobody.
      const problem = (one: string): string =>
        `host.name in hosts && ${one}.downtime_depth > 0 && ${one}.last_check_result && ${one}.state != 0`
      const [hosts, found] = await Promise.all([
        find('hosts', problem('host'), vars, signal),
        find('services', problem('service'), vars, signal),
      ])
      return [...hosts, ...found].map(({ name, attrs }) => {
        const [host = name, service] = name.split('!')
        const since = attrs['last_state_change']
        return {
          ...{ name: service ?? 'host is down', on: host },
          ...(typeof since === 'number' && since > 0 ? { since: new Date(since * 1000).toISOString() } : {}),
        }
      })
    },
  }
}
