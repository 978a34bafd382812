import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionReport } from '../../shared/action/report'
import { freePort } from '../support/free-port'
import { until } from '../support/sessions'
import { keyPair, startSshd } from '../support/sshd'
import { onDisk, realSite, type RealSite } from './support/cmdb-site'

let site: RealSite
beforeEach(async () => {
  site = await realSite()
  const { outputs, failure } = await site.deploy()
  expect([outputs['result'], failure]).toEqual(['succeeded', undefined])
})
afterEach(() => site.close())

type Drift = Readonly<Record<'item' | 'field' | 'declared' | 'found' | 'result' | 'why', string>>

function driftOf({ outputs }: ActionReport): readonly Drift[] {
  return outputs['drift'] as readonly Drift[]
}

/** What is not right, as `item | field | declared | found | result`. */
function saw(report: ActionReport): readonly string[] {
  return driftOf(report).map(({ item, field, declared, found, result }) =>
    [item, field, declared, found, result].join(' | '),
  )
}

/** Why what is not right of a host is so; all of it must be unknown. */
function whyUnknown(report: ActionReport, host: string): string {
  const all = driftOf(report)
  expect(new Set(all.map(({ item, result }) => `${item.split(' ').at(-1) ?? ''} ${result}`))).toEqual(
    new Set([`${host} unknown`]),
  )
  const reasons = [...new Set(all.map(({ why }) => why))]
  expect(reasons).toHaveLength(1)
  return reasons[0] ?? ''
}

const pathOf = (...names: readonly string[]): string => join(site.hosts[0].home, ...names)

test.each<[string, () => Promise<object>, RegExp]>([
  [
    'whose port nobody listens on',
    async () => ({ port: await freePort() }),
    /^h1 \(127\.0\.0\.1:\d+\) cannot be reached: connect ECONNREFUSED/,
  ],
  [
    'whose name nobody knows',
    () => Promise.resolve({ address: 'h1.invalid' }),
    /^h1 \(h1\.invalid:\d+\) cannot be reached: getaddrinfo (ENOTFOUND|EAI_AGAIN) h1\.invalid/,
  ],
  [
    'that does not let the user in',
    () => Promise.resolve({ user: 'stranger' }),
    /^h1 .* cannot be worked on: it did not let stranger in with this key\./,
  ],
  [
    'behind another that does not answer',
    async () => {
      await site.hosts[1].sshd.close()
      return { jump: 'h2' }
    },
    /h2 .*cannot be reached/,
  ],
])('a host %s is unknown in everything, and says why', async (name, change, expected) => {
  site.declare({ h1: await change() })
  const report = await site.check()
  if (name.startsWith('behind')) {
    expect(new Set(driftOf(report).map(({ result }) => result))).toEqual(new Set(['unknown']))
    expect(driftOf(report)[0]?.why).toMatch(expected)
  } else expect(whyUnknown(report, 'h1')).toMatch(expected)
  expect(report.failure?.reason).toBe('integrity-too-low')
})

test('a host that accepts a connection and says nothing is given up, and the other one is looked at', async () => {
  const { process: server } = site.hosts[0].sshd
  server.kill('SIGSTOP')
  try {
    const why = whyUnknown(await site.check(), 'h1')
    expect(why).toMatch(/^h1 \(127\.0\.0\.1:\d+\) cannot be reached: Timed out/)
  } finally {
    server.kill('SIGCONT')
  }
})

test.each([
  ['starts something that never ends', 'sleep 1000', /did not open a session within 20 s/],
  [
    'lets nobody work there',
    '/usr/sbin/nologin',
    /^h1 .* ended the session before anything was begun: its shell ended\. It said: This account is currently not available/,
  ],
])('a host that %s in the place of a shell is given up', async (_, command, expected) => {
  const { home } = site.hosts[0]
  const authorized = readFileSync(join(site.directory, 'sshd-h1/authorized'), 'utf8').trim()
  const directory = join(site.directory, 'other')
  const other = await startSshd({ directory, authorized, home, config: [`ForceCommand ${command}`] })
  try {
    site.declare({ h1: { port: other.port, 'host-key': other.hostKey } })
    const why = whyUnknown(await site.check(), 'h1')
    expect(why).toMatch(expected)
  } finally {
    await other.close()
  }
})

