import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dirVault } from '../../shared/external/dir-vault'
import { compiled } from '../support/compiled'
import { removeNow } from '../support/remove'
import { tempdir } from '../support/tempdir'

const dir = tempdir()
const built = mkdtempSync(join(tmpdir(), 'ecluse-built-'))
const script = compiled('test/support/put-in-vault.ts', built)
afterAll(() => removeNow(built))

const home = () => join(dir(), 'vault', 'pets')
const argumentsFor = (path: string) => [script.path, join(dir(), 'vault'), 'pets', '2.0.0', `pets.war=${path}`]

function small(): string {
  const path = join(dir(), 'pets.war')
  writeFileSync(path, 'content')
  return path
}

/** A file of 2 GB that takes no room on the disk. */
function huge(): string {
  const path = join(dir(), 'huge')
  const handle = openSync(path, 'w')
  ftruncateSync(handle, 2 * 1024 ** 3)
  closeSync(handle)
  return path
}

test('an upload that is killed in the middle leaves no version, and the next one stores it', async () => {
  mkdirSync(home(), { recursive: true })
  const watcher = watch(home())
  const child = spawn(process.execPath, argumentsFor(huge()), { env: script.env })
  await once(watcher, 'change')
  child.kill('SIGKILL')
  watcher.close()
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  const vault = dirVault(join(dir(), 'vault'))
  expect(await vault.find('pets', '2.0.0')).toBeUndefined()

  const [left = ''] = readdirSync(home())
  expect(left).toMatch(/^\.incoming-/)
  const longAgo = Date.now() / 1000 - 2 * 24 * 60 * 60
  utimesSync(join(home(), left), longAgo, longAgo)
  const path = small()
  expect((await vault.put('pets', '2.0.0', [{ path, name: 'pets.war' }], [])).outcome).toBe('stored')
  expect(readdirSync(home())).toEqual(['2.0.0'])
})

test('of two processes at once one stores, and the other sees the same bytes', async () => {
  const path = small()
  const outputs = await Promise.all(
    [1, 2].map(async () => {
      const child = spawn(process.execPath, argumentsFor(path), { env: script.env })
      const text = child.stdout.setEncoding('utf8').toArray()
      return (await text).join('')
    }),
  )
  expect(outputs.map((text) => text.split(' ')[0]).sort()).toEqual(['already-there', 'stored'])
  expect(new Set(outputs.map((text) => text.split(' ')[1])).size).toBe(1)
})

test('a file that does not fit is an outage with the words of the system, and leaves nothing behind', () => {
  const limited = ['-c', 'ulimit -f 2048 && exec "$@"', 'sh', process.execPath, ...argumentsFor(huge())]
  const { stdout, status } = spawnSync('sh', limited, { env: script.env, encoding: 'utf8' })
  expect(stdout).toBe(
    'Outage: pets.war could not be stored, nothing was left in the vault: EFBIG: file too large, write',
  )
  expect(status).toBe(1)
  expect(readdirSync(home())).toEqual([])
})
