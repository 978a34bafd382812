import { mkdirSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { remoteOf, wordsOf } from '../../shared/external/git-remote'
import { ledgerFor, type LedgerContext } from '../../shared/external/ledgers'
import { forge, type Forge } from '../support/git-remotes'
import { vaulted } from '../support/ledger-events'

const TOKEN = 'ghs_planted-token-1234567890'
const BASIC = Buffer.from(`x-access-token:${TOKEN}`).toString('base64')

test.each([
  ['a path', 'ledgers/pets.git', '/w/ledgers/pets.git'],
  ['an absolute path', '/srv/ledger.git', '/srv/ledger.git'],
  ['a path with a colon', './a:b', '/w/a:b'],
  ['a host and path', 'git@git.acme.example:ledger.git', 'git@git.acme.example:ledger.git'],
  ['an ssh URL', 'ssh://git@git.acme.example:2222/ledger.git', 'ssh://git@git.acme.example:2222/ledger.git'],
  ['a file URL', 'file:///srv/ledger.git', 'file:///srv/ledger.git'],
])('%s is a remote', (_, location, url) => {
  expect(remoteOf(location, '/w')).toEqual({ url, shown: url, secrets: [] })
})

test('name and password of a URL are in the header and in nothing that is shown', () => {
  const basic = Buffer.from('bob:p@ss').toString('base64')
  expect(remoteOf('https://bob:p%40ss@git.acme.example/l.git', '/w')).toEqual({
    ...{ url: 'https://git.acme.example/l.git', shown: 'https://git.acme.example/l.git' },
    ...{ authorization: `Basic ${basic}`, secrets: [basic, 'p@ss', 'bob', 'p@ss', 'bob', 'p%40ss'] },
  })
})

test.each([
  ['nothing', '', 'is empty'],
  ['an option', '--upload-pack=touch /tmp/x', 'starts with `-`'],
  ['a helper that runs commands', 'ext::sh -c id', 'remote helper'],
  ['a helper with a URL', 'persistent-https::https://x/', 'remote helper'],
  ['a protocol of nobody', 'gopher://x/y', 'protocol that is not allowed'],
  ['two lines', 'x\ny', 'control characters'],
  ['a URL without a host', 'https://', 'is not a URL'],
])('%s is refused as a remote', (_, location, saw) => {
  expect(() => remoteOf(location, '/w')).toThrow(saw)
})

test('the words of git are one line without hints, controls and secrets', () => {
  const remote = remoteOf('https://git.acme.example/l.git', '/w', TOKEN)
  const said = `fatal: no\nhint: try this\nremote: \u001b[31m${TOKEN}, ${BASIC}\r\n`
  expect(wordsOf(said, remote)).toBe('fatal: no; remote: \uFFFD[31m***, ***')
})

describe('the input `ledger`', () => {
  let world: Forge
  let context: LedgerContext
  beforeEach(() => {
    world = forge()
    const { directory } = world
    context = {
      ...{ workspace: directory, repository: 'acme/pets', serverUrl: 'http://127.0.0.1:1', token: TOKEN },
      ...{ temp: join(directory, 'temp'), actor: 'alice', environment: process.env },
    }
  })
  afterEach(() => world.remove())

  test('`git:` and a path from the workspace', async () => {
    const ledger = await ledgerFor('git:ledger.git', context)
    await ledger.append([vaulted(1)])
    expect(await world.runner().read('pets')).toEqual([vaulted(1)])
  })

  test.each([
    ['something else', 'file', {}, 'The input `ledger` is "file"; expected `branch` or `git:<url or path>`.'],
    ['a path that does not exist', 'git:nowhere', {}, 'nowhere, which is not a git repository'],
    ['a directory that is no repository', 'git:plain', {}, 'plain, which is not a git repository'],
    ['a branch of no repository', 'branch', { repository: '' }, '`GITHUB_REPOSITORY` is empty'],
  ])('%s is refused', async (_, spec, more, saw) => {
    mkdirSync(join(world.directory, 'plain'))
    const refusal = { reason: 'input-invalid', message: expect.stringContaining(saw) as string }
    await expect(ledgerFor(spec, { ...context, ...more })).rejects.toMatchObject(refusal)
  })

  test('`branch` where nobody answers is an outage whose message holds no token', async () => {
    const failure: unknown = await (await ledgerFor('branch', context)).read('pets').catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'Outage', reason: 'ledger-unreachable' })
    expect(String(failure)).toContain('http://127.0.0.1:1/acme/pets.git')
    expect(JSON.stringify([String(failure), failure])).not.toContain(TOKEN)
  })

  test('`branch` shows the token to the server in a header, and what the server throws back is without it', async () => {
    const seen: IncomingHttpHeaders[] = []
    const server = createServer((request, response) => {
      seen.push(request.headers)
      response.writeHead(403, { 'content-type': 'text/plain' }).end(`denied to ${TOKEN} (${BASIC})`)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const ledger = await ledgerFor('branch', { ...context, serverUrl })
    const failure: unknown = await ledger.read('pets').catch((error: unknown) => error)
    await new Promise((closed) => server.close(closed))
    expect(seen[0]?.authorization).toBe(`Basic ${BASIC}`)
    expect(String(failure)).toContain('denied to *** (***)')
    expect(String(failure)).not.toContain(TOKEN)
  })
})