test('what a shell prints when it begins is not what a host says', async () => {
  writeFileSync(
    pathOf('.bashrc'),
    'echo "Welcome! time 1 digest=hacked"; printf "room 1 absent"; echo oops >&2\nalias sh=false\n',
  )
  expect(saw(await site.check())).toEqual([])
})

test('a file system on which nothing can be written', async () => {
  const state = pathOf('state')
  const elsewhere = () => readdirSync('/tmp').filter((name) => name.startsWith('.ecluse-'))
  const before = elsewhere()
  site.declare({ h1: { state } })
  const report = await onDisk(state, 64, () => site.check(), ',ro')
  expect(saw(report)).toEqual([`host h1 | disk ${state} | < 95 % used | 0 % used, 64 KiB free, read-only | wrong`])
  await until(() => elsewhere().length === before.length)
})

test('a file system that has room and no inodes', async () => {
  const disk = pathOf('disk')
  site.declare({ h1: { disks: { [disk]: { free: '512KiB' } } } })
  const report = await onDisk(
    disk,
    1024,
    () => {
      for (let index = 0; index < 31; index += 1) writeFileSync(join(disk, String(index)), '')
      expect(() => writeFileSync(join(disk, 'more'), '')).toThrow('ENOSPC')
      return site.check()
    },
    ',nr_inodes=32',
  )
  expect(saw(report)).toEqual([
    `host h1 | disk ${disk} | at least 512 KiB free | 0 % used, 1 MiB free, 100 % of its inodes used | wrong`,
  ])
})

const DIGEST = 'digest=$(sha256sum <unit | cut -c1-64)'

test.each<[string, string, readonly string[]]>([
  [
    'lines of Windows and no line break at the end',
    `printf 'version=2.0.0\\r\\ndigest=%s\\r\\nrunning=yes' "$(sha256sum <unit | cut -c1-64)"`,
    [],
  ],
  [
    'more words than a host has memory for',
    `yes noise | head -n 1000000; echo version=2.0.0; echo ${DIGEST}; echo running=yes`,
    [],
  ],
  [
    'bytes that are no text',
    `printf '\\000\\377\\376\\033[2J\\n'; head -c 300000 /dev/zero; echo; echo version=2.0.0; echo ${DIGEST}; echo running=yes`,
    [],
  ],
  [
    'nothing that could be read',
    'echo "ERROR: everything is fine"; echo digest: x',
    [
      'instance | there |  | unknown',
      'version | 2.0.0 |  | unknown',
      'digest | D |  | unknown',
      'running | yes |  | unknown',
    ],
  ],
  [
    'what it knows, and then fails',
    `echo version=2.0.0; echo ${DIGEST}; echo running=yes; exit 3`,
    [
      'instance | there |  | unknown',
      'version | 2.0.0 |  | unknown',
      'digest | D |  | unknown',
      'running | yes |  | unknown',
    ],
  ],
  [
    'words that are Markdown, HTML and commands',
    `echo version=2.0.0; echo ${DIGEST}; echo 'running=<img src=x> | ::error::x $(touch ../owned)'`,
    ['running | yes | <img src=x> | ::error::x $(touch ../owned) | wrong'],
  ],
])('an inspect that prints %s', async (_, says, expected) => {
  writeFileSync(pathOf('app/says'), says)
  const report = await site.check()
  expect(saw(report).map((line) => line.replace(/^pets\/app on h1 \| /, '').replace(/[0-9a-f]{64}/, 'D'))).toEqual(
    expected,
  )
  expect(existsSync(pathOf('owned'))).toBe(false)
})

test('a key that is not let in is told as that', async () => {
  const other = keyPair(site.directory, 'stranger').publicKey
  writeFileSync(join(site.directory, 'sshd-h1/authorized'), `${other}\n`)
  expect(whyUnknown(await site.check(), 'h1')).toMatch(/cannot be worked on: it did not let \S+ in with this key\./)
})
