import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ledgerFor } from '../../shared/external/ledgers'
import { startGitHttp, type GitHttp } from '../support/git-http'
import { vaulted } from '../support/ledger-events'
import { remove } from '../support/remove'

const TOKEN = 'ghs_planted-token-1234567890'
const BASIC = Buffer.from(`x-access-token:${TOKEN}`).toString('base64')

let directory: string
let server: GitHttp
/** What the token may, as GitHub's `contents` permission. */
let contents: 'none' | 'read' | 'write'
let commandLines: string

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'ecluse-http-'))
  execFileSync('git', ['init', '--quiet', '--bare', join(directory, 'site/acme/pets.git')])
  contents = 'write'
  commandLines = ''
  server = await startGitHttp(join(directory, 'site'), ({ headers, url = '' }) => {
    commandLines += processes()
    if (headers.authorization !== `Basic ${BASIC}`) return [401, 'Authentication required']
    if (contents === 'none') return [404, 'Repository not found.']
    if (contents === 'read' && url.includes('git-receive-pack')) return [403, 'Write access to repository not granted.']
    return undefined
  })
})
afterEach(async () => {
  await server.close()
  await remove(directory)
})

/** The command lines of all programs that run now, as anybody on the machine may read them. */
function processes(): string {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        // It has ended meanwhile.
        return ''
      }
    })
    .join('\n')
}

/** `ledger: branch` as a runner of its own sees it. */
function ledger(runner = '1') {
  const common = { workspace: directory, repository: 'acme/pets', serverUrl: server.url, token: TOKEN, actor: 'alice' }
  return ledgerFor('branch', { ...common, temp: join(directory, 'runner', runner), environment: process.env })
}

async function failure(call: Promise<unknown>): Promise<Readonly<{ reason: string; message: string }>> {
  const error: unknown = await call.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  const { reason, message } = error as Readonly<{ reason: string; message: string }>
  expect(JSON.stringify([error, String(error), (error as Error).stack, (error as Error).cause])).not.toContain(TOKEN)
  return { reason, message: message.replaceAll(server.url, 'SERVER') }
}

/** Everything that the runners kept on their disks. */
function kept(): string {
  return readdirSync(join(directory, 'runner'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

test('the branch is made on first use, with the token in no file and on no command line', async () => {
  const one = await ledger()
  expect(await one.read('pets')).toEqual([])
  await one.append([vaulted(1)])
  expect(await (await ledger('2')).read('pets')).toEqual([vaulted(1)])
  expect(kept()).toContain(`url = ${server.url}/acme/pets.git`)
  for (const secret of [TOKEN, BASIC]) expect(kept()).not.toContain(secret)
  if (process.platform !== 'linux') return
  expect(commandLines).toContain('remote-http')
  for (const secret of [TOKEN, BASIC]) expect(commandLines).not.toContain(secret)
})

test('five runners that begin at once lose nothing', async () => {
  const events = [1, 2, 3, 4, 5].map((minute) => vaulted(minute))
  await Promise.all(events.map(async (event, index) => (await ledger(String(index))).append([event])))
  expect(await (await ledger('reader')).read('pets')).toEqual(events)
})

test('a token that may not write is told which permission it lacks', async () => {
  contents = 'read'
  const { reason, message } = await failure((await ledger()).append([vaulted(1)]))
  expect(reason).toBe('ledger-unreachable')
  expect(message).toContain('403')
  expect(message).toContain('`contents: write`')
})

test('a token that may not read is told which permission it lacks', async () => {
  contents = 'none'
  const { reason, message } = await failure((await ledger()).read('pets'))
  expect(reason).toBe('ledger-unreachable')
  expect(message).toContain('not found')
  expect(message).toContain('`contents: read`')
})

test('a branch that a rule protects is told with the words of the rule', async () => {
  const hooks = join(directory, 'site/acme/pets.git/hooks')
  mkdirSync(hooks, { recursive: true })
  writeFileSync(join(hooks, 'pre-receive'), '#!/bin/sh\necho "GH013: rule violations for ecluse/ledger" >&2\nexit 1\n')
  chmodSync(join(hooks, 'pre-receive'), 0o755)
  const { reason, message } = await failure((await ledger()).append([vaulted(1)]))
  expect(reason).toBe('ledger-unreachable')
  expect(message).toContain('GH013: rule violations for ecluse/ledger')
  expect(message).toContain('`contents: write`, and no rule may protect `ecluse/ledger`')
})
