// A stand-in for ServiceNow, not ServiceNow: it answers as the Table API documents, for the tables that the example uses.
import { standIn, type Answered, type Asked, type StandIn } from './serve'

type Record_ = Readonly<Record<string, string>>

/** What an instance does that another does not: leaves the number of all out, or knows no `correlation_id`. */
type Habit = 'no-count' | 'no-correlation'

/**
 * An instance with these servers, those that are `hidden` not for the account; it keeps the applications that it is told of.
 */
export async function servicenowStandIn(
  servers: readonly Record_[],
  habit?: Habit,
): Promise<StandIn & Readonly<{ applications: Map<string, Record_> }>> {
  const applications = new Map<string, Record_>()
  const answer = ({ method, path, query, headers, body }: Asked): Answered => {
    if (headers.authorization !== 'Bearer right')
      return {
        status: 401,
        body: {
          error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
          status: 'failure',
        },
      }
    const [, table = '', id] = /^\/api\/now\/table\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
    const given = body === '' ? {} : (JSON.parse(body) as Record_)
    if (method === 'POST') {
      const made = { ...given, sys_id: `id${applications.size}` }
      applications.set(made.sys_id, made)
      return { status: 201, body: { result: made } }
    }
    if (method === 'PATCH' && id !== undefined) {
      applications.set(id, { ...applications.get(id), ...given })
      return { body: { result: applications.get(id) } }
    }
    const [, field = '', value = ''] = /^([^=^]+)=([^^]*)/.exec(query.get('sysparm_query') ?? '') ?? []
    const all = table === 'cmdb_ci_server' ? servers : [...applications.values()]
    const isIgnored = habit === 'no-correlation' && field === 'correlation_id'
    const found = all.filter((record) => isIgnored || record[field] === value)
    const [offset, limit] = [Number(query.get('sysparm_offset')), Number(query.get('sysparm_limit'))]
    const fields = (query.get('sysparm_fields') ?? '').split(',')
    const page = found.slice(offset, offset + limit).filter((record) => record['hidden'] === undefined)
    const shown = page.map((record) => Object.fromEntries(fields.map((name) => [name, record[name] ?? ''])))
    return { body: { result: shown }, headers: habit === 'no-count' ? {} : { 'x-total-count': String(found.length) } }
  }
  return { ...(await standIn(answer)), applications }
}
