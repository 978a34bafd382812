import { randomBytes } from 'node:crypto'
import { finished } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome, Output } from '../../automaton/transport'
import { Outage } from '../../failure'
import { AGENT_SCRIPT } from './agent-script'
import { whenAborted } from './cancellable'
import { MarkReader, type Piece } from './marks'
import { orderOf, type AgentStep } from './order'
import { quote } from './quote'
import { Refusal } from './refusal'
import type { Channel, Ending } from './wire'

/** What the agent is asked to hold: where, with what, and for whom. */
export type AgentOpening = Readonly<{
  state: string
  directory: string
  path: string
  /** The command that starts a shell. */
  shell: string
  /** The holder of the lock: token, lease in seconds, since, deployment, owner. */
  lock: readonly [token: string, lease: string, since: string, deployment: string, owner: string]
}>

/** How long the limits of the runner are, in milliseconds, beyond those of the host. */
const GRACE = { drain: 250, guard: 15_000, cancel: 3_000, close: 3_000, open: 20_000 }

type Stream = 'stdout' | 'stderr'

type Listener = (stream: Stream, piece: Piece) => void

/** The runner's end of one agent: one step at a time, each ended by a mark on both streams. */
export class Agent {
  readonly #channel: Channel
  readonly #place: string
  readonly #nonce = randomBytes(16).toString('hex')
  #listener: Listener = () => undefined
  #number = 0
  #needsHand = false
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
    const { state, directory, path, shell, lock } = opening
    const call = (name: string, words: readonly string[]): string => [name, ...words.map(quote)].join(' ')
    const commands = [
      `ec_nonce=${this.#nonce}`,
      call('ec_open', [state, directory, path, shell]),
      call('ec_take', lock),
      'ec_begin',
    ]
    return this.#answer(`${AGENT_SCRIPT}${commands.join('\n')}\n`, 'did not open a session')
  }

  /** The text of the journal, once what was asked for before is done; rejects with a Refusal or an Outage. */
  journal(): Promise<string> {
    return this.#inTurn(() => this.#answer('ec_tell_journal\n', 'did not show its journal'))
  }

  /** Runs one step after those that were asked for before; rejects with a Refusal or an Outage. */
  run(step: AgentStep, output: Output, signal: AbortSignal): Promise<Outcome> {
    return this.#inTurn(() => this.#run(step, output, signal))
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#busy.then(task)
    this.#busy = result.catch(() => undefined)
    return result
  }

  /** What the agent answers to a command. */
  async #answer(command: string, failing: string): Promise<string> {
    const said: Buffer[] = []
    const answered = this.#until<string>(GRACE.open, failing, (finish) => (stream, piece) => {
      if (stream === 'stderr') return
      const text = (): string => Buffer.concat(said).toString()
      if (piece.kind === 'bytes') said.push(piece.bytes)
      else if (piece.text === 'B') said.length = 0
      else if (piece.text === 'O') finish(text())
      else if (piece.text.startsWith('F')) finish(refusalOf(piece.text, text()))
    })
    this.#channel.stdin.write(command)
    return answered
  }

  async #run(step: AgentStep, output: Output, signal: AbortSignal): Promise<Outcome> {
    if (signal.aborted) return { kind: 'cancelled' }
    const number = String((this.#number += 1))
    const { seconds, command } = orderOf(step, number)
    const decoded = decoding(output)
    let ended: Outcome | undefined
    let quiet = false
    let refused: string | undefined
    let cancelled: NodeJS.Timeout | undefined
    const running = this.#until<Outcome>(
      seconds * 1000 + GRACE.guard,
      'did not end a step',
      (finish) => (stream, piece) => {
        if (piece.kind === 'bytes') {
          if (refused !== undefined) refused += stream === 'stdout' ? piece.bytes.toString() : ''
          else if (stream === 'stderr' ? !quiet : !ended) decoded.write(stream, piece.bytes)
          return
        }
        const [word, which, status, how] = piece.text.split(' ')
        if (word === 'B') refused = ''
        else if (word === 'F') finish(refusalOf(piece.text, refused ?? ''))
        else if (which !== number) return
        else if (stream === 'stderr') quiet = true
        else {
          ended = outcomeOf(Number(status), how, seconds)
          this.#needsHand = how === '1' || how === '2'
        }
        if (ended && quiet) finish(ended)
      },
    )
    const settled = whenAborted(signal, () => {
      if (cancelled) return
      this.#channel.stdin.write(`ec_halt ${number}\n`)
      cancelled = setTimeout(() => {
        this.#lose(`${this.#place} did not confirm within ${GRACE.cancel / 1000} s that the step was ended.`)
      }, GRACE.cancel)
    })
    this.#channel.stdin.write(this.#needsHand ? `ec_hire\n${command}` : command)
    this.#needsHand = false
    try {
      return await running
    } finally {
      settled()
      clearTimeout(cancelled)
      decoded.end()
    }
  }

  /** Extends the lock. */
  renew(): void {
    if (!this.#lost) this.#channel.stdin.write('ec_renew\n')
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

function outcomeOf(status: number, how: string | undefined, limit: number): Outcome {
  if (how === '3') return { kind: 'cancelled' }
  if (how === '2') return { kind: 'timed-out', after: limit * 1000 }
  return { kind: 'exited', status }
}

/** Passes bytes on as text; a character that is cut is kept until its rest is there. */
function decoding(output: Output): Readonly<{ write: (stream: Stream, bytes: Buffer) => void; end: () => void }> {
  const decoders = new Map<Stream, InstanceType<typeof TextDecoder>>()
  const pass = (stream: Stream, text: string): void => {
    if (text !== '') output(stream, text)
  }
  return {
    write: (stream, bytes) => {
      const decoder = decoders.get(stream) ?? new TextDecoder()
      decoders.set(stream, decoder)
      pass(stream, decoder.decode(bytes, { stream: true }))
    },
    end: () => {
      for (const [stream, decoder] of decoders) pass(stream, decoder.decode())
    },
  }
}
