import { Outage, UserError } from '../../failure'
import type { Value } from '../../plan/secret'

export type Account = Readonly<{ url: Value; user?: Value; password?: Value; token?: Value }>
export type Request = Readonly<{
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  body?: unknown
  headers?: Readonly<Record<string, string>>
  /** Whether it may be sent again where no answer came. */
  again?: boolean
}>

/** Sends a request and reads JSON; Outage where nobody answers, UserError where the answer is no. Shows no account. */
export async function ask(account: Account, request: Request, signal: AbortSignal): Promise<unknown> {
  const base = new URL(revealed(account.url))
  const shown = `${request.method} ${base.protocol}//${base.host}${request.path.split('?')[0] ?? ''}`
  const response = await sent(account, base, request, shown, signal)
  const text = await response.text().catch((error: unknown) => lost(shown, error))
  if (!response.ok)
    throw new UserError(
      'supervision-failed',
      `${shown} answered ${response.status}${text === '' ? '' : `: ${text.trim().slice(0, 300)}`}; expected 200.${hint(response.status)}`,
    )
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    throw new UserError('supervision-failed', `${shown} answered something else than JSON: is \`url\` the right one?`)
  }
}

async function sent(
  account: Account,
  base: URL,
  request: Request,
  shown: string,
  signal: AbortSignal,
): Promise<Response> {
  const { method, path, body, headers = {}, again = method !== 'POST' } = request
  const url = `${base.protocol}//${base.host}${base.pathname.replace(/\/+$/, '')}${path}`
  const init: RequestInit = {
    ...{ method, signal, redirect: 'error' as const },
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...authorization(account, base),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
  try {
    return await fetch(url, init)
  } catch (error) {
    if (!again || signal.aborted) return lost(shown, error)
    return fetch(url, init).catch((second: unknown) => lost(shown, second))
  }
}

function authorization({ user, password, token }: Account, { username, password: inUrl }: URL): Record<string, string> {
  if (token !== undefined) return { authorization: `Bearer ${revealed(token)}` }
  const name = user === undefined ? decodeURIComponent(username) : revealed(user)
  if (name === '') return {}
  const word = password === undefined ? decodeURIComponent(inUrl) : revealed(password)
  return { authorization: `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}` }
}

export function revealed(value: Value): string {
  return typeof value === 'string' ? value : value.reveal()
}

function lost(shown: string, error: unknown): never {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined
  const why = cause instanceof Error ? cause.message || code || cause.name : String(cause)
  throw new Outage('supervision-failed', `${shown} got no answer (${why}); expected one in time.`, { cause: error })
}

function hint(status: number): string {
  if (status === 401 || status === 403) return ' Check `user`, `password` or `token`, and what that account may do.'
  return status === 404 ? ' Check `url`.' : ''
}
