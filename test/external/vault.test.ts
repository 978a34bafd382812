import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dirVault } from '../../shared/external/dir-vault'
import { UserError } from '../../shared/failure'
import { tempdir } from '../support/tempdir'

const dir = tempdir()
const root = () => join(dir(), 'vault')
const held = (...names: readonly string[]) => join(root(), 'pets', '2.0.0', ...names)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function file(name: string, content = `content of ${name}`): { path: string; name: string } {
  const path = join(dir(), `source-${name}`)
  writeFileSync(path, content)
  return { path, name }
}

const put = (...files: readonly ReturnType<typeof file>[]) => dirVault(root()).put('pets', '2.0.0', files, [])

async function refusal(work: Promise<unknown>): Promise<readonly [string, string]> {
  const error: unknown = await work.catch((thrown: unknown) => thrown)
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, got ${String(error)}`)
  return [error.reason, error.message.replaceAll(dir(), '')]
}

test('a version that is put in is found and fetched with the same digests', async () => {
  const vault = dirVault(root())
  const stored = await vault.put('pets', '2.0.0', [file('pets.war'), file('pets-db.zip')], [file('junit.xml')])
  const manifest = {
    schema: 1,
    application: 'pets',
    version: '2.0.0',
    packages: [
      { name: 'pets-db.zip', size: 22, sha256: sha256('content of pets-db.zip') },
      { name: 'pets.war', size: 19, sha256: sha256('content of pets.war') },
    ],
    evidence: [{ name: 'junit.xml', size: 20, sha256: sha256('content of junit.xml') }],
  }
  const digest = sha256(readFileSync(held('manifest.json'), 'utf8'))
  const sealed = { manifest, digest, url: pathToFileURL(held()).href }
  expect(stored).toEqual({ ...sealed, outcome: 'stored' })
  expect(await vault.find('pets', '2.0.0')).toEqual(sealed)
  expect(await vault.fetch(stored, 'pets.war')).toEqual({ ...manifest.packages[1], path: held('pets.war') })
  expect(readFileSync(held('manifest.json.sha256'), 'utf8')).toBe(`${digest}  manifest.json\n`)
  expect(readdirSync(join(root(), 'pets'))).toEqual(['2.0.0'])
})

test('what was never put in is not found', async () => {
  const vault = dirVault(root())
  expect(await vault.find('pets', '2.0.0')).toBeUndefined()
  await put(file('pets.war'))
  expect(await vault.find('pets', '2.0.1')).toBeUndefined()
})

test('a vault that is a file could not be asked, which is not the answer no', async () => {
  writeFileSync(root(), '')
  await expect(dirVault(root()).find('pets', '2.0.0')).rejects.toMatchObject({ reason: 'vault-unreachable' })
})

test('the same bytes again succeed and leave the manifest untouched', async () => {
  const first = await put(file('b'), file('a'))
  const before = readFileSync(held('manifest.json'))
  expect(await put(file('a'), file('b'))).toEqual({ ...first, outcome: 'already-there' })
  expect(readFileSync(held('manifest.json'))).toEqual(before)
})

test('other bytes are refused, every file named with both digests', async () => {
  await put(file('same'), file('war', 'one'), file('gone'))
  expect(await refusal(put(file('same'), file('war', 'two'), file('new')))).toEqual([
    'version-taken',
    'the vault already holds pets 2.0.0 with other content: ' +
      `gone (sha256 ${sha256('content of gone')}) is in it and was not offered; ` +
      `new is not in it (sha256 ${sha256('content of new')} was offered); ` +
      `war is sha256 ${sha256('one')}, and ${sha256('two')} was offered. ` +
      'A version never changes: give the new content a new version',
  ])
})

test('of uploads at once one stores, the others see its bytes or are refused', async () => {
  const same = file('war')
  const results = await Promise.all(Array.from({ length: 5 }, () => put(same)))
  expect(results.map(({ outcome }) => outcome).sort()).toEqual([...Array<string>(4).fill('already-there'), 'stored'])
  expect(readdirSync(join(root(), 'pets'))).toEqual(['2.0.0'])
})

test('of two uploads at once with other bytes one is refused', async () => {
  const [one, other] = [file('war', 'one'), { ...file('other', 'two'), name: 'war' }]
  const results = await Promise.allSettled([put(one), put(other)])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const winner = results[0].status === 'fulfilled' ? 'one' : 'two'
  expect(readFileSync(held('war'), 'utf8')).toBe(winner)
})

test('one flipped bit in a package is refused, named with both digests', async () => {
  const sealed = await put(file('pets.war', 'AAAA'))
  writeFileSync(held('pets.war'), 'AAAC')
  expect(await refusal(dirVault(root()).fetch(sealed, 'pets.war'))).toEqual([
    'package-changed',
    '/vault/pets/2.0.0/pets.war was changed after it had been put in the vault: ' +
      `expected sha256 ${sha256('AAAA')} (4 bytes), found sha256 ${sha256('AAAC')} (4 bytes). ` +
      'Bring back what was there, or release a new version',
  ])
  expect((await refusal(put(file('pets.war', 'AAAA'))))[0]).toBe('package-changed')
})

test.each(['manifest.json', 'manifest.json.sha256'])(
  'one flipped bit in %s is refused, with the name',
  async (name) => {
    await put(file('pets.war'))
    const bytes = readFileSync(held(name))
    bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20)
    writeFileSync(held(name), bytes)
    const [reason, message] = await refusal(dirVault(root()).find('pets', '2.0.0'))
    expect([reason, message.split(':')[0]]).toEqual([
      'package-changed',
      '/vault/pets/2.0.0/manifest.json was changed after it had been put in the vault',
    ])
  },
)

test('a manifest without its sum, or of another version, is refused', async () => {
  await put(file('pets.war'))
  renameSync(held(), join(root(), 'pets', '2.0.1'))
  expect((await refusal(dirVault(root()).find('pets', '2.0.1')))[1]).toContain(
    'expected the manifest of pets 2.0.1, found that of pets 2.0.0',
  )
  rmSync(join(root(), 'pets', '2.0.1', 'manifest.json.sha256'))
  expect((await refusal(dirVault(root()).find('pets', '2.0.1')))[1]).toContain(
    'expected a manifest.json.sha256 beside it',
  )
})

test('a package that is gone, or never was, is missing', async () => {
  const sealed = await put(file('pets.war'))
  expect((await refusal(dirVault(root()).fetch(sealed, '../../../etc/passwd')))[0]).toBe('package-missing')
  rmSync(held('pets.war'))
  expect((await refusal(dirVault(root()).fetch(sealed, 'pets.war')))[0]).toBe('package-missing')
})

test('a symbolic link in the vault is not followed', async () => {
  const sealed = await put(file('pets.war'))
  rmSync(held('pets.war'))
  symlinkSync(file('pets.war').path, held('pets.war'))
  expect((await refusal(dirVault(root()).fetch(sealed, 'pets.war')))[1]).toContain(
    'expected a file, found a symbolic link',
  )
  renameSync(held(), join(dir(), 'elsewhere'))
  symlinkSync(join(dir(), 'elsewhere'), held())
  expect((await refusal(dirVault(root()).find('pets', '2.0.0')))[0]).toBe('package-changed')
  expect((await refusal(put(file('pets.war'))))[0]).toBe('package-changed')
})

test('a directory without a manifest is no version: it is moved aside and kept', async () => {
  mkdirSync(held(), { recursive: true })
  writeFileSync(held('left'), 'behind')
  expect(await dirVault(root()).find('pets', '2.0.0')).toBeUndefined()
  expect((await put(file('pets.war'))).outcome).toBe('stored')
  const aside = readdirSync(join(root(), 'pets')).find((name) => name.startsWith('.aside-2.0.0-')) ?? ''
  expect(readFileSync(join(root(), 'pets', aside, 'left'), 'utf8')).toBe('behind')
})

test.each([
  ['../evil', 'starts with a dot'],
  ['a/b', 'holds a slash'],
  ['..', 'starts with a dot'],
  ['.hidden', 'starts with a dot'],
  ['', 'is empty'],
  ['a\nb', 'holds a character that cannot be seen'],
  ['pets\u202Eraw.', 'holds a character that cannot be seen'],
  ['manifest.json', 'is kept for the manifest of the vault'],
  ['MANIFEST.json.sha256', 'is kept for the manifest of the vault'],
  ['é'.repeat(128), 'is longer than 255 bytes'],
])('the file name %j is refused', async (name, problem) => {
  const { path } = file('source')
  const [reason, message] = await refusal(put({ path, name }))
  expect(reason).toBe('input-invalid')
  expect(message).toContain(problem)
  expect(existsSync(root())).toBe(false)
})

test.each(["'; rm -rf x; '.war", '$(id).war', '-rf', '`id`', 'a b|c.war', 'été.war', '*'])(
  '%j is only a name',
  async (name) => {
    const sealed = await put({ path: file('source', 'x').path, name })
    expect((await dirVault(root()).fetch(sealed, name)).path).toBe(held(name))
  },
)

test('two files with one name are refused', async () => {
  const vault = dirVault(root())
  const both = vault.put('pets', '2.0.0', [file('a')], [file('a')])
  expect((await refusal(both))[1]).toContain('two files are called "a"')
})

test.each([
  ['../x', '2.0.0'],
  ['pets', '../../2.0.0'],
  ['pets', '2.0.0/..'],
])('application %j, version %j leads nowhere', async (application, version) => {
  const vault = dirVault(root())
  expect((await refusal(vault.put(application, version, [file('a')], [])))[0]).toBe('input-invalid')
  expect((await refusal(vault.find(application, version)))[0]).toBe('input-invalid')
})

test('a source that is missing, or is no file, is named and leaves nothing behind', async () => {
  mkdirSync(join(dir(), 'directory'))
  expect((await refusal(put(file('good'), { name: 'a', path: join(dir(), 'missing') })))[0]).toBe('package-missing')
  expect(await refusal(put({ name: 'a', path: join(dir(), 'directory') }))).toEqual([
    'package-missing',
    '/directory is not a file',
  ])
  expect(readdirSync(join(root(), 'pets'))).toEqual([])
})

test('a file that is not what was announced is refused', async () => {
  const announced = { ...file('pets.war', 'one'), sha256: sha256('two') }
  expect((await refusal(put(announced)))[1]).toContain(`expected sha256 ${sha256('two')}, found ${sha256('one')}`)
  expect(readdirSync(join(root(), 'pets'))).toEqual([])
})
