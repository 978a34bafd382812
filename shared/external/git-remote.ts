import { resolve } from 'node:path'
import { UserError } from '../failure'

/** Where a ledger is kept. `shown` is for people; `authorization` is an HTTP header's value; `secrets` are never shown. */
export type Remote = Readonly<{ url: string; shown: string; authorization?: string; secrets: readonly string[] }>

/** The ways to a remote; git itself knows more, some of which run commands. */
export const PROTOCOLS = ['file', 'git', 'http', 'https', 'ssh'] as const

const EXPECTED =
  'Expected a path, `user@host:path`, or a URL that starts with ' +
  PROTOCOLS.map((protocol) => `\`${protocol}://\``).join(', ')

/**
 * A remote by its URL, or by its path from `workspace`. Name and password of an http URL become a header, so that they
 * are on no command line. UserError `input-invalid` for what git could take as an option or a command.
 */
export function remoteOf(location: string, workspace: string, token?: string): Remote {
  const refused = (why: string) => new UserError('input-invalid', `The ledger's remote ${why}. ${EXPECTED}.`)
  if (location === '') throw refused('is empty')
  if (location.startsWith('-')) throw refused('starts with `-`')
  if (/\p{Cc}/u.test(location)) throw refused('holds control characters')
  if (/^[^/]*::/.test(location)) throw refused('names a remote helper (`…::`)')
  const protocol = /^([^/:]*):\/\//.exec(location)?.[1]
  if (protocol === 'http' || protocol === 'https') return webRemote(location, token, refused)
  if (protocol !== undefined) {
    if (!PROTOCOLS.some((known) => known === protocol)) throw refused('has a protocol that is not allowed')
    return { url: location, shown: withoutPassword(location), secrets: passwordOf(location) }
  }
  const shell = /^[^/]+:/.test(location)
  const url = shell ? location : resolve(workspace, location)
  return { url, shown: url, secrets: [] }
}

function webRemote(location: string, token: string | undefined, refused: (why: string) => UserError): Remote {
  if (!URL.canParse(location)) throw refused('is not a URL')
  const url = new URL(location)
  const given = url.password || (url.username && !token) ? decoded(`${url.username}:${url.password}`) : undefined
  const credentials = given ?? (token ? `x-access-token:${token}` : undefined)
  const raw = [url.username, url.password].filter((part) => part !== '' && part !== 'x-access-token')
  url.username = ''
  url.password = ''
  const bare = { url: url.href, shown: url.href }
  if (credentials === undefined) return { ...bare, secrets: [] }
  const basic = Buffer.from(credentials, 'utf8').toString('base64')
  const password = credentials.slice(credentials.indexOf(':') + 1)
  const secrets = [basic, password, ...raw.map(decoded), ...raw, ...(token ? [token] : [])]
  return { ...bare, authorization: `Basic ${basic}`, secrets: secrets.filter((secret) => secret !== '') }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function passwordOf(url: string): readonly string[] {
  const password = URL.canParse(url) ? new URL(url).password : ''
  return password ? [password, decoded(password)] : []
}

function withoutPassword(url: string): string {
  return passwordOf(url).reduce((text, password) => text.replaceAll(password, '***'), url)
}

/** What git or the remote said, on one line, without hints, control characters and secrets. */
export function wordsOf(text: string, remote: Remote): string {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !line.startsWith('hint:'))
  const clean = lines
    .map((line) => line.trim())
    .join('; ')
    .replace(/\p{Cc}/gu, '\uFFFD')
  const shown = remote.secrets.reduce((words, secret) => words.replaceAll(secret, '***'), clean)
  return shown.length > 1000 ? `${shown.slice(0, 1000)}…` : shown || 'git said nothing'
}
