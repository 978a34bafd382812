import type { EventEmitter } from 'node:events'
import type { Figures } from '../automaton/meter'

/** What a client of autocannon has beside its documented side. */
type Client = EventEmitter & { reconnectRate: number }

type Headers = Readonly<{ statusCode: number; shouldKeepAlive: boolean }>

/** How much too early autocannon may find that a request took too long, in milliseconds: its clock is that of the event loop. */
const EARLY = 100

/**
 * Counts what becomes of every request: autocannon gives p97.5 but no p95, and is silent on requests that were never
 * answered. A server may end any connection after an answer (`Connection: close`); autocannon writes the next request
 * to it all the same, unless it is told to reconnect, and then forgets to tell of the answer.
 */
export class Tally {
  readonly #timeout: number
  readonly #latencies: number[] = []
  #failed = 0
  #firstError: string | undefined
  #began: number | undefined
  #ended = 0

  /** `timeout` in milliseconds. */
  constructor(timeout: number) {
    this.#timeout = timeout
  }

  /** Follows one connection, of one request at a time; `failed` is told how many requests have failed by now. */
  follow(given: EventEmitter, failed: (errors: number) => void): void {
    const client = given as Client
    let sent: number | undefined
    let closing: number | undefined
    const settle = (status: number | string): void => {
      if (sent !== undefined && this.#settle(sent, status)) failed(this.#failed)
      sent = undefined
    }
    const next = (): void => {
      if (sent !== undefined) settle(closing ?? this.#silence(sent))
      closing = undefined
      client.reconnectRate = 0
    }
    client.on('headers', ({ statusCode, shouldKeepAlive }: Headers) => {
      if (shouldKeepAlive) return
      closing = statusCode
      client.reconnectRate = 1
    })
    client.on('request', () => {
      next()
      sent = performance.now()
      this.#began ??= sent
    })
    client.on('done', next)
    client.on('response', (status: number) => settle(status))
    client.on('connError', (error: Error) => settle(error.message))
  }

  figures(): Figures {
    const sorted = this.#latencies.toSorted((one, other) => one - other)
    const requests = sorted.length + this.#failed
    const seconds = (this.#ended - (this.#began ?? this.#ended)) / 1000
    return {
      requests,
      errors: this.#failed,
      ...(this.#firstError === undefined ? {} : { firstError: this.#firstError }),
      perSecond: seconds > 0 ? rounded(requests / seconds) : 0,
      ...(sorted.length === 0
        ? {}
        : { latency: { p50: percentile(sorted, 50), p95: percentile(sorted, 95), p99: percentile(sorted, 99) } }),
    }
  }

  /** Whether the request failed. */
  #settle(sent: number, status: number | string): boolean {
    this.#ended = performance.now()
    if (typeof status === 'number' && status >= 200 && status < 400) {
      this.#latencies.push(this.#ended - sent)
      return false
    }
    this.#failed += 1
    this.#firstError ??= typeof status === 'number' ? `HTTP ${status}` : status
    return true
  }

  #silence(sent: number): string {
    return performance.now() - sent >= this.#timeout - EARLY
      ? `no answer within ${this.#timeout / 1000} s`
      : 'the connection was closed without an answer'
  }
}

/** The smallest of the sorted values that at least `share` percent of them do not exceed. */
function percentile(sorted: readonly number[], share: number): number {
  return rounded(sorted[Math.ceil((sorted.length * share) / 100) - 1] ?? 0)
}

const rounded = (value: number): number => Math.round(value * 100) / 100
