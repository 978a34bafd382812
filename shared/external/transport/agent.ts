import { randomBytes } from 'node:crypto'
import { finished } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome, Output } from '../../automaton/transport'
import { Outage } from '../../failure'
import { AGENT_SCRIPT } from './agent-script'
import { whenAborted } from './cancellable'
import { MarkReader, type Piece } from './marks'
import { exported, quote } from './quote'
import { Refusal } from './refusal'
import type { Channel, Ending } from './wire'

/** A script for the agent. Lines of the journal are empty where nothing is to be written. */
export type AgentStep = Readonly<{
  text: string
  env: Readonly<Record<string, string>>
  /** In milliseconds. */
  timeout: number
  /** Name of the script's file, without its extension. */
  file: string
  started: string
  finished: string
  /** Whether the last line is written only if the step fails. */
  failuresOnly: boolean
}>

/** What the agent is asked to hold: where, with what, and for whom. */
export type AgentOpening = Readonly<{
  state: string
  directory: string
  path: string
  /** The holder of the lock: token, lease in seconds, since, deployment, owner. */
  lock: readonly [token: string, lease: string, since: string, deployment: string, owner: string]
}>

/** How long the limits of the runner are, in milliseconds, beyond those of the host. */
const GRACE = { drain: 250, guard: 10_000, cancel: 3_000, close: 3_000, open: 20_000 }

const CANCEL = ': :\n'
const RENEW = ': : :\n'

type Listener = (stream: 'stdout' | 'stderr', piece: Piece) => void

/** The runner's end of one agent: one step at a time, each ended by a mark on both streams. */
export class Agent {
  readonly #channel: Channel
  readonly #place: string
  readonly #nonce = randomBytes(16).toString('hex')
  #listener: Listener = () => undefined
  #watched = false
  #busy: Promise<unknown> = Promise.resolve()
  #lost: Outage | undefined
  #onLost: (outage: Outage) => void = () => undefined

  constructor(channel: Channel, place: string) {
    this.#channel = channel
    this.#place = place
    for (const stream of ['stdout', 'stderr'] as const) {
      const reader = new MarkReader(this.#nonce)
      channel[stream].on('data', (chunk: Buffer) => {
        for (const piece of reader.read(chunk)) this.#listener(stream, piece)
      })
      channel[stream].on('error', () => undefined)
    }
    channel.stdin.on('error', () => undefined)
    void drained(channel).then(({ cause }) => {
      this.#lose(
        `The connection to ${place} ended: ${cause}. What was running may have done anything: look at its journal.`,
      )
    })
  }

