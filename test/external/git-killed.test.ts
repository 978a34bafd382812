import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { forge, type Forge } from '../support/git-remotes'
import { finished } from '../support/ledger-events'

const ROOT = resolve(__dirname, '../..')
const TYPESCRIPT = pathToFileURL(join(ROOT, '.config/typescript.mjs')).href
const WRITER = join(ROOT, 'test/external/fixtures/append.ts')

let world: Forge
beforeEach(() => {
  world = forge()
})
afterEach(() => world.remove())

/** A runner that dies by SIGKILL when it gets to a command of git. */
async function writerThatDies(when: 'before' | 'after', command: string): Promise<string | null> {
  const path = process.env['PATH'] ?? ''
  const bin = join(world.directory, 'bin')
  mkdirSync(bin)
  const real = `PATH='${path}' git "$@"`
  const dies = when === 'before' ? 'kill -9 $PPID' : `${real}; kill -9 $PPID`
  writeFileSync(join(bin, 'git'), `#!/bin/sh\ncase "$1" in ${command}) ${dies} ;; *) ${real} ;; esac\n`)
  chmodSync(join(bin, 'git'), 0o755)
  const args = ['--import', TYPESCRIPT, WRITER, world.bare, join(world.directory, 'same')]
  const env = { ...process.env, PATH: `${bin}${delimiter}${path}` }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((ended) => child.on('exit', (_, signal) => ended(signal)))
}

test.each([
  ['before', 'init', 0],
  ['after', 'fetch', 0],
  ['after', 'fast-import', 0],
  ['before', 'push', 0],
  ['after', 'push', 2],
  ['before', 'update-ref', 2],
] as const)('a runner that is killed %s its `git %s` leaves %d of its two events', async (when, command, left) => {
  expect(await writerThatDies(when, command)).toBe('SIGKILL')
  expect(await world.runner().read('pets')).toHaveLength(left)
  const after = world.runner({ name: 'same' })
  await after.append([finished(3)])
  expect(await after.read('pets')).toHaveLength(left + 1)
})
