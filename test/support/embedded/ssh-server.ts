import { spawn } from 'node:child_process'
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import ssh2, { type Connection, type ServerChannel } from 'ssh2'
import { acceptsOnly, keyPair } from './ssh-authentication'

/** `home` is the account's home and working directory, `path` its PATH, `authorizedKey` the one key let in. */
export type SshServerOptions = Readonly<{
  home: string
  path: string
  authorizedKey: string
  user?: string
  /** More variables of the account's environment. */
  env?: Readonly<Record<string, string>>
}>

/** A server that listens on 127.0.0.1. `hostKey` as `ssh-ed25519 AAAA…`; `close` cuts every connection. */
export type SshServer = Readonly<{ port: number; hostKey: string; close(): Promise<void> }>

/** How long output that was already written is waited for before the exit status is sent, in milliseconds. */
const DRAIN = 100

/** Starts an SSH server on loopback whose commands are real processes: `sh -c <command>` with a clean environment. */
export async function startSshServer(options: SshServerOptions): Promise<SshServer> {
  const keys = keyPair()
  const server = new ssh2.Server({ hostKeys: [keys.privateKey] }, (connection) => serve(connection, options))
  const sockets = new Set<Socket>()
  // A listener of our own: ssh2's leaves Nagle's algorithm on, which costs 40 ms a command.
  const listener = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    server.injectSocket(socket)
  })
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening))
  return {
    port: (listener.address() as AddressInfo).port,
    hostKey: keys.publicKey.trim().split(' ').slice(0, 2).join(' '),
    close: () =>
      new Promise((closed) => {
        listener.close(() => closed())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function serve(connection: Connection, options: SshServerOptions): void {
  connection
    .on('error', () => undefined) // A peer that breaks off is what some tests are about.
    .on('authentication', acceptsOnly(options.authorizedKey, options.user))
    .on('tcpip', (accept, reject, { destIP, destPort }) => {
      const target = connect({ host: destIP, port: destPort, noDelay: true })
      target.once('error', () => reject())
      target.once('connect', () => {
        const channel = accept()
        channel.on('error', () => target.destroy()).on('close', () => target.destroy())
        target.removeAllListeners('error').on('error', () => channel.end())
        channel.pipe(target).pipe(channel)
      })
    })
    .on('session', (accept) => {
      accept().on('exec', (acceptExec, _reject, { command }) => execute(command, acceptExec(), options))
    })
}

/** Runs a command as sshd does: what it left behind survives the channel, only its standard input is closed. */
function execute(command: string, channel: ServerChannel, options: SshServerOptions): void {
  const { home, path, user = 'deploy', env = {} } = options
  const child = spawn('sh', ['-c', command], {
    cwd: home,
    detached: true,
    env: { HOME: home, PATH: path, USER: user, LOGNAME: user, SHELL: '/bin/sh', LANG: 'C.UTF-8', ...env },
  })
  const { stdin, stdout, stderr } = child
  stdin.on('error', () => undefined) // The command may end without having read everything.
  for (const output of [stdout, stderr]) output.on('error', () => undefined)
  channel.on('error', () => undefined)
  channel.on('close', () => {
    stdin.end()
    // Nobody reads any more: what still writes gets EPIPE, as from sshd.
    stdout.destroy()
    stderr.destroy()
  })
  channel.pipe(stdin)
  stdout.pipe(channel, { end: false })
  stderr.pipe(channel.stderr, { end: false })

  const drained = new Promise<void>((closed) => child.once('close', () => closed()))
  child.once('error', () => close(channel, 127, null))
  child.once('exit', (status, signal) => {
    const limit = new Promise<void>((over) => setTimeout(over, DRAIN).unref())
    void Promise.race([drained, limit])
      .then(() => report(channel, status, signal))
      .then(() => drained)
      .then(() => channel.end())
  })
}

function report(channel: ServerChannel, status: number | null, signal: NodeJS.Signals | null): void {
  if (channel.destroyed) return
  if (signal) channel.exit(signal.replace(/^SIG/, ''))
  else channel.exit(status ?? 255)
}

function close(channel: ServerChannel, status: number | null, signal: NodeJS.Signals | null): void {
  report(channel, status, signal)
  channel.end()
}
