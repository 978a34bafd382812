import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readConfigFiles } from '../../shared/external/config-files'
import { UserError } from '../../shared/failure'

let workspace = ''

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'ecluse-config-'))
})

afterEach(() => {
  rmSync(workspace, { recursive: true })
})

function write(...names: readonly string[]): void {
  for (const name of names) {
    const path = join(workspace, '.ecluse', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, name)
  }
}

test('the files of the configuration are read, under their names in the workspace, and no others', async () => {
  write('plan.yml', 'cmdb.yaml', 'ecluse.yml', 'plans/pets.yml', 'plans/.hidden.yml', 'technologies/mine.yaml')
  write('notes.md', 'other.yml', 'plans/notes.txt', 'plans/deep/dogs.yml')
  const files = await readConfigFiles('.ecluse', workspace)
  expect(files.map(({ file, bytes }) => [file, new TextDecoder().decode(bytes)])).toEqual([
    ['.ecluse/cmdb.yaml', 'cmdb.yaml'],
    ['.ecluse/ecluse.yml', 'ecluse.yml'],
    ['.ecluse/plan.yml', 'plan.yml'],
    ['.ecluse/plans/pets.yml', 'plans/pets.yml'],
    ['.ecluse/technologies/mine.yaml', 'technologies/mine.yaml'],
  ])
})

test('the workspace is what holds the directory where nobody says otherwise', async () => {
  write('plan.yml')
  const [file] = await readConfigFiles(join(workspace, '.ecluse'))
  expect(file?.file).toBe('.ecluse/plan.yml')
})

async function refusal(directory = '.ecluse'): Promise<string> {
  try {
    await readConfigFiles(directory, workspace)
    return 'read'
  } catch (error) {
    return error instanceof UserError ? `${error.reason}: ${error.message}` : String(error)
  }
}

test('a directory that is not there is named', async () => {
  expect(await refusal('deploy/.ecluse')).toBe(
    'config-invalid: the configuration directory deploy/.ecluse cannot be found; expected plan.yml and cmdb.yml in it: ' +
      'check the repository out in a step before, or correct the input `config`',
  )
})

test('a file in place of the directory is refused', async () => {
  writeFileSync(join(workspace, '.ecluse'), '')
  expect(await refusal()).toBe('config-invalid: .ecluse cannot be read as a directory')
})

test('a directory whose name means something else is refused', async () => {
  expect(await refusal('plans')).toBe(
    'config-invalid: the configuration directory plans has a name that means one of its folders; call it otherwise',
  )
})

test.each([
  [
    'out of the directory',
    '../secret.yml',
    'is a link that leads out of the configuration directory; expected the file itself',
  ],
  ['nowhere', 'gone.yml', 'is a link that leads nowhere'],
])('a link that leads %s is refused', async (_, target, message) => {
  write('cmdb.yml', '../secret.yml')
  symlinkSync(target, join(workspace, '.ecluse/plan.yml'))
  expect(await refusal()).toBe(`config-invalid: .ecluse/plan.yml ${message}`)
})

test('a folder that leads out of the directory is refused with its file', async () => {
  write('plan.yml', '../elsewhere/mine.yml')
  symlinkSync('../elsewhere', join(workspace, '.ecluse/technologies'))
  expect(await refusal()).toBe(
    'config-invalid: .ecluse/technologies/mine.yml is a link that leads out of the configuration directory; expected the file itself',
  )
})

test('a link inside the directory is followed', async () => {
  write('plans/pets.yml')
  symlinkSync('plans/pets.yml', join(workspace, '.ecluse/plan.yml'))
  expect(await refusal()).toBe('read')
})

test('a directory in place of a file, and a file that is too big, are refused', async () => {
  mkdirSync(join(workspace, '.ecluse/plan.yml'), { recursive: true })
  expect(await refusal()).toBe('config-invalid: .ecluse/plan.yml is not a file; expected one')
  rmSync(join(workspace, '.ecluse/plan.yml'), { recursive: true })
  writeFileSync(join(workspace, '.ecluse/plan.yml'), 'x'.repeat(1024 * 1024 + 1))
  expect(await refusal()).toBe('config-invalid: .ecluse/plan.yml has 1048577 bytes; expected 1 MiB at most')
})
