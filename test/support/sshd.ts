import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort, listening } from './free-port'

/** A key pair of a client: the private one as text, the public one as a line of `authorized_keys`. */
export type KeyPair = Readonly<{ privateKey: string; publicKey: string; path: string }>

/** Makes a key pair with OpenSSH's own tool. */
export function keyPair(directory: string, name: string, passphrase = '', type = 'ed25519'): KeyPair {
  const path = join(directory, name)
  execFileSync('ssh-keygen', ['-q', '-t', type, '-N', passphrase, '-C', name, '-f', path])
  return knownKeyPair(path)
}

function knownKeyPair(path: string): KeyPair {
  return { privateKey: readFileSync(path, 'utf8'), publicKey: readFileSync(`${path}.pub`, 'utf8').trim(), path }
}

/** A real OpenSSH server on loopback. `hostKey` as `ssh-ed25519 AAAA…`; `user` is who may log in. */
export type Sshd = Readonly<{
  port: number
  hostKey: string
  user: string
  process: ChildProcess
  close(): Promise<void>
}>

/**
 * Starts sshd with its default limits, a host key of its own and one key let in. `home` is the HOME of its sessions;
 * `config` adds lines to its configuration.
 */
export async function startSshd(
  options: Readonly<{
    directory: string
    authorized: string
    home?: string
    config?: readonly string[]
    keyType?: string
    /** The port of one that ran in this directory before; it keeps its host key. */
    port?: number
  }>,
): Promise<Sshd> {
  const { directory, authorized, home, config = [], keyType } = options
  mkdirSync(directory, { recursive: true })
  const host =
    options.port === undefined ? keyPair(directory, 'host', '', keyType) : knownKeyPair(join(directory, 'host'))
  writeFileSync(join(directory, 'authorized'), `${authorized}\n`, { mode: 0o600 })
  const port = options.port ?? (await freePort())
  const lines = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${host.path}`,
    'PidFile none',
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin yes',
    `AuthorizedKeysFile ${join(directory, 'authorized')}`,
    ...(home ? [`SetEnv HOME=${home}`] : []),
    ...config,
  ]
  writeFileSync(join(directory, 'sshd_config'), `${lines.join('\n')}\n`)
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true })
  const server = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', join(directory, 'sshd_config')], { stdio: 'ignore' })
  await listening(port, server)
  return {
    port,
    hostKey: host.publicKey.split(' ').slice(0, 2).join(' '),
    user: userInfo().username,
    process: server,
    close: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return
      server.kill()
      await once(server, 'exit')
    },
  }
}