  /** Opens the session; resolves with its directory, rejects with a Refusal or an Outage. */
  async open(opening: AgentOpening): Promise<string> {
    const { state, directory, path, lock } = opening
    const call = (name: string, words: readonly string[]): string => [name, ...words.map(quote)].join(' ')
    const commands = [
      `ec_nonce=${this.#nonce}`,
      call('ec_open', [state, directory, path]),
      call('ec_take', lock),
      'ec_mark B; printf %s "$ec_dir"; ec_mark O',
    ]
    let text = ''
    const opened = this.#until<string>(GRACE.open, 'did not open a session', (finish) => (stream, piece) => {
      if (stream === 'stderr') return
      if (piece.kind === 'bytes') text += piece.bytes.toString()
      else if (piece.text === 'B') text = ''
      else if (piece.text === 'O') finish(text)
      else finish(refusalOf(piece.text, text))
    })
    this.#channel.stdin.write(`${AGENT_SCRIPT}${commands.join('\n')}\n`)
    return opened
  }

  /** Runs one step after those that were asked for before; rejects with a Refusal or an Outage. */
  run(step: AgentStep, output: Output, signal: AbortSignal): Promise<Outcome> {
    const result = this.#busy.then(() => this.#run(step, output, signal))
    this.#busy = result.catch(() => undefined)
    return result
  }

  async #run(step: AgentStep, output: Output, signal: AbortSignal): Promise<Outcome> {
    if (signal.aborted) return { kind: 'cancelled' }
    const seconds = Math.max(1, Math.ceil(step.timeout / 1000))
    const sent = performance.now()
    const words = [String(seconds), step.file, step.started, step.finished, step.failuresOnly ? '0' : '', step.text]
      .map(quote)
      .join(' ')
    const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() }
    const emit = (stream: 'stdout' | 'stderr', bytes?: Buffer): void => {
      const text = bytes ? decoders[stream].decode(bytes, { stream: true }) : decoders[stream].decode()
      if (text !== '') output(stream, text)
    }
    let ended: Outcome | undefined
    let began = false
    let quiet = false
    let refused: string | undefined
    let cancelled: NodeJS.Timeout | undefined
    const cancel = (): void => {
      if (!this.#watched || cancelled) return
      this.#channel.stdin.write(CANCEL)
      cancelled = setTimeout(() => {
        this.#lose(`${this.#place} did not confirm within ${GRACE.cancel / 1000} s that the step was ended.`)
      }, GRACE.cancel)
    }
    const limit = seconds * 1000 + GRACE.guard
    const running = this.#until<Outcome>(limit, 'did not end a step', (finish) => (stream, piece) => {
      if (piece.kind === 'bytes') {
        if (refused !== undefined) refused += stream === 'stdout' ? piece.bytes.toString() : ''
        else if (stream === 'stderr' ? !quiet : began && !ended) emit(stream, piece.bytes)
        return
      }
      const [word, status, watcher] = piece.text.split(' ')
      if (word === 'R') began = true
      else if (word === 'S') {
        this.#watched = true
        if (signal.aborted) cancel()
      } else if (word === 'B') refused = ''
      else if (word === 'F') finish(refusalOf(piece.text, refused ?? ''))
      else if (stream === 'stderr') quiet = true
      else {
        this.#watched = false
        ended = outcomeOf(Number(status), watcher === '3', performance.now() - sent, seconds * 1000)
      }
      if (ended && quiet) finish(ended)
    })
    const settled = whenAborted(signal, cancel)
    this.#channel.stdin.write(`ec_env() {\n${exported(step.env)}:\n}\nec_step ${words}\n`)
    try {
      return await running
    } finally {
      this.#watched = false
      settled()
      clearTimeout(cancelled)
      emit('stdout')
      emit('stderr')
    }
  }

  /** Extends the lock: by the watcher of the step where one runs, else by the agent itself. */
  renew(): void {
    if (this.#lost) return
    this.#channel.stdin.write(this.#watched ? RENEW : 'ec_renew\n')
  }

  /** Ends the agent and what it runs, and frees its lock. Never rejects. */
  async close(): Promise<void> {
    this.#channel.stdin.end()
    const late = setTimeout(() => this.#channel.destroy(), GRACE.close)
    await this.#channel.ended
    clearTimeout(late)
    // What a step left behind may keep the streams open for ever.
    this.#channel.destroy()
  }

  #lose(message: string): void {
    if (this.#lost) return
    this.#lost = new Outage('host-unreachable', message)
    this.#onLost(this.#lost)
    this.#channel.destroy()
  }

  /** What `listen` finishes with, or an Outage after `limit` milliseconds or when the agent is gone. */
  async #until<T>(
    limit: number,
    what: string,
    listen: (finish: (result: T | Refusal) => void) => Listener,
  ): Promise<T> {
    if (this.#lost) throw this.#lost
    let late: NodeJS.Timeout | undefined
    try {
      return await new Promise<T>((resolve, reject) => {
        this.#onLost = reject
        this.#listener = listen((result) => {
          if (result instanceof Refusal) reject(result)
          else resolve(result)
        })
        late = setTimeout(
          () => this.#lose(`${this.#place} ${what} within ${limit / 1000} s; it may be done or not.`),
          limit,
        )
      })
    } finally {
      clearTimeout(late)
      this.#listener = () => undefined
      this.#onLost = () => undefined
    }
  }
}

/** How a channel ended, once its last words have been read: they may arrive after the news of its end. */
async function drained(channel: Channel): Promise<Ending> {
  const read = finished(channel.stdout).catch(() => undefined)
  const ending = await channel.ended
  await Promise.race([read, pause(GRACE.drain, undefined, { ref: false })])
  return ending
}

const refusalOf = (mark: string, text: string): Refusal => new Refusal(mark.slice(2), text)

/** Exit status 137 is what a limit leaves behind, but a script may say it as well: then it took less time. */
function outcomeOf(status: number, cancelled: boolean, took: number, limit: number): Outcome {
  if (cancelled) return { kind: 'cancelled' }
  if (status === 137 && took >= limit) return { kind: 'timed-out', after: limit }
  return { kind: 'exited', status }
}
