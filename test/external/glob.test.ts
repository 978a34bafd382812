import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { workspaceFiles } from '../../shared/external/glob'
import { tempdir } from '../support/tempdir'

const dir = tempdir()

const FILES = [
  'pets.war',
  'build/app/pets.war',
  'build/app/pets-sources.jar',
  'build/db/pets-db.zip',
  'build/odd/pets[1].war',
  'build/odd/!note',
  'build/odd/$(id).isx',
  'build/.cache/old.war',
]

beforeEach(() => {
  for (const name of FILES) {
    mkdirSync(dirname(join(dir(), name)), { recursive: true })
    writeFileSync(join(dir(), name), name)
  }
  symlinkSync('..', join(dir(), 'build/app/loop'))
})

async function found(...lines: readonly string[]): Promise<readonly string[]> {
  return (await workspaceFiles(dir()).matching(lines)).map(({ path }) => relative(dir(), path))
}

test.each([
  ['a path', ['pets.war'], ['pets.war']],
  ['a path with special characters', ['build/odd/pets[1].war'], ['build/odd/pets[1].war']],
  ['a path that looks like a command', ['build/odd/$(id).isx'], ['build/odd/$(id).isx']],
  ['a star', ['build/*/*.zip'], ['build/db/pets-db.zip']],
  ['a question mark and a set', ['build/[a-d]?/*'], ['build/db/pets-db.zip']],
  ['any depth, hidden directories and links left out', ['**/pets.war'], ['pets.war', 'build/app/pets.war']],
  ['a directory above', ['build/app/../db/*.zip'], ['build/db/pets-db.zip']],
  ['a negation', ['build/app/*', '!**/*-sources.jar'], ['build/app/pets.war']],
  ['the same file twice', ['pets.war', '*.war'], ['pets.war']],
  ['nothing asked', [], []],
])('%s', async (_, lines, expected) => {
  expect(await found(...lines)).toEqual(expected)
})

test('a name that starts with an exclamation mark is found where it lies', async () => {
  writeFileSync(join(dir(), '!a'), '')
  expect(await found('!a')).toEqual(['!a'])
})

test.each([['missing.war'], ['*.ear'], ['build/app'], ['build/*'], ['none/**/*.war'], ['pets.war\0']])(
  'a line that finds no file is refused: %j',
  async (line) => {
    await expect(found('pets.war', line)).rejects.toMatchObject({ name: 'UserError', reason: 'package-missing' })
  },
)

test('a negation that leaves nothing is refused', async () => {
  await expect(found('*.war', '!pets.*')).rejects.toThrow('"*.war !pets.*" finds no file in')
})

test('a name that is not UTF-8 is refused only where it is asked for', async () => {
  writeFileSync(Buffer.concat([Buffer.from(join(dir(), 'bad-')), Buffer.from([0xff])]), '')
  expect(await found('*.war')).toEqual(['pets.war'])
  await expect(found('bad*')).rejects.toThrow('the name of bad-\uFFFD in ')
})
