import { connect, type Socket } from 'node:net'
import { Outage } from '../../failure'

/**
 * A TCP connection for ssh2, which neither turns Nagle's algorithm off (40 ms a command) nor gathers the three pieces
 * in which it writes each packet: what is written within one tick leaves as one write. Rejects with an Outage.
 */
export async function corkedSocket(
  address: string,
  port: number,
  place: string,
  limit: number,
  signal: AbortSignal,
): Promise<Socket> {
  const socket = connect({ host: address, port, noDelay: true })
  socket.on('error', () => undefined)
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (why: string, cause?: unknown): void =>
        reject(
          new Outage(
            'host-unreachable',
            `${place} cannot be reached: ${why}. Look at its address, its port and the firewalls between.`,
            { cause },
          ),
        )
      const late = setTimeout(() => fail(`no answer within ${limit / 1000} s`), limit)
      const cancel = (): void => fail('cancelled')
      signal.addEventListener('abort', cancel)
      const settled = (): void => {
        clearTimeout(late)
        signal.removeEventListener('abort', cancel)
      }
      socket.once('connect', () => {
        settled()
        resolve()
      })
      socket.once('error', (cause) => {
        settled()
        fail(cause.message, cause)
      })
      if (signal.aborted) cancel()
    })
  } catch (cause) {
    socket.destroy()
    throw cause
  }
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
