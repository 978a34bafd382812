import { existsSync } from 'node:fs'
import { realpath, watch } from 'node:fs/promises'
import { join } from 'node:path'
import ssh2, { type Client, type ClientChannel, type ConnectConfig } from 'ssh2'
import { keyPair } from '../support/embedded/ssh-authentication'
import { startSshServer, type SshServer } from '../support/embedded/ssh-server'
import { tempdir } from '../support/tempdir'

const key = keyPair()
const directory = tempdir()
let home: string
let server: SshServer
const clients: Client[] = []

beforeEach(async () => {
  home = await realpath(directory())
  server = await startSshServer({ home, path: '/usr/bin:/bin', authorizedKey: key.publicKey, user: 'deploy' })
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.end()
  await server.close()
})

function connected(more: ConnectConfig = {}): Promise<Client> {
  const client = new ssh2.Client()
  clients.push(client)
  const config = { host: '127.0.0.1', port: server.port, username: 'deploy', privateKey: key.privateKey, ...more }
  return new Promise((ready, failed) =>
    client
      .on('ready', () => ready(client))
      .on('error', failed)
      .connect(config),
  )
}

function opened(client: Client, command: string): Promise<ClientChannel> {
  return new Promise((open, failed) =>
    client.exec(command, (error, channel) => (error ? failed(error) : open(channel))),
  )
}

async function run(client: Client, command: string, stdin = '') {
  const channel = await opened(client, command)
  const text = { stdout: '', stderr: '' }
  channel.on('data', (data: Buffer) => (text.stdout += data.toString()))
  channel.stderr.on('data', (data: Buffer) => (text.stderr += data.toString()))
  const ended = new Promise<readonly unknown[]>((end) => channel.once('close', (...how: unknown[]) => end(how)))
  channel.end(stdin)
  const [code, signal] = await ended
  return { code, signal, ...text }
}

test.each([
  ['an exit status', 'exit 3', { code: 3, stdout: '', stderr: '' }],
  ['both outputs', 'echo out; echo err >&2', { code: 0, stdout: 'out\n', stderr: 'err\n' }],
  ['a signal', 'kill -9 $$', { code: null, signal: 'SIGKILL', stdout: '', stderr: '' }],
])('a command ends with %s', async (_, command, expected) => {
  expect(await run(await connected(), command)).toEqual(expected)
})

test('a command runs in the home of the account with a clean environment', async () => {
  const { stdout } = await run(await connected(), 'pwd; env | cut -d= -f1 | sort | tr "\\n" " "')
  expect(stdout).toBe(`${home}\nHOME LANG LOGNAME PATH PWD SHELL USER `)
})

test('standard input reaches the command whole', async () => {
  const stdin = 'line\n'.repeat(500_000)
  const { stdout } = await run(await connected(), 'wc -c', stdin)
  expect(stdout.trim()).toBe(String(stdin.length))
})

test('a large output arrives whole', async () => {
  const { stdout } = await run(await connected(), 'head -c 5000000 /dev/zero | tr "\\0" x')
  expect(stdout.length).toBe(5_000_000)
})

test('a command whose connection is cut sees the end of its standard input and is not killed', async () => {
  const client = await connected()
  const changes = watch(home, { signal: AbortSignal.timeout(50_000) })
  const channel = await opened(client, 'echo up; cat; echo survived > survivor')
  channel.once('data', () => client.destroy())
  for await (const change of changes) if (change.filename === 'survivor') break
  expect(existsSync(join(home, 'survivor'))).toBe(true)
})

test.each([
  ['another key', { privateKey: keyPair().privateKey }],
  ['another user', { username: 'root' }],
  ['a password', { privateKey: '', password: 'secret' }],
])('%s is refused', async (_, credentials) => {
  await expect(connected(credentials)).rejects.toThrow('All configured authentication methods failed')
})

test('a connection is forwarded to another server', async () => {
  const behind = await startSshServer({ home, path: '/usr/bin:/bin', authorizedKey: key.publicKey })
  try {
    const gate = await connected()
    const sock = await new Promise<ClientChannel>((open, failed) =>
      gate.forwardOut('127.0.0.1', 0, '127.0.0.1', behind.port, (error, channel) =>
        error ? failed(error) : open(channel),
      ),
    )
    expect(await run(await connected({ sock }), 'echo through')).toEqual({ code: 0, stdout: 'through\n', stderr: '' })
  } finally {
    await behind.close()
  }
})
