import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { forge } from '../support/git-remotes'

const ROOT = resolve(__dirname, '../..')
const TYPESCRIPT = pathToFileURL(join(ROOT, '.config/typescript.mjs')).href
const WRITER = join(ROOT, 'test/external/fixtures/append.ts')

test('twenty processes at once, lose nothing', async () => {
  const world = forge()
  const runs = Array.from({ length: 20 }, async (_, index) => {
    const args = ['--import', TYPESCRIPT, WRITER, world.bare, join(world.directory, `process-${index}`)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    return new Promise((ended) => child.on('close', ended))
  })
  expect(await Promise.all(runs)).toEqual(Array(20).fill(0))
  expect(await world.runner().read('pets')).toHaveLength(40)
  expect(world.git(['rev-list', '--count', 'ecluse/ledger']).trim()).toBe('20')
  world.remove()
})
