import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from '../../shared/automaton/transport'
import { sshTransport } from '../../shared/external/transport/ssh'
import type { Credentials } from '../../shared/external/transport/ssh-login'
import type { Host } from '../../shared/inventory/host'
import { Secret } from '../../shared/plan/secret'
import { freePort } from '../support/free-port'
import { remove } from '../support/remove'
import { keyPair, startSshd, type KeyPair, type Sshd } from '../support/sshd'
import { sessions } from '../support/sessions'
import { never, ran, work } from '../support/steps'

const directory = mkdtempSync(join(tmpdir(), 'ecluse-system-'))
const session = sessions()
let sshd: Sshd
let key: KeyPair
let encrypted: KeyPair
let stranger: KeyPair

beforeAll(async () => {
  key = keyPair(directory, 'client')
  encrypted = keyPair(directory, 'encrypted', 'open sesame')
  stranger = keyPair(directory, 'stranger')
  mkdirSync(join(directory, 'home'))
  sshd = await startSshd({
    directory: join(directory, 'sshd'),
    authorized: `${key.publicKey}\n${encrypted.publicKey}`,
    home: join(directory, 'home'),
  })
})

afterAll(async () => {
  await sshd.close()
  await remove(directory)
})

const host = (changes: Partial<Host> = {}): Host => ({
  name: 'app-r1',
  address: '127.0.0.1',
  port: sshd.port,
  user: sshd.user,
  hostKeys: [sshd.hostKey],
  ...changes,
})

const connect = (credentials: Credentials, changes: Partial<Host> = {}): Promise<Session> =>
  session(sshTransport(credentials), host(changes))

const greeting = async (open: Session): Promise<string> => (await ran(open, 'echo hello')).stdout

const unpinned = { hostKeys: [] }

test('a key and a pinned host key are enough', async () => {
  const open = await connect({ privateKey: new Secret('secrets.KEY', key.privateKey) })
  expect(await greeting(open)).toBe('hello\n')
  expect(open.directory).toBe(join(directory, 'home/.ecluse/pets/recette/d1/app-r1'))
})

test('host keys may come from known-hosts', async () => {
  const knownHosts = `[127.0.0.1]:${sshd.port} ${sshd.hostKey}\n`
  expect(await greeting(await connect({ privateKey: key.privateKey, knownHosts }, unpinned))).toBe('hello\n')
})

