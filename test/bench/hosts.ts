import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../../shared/inventory/host'
import { keyPair, startSshd, type Sshd } from '../support/sshd'

/** Servers on this machine, each an sshd of its own with a HOME of its own, and what the tools need to reach them. */
export type Hosts = Readonly<{
  hosts: readonly Host[]
  privateKey: string
  /** For `ssh -F`: knows the servers by their names. */
  sshConfig: string
  inventory: string
  /** Where the hosts have their HOME: `<homes>/<name>/home`. */
  homes: string
  /** Forgets what runs left behind: traces, state, files. */
  clean: () => void
  /** Rejects unless every one of the first `count` hosts saw `steps` steps since the last `clean`. */
  check: (count: number, steps: number) => void
  close: () => Promise<void>
}>

/** What one step does: short, and proved by a line that it leaves behind. */
export const STEP = 'echo done >>"$HOME/trace"'

export async function startHosts(directory: string, count: number): Promise<Hosts> {
  mkdirSync(directory, { recursive: true })
  const key = keyPair(directory, 'key')
  const names = Array.from({ length: count }, (_, index) => `h${index + 1}`)
  const homeOf = (host: Host): string => join(directory, host.name, 'home')
  const servers: Sshd[] = []
  for (const name of names) {
    const home = join(directory, name, 'home')
    mkdirSync(home, { recursive: true })
    const config = ['Subsystem sftp internal-sftp']
    servers.push(await startSshd({ directory: join(directory, name, 'sshd'), authorized: key.publicKey, home, config }))
  }
  const hosts = servers.map(({ port, hostKey, user }, index): Host => ({
    name: names[index] ?? '',
    address: '127.0.0.1',
    port,
    user,
    hostKeys: [hostKey],
  }))
  const write = (name: string, lines: readonly string[]): string => {
    const path = join(directory, name)
    writeFileSync(path, `${lines.join('\n')}\n`)
    return path
  }
  const known = write(
    'known_hosts',
    hosts.map(({ address, port, hostKeys }) => `[${address}]:${port} ${hostKeys[0] ?? ''}`),
  )
  const sshConfig = write('ssh_config', [
    ...hosts.flatMap(({ name, address, port, user }) => [
      `Host ${name}`,
      `  HostName ${address}`,
      `  Port ${port}`,
      `  User ${user ?? ''}`,
    ]),
    'Host *',
    `  IdentityFile ${key.path}`,
    '  IdentitiesOnly yes',
    `  UserKnownHostsFile ${known}`,
    '  StrictHostKeyChecking yes',
    '  BatchMode yes',
    '  LogLevel ERROR',
  ])
  const inventory = write('inventory', [
    ...hosts.map(({ name }) => name),
    '[all:vars]',
    'ansible_python_interpreter=/usr/bin/python3',
  ])
  return {
    hosts,
    privateKey: key.privateKey,
    sshConfig,
    inventory,
    homes: directory,
    clean: () => {
      for (const host of hosts) {
        rmSync(homeOf(host), { recursive: true, force: true })
        mkdirSync(homeOf(host))
      }
    },
    check: (among, steps) => {
      for (const host of hosts.slice(0, among)) {
        const seen = readFileSync(join(homeOf(host), 'trace'), 'utf8').split('\n').length - 1
        if (seen !== steps) throw new Error(`${host.name} saw ${seen} steps, and ${steps} were expected`)
      }
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}
