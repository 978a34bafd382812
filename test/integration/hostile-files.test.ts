import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shapeOf } from '../support/hostile'
import { localSite, oneDomain, type LocalSite } from '../support/local-site'
import { tarOf, type TarEntry } from '../support/tar'
import { tempdir } from '../support/tempdir'
import { zipOf } from '../support/zip'

const root = tempdir()
const outside = (): string => join(root(), 'outside')

let site: LocalSite
beforeEach(() => {
  site = localSite(root())
  mkdirSync(outside())
  mkdirSync(join(root(), 'content'))
  writeFileSync(join(root(), 'content', 'old'), 'old')
  oneDomain(site, { technology: 'files', plan: { path: join(root(), 'content') } })
})

const GOOD: TarEntry = { name: 'new', content: 'new' }

test.each<[string, () => Buffer]>([
  ['a tar with a way up', () => tarOf([GOOD, { name: '../outside/file', content: 'x' }])],
  ['a tar with an absolute path', () => tarOf([GOOD, { name: join(outside(), 'file'), content: 'x' }])],
  [
    'a tar with a link out of it, and a file behind that',
    () => tarOf([GOOD, { name: 'link', type: '2', link: '../outside' }, { name: 'link/file', content: 'x' }]),
  ],
  [
    'a tar with a hard link to a file of the system',
    () => tarOf([GOOD, { name: 'hard', type: '1', link: '/etc/passwd' }]),
  ],
  ['a tar with a device', () => tarOf([GOOD, { name: 'null', type: '3' }])],
  ['a tar with a pipe', () => tarOf([GOOD, { name: 'pipe', type: '6' }])],
  ['a zip with a way up', () => zipOf({ new: 'new', '../outside/file': 'x' })],
  ['a zip with an absolute path', () => zipOf({ new: 'new', [join(outside(), 'file')]: 'x' })],
])('%s puts nothing anywhere but in the directory, or is refused', async (_, archive) => {
  site.write('pets.tar', archive())
  await site.run('vault-upload')
  const { status, errors, outputs } = await site.run('execute-plan')
  const content = readdirSync(join(root(), 'content')).sort()
  expect({ status, errors: errors.length, result: outputs['result'], content }).toEqual({
    status: 1,
    errors: 1,
    result: expect.stringMatching(/^(rolled-back|failed)$/) as string,
    content: ['old'],
  })
  expect(readdirSync(outside())).toEqual([])
})

test.each([
  ['a substitution', '$(touch canary).txt'],
  ['a new line', 'a\nb.txt'],
  ['an option', '-rf'],
  ['quotes and spaces', `it's "a" file.txt`],
  ['a workflow command', '::error::pwned'],
  ['another script', '日本語 🚀.txt'],
])('an archive that holds a file whose name is %s is deployed as it is, or refused', async (_, name) => {
  site.write('pets.tar', tarOf([GOOD, { name, content: 'x' }]))
  await site.run('vault-upload')
  const { status, errors, raw } = await site.run('execute-plan')
  expect(errors).toHaveLength(status === 0 ? 0 : 1)
  const content = readdirSync(join(root(), 'content')).sort()
  expect(content).toEqual(status === 0 ? ['new', name].sort() : ['old'])
  expect(raw).not.toMatch(/^::error::pwned/m)
  expect(existsSync(join(root(), 'workspace', 'canary'))).toBe(false)
})

test('files of a drop and of a workspace keep their strange names, or are refused by them', async () => {
  const names = ['$(touch canary).war', `it's "a".war`, '-rf', '<img src=x>|.war', '日本語.war', '%0A::error::x.war']
  const drop = join(root(), 'drop')
  mkdirSync(drop)
  for (const name of names) {
    writeFileSync(join(drop, name), `content of ${name}`)
    writeFileSync(join(drop, `${name}.ready`), '')
  }
  oneDomain(site, { technology: 'files', package: '$(touch canary).war', plan: { path: join(root(), 'content') } })
  const upload = await site.run('vault-upload', { packages: '', drop })
  const plan = await site.run('plan')
  expect([upload.status, plan.status]).toEqual([0, 0])
  expect(shapeOf(upload.summary)).toEqual({ headings: 1, tables: [names.length], foreign: [] })
  expect(shapeOf(plan.summary).foreign).toEqual([])
  for (const name of names) {
    expect(readFileSync(join(root(), 'vault/pets/2.0.0', name), 'utf8')).toBe(`content of ${name}`)
  }
})

test.each<[string, (drop: string) => void]>([
  ['a name of two lines', (drop) => writeFileSync(join(drop, 'a\nb.war'), '')],
  [
    'a name that is not UTF-8',
    (drop) => writeFileSync(Buffer.concat([Buffer.from(`${drop}/`), Buffer.from([0xff])]), ''),
  ],
  ['a name that shows in another order', (drop) => writeFileSync(join(drop, 'war.\u202egpj'), '')],
  ['a link out of it', (drop) => symlinkSync('/etc/hostname', join(drop, 'a.war'))],
  [
    'sums that lead out of it',
    (drop) => writeFileSync(join(drop, 'SHA256SUMS'), `${'0'.repeat(64)}  ../../etc/hostname\n`),
  ],
])('a drop with %s is refused, and nothing of it is taken', async (_, make) => {
  const drop = join(root(), 'drop')
  mkdirSync(drop)
  make(drop)
  for (const name of readdirSync(drop)) if (name !== 'SHA256SUMS') writeFileSync(join(drop, `${name}.ready`), '')
  const { status, errors, raw, summary } = await site.run('vault-upload', { packages: '', drop })
  expect({ status, errors: errors.length }).toEqual({ status: 1, errors: 1 })
  expect(raw + summary).not.toMatch(/\u202e/)
  expect(existsSync(join(root(), 'vault', 'pets', '2.0.0'))).toBe(false)
})
