import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { Session } from '../../shared/automaton/transport'
import { sshTransport } from '../../shared/external/transport/ssh'
import type { Host } from '../../shared/inventory/host'
import { compiled } from '../support/compiled'
import { startRelay, type Relay } from '../support/relay'
import { remove } from '../support/remove'
import { alive, sessions, until } from '../support/sessions'
import { keyPair, startSshd, type KeyPair, type Sshd } from '../support/sshd'
import { entry, never, ran } from '../support/steps'

const directory = mkdtempSync(join(tmpdir(), 'ecluse-system-'))
const session = sessions()
let sshd: Sshd
let key: KeyPair
let relay: Relay
let home = ''

beforeAll(() => {
  key = keyPair(directory, 'client')
})

beforeEach(async () => {
  home = mkdtempSync(join(directory, 'home-'))
  sshd = await startSshd({ directory: join(home, 'sshd'), authorized: key.publicKey, home })
  relay = await startRelay(sshd.port)
})

afterEach(async () => {
  await relay.close()
  await sshd.close()
})

afterAll(() => remove(directory))

const host = (changes: Partial<Host> = {}): Host => ({
  name: 'app-r1',
  address: '127.0.0.1',
  port: relay.port,
  user: sshd.user,
  hostKeys: [sshd.hostKey],
  ...changes,
})

const connect = (changes: Partial<Host> = {}, keepAlive = 10_000): Promise<Session> =>
  session(sshTransport({ privateKey: key.privateKey, keepAlive }), host(changes))

/** Resolves with the processes that a script printed, while it still runs. */
async function started(
  open: Session,
  text: string,
  timeout = 60_000,
): Promise<Readonly<{ pids: readonly number[]; end: Promise<unknown> }>> {
  let said = ''
  const end = ran(open, text, { timeout, entry: entry(), onOutput: (piece) => (said += piece) }).catch(
    (error: unknown) => error,
  )
  await until(() => said.endsWith('\n'))
  return { pids: said.trim().split(' ').map(Number), end }
}

const STUBBORN = "(trap '' TERM; sleep 61) & echo $$ $!; sleep 62"

const gone = async (pids: readonly number[]): Promise<void> => {
  await until(() => !pids.some(alive))
  await until(() => !existsSync(join(home, '.ecluse/lock')))
}

