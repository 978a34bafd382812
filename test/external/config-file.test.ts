import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfigFile } from '../../shared/external/config-files'
import { UserError } from '../../shared/failure'
import { tempdir } from '../support/tempdir'

const workspace = tempdir()

function write(...names: readonly string[]): void {
  mkdirSync(join(workspace(), '.ecluse'), { recursive: true })
  for (const name of names) writeFileSync(join(workspace(), '.ecluse', name), name)
}

async function found(expected = true, directory = '.ecluse'): Promise<unknown> {
  try {
    const file = await readConfigFile('dashboard', directory, workspace(), expected)
    return file && [file.file, new TextDecoder().decode(file.bytes)]
  } catch (error) {
    if (error instanceof UserError) return `${error.reason}: ${error.message}`
    throw error
  }
}

test.each(['dashboard.yml', 'dashboard.yaml'])('%s is read, under its name in the workspace', async (name) => {
  write(name, 'plan.yml', 'dashboards.yml', 'my-dashboard.yml')
  expect(await found()).toEqual([`.ecluse/${name}`, name])
})

test('a file that is not there is none, in a directory that is', async () => {
  write('plan.yml')
  expect(await found()).toBeUndefined()
})

test('a directory that is not there is refused where it was named, and is none otherwise', async () => {
  expect(await found(false)).toBeUndefined()
  expect(await found(true)).toBe('config-invalid: .ecluse cannot be read as a directory')
})

test('two files of one meaning are refused', async () => {
  write('dashboard.yml', 'dashboard.yaml')
  expect(await found()).toBe(
    'config-invalid: found .ecluse/dashboard.yaml beside .ecluse/dashboard.yml; expected one of them',
  )
})

test('a link that leads out of the directory is refused', async () => {
  write('plan.yml')
  writeFileSync(join(workspace(), 'elsewhere.yml'), 'x')
  symlinkSync(join(workspace(), 'elsewhere.yml'), join(workspace(), '.ecluse/dashboard.yml'))
  expect(await found()).toMatch(/^config-invalid: \.ecluse\/dashboard\.yml is a link that leads out/)
})
