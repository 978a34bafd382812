import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { archiveEntries, readEntry } from '../../shared/external/archive'
import { tempdir } from '../support/tempdir'
import { zipOf } from '../support/zip'

const dir = tempdir()

function file(name: string, bytes: Buffer | string): string {
  const path = join(dir(), name)
  writeFileSync(path, bytes)
  return path
}

const LONG = `deploy/${'long-'.repeat(40)}.sql`
const SQL = {
  'deploy/001.sql': 'CREATE TABLE pet ();\n'.repeat(500),
  'rollback/001.sql': 'DROP TABLE pet;\n',
  [LONG]: '',
}

/** The archives that git makes, in a format of its own choice. */
function archivedByGit(format: string): string {
  const tree = join(dir(), 'tree')
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', tree, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words])
  for (const name of ['deploy', 'rollback']) mkdirSync(join(tree, name), { recursive: true })
  for (const [name, text] of Object.entries(SQL)) writeFileSync(join(tree, name), text)
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'scripts')
  return file(`package.${format}`, git('archive', `--format=${format}`, 'HEAD'))
}

test.each(['zip', 'tar', 'tar.gz'])('the files of a %s are listed and read', async (format) => {
  const path = archivedByGit(format)
  const entries = await archiveEntries(path)
  expect(Object.fromEntries(entries.map(({ name, size }) => [name, size]))).toEqual({
    'deploy/001.sql': 10_500,
    'rollback/001.sql': 16,
    [LONG]: 0,
  })
  for (const [name, text] of Object.entries(SQL)) {
    expect((await readEntry(path, name, 20_000)).toString()).toBe(text)
  }
})

test.each([false, true])('the files of a zip made for tests are read (deflated: %s)', async (deflated) => {
  const path = file('a.zip', zipOf(SQL, deflated))
  expect((await readEntry(path, 'deploy/001.sql', 20_000)).toString()).toBe(SQL['deploy/001.sql'])
})

test('the format is told by the bytes, not by the name', async () => {
  expect(await archiveEntries(file('a.tar.gz', zipOf({ a: 'x' })))).toEqual([{ name: 'a', size: 1 }])
})

test.each(['../evil.sql', 'a/../../evil', '/etc/passwd', '\\evil', 'C:/evil', 'a\\..\\..\\evil'])(
  'the entry %j is refused, with its name',
  async (name) => {
    await expect(archiveEntries(file('a.zip', zipOf({ fine: '', [name]: '' })))).rejects.toThrow(
      `a.zip is not a readable zip, tar or tar.gz: the entry ${name} leads out of the directory it is unpacked in. Build it again`,
    )
  },
)

test('a file longer than the limit, or not there, is refused', async () => {
  const path = file('a.zip', zipOf({ 'a.sql': 'x'.repeat(100) }))
  await expect(readEntry(path, 'a.sql', 99)).rejects.toThrow('a.sql is 100 bytes, at most 99 are read')
  await expect(readEntry(path, 'b.sql', 99)).rejects.toThrow('it holds no b.sql')
})

test('an entry that unpacks to more than it says is refused', async () => {
  const zip = zipOf({ a: 'x'.repeat(1000) }, true)
  const central = zip.lastIndexOf('PK\x01\x02')
  zip.writeUInt32LE(10, central + 24)
  await expect(readEntry(file('a.zip', zip), 'a', 20)).rejects.toThrow('is not a readable zip')
})

test.each([
  ['empty', Buffer.alloc(0)],
  ['text', Buffer.from('DROP TABLE pet;\n'.repeat(100))],
  ['only zip by its first letters', Buffer.from('PK\x03\x04 nothing')],
  ['gzip of text', gzipSync('DROP TABLE pet;\n'.repeat(100))],
  ['gzip by its first bytes', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4])],
])('a file that is %s is refused', async (_, bytes) => {
  await expect(archiveEntries(file('a', bytes))).rejects.toMatchObject({ name: 'UserError', reason: 'plan-invalid' })
})

test.each(['zip', 'tar', 'tar.gz'])('a %s that was cut is refused', async (format) => {
  const path = archivedByGit(format)
  truncateSync(path, format === 'tar' ? 9000 : readFileSync(path).length - 30)
  await expect(archiveEntries(path)).rejects.toMatchObject({ name: 'UserError', reason: 'plan-invalid' })
})
