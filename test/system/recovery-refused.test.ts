import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '../support/postgres'
import { removeNow } from '../support/remove'
import { keyPair } from '../support/sshd'
import { AGAIN, halted, IN_THE_SQL, quiet } from './support/interruption'
import { petsSite, succeeded, type PetsSite } from './support/pets-site'

const server = startPostgres()
let site: PetsSite
let before: ReturnType<PetsSite['state']>

beforeAll(async () => {
  site = await petsSite(server)
  before = site.state()
})
afterAll(() => site.close())
afterAll(() => server.stop())
// Whatever is refused, or rolled back later, nothing is different afterwards.
afterEach(async () => {
  await quiet(site)
  expect(site.state()).toEqual(before)
})

/** Changes one bit in the middle of a file; the answer puts it back. */
function flipBit(path: string): () => void {
  const bytes = readFileSync(path)
  const flipped = Buffer.from(bytes)
  const middle = bytes.length >> 1
  flipped[middle] = (flipped[middle] ?? 0) ^ 1
  chmodSync(path, 0o644)
  writeFileSync(path, flipped)
  return () => writeFileSync(path, bytes)
}

const vaulted = (name: string): string => join(site.root, 'vault/pets/2.0.0', name)

/** The directory of a domain in the last deployment of Pets on a host. */
function work(host: PetsSite['all'][number], domain: string): string {
  const stage = join(host.home, '.ecluse/pets/recette')
  return join(stage, readdirSync(stage).sort().at(-1) ?? '', host.name, domain)
}

test('of two deployments to one environment one wins, and the other is refused at once, with the name of the holder', async () => {
  const winner = await halted(site, site.hosts.db, IN_THE_SQL)
  const second = await site.run('execute-plan', AGAIN)
  expect({ status: second.status, reason: second.outputs['reason'] }).toEqual({ status: 1, reason: 'locked' })
  expect(second.errors.join('\n')).toMatch(/^recette is locked for pets: alice, run 77/)
  site.hosts.db.brake.release()
  succeeded(await winner.ended)
  succeeded(await site.run('rollback'))
})

test('of two applications on one host the second is refused by the lock of the host', async () => {
  const winner = await halted(site, site.hosts.etl, { file: '1-8-batch-deploy-3.sh', turn: 1, at: 'begun' })
  const second = await site.run('execute-plan', { application: 'cats' })
  expect({ status: second.status, reason: second.outputs['reason'] }).toEqual({ status: 1, reason: 'locked' })
  expect(second.errors.join('\n')).toMatch(/^etl-r1 .* is locked by alice, run 77 .*\(deployment \w{26}\) since /)
  site.hosts.etl.brake.release()
  succeeded(await winner.ended)
  succeeded(await site.run('rollback'))
})

test.each(['pets.war', 'pets-db.zip', 'manifest.json'])('one bit of %s in the vault', async (name) => {
  const restore = flipBit(vaulted(name))
  const refused = await site.run('execute-plan', AGAIN)
  expect({ status: refused.status, reason: refused.outputs['reason'] }).toEqual({
    status: 1,
    reason: 'package-changed',
  })
  expect(refused.errors.join('\n')).toContain(name)
  restore()
})

test('one bit of a package on the host, between its check and its deployment, is put right from the vault', async () => {
  const { app } = site.hosts
  const step = await halted(site, app, { file: '1-4-app-stop-1.sh', turn: 1, at: 'begun' })
  flipBit(join(work(app, 'app'), 'staging/package'))
  app.brake.release()
  const { log } = succeeded(await step.ended)
  expect(log.match(/pets\.war (delivered|already there)/g)).toEqual(['pets.war delivered', 'pets.war delivered'])
  succeeded(await site.run('rollback'))
})

test.each([
  ['app', 'app', 'saved/config.xml'],
  ['db', 'db', 'dump'],
  ['etl', 'batch', 'project.isx'],
] as const)('one bit of the backup on %s: nothing is restored, and the file is named', async (host, domain, file) => {
  succeeded(await site.run('execute-plan', AGAIN))
  const deployed = site.state()
  const restore = flipBit(join(work(site.hosts[host], domain), 'backup', file))
  const refused = await site.run('rollback')
  expect({ status: refused.status, reason: refused.outputs['reason'] }).toEqual({ status: 1, reason: 'backup-changed' })
  expect(refused.errors.join('\n')).toContain(file.split('/').at(-1))
  expect(site.state()[domain]).toEqual(deployed[domain])
  restore()
  succeeded(await site.run('rollback'))
})

describe('before anything is changed', () => {
  afterEach(() => site.configure())

  async function refusal(given: Readonly<Record<string, string>> = {}) {
    const { status, outputs, errors } = await site.run('execute-plan', { ...AGAIN, ...given })
    return { status, reason: outputs['reason'], result: outputs['result'], said: errors.join('\n') }
  }

  test('a key that the host does not know', async () => {
    const { privateKey } = keyPair(site.root, 'stranger')
    expect(await refusal({ 'ssh-private-key': privateKey })).toEqual({
      status: 1,
      reason: 'host-refused',
      result: 'refused',
      said: expect.stringMatching(/db-r1 .* did not let \w+ in with this key/) as string,
    })
  })

  test('a host with another key than the CMDB says', async () => {
    site.configure({ ports: { etl: site.hosts.db.sshd().port } })
    expect(await refusal()).toEqual({
      status: 1,
      reason: 'host-key-mismatch',
      result: 'refused',
      said: expect.stringContaining('etl-r1') as string,
    })
  })

  test('a host that is down', async () => {
    await site.hosts.etl.die()
    expect(await refusal()).toEqual({
      status: 1,
      reason: 'host-unreachable',
      result: 'refused',
      said: expect.stringMatching(/etl-r1 .*ECONNREFUSED/) as string,
    })
    await site.hosts.etl.revive()
  })

  test('no psql on the PATH of the host', async () => {
    const bare = join(site.root, 'bare')
    mkdirSync(bare)
    for (const name of readdirSync('/usr/bin').filter((one) => one !== 'psql'))
      execFileSync('ln', ['-s', `/usr/bin/${name}`, join(bare, name)])
    site.configure({ path: bare })
    expect(await refusal()).toEqual({
      status: 1,
      reason: 'tool-missing',
      result: 'refused',
      said: expect.stringMatching(/db-r1 has no `psql`, which .*\(db\) needs/) as string,
    })
    removeNow(bare)
  })
})

test('a disk that is full on a host: rolled back, with the host’s own words', async () => {
  const { etl } = site.hosts
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'ecluse', join(etl.home, '.ecluse')])
  try {
    appendFileSync(join(etl.home, '.ecluse/ballast'), Buffer.alloc(2 * 1024 * 1024 - 64 * 1024))
    const { status, outputs, errors } = await site.run('execute-plan', AGAIN)
    expect({ status, result: outputs['result'], failed: outputs['failed-step'] }).toEqual({
      status: 1,
      result: 'failed',
      failed: '3',
    })
    expect(errors.join('\n')).toMatch(/etl-r1.*(room for \d+ KiB|No space left on device|needs \d+ KiB)/)
  } finally {
    execFileSync('umount', [join(etl.home, '.ecluse')])
  }
  succeeded(
    await site
      .run('rollback')
      .then((step) => (step.outputs['reason'] === 'nothing-to-do' ? { ...step, status: 0 } : step)),
  )
})
