import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { isNativeError } from 'node:util/types'
import { Outage } from '../../failure'

/**
 * A TCP connection for ssh2, which neither turns Nagle's algorithm off (40 ms a command) nor gathers the three pieces
 * in which it writes each packet: what is written within one tick leaves as one write. `limit` in milliseconds.
 * Rejects with an Outage.
 */
export async function corkedSocket(
  address: string,
  port: number,
  place: string,
  limit: number,
  signal: AbortSignal,
): Promise<Socket> {
  const late = AbortSignal.timeout(limit)
  const socket = connect({ host: address, port, noDelay: true })
  try {
    await once(socket, 'connect', { signal: AbortSignal.any([signal, late]) })
  } catch (cause) {
    socket.on('error', () => undefined).destroy()
    const said = isNativeError(cause) ? cause.message : String(cause)
    throw new Outage(
      'host-unreachable',
      `${place} cannot be reached: ${late.aborted ? `no answer within ${limit / 1000} s` : said}. Look at its address, its port and the firewalls between.`,
      { cause },
    )
  }
  socket.on('error', () => undefined)
  gather(socket)
  return socket
}

function gather(socket: Socket): void {
  const write = socket.write.bind(socket) as (...parts: readonly unknown[]) => boolean
  let corked = false
  socket.write = (...parts: readonly unknown[]): boolean => {
    if (!corked) {
      corked = true
      socket.cork()
      process.nextTick(() => {
        corked = false
        socket.uncork()
      })
    }
    return write(...parts)
  }
}