const journalOf = (): readonly string[] =>
  readFileSync(join(home, '.ecluse/pets/recette/d1/app-r1/journal'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => `${line.split('\t')[0] ?? ''} ${line.split('\t').at(-2) ?? ''}`)

test('the death of the runner ends what runs and frees the lock, long before its lease ends', async () => {
  const program = compiled('test/support/ssh-client.ts', join(home, 'compiled'))
  const given = JSON.stringify({ host: host({ port: sshd.port }), privateKey: key.privateKey })
  const client = spawn(process.execPath, [program.path, given], {
    env: program.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [first] = (await once(client.stdout, 'data')) as [Buffer]
  const pids = first.toString().trim().split(' ').map(Number)
  expect(pids.map(alive)).toEqual([true, true])
  client.kill('SIGKILL')
  await gone(pids)
  expect(journalOf()).toEqual(['started 2026-11-23T19:00:00.000Z', 'finished 143'])
})

test('a connection that is cut is an outage, ends what runs, and leaves a journal', async () => {
  const { pids, end } = await started(await connect(), STUBBORN)
  relay.cut()
  expect(await end).toMatchObject({ name: 'Outage', reason: 'host-unreachable' })
  await gone(pids)
  expect(journalOf()).toEqual(['started 2026-11-23T19:00:00.000Z', 'finished 143'])
})

test('a link that dies half-open is found out by its silence', async () => {
  const { end } = await started(await connect({}, 1000), 'echo $$; sleep 600')
  relay.freeze()
  expect(await end).toMatchObject({ name: 'Outage', message: expect.stringContaining('Keepalive timeout') as string })
})

test('a time limit holds on the host although the link is dead and nobody knows', async () => {
  const { pids } = await started(await connect({}, 60_000), STUBBORN, 1000)
  relay.freeze()
  await until(() => !pids.some(alive) && journalOf().length === 2)
  expect(journalOf()).toEqual(['started 2026-11-23T19:00:00.000Z', 'finished 137'])
  relay.cut()
})

test('a session that is killed on the host is an outage, and what ran is ended', async () => {
  const { pids, end } = await started(await connect(), STUBBORN)
  for (const pid of execFileSync('pgrep', ['-P', String(sshd.process.pid)])
    .toString()
    .trim()
    .split('\n')) {
    process.kill(Number(pid), 'SIGKILL')
  }
  expect(await end).toMatchObject({ name: 'Outage', reason: 'host-unreachable' })
  await gone(pids)
})

test('an agent that is killed on the host is an outage, and what ran is ended', async () => {
  const open = await connect()
  const { pids, end } = await started(open, STUBBORN)
  process.kill(Number(readdirSync(join(home, '.ecluse/lock'))[0]?.split('.')[2]), 'SIGKILL')
  expect(await end).toMatchObject({ name: 'Outage', message: expect.stringContaining('SIGKILL') as string })
  await until(() => !pids.some(alive))
  await connect()
})

test('cancelling ends everything, also what ignores a polite request', async () => {
  const open = await connect()
  const cancel = new AbortController()
  const { outcome, stdout } = await ran(open, STUBBORN, { signal: cancel.signal, onOutput: () => cancel.abort() })
  // The host has three seconds to say so, or is given up.
  expect(outcome).toEqual({ kind: 'cancelled' })
  await until(() => !stdout.trim().split(' ').map(Number).some(alive))
})

test('closing a session ends what still runs', async () => {
  const open = await connect()
  const { pids, end } = await started(open, 'sleep 61 & echo $$ $!; wait')
  await open.close()
  expect(await end).toMatchObject({ outcome: { kind: 'cancelled' } })
  await gone(pids)
})

test('a service that was started in a session of its own survives', async () => {
  const open = await connect()
  const { stdout } = await ran(open, 'setsid sleep 30 </dev/null >/dev/null 2>&1 & echo $!')
  await open.close()
  expect(alive(Number(stdout))).toBe(true)
  process.kill(Number(stdout))
})

test('200 MB of output come through whole, in little memory', async () => {
  const open = await connect({ port: sshd.port })
  let length = 0
  const before = process.memoryUsage().rss
  let most = 0
  const script = { text: 'head -c 200000000 /dev/zero; echo; exit 3', env: {}, timeout: 60_000 }
  const outcome = await open.run(
    script,
    undefined,
    (_, text) => {
      length += text.length
      most = Math.max(most, process.memoryUsage().rss)
    },
    never,
  )
  expect({ outcome, length }).toEqual({ outcome: { kind: 'exited', status: 3 }, length: 200_000_001 })
  expect(most - before).toBeLessThan(200_000_000)
})

const file = (name: string, bytes: Buffer): Readonly<{ path: string; name: string; size: number; sha256: string }> => {
  const path = join(home, name)
  writeFileSync(path, bytes)
  return { path, name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

test('a package arrives verified, and a cut in the middle of it leaves nothing in place', async () => {
  const large = file('pets.war', Buffer.alloc(60_000_000, 'pets'))
  const to = join(home, 'target/package')
  const broken = await connect()
  const sending = broken.send(large, to, entry(), never).catch((error: unknown) => error)
  await until(() => existsSync(`${to}.part`))
  relay.cut()
  expect(await sending).toMatchObject({ name: 'Outage' })
  expect(existsSync(to)).toBe(false)
  await until(() => !existsSync(join(home, '.ecluse/lock')))
  const open = await connect()
  expect(await open.send(large, to, entry(2), never)).toEqual({ kind: 'delivered', sha256: large.sha256 })
  expect(readdirSync(join(home, 'target'))).toEqual(['package'])
})

describe('on a disk that is full', () => {
  const disk = join(directory, 'disk')

  beforeAll(() => {
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk])
  })
  afterAll(() => void execFileSync('umount', [disk]))
  afterEach(() => rmSync(join(disk, 'filler'), { force: true }))

  const filled = (): void => {
    expect(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(8_000_000))).toThrow('ENOSPC')
  }

  test('a step does not run, and the host says why', async () => {
    const open = await connect({ state: join(disk, 'state') })
    filled()
    await expect(ran(open, `touch ${home}/begun`, { entry: entry() })).rejects.toMatchObject({
      reason: 'step-failed',
      message: expect.stringMatching(/was not run: .*No space left on device/) as string,
    })
    expect(existsSync(join(home, 'begun'))).toBe(false)
    await open.close()
    expect(existsSync(join(disk, 'state/lock'))).toBe(false)
  })

  test('a session does not open, and the host says why', async () => {
    filled()
    await expect(connect({ state: join(disk, 'other') })).rejects.toMatchObject({
      message: expect.stringContaining('No space left on device') as string,
    })
  })

  test('a transfer is refused before a byte, or stopped at the last that fits', async () => {
    const open = await connect()
    const large = file('pets.war', Buffer.alloc(6_000_000))
    const to = join(disk, 'package')
    await expect(open.send(large, to, entry(), never)).rejects.toMatchObject({
      message: expect.stringMatching(/needs 6883 KiB, has \d+ KiB on .*disk/) as string,
    })
    await expect(open.send({ ...large, size: 1 }, to, entry(), never)).rejects.toMatchObject({
      message: expect.stringContaining('No space left on device') as string,
    })
    expect(readdirSync(disk)).not.toContain('package.part')
  })
})
