// A stand-in for iTop, not iTop: it answers as its REST/JSON services document, for the operation that the example uses.
import { standIn, type Answered, type Asked, type StandIn } from './serve'

/** An iTop with these servers: name and management address. */
export function itopStandIn(servers: readonly (readonly [string, string])[]): Promise<StandIn> {
  return standIn(({ body, path }: Asked): Answered => {
    const form = new URLSearchParams(body)
    if (path !== '/webservices/rest.php') return { status: 404, body: {} }
    if (form.get('auth_token') !== 'right') return { body: { code: 1, message: 'Error: Invalid login' } }
    const { class: name } = JSON.parse(form.get('json_data') ?? '{}') as Readonly<{ class: string }>
    const objects = servers.map(([server, managementip], index): readonly [string, object] => [
      `${name}::${index + 1}`,
      { code: 0, message: '', class: name, key: String(index + 1), fields: { name: server, managementip } },
    ])
    const found: unknown = objects.length > 0 ? Object.fromEntries(objects) : null
    return { body: { objects: found, code: 0, message: `Found: ${objects.length}` } }
  })
}
