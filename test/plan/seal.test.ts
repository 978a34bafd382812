import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SEAL_BACKUP, VERIFY_BACKUP } from '../../shared/plan/seal'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const backup = (): string => join(temp(), 'backup')
const environment = () => ({ PATH: process.env['PATH'], BACKUP: backup(), DOMAIN: 'db', HOST: 'db-r1' })

function put(files: Readonly<Record<string, string>>): void {
  mkdirSync(join(backup(), 'sub dir'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(backup(), name), text)
}

const seal = (): unknown => execFileSync('sh', ['-c', SEAL_BACKUP.script], { env: environment(), stdio: 'pipe' })

/** What the check says, nothing where the backup is whole. */
function found(): string {
  const { status, stderr } = spawnSync('sh', ['-c', VERIFY_BACKUP.script], { env: environment(), encoding: 'utf8' })
  return status === 0 ? '' : stderr
}

test('a sealed backup is whole until one of its files is changed or gone', () => {
  put({ dump: 'one', 'sub dir/a $(b)': 'two' })
  seal()
  expect(found()).toBe('')
  put({ 'sub dir/a $(b)': 'twp' })
  expect(found()).toBe(
    'The backup of db on db-r1 was changed: sub dir/a $(b) is not the file that was sealed. Nothing was restored.\n',
  )
  rmSync(join(backup(), 'dump'))
  expect(found()).toContain('The backup of db on db-r1 misses dump. Nothing was restored.\n')
})

test('what is not sealed is not restored', () => {
  put({ dump: 'one' })
  expect(found()).toContain('No sealed backup of db on db-r1')
})

test('what a deployment writes beside its backup may change, also after a rehearsal has backed up again', () => {
  put({ dump: 'one' })
  seal()
  put({ progress: '1' })
  seal()
  put({ progress: '2' })
  expect(found()).toBe('')
  put({ dump: 'two' })
  expect(found()).toContain('dump is not the file that was sealed')
})

test('a second backup with other files is sealed anew', () => {
  put({ 'dump-1': 'one' })
  seal()
  rmSync(join(backup(), 'dump-1'))
  put({ 'dump-2': 'two' })
  seal()
  expect(found()).toBe('')
  put({ 'dump-2': 'three' })
  expect(found()).toContain('dump-2 is not the file that was sealed')
})
