import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startSshd, type Sshd } from '../../support/sshd'
import { brake, type Brake } from './brake'
import { eventually, processesOf } from './processes'

/** A host: an sshd of its own, with a HOME of its own, and a brake for its steps. */
export type TestHost = Readonly<{
  name: string
  home: string
  brake: Brake
  sshd: () => Sshd
  /** The one line of `cmdb.yml`; `port` and `path` where they are not its own. */
  declared: (port?: number, path?: string) => string
  /** What runs there, but for the server of the application, which outlives its deployment on purpose. */
  running: () => readonly string[]
  /** Whether nothing of ours runs there and its lock is free, after a minute at most. */
  isQuiet: () => Promise<boolean>
  /** Everything dies, as when the power goes; `revive` starts its sshd again, on the same port with the same key. */
  die: () => Promise<void>
  revive: () => Promise<void>
  close: () => Promise<void>
}>

const SERVER = /standalone\.sh/

export async function startHost(directory: string, name: string, authorized: string): Promise<TestHost> {
  const home = join(directory, 'home')
  mkdirSync(home, { recursive: true })
  const stop = brake(join(directory, 'brake'))
  const config = [`SetEnv HOME=${home} PATH=${stop.bin}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`]
  let sshd = await startSshd({ directory: join(directory, 'sshd'), authorized, config })
  const running = (): readonly string[] =>
    processesOf(home).flatMap(({ command }) => (SERVER.test(command) ? [] : [command]))
  const killAll = (): void => {
    for (const { pid } of processesOf(home)) killed(pid)
  }
  return {
    name,
    home,
    brake: stop,
    sshd: () => sshd,
    declared: (port = sshd.port, path) =>
      `${name}: { address: 127.0.0.1, port: ${port}, user: ${sshd.user}, host-key: "${sshd.hostKey}"${path === undefined ? '' : `, path: ${path}`} }`,
    running,
    isQuiet: () => eventually(() => running().length === 0 && !existsSync(join(home, '.ecluse/lock'))),
    die: async () => {
      sshd.process.kill('SIGKILL')
      await once(sshd.process, 'exit')
      killAll()
      await eventually(() => processesOf(home).length === 0)
    },
    revive: async () => {
      sshd = await startSshd({ directory: join(directory, 'sshd'), authorized, config, port: sshd.port })
    },
    close: async () => {
      await sshd.close()
      killAll()
      stop.close()
    },
  }
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended between the look and the signal.
  }
}
