import { randomBytes } from 'node:crypto'
import { finished } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome, Output } from '../../automaton/transport'
import { Outage } from '../../failure'
import { AGENT_SCRIPT } from './agent-script'
import { whenAborted } from './cancellable'
import { decoding } from './decoding'
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

/** What of a login shell is shown, in characters. */
const WORDS = 300

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
  /** Whether the agent has said anything; what comes before is of the login shell, and may be without end. */
  #begun = false
  #heard = ''
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
        this.#begun
          ? `The connection to ${place} ended: ${cause}. What was running may have done anything: look at its journal.`
          : `${place} ended the session before anything was begun: ${cause}. ${this.#shellWords()}`,
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
    let told = false
    const answered = this.#until<string>(GRACE.open, failing, (finish) => (stream, piece) => {
      if (!this.#begun && piece.kind === 'bytes')
        this.#heard = `${this.#heard}${piece.bytes.subarray(-WORDS).toString()}`.slice(-WORDS)
      if (stream === 'stderr') return
      const text = (): string => Buffer.concat(said).toString()
      if (piece.kind === 'bytes') {
        if (told) said.push(piece.bytes)
      } else if (piece.text === 'B') this.#begun = told = true
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
    // A host that runs something else than the agent may never tell its end: that of the connection is what ends it.
    let silent: NodeJS.Timeout | undefined
    const given = new Promise<void>((resolve) => (silent = setTimeout(resolve, 2 * GRACE.close)))
    await Promise.race([this.#channel.ended, given])
    clearTimeout(late)
    clearTimeout(silent)
    // What a step left behind may keep the streams open for ever.
    this.#channel.destroy()
  }

  /** What the login shell said instead of starting the agent. */
  #shellWords(): string {
    const said = this.#heard.trim()
    return said === '' ? 'Look at the login shell of its user.' : `It said: ${said}`
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
