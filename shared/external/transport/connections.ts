import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { isNativeError } from 'node:util/types'
import { Outage } from '../../failure'
import type { Host } from '../../inventory/host'
import { corkedSocket } from './corked-socket'
import { SshConnection } from './ssh-connection'
import { CONNECT_LIMIT, login, type Credentials } from './ssh-login'
import { Turnstile } from './turnstile'

/** An sshd with its default limits (MaxStartups 10:30:100) drops some of what is more. */
const HANDSHAKES = 10

/** What a busy sshd drops before a word was said is tried again, after so many milliseconds. */
const PAUSES = [200, 500, 1000]

const DROPPED = /lost before handshake|ECONNRESET|EPIPE|No response from server/

type Shared = { users: number; readonly connection: Promise<SshConnection> }

/** The connections of a transport: one to each host, and one to a jump host for all the hosts behind it. */
export class Connections {
  readonly #credentials: Credentials
  readonly #turnstile = new Turnstile(HANDSHAKES)
  readonly #jumps = new Map<string, Shared>()

  constructor(credentials: Credentials) {
    this.#credentials = credentials
  }

  /** Connects to a host, through its jump host where it has one. Rejects with UserError or Outage. */
  async to(host: Host, signal: AbortSignal): Promise<SshConnection> {
    const { jump } = host
    if (!jump) return this.#patiently(host, signal, () => this.#socket(host, signal))
    // Before there is a place in the turnstile: those who wait for the jump host must not keep it out.
    const shared = this.#share(jump, signal)
    try {
      const through = await shared.connection
      const connection = await this.#patiently(host, signal, () => through.forward(host.address, host.port))
      void connection.closed.then(() => this.#release(jump, shared))
      return connection
    } catch (cause) {
      this.#release(jump, shared)
      throw cause
    }
  }

  #socket(host: Host, signal: AbortSignal): Promise<Duplex> {
    return corkedSocket(host.address, host.port, placeOf(host), this.#credentials.connectLimit ?? CONNECT_LIMIT, signal)
  }

  async #patiently(host: Host, signal: AbortSignal, stream: () => Promise<Duplex>): Promise<SshConnection> {
    const place = placeOf(host)
    const pauses = PAUSES.values()
    for (;;) {
      try {
        return await this.#turnstile.pass(async () => {
          signal.throwIfAborted()
          return new SshConnection(await login(host, place, stream, this.#credentials, signal), place)
        })
      } catch (cause) {
        const { value } = pauses.next()
        if (value === undefined || !isDropped(cause)) throw cause
        await pause(value, undefined, { signal })
      }
    }
  }

  #share(jump: Host, signal: AbortSignal): Shared {
    const key = JSON.stringify(jump)
    const known = this.#jumps.get(key)
    if (known) {
      known.users += 1
      return known
    }
    const shared = { users: 1, connection: this.to(jump, signal) }
    this.#jumps.set(key, shared)
    // One that failed or ended is not offered to the next.
    const forget = (): void => {
      if (this.#jumps.get(key) === shared) this.#jumps.delete(key)
    }
    void shared.connection.then((connection) => connection.closed).then(forget, forget)
    return shared
  }

  #release(jump: Host, shared: Shared): void {
    shared.users -= 1
    if (shared.users > 0) return
    const key = JSON.stringify(jump)
    if (this.#jumps.get(key) === shared) this.#jumps.delete(key)
    shared.connection.then(
      (connection) => connection.close(),
      () => undefined,
    )
  }
}

/** How messages name a host. */
export const placeOf = (host: Host): string => `${host.name} (${host.address}:${host.port})`

function isDropped(cause: unknown): boolean {
  return cause instanceof Outage && isNativeError(cause.cause) && DROPPED.test(cause.cause.message)
}
