import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installUnzip } from '../support/embedded/unzip'
import { tempdir } from '../support/tempdir'
import { zipOf } from '../support/zip'

const directory = tempdir()

function unzip(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(join(directory(), 'unzip'), args, { cwd: directory(), encoding: 'utf8' })
  return { status, stdout, stderr }
}

beforeEach(() => {
  installUnzip(directory(), '/nowhere')
  writeFileSync(
    join(directory(), 'a.zip'),
    zipOf({ 'deploy/1.sql': 'SELECT 1;', 'deploy/é.sql': 'x'.repeat(999) }, true),
  )
})

test('an archive is unpacked', () => {
  expect(unzip('-qo', 'a.zip', '-d', 'into')).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(readFileSync(join(directory(), 'into/deploy/1.sql'), 'utf8')).toBe('SELECT 1;')
  expect(readFileSync(join(directory(), 'into/deploy/é.sql'), 'utf8')).toBe('x'.repeat(999))
})

test.each([
  ['names', ['-Z1', 'a.zip'], { status: 0, stdout: 'deploy/1.sql\ndeploy/é.sql\n', stderr: '' }],
  ['sizes', ['-l', 'a.zip'], { status: 0, stdout: '9  deploy/1.sql\n999  deploy/é.sql\n', stderr: '' }],
  ['a test of the content', ['-tqq', 'a.zip'], { status: 0, stdout: '', stderr: '' }],
  ['others', ['-x', 'a.zip'], { status: 9, stdout: '', stderr: 'unzip: this stand-in does not know -x a.zip\n' }],
])('%s', (_, args, expected) => {
  expect(unzip(...args)).toEqual(expected)
})

test('an entry that leads out is refused', () => {
  writeFileSync(join(directory(), 'b.zip'), zipOf({ '../out': '' }))
  expect(unzip('-qo', 'b.zip', '-d', 'into').status).toBe(9)
  expect(existsSync(join(directory(), 'out'))).toBe(false)
})

test('where the PATH holds an unzip none is installed', () => {
  installUnzip(join(directory(), 'none'), `/nowhere:${directory()}`)
  expect(existsSync(join(directory(), 'none'))).toBe(false)
})
