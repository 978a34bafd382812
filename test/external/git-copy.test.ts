import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { remoteOf } from '../../shared/external/git-remote'
import { forge, type Forge } from '../support/git-remotes'
import { commonOf, finished, started, vaulted } from '../support/ledger-events'

let world: Forge
beforeEach(() => {
  world = forge()
})
afterEach(() => world.remove())

describe.each([
  ['of a directory, which shares its objects', () => world.bare],
  ['that fetches, and fetches no more than it needs', () => `file://${world.bare}`],
])('a new copy %s,', (_, location) => {
  const runner = (name?: string) =>
    world.runner({ remote: remoteOf(location(), world.directory), ...(name === undefined ? {} : { name }) })

  test.each([
    [
      'moved back',
      () => void world.git(['update-ref', 'refs/heads/ecluse/ledger', 'refs/heads/ecluse/ledger~1']),
      'does not go on from commit',
    ],
    ['deleted', () => void world.git(['update-ref', '-d', 'refs/heads/ecluse/ledger']), 'the branch is gone'],
    [
      'appended to without an old event',
      () => world.tamper({ [`pets/2026/11/${commonOf(1).id}-package.vaulted.json`]: null }),
      'package.vaulted.json was changed or deleted',
    ],
  ])('sees a history that was %s, and the anchor brings it back', async (_name, change, saw) => {
    const first = runner()
    await first.append([vaulted(1)])
    await first.append([started(2)])
    change()
    const failure = { reason: 'ledger-corrupt', message: expect.stringContaining(saw) as string }
    await expect(runner().read('pets')).rejects.toMatchObject(failure)
    await expect(runner().append([vaulted(3)])).rejects.toMatchObject(failure)
    world.git(['update-ref', 'refs/heads/ecluse/ledger', 'refs/ecluse/anchor'])
    expect(await runner().read('pets')).toEqual([vaulted(1), started(2)])
  })

  test('goes on where others append, appends itself, and sees what is taken back of it', async () => {
    const [one, other] = [runner(), runner()]
    await one.append([vaulted(1)])
    await one.append([started(2)])
    expect(await other.read('pets')).toEqual([vaulted(1), started(2)])
    await one.append([finished(3)])
    await other.append([vaulted(4)])
    expect(await other.read('pets')).toEqual([vaulted(1), started(2), finished(3), vaulted(4)])
    expect(await one.read('pets')).toEqual([vaulted(1), started(2), finished(3), vaulted(4)])
    for (const ref of ['refs/ecluse/anchor', 'refs/heads/ecluse/ledger']) {
      world.git(['update-ref', ref, 'refs/heads/ecluse/ledger~2'])
    }
    await expect(other.read('pets')).rejects.toMatchObject({ reason: 'ledger-corrupt' })
    expect(await runner().read('pets')).toEqual([vaulted(1), started(2)])
  })

  test('reads on where the branch has gone further than its anchor', async () => {
    const ledger = runner()
    await ledger.append([vaulted(1)])
    await ledger.append([started(2)])
    world.git(['update-ref', 'refs/ecluse/anchor', 'refs/heads/ecluse/ledger~1'])
    expect(await runner().read('pets')).toEqual([vaulted(1), started(2)])
  })
})

test('a copy that is new has no commits but the newest', async () => {
  await world.runner().append([vaulted(1)])
  await world.runner().append([started(2)])
  const remote = remoteOf(`file://${world.bare}`, world.directory)
  await world.runner({ remote, name: 'new' }).read('pets')
  const [copy = ''] = readdirSync(join(world.directory, 'new', 'ecluse-ledger'))
  const commits = world.git(['-C', join(world.directory, 'new', 'ecluse-ledger', copy), 'rev-list', '--count', '--all'])
  expect(commits).toBe('1\n')
})

test('a directory whose own history was cut is read, as far as it goes', async () => {
  const ledger = world.runner()
  await ledger.append([vaulted(1)])
  await ledger.append([started(2)])
  const cut = join(world.directory, 'cut')
  world.git(['clone', '--quiet', '--depth=1', '--branch', 'ecluse/ledger', `file://${world.bare}`, cut])
  const reader = world.runner({ remote: remoteOf(cut, world.directory) })
  expect(await reader.read('pets')).toEqual([vaulted(1), started(2)])
})
