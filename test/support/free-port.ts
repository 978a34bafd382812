import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

// Below the ports that the kernel gives to clients, and to whoever asks for any: none of them takes one away again.
const FIRST = 10_000
const COUNT = 22_000
const given = new Set<number>()

/** A port of this machine that nobody listens on, for a server that must be told its port before it starts. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + randomInt(COUNT)
    if (given.has(port)) continue
    given.add(port)
    const probe = createServer().listen(port, '127.0.0.1')
    try {
      await once(probe, 'listening')
    } catch {
      // Somebody listens there.
      continue
    }
    await new Promise((closed) => probe.close(closed))
    return port
  }
}

/** Servers tell nobody when they listen: this one is asked until it does, for a minute at most. */
export async function listening(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200 && server.exitCode === null; tries += 1) {
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
    await listening(port, server)
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
