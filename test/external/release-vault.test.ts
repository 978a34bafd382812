import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { releaseVault } from '../../shared/external/release-vault'
import { manifestText } from '../../shared/release/manifest'
import { memoryLog } from '../support/fake-ports'
import { startGithubDouble, type GithubDouble } from '../support/github/double'
import type { Fault } from '../support/github/faults'
import type { Permissions } from '../support/github/state'
import { tempdir } from '../support/tempdir'

const dir = tempdir()
let double: GithubDouble
beforeEach(() => open({}))
afterEach(() => double.close())

async function open(options: Readonly<{ enterprise?: boolean }>): Promise<void> {
  double = await startGithubDouble(options)
  double.repository({ repository: 'acme/pets' })
}

/** The vault as a job sees it; a second of waiting lasts so many milliseconds. */
function vault(permissions: Permissions = { contents: 'write' }, second = 1) {
  const token = double.token({ permissions })
  const common = { apiUrl: double.api, repository: 'acme/pets', run: '1', log: memoryLog() }
  return releaseVault({ ...common, token, second, sha: 'a'.repeat(40), temp: join(dir(), 'temp') })
}

function file(name: string, content = `content of ${name}`) {
  const path = join(dir(), `source-${name}`)
  writeFileSync(path, content)
  return { path, name }
}

const put = (files = [file('pets.war'), file('pets-db.zip')]) => vault().put('pets', '2.0.0', files, [])

/** What GitHub holds: every release with its files and their text. */
function held() {
  const [repository] = [...double.state.repositories.values()]
  if (!repository) throw new Error('no repository')
  return [...repository.releases.values()].map(({ id, tag, draft }) => {
    const assets = [...repository.assets.values()].filter(({ release }) => release === id)
    const texts = assets.map(({ name, state, file: path }) => [
      name,
      state === 'uploaded' ? readFileSync(path, 'utf8') : state,
    ])
    return { tag, draft, files: Object.fromEntries(texts) as Readonly<Record<string, string>> }
  })
}

/** That one public release is all there is, with just these bytes. */
async function expectWhole(): Promise<void> {
  const sealed = await vault().find('pets', '2.0.0')
  if (!sealed) throw new Error('the version is not in the vault')
  const files = { 'pets.war': 'content of pets.war', 'pets-db.zip': 'content of pets-db.zip' }
  const manifest = manifestText(sealed.manifest)
  expect(held()).toEqual([{ tag: 'pets-v2.0.0', draft: false, files: { ...files, 'manifest.json': manifest } }])
}

async function failure(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  const { reason, message } = error as Readonly<{ reason: string; message: string }>
  return [reason, message.replaceAll(double.api, 'API').replaceAll(double.url, 'URL')]
}

test.each([false, true])(
  'a version that is put in is found and fetched (Enterprise Server: %s)',
  async (enterprise) => {
    await double.close()
    await open({ enterprise })
    const stored = await put()
    expect(stored).toMatchObject({ outcome: 'stored', url: `${double.url}/acme/pets/releases/tag/pets-v2.0.0` })
    await expectWhole()
    const fetched = await vault({ contents: 'read' }).fetch(stored, 'pets.war')
    expect(fetched).toMatchObject({ name: 'pets.war', size: 19 })
    expect(readFileSync(fetched.path, 'utf8')).toBe('content of pets.war')
  },
)

test('what was never published is not found', async () => {
  expect(await vault({ contents: 'read' }).find('pets', '2.0.0')).toBeUndefined()
})

test('the same bytes again succeed and change nothing', async () => {
  const { manifest, digest, url } = await put()
  double.requests.splice(0)
  expect(await put()).toEqual({ manifest, digest, url, outcome: 'already-there' })
  expect(double.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})

test.each([false, true])('other bytes are refused, naming the file (immutable: %s)', async (enabled) => {
  double.immutableReleases({ repository: 'acme/pets', enabled })
  await put()
  const other = [file('pets.war', 'other'), file('pets-db.zip')]
  expect(await failure(put(other))).toEqual(['version-taken', expect.stringContaining('pets.war is sha256')])
  await expectWhole()
})

test('an immutable release is published whole, and the same bytes succeed again', async () => {
  double.immutableReleases({ repository: 'acme/pets', enabled: true })
  await put()
  expect(await put()).toMatchObject({ outcome: 'already-there' })
  await expectWhole()
})

const FAULTS: readonly Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 502, starter: false },
  { kind: 'secondary-limit', retryAfter: 1 },
  { kind: 'cut-request', bytes: 5 },
  { kind: 'cut-answer' },
  { kind: 'lost-answer' },
]
const PLACES: readonly (readonly [string, string])[] = [
  ['POST', '/repos/acme/pets/releases'],
  ['POST', '/repos/acme/pets/releases/*/assets'],
  ['PATCH', '/repos/acme/pets/releases/*'],
  ['GET', '/repos/acme/pets/releases'],
  ['GET', '/repos/acme/pets/releases/assets/*'],
]

test.each(PLACES.flatMap(([method, path]) => FAULTS.map((fault) => [method, path, fault] as const)))(
  '%s %s survives %j',
  async (method, path, fault) => {
    double.fail({ method, path, times: 2, fault })
    await put()
    await expectWhole()
  },
)

