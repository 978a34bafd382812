import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionReport } from '../../shared/action/report'
import { fingerprintOf } from '../../shared/inventory/fingerprint'
import { removeNow } from '../support/remove'
import { until } from '../support/sessions'
import { keyPair } from '../support/sshd'
import { onDisk, realSite, type RealSite } from './support/cmdb-site'

let site: RealSite
beforeEach(async () => {
  site = await realSite()
  const { outputs, failure } = await site.deploy()
  expect([outputs['result'], failure]).toEqual(['succeeded', undefined])
})
afterEach(() => site.close())

type Drift = Readonly<Record<'stage' | 'item' | 'field' | 'declared' | 'found' | 'result' | 'why', string>>

function driftOf({ outputs }: ActionReport): readonly Drift[] {
  return outputs['drift'] as readonly Drift[]
}

/** What is not right, without what to do about it. */
function saw(report: ActionReport): readonly object[] {
  return driftOf(report).map(({ item, field, declared, found, result }) => ({ item, field, declared, found, result }))
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const pathOf = (host: 0 | 1, ...names: readonly string[]): string => join(site.hosts[host].home, ...names)

test('what is as it was deployed and declared is right, and nothing of the check stays on a host', async () => {
  const system = /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
  const kernel = execFileSync('uname', ['-sr'], { encoding: 'utf8' }).trim()
  const ports = [site.hosts[0].sshd.port]
  site.declare({ h1: { system, kernel, ports, disks: { '/': { free: '1KiB', used: '100%' } } } }, '2.0.0')
  const report = await site.check()
  expect(saw(report)).toEqual([])
  expect(report.failure).toBeUndefined()
  expect(report.outputs['environments']).toEqual([{ stage: 'recette', right: 25, wrong: 0, unknown: 0, percent: 100 }])
  const left = execFileSync('find', [pathOf(0, '.ecluse/.check'), '-type', 'f'], { encoding: 'utf8' })
  expect(left).toBe('')
})

test('a changed byte', async () => {
  writeFileSync(pathOf(0, 'web/index.html'), 'hellO')
  const [finding, ...others] = saw(await site.check())
  const digest = expect.stringMatching(/^[0-9a-f]{64}$/) as string
  expect([finding, others]).toEqual([
    { item: 'pets/web on h1', field: 'digest', declared: digest, found: digest, result: 'wrong' },
    [],
  ])
})

test('an unexpected version', async () => {
  writeFileSync(pathOf(1, 'app/unit'), 'version 1.9.0\n')
  expect(saw(await site.check())).toEqual([
    { item: 'pets/app on h2', field: 'version', declared: '2.0.0', found: '1.9.0', result: 'wrong' },
    {
      ...{ item: 'pets/app on h2', field: 'digest', result: 'wrong' },
      ...{ declared: sha256('version 2.0.0\n'), found: sha256('version 1.9.0\n') },
    },
  ])
})

test('a version that only cmdb.yml has wrong', async () => {
  site.declare({}, '1.9.0')
  expect(saw(await site.check())).toEqual(
    ['h1', 'h2'].map((host) => ({
      item: `pets/app on ${host}`,
      ...{ field: 'version', declared: '1.9.0', found: '2.0.0', result: 'wrong' },
    })),
  )
})

test('a missing instance, and one that does not run', async () => {
  removeNow(pathOf(0, 'app'))
  rmSync(pathOf(1, 'app/running'))
  const item = 'pets/app on h1'
  expect(saw(await site.check())).toEqual([
    { item, field: 'instance', declared: 'there', found: 'nothing', result: 'wrong' },
    { item, field: 'version', declared: '2.0.0', found: '', result: 'wrong' },
    { item, field: 'digest', declared: sha256('version 2.0.0\n'), found: '', result: 'wrong' },
    { item, field: 'running', declared: 'yes', found: 'no', result: 'wrong' },
    { item: 'pets/app on h2', field: 'running', declared: 'yes', found: 'no', result: 'wrong' },
  ])
})

test('a full disk', async () => {
  const disk = pathOf(0, 'disk')
  site.declare({ h1: { disks: { [disk]: { free: '512KiB' } } } })
  const report = await onDisk(disk, 1024, async () => {
    writeFileSync(join(disk, 'file'), Buffer.alloc(768 * 1024))
    return site.check()
  })
  const common = { item: 'host h1', field: `disk ${disk}`, declared: 'at least 512 KiB free' }
  expect(saw(report)).toEqual([{ ...common, found: '75 % used, 256 KiB free', result: 'wrong' }])
  removeNow(disk)
  expect(saw(await site.check())).toEqual([{ ...common, found: '', result: 'wrong' }])
})

test('a disk so full that the host cannot even keep its own state', async () => {
  const state = pathOf(0, 'state')
  const elsewhere = () => readdirSync('/tmp').filter((name) => name.startsWith('.ecluse-'))
  const before = elsewhere()
  site.declare({ h1: { state } })
  const report = await onDisk(state, 64, async () => {
    expect(() => writeFileSync(join(state, 'file'), Buffer.alloc(1024 * 1024))).toThrow('ENOSPC')
    return site.check()
  })
  expect(saw(report)).toEqual([
    {
      ...{ item: 'host h1', field: `disk ${state}`, declared: '< 95 % used' },
      ...{ found: '100 % used, 0 KiB free', result: 'wrong' },
    },
  ])
  await until(() => elsewhere().every((name) => before.includes(name)))
})

test('an unreachable host is unknown in everything, and the other one is looked at', async () => {
  await site.hosts[1].sshd.close()
  const report = await site.check()
  const { port, hostKey } = site.hosts[1].sshd
  const unknown = { found: '', result: 'unknown' }
  expect(saw(report)).toEqual([
    { item: 'host h2', field: 'reachable', declared: 'yes', ...unknown },
    { item: 'host h2', field: 'host key', declared: fingerprintOf(hostKey), ...unknown },
    { item: 'host h2', field: 'clock', declared: 'within 60 s of the runner', ...unknown },
    { item: 'host h2', field: 'disk ~/.ecluse', declared: '< 95 % used', ...unknown },
    { item: 'host h2', field: 'disk /', declared: '< 95 % used', ...unknown },
    ...['web', 'app'].flatMap((domain) =>
      [
        ['instance', 'there'],
        ...(domain === 'app' ? [['version', '2.0.0']] : []),
        ['digest', expect.stringMatching(/^[0-9a-f]{64}$/) as string],
        ...(domain === 'app' ? [['running', 'yes']] : []),
      ].map(([field, declared]) => ({ item: `pets/${domain} on h2`, field, declared, ...unknown })),
    ),
  ])
  expect(new Set(driftOf(report).map(({ why }) => why))).toEqual(
    new Set([
      `h2 (127.0.0.1:${port}) cannot be reached: connect ECONNREFUSED 127.0.0.1:${port}. Look at its address, its port and the firewalls between.`,
    ]),
  )
})

test('a wrong host key is an alarm, and nothing of the host is believed', async () => {
  const other = keyPair(site.directory, 'other').publicKey.split(' ').slice(0, 2).join(' ')
  site.declare({ h1: { 'host-key': other } })
  const report = await site.check()
  expect(saw(report).slice(0, 3)).toEqual([
    { item: 'host h1', field: 'reachable', declared: 'yes', found: '', result: 'unknown' },
    {
      ...{ item: 'host h1', field: 'host key', result: 'wrong' },
      ...{ declared: fingerprintOf(other), found: fingerprintOf(site.hosts[0].sshd.hostKey) },
    },
    { item: 'host h1', field: 'clock', declared: 'within 60 s of the runner', found: '', result: 'unknown' },
  ])
  expect(driftOf(report).filter(({ item, result }) => item.endsWith('h1') && result === 'wrong')).toHaveLength(1)
})

test('a host of which no key is known is neither right nor wrong, and its own is shown', async () => {
  site.declare({ h1: { 'host-key': undefined } })
  const seen = fingerprintOf(site.hosts[0].sshd.hostKey)
  expect(saw(await site.check())[1]).toEqual({
    ...{ item: 'host h1', field: 'host key', declared: '', found: seen, result: 'unknown' },
  })
})

test('a check and a deployment at once do not keep each other out', async () => {
  const [check, deployed] = await Promise.all([site.check(), site.deploy()])
  expect(deployed.outputs['result']).toBe('succeeded')
  expect(driftOf(check).filter(({ result }) => result === 'wrong')).toEqual([])
  expect(saw(await site.check())).toEqual([])
})
