import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { vaultUpload } from '../../actions/vault-upload/vault-upload'
import type { ActionReport } from '../../shared/action/report'
import { dirVault } from '../../shared/external/dir-vault'
import { dropDirectory } from '../../shared/external/drop'
import { workspaceFiles } from '../../shared/external/glob'
import { Outage } from '../../shared/failure'
import type { Ledger } from '../../shared/ledger/ledger'
import { canonicalDigest } from '../../shared/release/canonical'
import { MemoryLedger } from '../support/fake-ports'
import { commonOf, vaulted } from '../support/ledger-events'
import { tempdir } from '../support/tempdir'

const dir = tempdir()
const drop = () => join(dir(), 'drop')
const aside = () => join(drop(), '.vaulted', 'pets-2.0.0')
const vault = () => dirVault(join(dir(), 'vault'))
let ledger: MemoryLedger

beforeEach(() => {
  ledger = new MemoryLedger()
  mkdirSync(drop())
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sumLine = (name: string, content = name) => `${sha256(content)}  ${name}\n`

function files(contents: Readonly<Record<string, string>>, where = dir()): void {
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(where, name), content)
}

type Asked = Readonly<{
  packages?: string[]
  evidence?: string[]
  drop?: boolean
  expected?: string[]
  ledger?: Ledger
}>

function upload(asked: Asked): Promise<ActionReport> {
  const { id, at, actor, run, application, version } = commonOf(30)
  return vaultUpload(
    { application, version, packages: asked.packages, evidence: asked.evidence },
    {
      vault: vault(),
      ledger: asked.ledger ?? ledger,
      files: workspaceFiles(dir()),
      ...(asked.drop && { drop: dropDirectory(drop()) }),
      occasion: { actor, run },
      clock: { now: () => Date.parse(at) },
      id: () => id,
      expected: asked.expected ?? [],
    },
  )
}

const manifest = (packages: readonly string[], evidence: readonly string[] = []) => {
  const described = (name: string) => ({ name, size: name.length, sha256: sha256(name) })
  return {
    schema: 1,
    application: 'pets',
    version: '2.0.0',
    packages: packages.map(described),
    evidence: evidence.map(described),
  }
}

const failureOf = ({ failure }: ActionReport) => [failure?.reason, failure?.message.replaceAll(dir(), '')]

test('packages and evidence are vaulted, recorded, and shown', async () => {
  files({ 'pets.war': 'pets.war', 'junit.xml': 'junit.xml' })
  const report = await upload({ packages: ['*.war'], evidence: ['junit.xml'], expected: ['pets.war'] })
  const held = manifest(['pets.war'], ['junit.xml'])
  const url = pathToFileURL(join(dir(), 'vault', 'pets', '2.0.0')).href
  const digest = canonicalDigest(held)
  expect(report.outputs).toEqual({ 'manifest-digest': digest, manifest: held, 'vault-url': url })
  expect(report.failure).toBeUndefined()
  expect(ledger.events).toEqual([
    {
      ...commonOf(30),
      type: 'package.vaulted',
      manifestDigest: digest,
      packages: held.packages,
      evidence: held.evidence,
      vault: url,
    },
  ])
  expect(report.summary.replaceAll(dir(), '')).toBe(`## pets 2.0.0 is in the vault

| File | Kind | Size | sha256 | Source | Outcome |
| --- | --- | --- | --- | --- | --- |
| \`pets.war\` | package | 8 bytes | \`${sha256('pets.war')}\` | \`/pets.war\` | stored |
| \`junit.xml\` | evidence | 9 bytes | \`${sha256('junit.xml')}\` | \`/junit.xml\` | stored |

| Evidence | What it says |
| --- | --- |
| \`junit.xml\` | kept; not a report that is read |

Manifest: \`${digest}\` (sha256)

Vault: \`file:///vault/pets/2.0.0\`
`)
})

test('the same upload again changes nothing and records nothing', async () => {
  files({ 'pets.war': 'pets.war' })
  const first = await upload({ packages: ['*.war'] })
  const second = await upload({ packages: ['*.war'] })
  expect(second.outputs).toEqual(first.outputs)
  expect(second.summary).toContain('## pets 2.0.0 was in the vault already, byte for byte: nothing was changed')
  expect(ledger.events).toHaveLength(1)
})

test('other bytes of the same version are refused', async () => {
  files({ 'pets.war': 'one' })
  await upload({ packages: ['*.war'] })
  files({ 'pets.war': 'two' })
  const report = await upload({ packages: ['*.war'] })
  expect(failureOf(report)).toEqual([
    'version-taken',
    `the vault already holds pets 2.0.0 with other content: pets.war is sha256 ${sha256('one')}, and ${sha256('two')} ` +
      'was offered. A version never changes: give the new content a new version',
  ])
  expect(report.summary).toContain('## pets 2.0.0 was not put in the vault')
})

test('a vault that was replaced behind the back of the ledger is refused', async () => {
  files({ 'pets.war': 'pets.war' })
  ledger.events.push(vaulted(1))
  await vault().put('pets', '2.0.0', [{ name: 'pets.war', path: join(dir(), 'pets.war') }], [])
  expect(failureOf(await upload({ packages: ['*.war'] }))[0]).toBe('package-changed')
})

test('what the vault lost comes back only with the bytes that the ledger knows', async () => {
  files({ 'pets.war': 'pets.war', other: 'other' })
  const first = await upload({ packages: ['*.war'] })
  rmSync(join(dir(), 'vault'), { recursive: true })
  files({ 'pets.war': 'changed' })
  expect(failureOf(await upload({ packages: ['*.war'] }))[0]).toBe('package-changed')
  expect(failureOf(await upload({ packages: ['other'] }))[0]).toBe('package-changed')
  expect(await vault().find('pets', '2.0.0')).toBeUndefined()
  files({ 'pets.war': 'pets.war' })
  expect((await upload({ packages: ['*.war'] })).outputs).toEqual(first.outputs)
})

test('a drop is vaulted when it is complete, and moved aside with its marks; the rest stays and is named', async () => {
  files({ 'pets.war': 'pets.war', 'pets.war.ready': '', 'pets-db.zip': 'pets-db.zip', 'early.isx': 'x' }, drop())
  files({ SHA256SUMS: sumLine('pets-db.zip') }, drop())
  const report = await upload({ drop: true })
  expect(report.outputs['manifest']).toEqual(manifest(['pets-db.zip', 'pets.war']))
  expect(report.failure).toBeUndefined()
  expect(report.summary).toContain(
    '| `early.isx` | neither early.isx.ready nor a line of SHA256SUMS says it is complete |',
  )
  expect(readdirSync(drop()).sort()).toEqual(['.vaulted', 'early.isx'])
  expect(readdirSync(aside()).sort()).toEqual(['SHA256SUMS', 'pets-db.zip', 'pets.war', 'pets.war.ready'])
})

test('a file that is not what its sums say leaves everything where it is', async () => {
  files({ 'pets.war': 'pets.war', 'pets-db.zip': 'other' }, drop())
  files({ SHA256SUMS: sumLine('pets.war') + sumLine('pets-db.zip') }, drop())
  const report = await upload({ drop: true })
  expect(failureOf(report)).toEqual([
    'drop-mismatch',
    `pets-db.zip in /drop is not what SHA256SUMS says: pets-db.zip should be sha256 ${sha256('pets-db.zip')} and is ` +
      `${sha256('other')}. Everything was left there: drop the right file`,
  ])
  expect(report.summary).toContain(`| \`pets-db.zip\` | \`${sha256('pets-db.zip')}\` | \`${sha256('other')}\` |`)
  expect(readdirSync(drop()).sort()).toEqual(['SHA256SUMS', 'pets-db.zip', 'pets.war'])
  expect(existsSync(join(dir(), 'vault'))).toBe(false)
})

test.each<readonly [string, Readonly<Record<string, string>>, string[], string]>([
  ['an empty drop', {}, [], 'holds nothing that is complete'],
  ['a drop without a mark', { 'pets.war': 'x' }, [], 'holds nothing that is complete'],
  ['a file that is listed and not there', { a: 'a', SHA256SUMS: sumLine('a') + sumLine('b') }, [], 'waits for b:'],
  ['a mark without its file', { a: 'a', 'a.ready': '', 'b.ready': '' }, [], 'waits for b:'],
  ['a file of the plan without a mark', { a: 'a', 'a.ready': '', b: 'b' }, ['a', 'b'], 'waits for b:'],
  ['a file of the plan that is nowhere', { a: 'a', 'a.ready': '' }, ['a', 'b'], 'the plan names b,'],
])('%s is refused as incomplete', async (_, contents, expected, message) => {
  files(contents, drop())
  const report = await upload({ drop: true, expected })
  expect(report.failure?.reason).toBe('drop-incomplete')
  expect(report.failure?.message).toContain(message)
  expect(readdirSync(drop()).sort()).toEqual(Object.keys(contents).sort())
  expect(existsSync(join(dir(), 'vault'))).toBe(false)
})

test.each([['pets.war'], ['pets.war', 'pets.war.ready'], ['pets.war', 'pets.war.ready', 'b'], []])(
  'a move that was cut short after %j is taken up again',
  async (...moved) => {
    const contents = { 'pets.war': 'pets.war', 'pets.war.ready': '', b: 'b', SHA256SUMS: sumLine('b') }
    files(contents, drop())
    await vault().put(
      'pets',
      '2.0.0',
      ['pets.war', 'b'].map((name) => ({ name, path: join(drop(), name) })),
      [],
    )
    mkdirSync(aside(), { recursive: true })
    for (const name of moved) renameSync(join(drop(), name), join(aside(), name))
    const report = await upload({ drop: true })
    expect(report.failure).toBeUndefined()
    expect(report.outputs['manifest']).toEqual(manifest(['b', 'pets.war']))
    expect(readdirSync(drop())).toEqual(['.vaulted'])
    expect(readdirSync(aside()).sort()).toEqual(Object.keys(contents).sort())
  },
)

test('what is dropped a second time is the same or refused, and never overwrites', async () => {
  files({ 'pets.war': 'pets.war', 'pets.war.ready': '' }, drop())
  await upload({ drop: true })
  files({ 'pets.war': 'pets.war', 'pets.war.ready': '' }, drop())
  expect((await upload({ drop: true })).failure).toBeUndefined()
  expect(readdirSync(drop())).toEqual(['.vaulted'])
  files({ 'pets.war': 'other', 'pets.war.ready': '' }, drop())
  expect((await upload({ drop: true })).failure?.reason).toBe('version-taken')
  expect(readdirSync(drop()).sort()).toEqual(['.vaulted', 'pets.war', 'pets.war.ready'])
})

test('an outage of the ledger leaves the drop where it is, and the next run ends what this one began', async () => {
  files({ 'pets.war': 'pets.war', 'pets.war.ready': '' }, drop())
  const broken: Ledger = {
    read: (application) => ledger.read(application),
    append: () => Promise.reject(new Outage('ledger-unreachable', 'no answer')),
  }
  const report = await upload({ drop: true, ledger: broken })
  expect(report.failure).toEqual({ reason: 'ledger-unreachable', message: 'no answer' })
  expect(report.outputs['manifest']).toEqual(manifest(['pets.war']))
  expect(readdirSync(drop()).sort()).toEqual(['pets.war', 'pets.war.ready'])
  expect((await upload({ drop: true })).failure).toBeUndefined()
  expect(ledger.events).toHaveLength(1)
  expect(readdirSync(drop())).toEqual(['.vaulted'])
})

test('nothing given is refused, and so is a package of the plan that is missing', async () => {
  expect((await upload({})).failure?.reason).toBe('input-invalid')
  files({ 'pets.war': 'pets.war' })
  const report = await upload({ packages: ['pets.war'], expected: ['pets.war', 'pets-db.zip'] })
  expect(failureOf(report)).toEqual([
    'package-missing',
    'the plan names pets-db.zip, which this upload does not hold, and a version cannot be completed later: add it',
  ])
})

test('hostile names neither run nor break the summary', async () => {
  const name = '`id`|$(touch x)<b>.war'
  files({ [name]: 'x' })
  const report = await upload({ packages: ['*.war'] })
  expect(report.failure).toBeUndefined()
  expect(report.summary).toContain('<code>&#96;id&#96;&#124;&#36;&#40;touch x&#41;&lt;b&gt;&#46;war</code>')
  expect(readdirSync(dir()).sort()).toEqual([name, 'drop', 'vault'])
})