test('20 uploads of the same version at once give one release', async () => {
  const files = [file('pets.war'), file('pets-db.zip')]
  const all = await Promise.all(Array.from({ length: 20 }, () => vault(undefined, 20).put('pets', '2.0.0', files, [])))
  expect(new Set(all.map(({ digest }) => digest)).size).toBe(1)
  await expectWhole()
})

test('two versions of the same name and other bytes at once: one wins whole, the other is told', async () => {
  const files = [file('pets.war'), file('pets-db.zip')]
  const others = [file('pets-db.zip'), { ...file('other.war', 'other bytes'), name: 'pets.war' }]
  const outcomes = await Promise.allSettled(
    [files, others].map((given) => vault(undefined, 20).put('pets', '2.0.0', given, [])),
  )
  const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  expect(lost).toMatchObject([{ reason: 'version-taken' }])
  expect(held()).toHaveLength(1)
})

test.each([
  [{ contents: 'read' } as const, '`contents: write`'],
  [{}, '`contents: '],
])('a job with %j is told what it lacks', async (permissions, lacks) => {
  const call = vault(permissions).put('pets', '2.0.0', [file('pets.war')], [])
  expect(await failure(call)).toEqual(['github-refused', expect.stringContaining(lacks)])
  expect(held()).toEqual([])
})

test.each(['with space.war', 'é.war', 'pets.war.', 'a(1).war'])(
  '%j is refused: GitHub would rename it',
  async (name) => {
    expect(await failure(put([file(name)]))).toEqual(['input-invalid', expect.stringContaining('another name')])
  },
)

test('an empty file is refused before anything is made', async () => {
  expect(await failure(put([file('empty', '')]))).toEqual(['input-invalid', expect.stringContaining('empty is empty')])
  expect(double.requests).toEqual([])
})

test('a release that somebody else published is none of the vault', async () => {
  await put()
  for (const { assets } of double.state.repositories.values()) assets.clear()
  expect(await failure(vault().find('pets', '2.0.0'))).toEqual([
    'package-changed',
    expect.stringContaining('holds no manifest.json'),
  ])
})

test('a file of 2 GiB is refused before anything is made', async () => {
  const large = file('large.war')
  truncateSync(large.path, 2 ** 31)
  const saw = expect.stringContaining('large.war has 2147483648 bytes, and GitHub takes less than 2 GiB') as string
  expect(await failure(put([large]))).toEqual(['input-invalid', saw])
  expect(double.requests).toEqual([])
})

test('in a draft that a run left, a file of other bytes is replaced, and one of no manifest goes', async () => {
  const publication = { method: 'PATCH', path: '/repos/acme/pets/releases/*' }
  double.fail({ ...publication, times: 4, fault: { kind: 'status', status: 502 } })
  await failure(put())
  const [repository] = [...double.state.repositories.values()]
  const war = [...(repository?.assets.values() ?? [])].find(({ name }) => name === 'pets.war')
  if (!repository || !war) throw new Error('no draft with files was left')
  const digest = `sha256:${'0'.repeat(64)}`
  writeFileSync(war.file, 'wrong of same size.')
  repository.assets.set(war.id, { ...war, digest })
  repository.assets.set(9, { ...war, id: 9, name: 'stranger.war' })
  await put()
  await expectWhole()
})

test('the host that a download is sent to never sees the token', async () => {
  const stored = await put()
  const seen: (string | undefined)[] = []
  const elsewhere = createServer(({ headers }, response) => {
    seen.push(headers.authorization)
    response.end('content of pets.war')
  })
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening))
  double.state.urls = { ...double.state.urls, storage: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}` }
  const { path } = await vault({ contents: 'read' }).fetch(stored, 'pets.war')
  elsewhere.closeAllConnections()
  await new Promise((closed) => elsewhere.close(closed))
  expect([readFileSync(path, 'utf8'), seen]).toEqual(['content of pets.war', [undefined]])
})

test.each([`sha256:${'b'.repeat(64)}`, null])(
  'packages are confirmed, and told when they changed (digest by the server: %s)',
  async (digest) => {
    const stored = await put()
    await vault().confirm(stored)
    const [repository] = [...double.state.repositories.values()]
    const war = [...(repository?.assets.values() ?? [])].find(({ name }) => name === 'pets.war')
    if (!war) throw new Error('no pets.war')
    writeFileSync(war.file, 'content of pets.waR')
    war.digest = digest
    expect(await failure(vault().confirm(stored))).toEqual(['package-changed', expect.stringContaining('pets.war')])
    repository?.assets.delete(war.id)
    expect(await failure(vault().confirm(stored))).toEqual(['package-missing', expect.stringContaining('pets.war')])
  },
)

test('whoever reads a version asks GitHub once for it, and again where its bytes do not fit', async () => {
  const stored = await put()
  const one = vault()
  double.requests.splice(0)
  await Promise.all([one.find('pets', '2.0.0'), one.find('pets', '2.0.0')])
  await one.confirm(stored)
  await one.fetch(stored, 'pets-db.zip')
  const tagged = ({ path }: Readonly<{ path: string }>) => path.includes('/releases/tags/')
  expect(double.requests.filter(tagged)).toHaveLength(1)
  const [repository] = [...double.state.repositories.values()]
  for (const { id, name } of repository?.assets.values() ?? []) if (name === 'pets.war') repository?.assets.delete(id)
  expect(await failure(one.fetch(stored, 'pets.war'))).toEqual(['package-missing', expect.stringContaining('pets.war')])
})
