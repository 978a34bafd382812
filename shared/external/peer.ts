import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { Outage, UserError } from '../failure'
import { endGroup } from './end-group'
import { withoutInputs } from './without-inputs'

/** Another system that is asked, or told, by a program of the user's or over HTTP. */
export type Peer = Readonly<{
  /** An address, or a program with its arguments: no shell reads them. */
  words: readonly string[]
  /** The header `authorization` for an address. */
  authorization?: string
  /** Where the program is started. */
  directory: string
  /** What the program gets as environment. */
  environment: NodeJS.ProcessEnv
  signal: AbortSignal
  /** How long one answer may take, in milliseconds. */
  limit: number
  /** Before an address is asked again, in milliseconds. */
  pauses?: readonly number[]
}>

/** What is taken of an answer, in bytes. */
const LONGEST = 8 * 1024 * 1024
const WORDS = 500

/** Answers that may be another a moment later: too many asked, or who stands in between did not reach it. */
const PASSING: readonly number[] = [429, 502, 503, 504]

/** Pauses before an address is asked again, in milliseconds: to ask, or to put the same there, twice changes nothing. */
const PAUSES = [1000, 5000]

/** The name of a peer for people: an address without what may be secret in it, or the program as it is called. */
export function nameOf({ words }: Pick<Peer, 'words'>): string {
  const [first = ''] = words
  if (!isAddress(first)) return words.join(' ')
  const url = URL.canParse(first) ? new URL(first) : undefined
  return url ? `${url.protocol}//${url.host}${url.pathname}` : first.slice(0, first.indexOf('/'))
}

/** What the peer says. Outage `cmdb-unreachable` where it does not. */
export async function asked(peer: Peer): Promise<string> {
  return isAddress(peer.words[0] ?? '') ? overHttp(peer, { method: 'GET' }) : byProgram(peer, '')
}

/** Gives the peer a text: as the body of a `PUT`, or on standard input. Outage `cmdb-unreachable` where it is not taken. */
export async function told(peer: Peer, text: string): Promise<void> {
  const put = { method: 'PUT', body: text, headers: { 'content-type': 'application/json' } }
  await (isAddress(peer.words[0] ?? '') ? overHttp(peer, put) : byProgram(peer, text))
}

function isAddress(word: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(word)
}

type Sent = Readonly<{ method: string; body?: string; headers?: Readonly<Record<string, string>> }>

async function overHttp(peer: Peer, { headers: own, ...init }: Sent): Promise<string> {
  const url = addressOf(peer)
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol === 'http:' && peer.authorization !== undefined && !loopback) {
    throw new UserError(
      'input-invalid',
      `${nameOf(peer)} would be shown the authorization in clear. Give an address that begins with https://`,
    )
  }
  const authorization = peer.authorization === undefined ? {} : { authorization: peer.authorization }
  const headers = { accept: 'application/json', ...own, ...authorization }
  const signal = AbortSignal.any([peer.signal, AbortSignal.timeout(peer.limit)])
  // Another address is another peer: it must not be shown what is meant for this one.
  const call = () => fetch(url, { ...init, headers, redirect: 'manual', signal })
  for (const pause of [...(peer.pauses ?? PAUSES), undefined]) {
    const answer = await answered(peer, call)
    if (typeof answer === 'string') return answer
    if (pause === undefined || !answer.again || signal.aborted) throw answer.outage
    await wait(pause, undefined, { signal }).catch(() => undefined)
    peer.signal.throwIfAborted()
  }
  throw new Error('it was asked no last time')
}

/** Why there is no answer, and whether there may be one a moment later. */
type Unanswered = Readonly<{ outage: Outage; again: boolean }>

async function answered(peer: Peer, call: () => Promise<Response>): Promise<string | Unanswered> {
  try {
    const response = await call()
    const text = await textOf(response)
    if (response.ok && text !== undefined) return text
    const saw = response.ok ? 'more than 8 MiB' : `${response.status}: ${(text ?? '').slice(0, WORDS)}`
    const outage = failed(peer, `answered ${saw}; expected 200 and 8 MiB at most`)
    return { outage, again: PASSING.includes(response.status) }
  } catch (error) {
    peer.signal.throwIfAborted()
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const words = cause instanceof Error ? cause.message : String(cause)
    return { outage: failed(peer, `gave no answer (${words})`, error), again: true }
  }
}

/** Where to ask. What stands in an address is in logs and messages, so that no password may. */
function addressOf(peer: Peer): URL {
  const [word = ''] = peer.words
  const url = URL.canParse(word) ? new URL(word) : undefined
  const isWeb = url !== undefined && ['http:', 'https:'].includes(url.protocol)
  if (isWeb && url.username === '' && url.password === '') return url
  const saw = isWeb ? 'holds a name or a password' : 'is no address of the web'
  const expected = 'expected https://<host>/<path>, and who may ask in the input for the authorization'
  throw new UserError('input-invalid', `${nameOf(peer)} ${saw}; ${expected}.`)
}

/** The whole answer; undefined where it is longer than is taken, and the rest of it is not waited for. */
async function textOf({ body }: Response): Promise<string | undefined> {
  if (!body) return ''
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > LONGEST) return undefined
    pieces.push(piece)
  }
  return decoded(pieces)
}

/** As UTF-8, without the mark that may stand in front. */
function decoded(pieces: readonly Uint8Array[]): string {
  return new TextDecoder().decode(Buffer.concat(pieces))
}

async function byProgram(peer: Peer, input: string): Promise<string> {
  const [program = '', ...rest] = peer.words
  const signal = AbortSignal.any([peer.signal, AbortSignal.timeout(peer.limit)])
  const env = withoutInputs(peer.environment)
  const child = spawn(program, rest, { cwd: peer.directory, env, detached: true, stdio: 'pipe' })
  const stop = (): void => {
    endGroup(child.pid)
    // What left the group may hold them open for as long as it likes.
    for (const stream of [child.stdout, child.stderr]) stream.destroy()
  }
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  const [output, words]: [Buffer[], Buffer[]] = [[], []]
  let size = 0
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > LONGEST) stop()
    else output.push(chunk)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    if (words.length < 100) words.push(chunk)
  })
  // A program may have no use for it.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const end = await new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (status, by) => resolve(status === 0 ? '' : by ? `was ended by ${by}` : `ended with ${status}`))
  })
  signal.removeEventListener('abort', stop)
  peer.signal.throwIfAborted()
  const said = Buffer.concat(words).toString('utf8').trim().slice(-2000)
  const saw =
    size > LONGEST ? 'printed more than 8 MiB' : signal.aborted ? `took longer than ${peer.limit / 1000} s` : end
  if (saw !== '') throw failed(peer, `${saw}${said === '' ? '' : `: ${said}`}; expected exit status 0`)
  return decoded(output)
}

function failed(peer: Peer, saw: string, cause?: unknown): Outage {
  return new Outage('cmdb-unreachable', `${nameOf(peer)} ${saw}.`, { cause })
}
