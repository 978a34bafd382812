// A stand-in for GLPI, not GLPI: it answers as its REST API documents, for the calls that the example makes.
import { standIn, type Answered, type Asked, type StandIn } from './serve'

/** A GLPI with these computers: name and its addresses. */
export function glpiStandIn(computers: readonly (readonly [string, readonly string[]])[]): Promise<StandIn> {
  const refused = (status: number, code: string): Answered => ({ status, body: [code, `${code} in words`] })
  return standIn(({ path, query, headers }: Asked): Answered => {
    if (headers['app-token'] !== 'app') return refused(400, 'ERROR_WRONG_APP_TOKEN_PARAMETER')
    if (path === '/apirest.php/initSession') {
      const known = headers.authorization === 'user_token right'
      return known ? { body: { session_token: 'session' } } : refused(401, 'ERROR_GLPI_LOGIN_USER_TOKEN')
    }
    if (headers['session-token'] !== 'session') return refused(401, 'ERROR_SESSION_TOKEN_INVALID')
    if (path === '/apirest.php/killSession') return { body: true }
    const [from = 0, to = 0] = (query.get('range') ?? '0-19').split('-').map(Number)
    const data = computers.slice(from, to + 1).map(([name, addresses]) => ({
      '1': name,
      // One is a text, several are a list; none is an empty list or null, as GLPI's version has it.
      '126':
        addresses.length === 1 ? (addresses[0] ?? null) : addresses.length > 1 || name !== 'none' ? addresses : null,
    }))
    const range = `${from}-${from + data.length - 1}/${computers.length}`
    return {
      status: data.length < computers.length ? 206 : 200,
      body: { totalcount: computers.length, count: data.length, data, 'content-range': range },
      headers: { 'content-range': range, 'accept-range': 'Computer 1000' },
    }
  })
}
