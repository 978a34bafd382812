import type { Duplex } from 'node:stream'
import { isNativeError } from 'node:util/types'
import type { Client, ClientChannel } from 'ssh2'
import { Outage } from '../../failure'
import type { Channel, Ending, Wire } from './wire'

/** How long a host may take to open a channel and to say goodbye, in milliseconds. */
const OPEN_LIMIT = 20_000
const CLOSE_LIMIT = 2_000

const CLOSED = 'the host closed it'

/** An SSH connection as a wire, which also leads on to the hosts behind it. */
export class SshConnection implements Wire {
  readonly #client: Client
  /** Resolves once nothing more can come over it. */
  readonly closed: Promise<void>
  #cause: string | undefined

  constructor(
    client: Client,
    readonly place: string,
  ) {
    this.#client = client
    client.on('error', (error) => (this.#cause = error.message))
    this.closed = new Promise((resolve) => client.once('close', () => resolve()))
  }

  async exec(command: string): Promise<Channel> {
    const channel = await this.#opened<ClientChannel>('start a command', (done) => this.#client.exec(command, done))
    return this.#channel(channel)
  }

  /** A stream to an address as this host sees it. */
  async forward(address: string, port: number): Promise<Duplex> {
    return this.#opened<ClientChannel>(`connect to ${address}:${port}`, (done) =>
      this.#client.forwardOut('127.0.0.1', 0, address, port, done),
    )
  }

  async close(): Promise<void> {
    this.#client.end()
    const late = setTimeout(() => this.#client.destroy(), CLOSE_LIMIT)
    await this.closed
    clearTimeout(late)
  }

  /** What a request gives, unless the host refuses it, is silent, or the connection ends. */
  async #opened<T>(what: string, ask: (done: (error: Error | undefined, result: T) => void) => void): Promise<T> {
    const failure = (why: string, cause?: unknown): Outage =>
      new Outage('host-unreachable', `${this.place} could not ${what}: ${why}.`, { cause })
    let late: NodeJS.Timeout | undefined
    try {
      return await new Promise<T>((resolve, reject) => {
        late = setTimeout(() => reject(failure(`no answer within ${OPEN_LIMIT / 1000} s`)), OPEN_LIMIT)
        void this.closed.then(() => reject(failure(`the connection ended (${this.#cause ?? CLOSED})`)))
        ask((error, result) => (error ? reject(failure(error.message, error)) : resolve(result)))
      })
    } catch (cause) {
      throw cause instanceof Outage ? cause : failure(isNativeError(cause) ? cause.message : String(cause), cause)
    } finally {
      clearTimeout(late)
    }
  }

  #channel(channel: ClientChannel): Channel {
    const ended = new Promise<Ending>((resolve) => {
      channel.on('exit', (status: number | null, signal?: string) => {
        resolve({
          status: status ?? undefined,
          cause: status === null ? `its shell was ended by ${signal ?? 'a signal'}` : 'its shell ended',
        })
      })
      channel.on('close', () => resolve({ status: undefined, cause: this.#cause ?? CLOSED }))
      void this.closed.then(() => resolve({ status: undefined, cause: this.#cause ?? CLOSED }))
    })
    return { stdin: channel, stdout: channel, stderr: channel.stderr, ended, destroy: () => void channel.destroy() }
  }
}
