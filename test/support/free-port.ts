import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

/** Servers tell nobody when they listen: this one is asked until it does. */
export async function listening(port: number, server: ChildProcess, seconds = 10): Promise<void> {
  for (let tries = 0; tries < seconds * 20 && server.exitCode === null; tries += 1) {
    const socket = connect(port, '127.0.0.1')
    const answered = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    })
    socket.destroy()
    if (answered) return
    await pause(50)
  }
  throw new Error(`nobody listens on port ${port}`)
}

/** A server that was started, and how to end it whatever became of it. */
export type Daemon = Readonly<{ stop: () => Promise<void> }>

/** Starts a server that stays in the foreground; resolves once it listens. */
export async function startDaemon(
  port: number,
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Daemon> {
  const server = spawn(command, args, { stdio: 'ignore', detached: true, ...options })
  const gone = new Promise((resolve) => server.once('exit', resolve).once('error', resolve))
  const stop = async (): Promise<void> => {
    // With all that it started.
    if (server.pid !== undefined && server.exitCode === null && server.signalCode === null)
      process.kill(-server.pid, 'SIGKILL')
    await gone
  }
  try {
    await listening(port, server, 30)
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