test('a key with a passphrase, and the agent, open the same door', async () => {
  const privateKey = new Secret('secrets.KEY', encrypted.privateKey)
  const open = await connect({ privateKey, passphrase: new Secret('secrets.PASS', 'open sesame') })
  expect(await greeting(open)).toBe('hello\n')
  await open.close()
  const agent = join(directory, 'agent')
  const process = spawn('ssh-agent', ['-D', '-a', agent], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(process.stdout, 'data')
  execFileSync('ssh-add', ['-q', key.path], { env: { SSH_AUTH_SOCK: agent } })
  expect(await greeting(await connect({ agent }))).toBe('hello\n')
  process.kill()
})

test.each([
  ['no passphrase', () => ({ privateKey: encrypted.privateKey }), /passphrase is missing or wrong/],
  [
    'a wrong passphrase',
    () => ({ privateKey: encrypted.privateKey, passphrase: 'x' }),
    /passphrase is missing or wrong/,
  ],
  ['a key nobody let in', () => ({ privateKey: stranger.privateKey }), /did not let \S+ in with this key/],
  ['a text that is no key', () => ({ privateKey: 'planted-material' }), /the private key cannot be read/],
  ['half a key', () => ({ privateKey: key.privateKey.slice(0, 200) }), /the private key cannot be read/],
  ['no key at all', () => ({}), /there is no key to log in with/],
  ['an agent that is not there', () => ({ agent: '/nowhere/agent' }), /the ssh-agent did not help/],
])('%s is refused, without a word of the key', async (_, credentials, message) => {
  const failure = await connect(credentials()).catch((error: unknown) => error)
  expect(failure).toMatchObject({
    name: 'UserError',
    reason: 'host-refused',
    message: expect.stringMatching(message) as string,
  })
  expect(String(failure)).not.toMatch(/planted|b3BlbnNzaC/)
})

test('a user that does not exist, or none, is refused', async () => {
  await expect(connect({ privateKey: key.privateKey }, { user: 'nobody-here' })).rejects.toMatchObject({
    reason: 'host-refused',
  })
  const { name, address, port, hostKeys } = host()
  await expect(
    sshTransport({ privateKey: key.privateKey }).connect({ name, address, port, hostKeys }, work(), never),
  ).rejects.toMatchObject({
    reason: 'host-refused',
    message: expect.stringContaining('Add user:') as string,
  })
})

test.each([
  [
    'another key',
    () => ({ hostKeys: [stranger.publicKey] }),
    '',
    /presented the key ssh-ed25519 SHA256:\S+, and ssh-ed25519 SHA256:\S+ was expected/,
  ],
  [
    'no known key',
    () => unpinned,
    '',
    /^No host key is known for app-r1 .* It presented ssh-ed25519 SHA256:\S+, and was refused\..* host-key: "ssh-ed25519 AAAA/,
  ],
  ['a key of another type', () => ({ hostKeys: [RSA] }), '', /offers no key of a type that is known/],
  ['a revoked key', () => ({}), '@revoked * KEY', /which is revoked/],
  ['certificates only', () => unpinned, '@cert-authority * KEY', /certificates are not supported/],
  ['a host-key that is none', () => ({ hostKeys: ['ssh-ed25519 nonsense'] }), '', /which is no public key/],
])('%s is refused before anything is sent', async (_, changes, knownHosts, message) => {
  const credentials = { privateKey: key.privateKey, knownHosts: knownHosts.replace('KEY', sshd.hostKey) }
  await expect(connect(credentials, changes())).rejects.toMatchObject({
    name: 'UserError',
    reason: 'host-key-mismatch',
    message: expect.stringMatching(message) as string,
  })
})

const RSA =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAQQDRhbcEpyoXYmDxFZY5iOyFsbEwvN9hQJFTFlL9Gm0zBrEHJ1tFhIeBPTkoGZFT9pWU8PTKVdAPrmdWhIr5qyWh'

test('nobody there, and a host that answers nothing, are outages within the limit', async () => {
  const free = createServer((socket) => socket.resume()).listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  await expect(connect({ privateKey: key.privateKey, connectLimit: 700 }, { port })).rejects.toMatchObject({
    name: 'Outage',
    reason: 'host-unreachable',
    message: expect.stringContaining(`app-r1 (127.0.0.1:${port})`) as string,
  })
  free.close()
  await once(free, 'close')
  await expect(connect({ privateKey: key.privateKey }, { port: await freePort() })).rejects.toMatchObject({
    name: 'Outage',
    message: expect.stringContaining('ECONNREFUSED') as string,
  })
})

test('connecting can be cancelled', async () => {
  const silent = createServer((socket) => socket.resume()).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const cancel = new AbortController()
  const connecting = sshTransport({ privateKey: key.privateKey }).connect(host({ port }), work(), cancel.signal)
  silent.once('connection', () => cancel.abort())
  await expect(connecting).rejects.toMatchObject({ reason: 'cancelled' })
  silent.close()
})

test('the hosts behind a jump host share one connection to it, and its key is checked too', async () => {
  const gate = await startSshd({
    directory: join(directory, 'gate'),
    authorized: key.publicKey,
    config: ['AllowTcpForwarding yes', 'PermitOpen 127.0.0.1:*', 'MaxSessions 20'],
  })
  const jump: Host = {
    name: 'bastion',
    address: '127.0.0.1',
    port: gate.port,
    user: gate.user,
    hostKeys: [gate.hostKey],
  }
  const transport = sshTransport({ privateKey: key.privateKey })
  const names = ['a', 'b', 'c']
  const open = await Promise.all(names.map((name) => session(transport, host({ name, jump }))))
  expect(await Promise.all(open.map(greeting))).toEqual(names.map(() => 'hello\n'))
  const children = execFileSync('pgrep', ['-c', '-P', String(gate.process.pid)])
    .toString()
    .trim()
  expect(children).toBe('1')
  await Promise.all(open.map((each) => each.close()))
  const again = await session(transport, host({ name: 'a', jump: { ...jump, name: 'nested', jump } }))
  expect(await greeting(again)).toBe('hello\n')
  await expect(session(transport, host({ jump: { ...jump, hostKeys: [stranger.publicKey] } }))).rejects.toMatchObject({
    reason: 'host-key-mismatch',
    message: expect.stringContaining('bastion') as string,
  })
  await again.close()
  await gate.close()
})

test('forty hosts behind one sshd with its default limits all connect', async () => {
  const transport = sshTransport({ privateKey: key.privateKey })
  const names = Array.from({ length: 40 }, (_, index) => `host-${index}`)
  const open = await Promise.all(names.map((name) => session(transport, host({ name, state: `.ecluse-${name}` }))))
  expect(await Promise.all(open.map(greeting))).toEqual(names.map(() => 'hello\n'))
})

test('the state of one host is locked against another deployment, over SSH as well', async () => {
  await connect({ privateKey: key.privateKey })
  const second = sshTransport({ privateKey: key.privateKey }).connect(host(), work({ deployment: 'd2' }), never)
  await expect(second).rejects.toMatchObject({
    reason: 'locked',
    message: expect.stringContaining('alice, run 1') as string,
  })
})
