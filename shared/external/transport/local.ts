import { spawn } from 'node:child_process'
import { userInfo } from 'node:os'
import type { Transport } from '../../automaton/transport'
import { cancellable } from './cancellable'
import { openSession } from './session'
import type { Channel, Ending, Wire } from './wire'

/**
 * The runner itself as a host. It speaks to an agent like any other, over pipes that close when the runner dies: that
 * is what `@actions/exec` cannot offer, since it ends standard input at once. Nothing of the runner's environment but
 * HOME, USER and PATH reaches a step. `shell` is the POSIX shell of the agent.
 */
export function localTransport(options: Readonly<{ shell?: string; home?: string }> = {}): Transport {
  const { username, homedir } = userInfo()
  const env = {
    HOME: options.home ?? homedir,
    USER: username,
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  }
  return {
    connect: (host, work, signal) =>
      cancellable(`${host.name} (local)`, signal, () =>
        openSession(localWire(host.name, env), host, work, signal, options.shell ?? 'sh'),
      ),
  }
}

function localWire(name: string, env: Readonly<Record<string, string>>): Wire {
  const channels: Channel[] = []
  return {
    place: `${name} (local)`,
    exec: (command) => {
      const channel = started(command, env)
      channels.push(channel)
      return Promise.resolve(channel)
    },
    close: () => {
      for (const channel of channels) channel.destroy()
      return Promise.resolve()
    },
  }
}

/** In a session of its own: a signal to the group of the runner must not end it before it has cleaned up. */
function started(command: string, env: Readonly<Record<string, string>>): Channel {
  const child = spawn('/bin/sh', ['-c', command], { env, detached: true, cwd: '/', stdio: 'pipe' })
  const ended = new Promise<Ending>((resolve) => {
    child.on('error', (error) => resolve({ status: undefined, cause: error.message }))
    child.on('exit', (status, signal) => {
      resolve({ status: status ?? undefined, cause: signal ? `its shell was ended by ${signal}` : 'its shell ended' })
    })
  })
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    stderr: child.stderr,
    ended,
    destroy: () => {
      child.stdin.destroy()
      child.stdout.destroy()
      child.stderr.destroy()
    },
  }
}
