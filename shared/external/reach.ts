import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../failure'
import type { Request } from './request-of'

/** How long one request may take, the last one too, and how long to wait before the next, in milliseconds. */
const PATIENCE = { most: 10_000, least: 2_000 }
const PAUSE = 500

/**
 * Waits until the address answers with a status under 400, over a connection whose certificate is checked. Rejects with
 * UserError `measure-failed` with what it saw last, after `within` milliseconds.
 */
export async function reach(request: Request, within: number, signal: AbortSignal): Promise<void> {
  const { place } = request
  const end = performance.now() + within
  for (;;) {
    const patience = Math.min(PATIENCE.most, Math.max(PATIENCE.least, end - performance.now()))
    const saw = await look(request, AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(patience))]))
    if (signal.aborted) throw new UserError('cancelled', 'The measurement was cancelled.')
    if (saw === undefined) return
    const left = end - performance.now()
    if (left <= 0)
      throw new UserError(
        'measure-failed',
        `cannot be measured: ${place} did not answer with a status below 400 within ${within / 1000} s; the last try: ${saw}`,
      )
    await pause(Math.min(PAUSE, left), undefined, { signal }).catch(() => undefined)
  }
}

/** What keeps the address from being measured; undefined where nothing does. */
async function look({ url, headers, place }: Request, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await fetch(url, { headers: { ...headers }, redirect: 'manual', signal })
    await response.arrayBuffer()
    if (response.status >= 400) return `HTTP ${response.status}`
    if (isUnframed(response))
      throw new UserError(
        'measure-failed',
        `cannot be measured: ${place} answers with neither Content-Length nor chunks, so that nobody knows where an answer ends but by its connection`,
      )
    return undefined
  } catch (error) {
    if (error instanceof UserError) throw error
    return reasonOf(error)
  }
}

function isUnframed({ status, headers }: Response): boolean {
  return status !== 204 && status !== 304 && !headers.has('content-length') && !headers.has('transfer-encoding')
}

const UNKNOWN_AUTHORITY = /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)/

function reasonOf(error: unknown): string {
  const { name, message, code } = failureOf(error)
  if (name === 'TimeoutError') return 'no answer in time'
  const why = [message, code].find((text) => text !== undefined && text !== '') ?? String(error)
  return UNKNOWN_AUTHORITY.test(code ?? '')
    ? `${why}; where the authority is your own, name its certificate in the step’s \`env\`: NODE_EXTRA_CA_CERTS`
    : why
}

type Known = Readonly<{ name?: string; message?: string; code?: string; cause?: unknown }>

/** `fetch` says no more than that it failed: the reason is its cause. */
function failureOf(error: unknown): Known {
  const known: Known = typeof error === 'object' && error !== null ? error : {}
  return known.cause === undefined ? known : failureOf(known.cause)
}
