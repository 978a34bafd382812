import { randomBytes } from 'node:crypto'
import { systemClock } from '../../shared/external/clock'
import { remoteOf } from '../../shared/external/git-remote'
import type { Event } from '../../shared/ledger/event'
import { ulids } from '../../shared/ledger/ulid'
import { historiesOf } from '../support/archives'
import { forge, type Forge } from '../support/git-remotes'
import { commonOf, finished, started, vaulted } from '../support/ledger-events'

let world: Forge
beforeEach(() => {
  world = forge()
})
afterEach(() => world.remove())

const FIRST = 'pets/2026/11/01KAS9P1R00000000000000000-package.vaulted.json'

test('a ledger that nobody wrote to holds no events', async () => {
  expect(await world.runner().read('pets')).toEqual([])
})

test('a directory for the local copy that cannot be made is an outage that names it', async () => {
  await expect(world.runner({ temp: '/dev/null/temp' }).read('pets')).rejects.toMatchObject({
    reason: 'ledger-unreachable',
    message: expect.stringContaining('cannot be kept in /dev/null/temp') as string,
  })
})

test('what one runner appends another one reads, oldest first, whatever the order of writing', async () => {
  const [one, other] = [world.runner(), world.runner()]
  await one.append([finished(3)])
  await other.append([vaulted(1), started(2)])
  const events = [vaulted(1), started(2), finished(3)]
  expect(await one.read('pets')).toEqual(events)
  expect(await other.read('pets')).toEqual(events)
  expect(await world.runner().read('pets')).toEqual(events)
})

test('an append is one commit, by the actor, at the time of the event, with one file per event', async () => {
  await world.runner().append([vaulted(1), started(2, { application: 'shop' })])
  expect(world.git(['ls-tree', '-r', '--name-only', 'ecluse/ledger']).split('\n')).toEqual([
    expect.stringMatching(/^pets\/2026\/11\/[0-9A-Z]{26}-package\.vaulted\.json$/),
    expect.stringMatching(/^shop\/2026\/11\/[0-9A-Z]{26}-deployment\.started\.json$/),
    '',
  ])
  expect(world.git(['log', '--format=%an|%aI|%s', 'ecluse/ledger'])).toBe(
    `alice|2026-11-23T19:01:00+00:00|pets 2.0.0: package.vaulted (${commonOf(1).id}) shop 2.0.0: deployment.started (${commonOf(2).id})\n`,
  )
})

test('events of another application are not read', async () => {
  const ledger = world.runner()
  await ledger.append([vaulted(1), vaulted(2, { application: 'pets-shop' })])
  expect(await ledger.read('pets')).toEqual([vaulted(1)])
})

test('the whole ledger is read application by application, the events of each oldest first', async () => {
  const ledger = world.runner()
  expect(await historiesOf(ledger)).toEqual([])
  await ledger.append([vaulted(3), vaulted(1, { application: 'shop' }), started(4, { application: 'été & co' })])
  await ledger.append([started(2), vaulted(5, { application: 'pets-shop' })])
  expect(await historiesOf(world.runner())).toEqual([
    { application: 'été & co', events: [started(4, { application: 'été & co' })] },
    { application: 'pets-shop', events: [vaulted(5, { application: 'pets-shop' })] },
    { application: 'pets', events: [started(2), vaulted(3)] },
    { application: 'shop', events: [vaulted(1, { application: 'shop' })] },
  ])
})

test('what is larger than a pipe is read whole, and who stops in the middle has nothing left behind', async () => {
  const ledger = world.runner()
  const large = started(1, { plan: { text: 'é'.repeat(300_000) } })
  await ledger.append([large, finished(2), vaulted(3, { application: 'shop' })])
  expect(await historiesOf(world.runner())).toMatchObject([{ events: [large, finished(2)] }, { application: 'shop' }])
  for await (const { application } of ledger.histories()) {
    expect(application).toBe('pets')
    break
  }
  expect(await ledger.read('shop')).toHaveLength(1)
})

test('an event of the whole ledger that was changed closes it, with the name of the file', async () => {
  const path = `shop/2026/11/${commonOf(1).id}-package.vaulted.json`
  await world.runner().append([vaulted(1)])
  world.tamper({ [path]: JSON.stringify(vaulted(1)) })
  await expect(historiesOf(world.runner())).rejects.toMatchObject({
    reason: 'ledger-corrupt',
    message: expect.stringContaining(path) as string,
  })
})

test('twenty runners at once lose nothing, also where the first of them makes the branch', async () => {
  const next = ulids(systemClock, randomBytes)
  const written = Array.from({ length: 20 }, () => [1, 2].map((): Event => ({ ...vaulted(1), id: next() })))
  await Promise.all(written.map((events) => world.runner().append(events)))
  const ids = (await world.runner().read('pets')).map(({ id }) => id)
  expect(ids).toEqual(
    written
      .flat()
      .map(({ id }) => id)
      .sort(),
  )
  expect(world.git(['rev-list', '--count', 'ecluse/ledger']).trim()).toBe('20')
})

test('the same events appended again, as after an answer that got lost, are there once', async () => {
  const ledger = world.runner()
  await ledger.append([vaulted(1), started(2)])
  await ledger.append([vaulted(1), started(2)])
  expect(await ledger.read('pets')).toEqual([vaulted(1), started(2)])
  expect(world.git(['rev-list', '--count', 'ecluse/ledger']).trim()).toBe('1')
})

test('another event under the same id is refused and overwrites nothing', async () => {
  const ledger = world.runner()
  await ledger.append([vaulted(1)])
  await expect(ledger.append([vaulted(1, { vault: 'dir:/other' })])).rejects.toMatchObject({ reason: 'ledger-corrupt' })
  expect(await ledger.read('pets')).toEqual([vaulted(1)])
})

test('an event that could not be read again is never written', async () => {
  await expect(world.runner().append([vaulted(1, { manifestDigest: 'abc' })])).rejects.toThrow('manifestDigest')
  expect(world.git(['for-each-ref'])).toBe('')
})

test.each([
  ['text that is not JSON', () => '{"schema": 1', 'it is not JSON in UTF-8'],
  ['a field that is missing', () => JSON.stringify({ ...vaulted(1), vault: undefined }), 'vault: '],
  ['a field too many', () => JSON.stringify({ ...vaulted(1), extra: 1 }), 'extra'],
  [
    'an event of another application',
    () => JSON.stringify({ ...vaulted(1), application: 'shop' }),
    'belongs to shop/2026/11/',
  ],
  [
    'an event of another month',
    () => JSON.stringify({ ...vaulted(1), at: '2026-10-01T00:00:00Z' }),
    'belongs to pets/2026/10/',
  ],
  ['a schema of a later version', () => JSON.stringify({ ...vaulted(1), schema: 2 }), 'use a later version'],
])('%s closes the ledger, with the name of the file', async (_, text, saw) => {
  const path = `pets/2026/11/${commonOf(1).id}-package.vaulted.json`
  world.tamper({ [path]: text() }, null)
  const failure: unknown = await world
    .runner()
    .read('pets')
    .catch((error: unknown) => error)
  expect(failure).toMatchObject({ reason: 'ledger-corrupt', message: expect.stringContaining(path) as string })
  expect(failure).toMatchObject({ message: expect.stringContaining(saw) as string })
})

test('a type of event that only a later version knows is passed over', async () => {
  const later = { ...commonOf(2), type: 'tide.recorded', schema: 3 }
  await world.runner().append([vaulted(1)])
  world.tamper({ [`pets/2026/11/${later.id}-tide.recorded.json`]: JSON.stringify(later) })
  expect(await world.runner().read('pets')).toEqual([vaulted(1)])
})

test.each([
  ['rewritten', () => world.tamper({ [FIRST]: 'x' }, null), 'does not go on from commit'],
  ['deleted', () => void world.git(['update-ref', '-d', 'refs/heads/ecluse/ledger']), 'the branch is gone'],
  [
    'appended to with a change of an old event',
    () =>
      world.tamper({
        [`pets/2026/11/${commonOf(1).id}-package.vaulted.json`]: JSON.stringify(vaulted(1, { vault: 'x' })),
      }),
    'package.vaulted.json was changed or deleted',
  ],
  [
    'appended to without an old event',
    () => world.tamper({ [`pets/2026/11/${commonOf(1).id}-package.vaulted.json`]: null }),
    'package.vaulted.json was changed or deleted',
  ],
])('a history that was %s is seen by who had read it before, and closes the ledger', async (_, change, saw) => {
  await world.runner({ name: 'same' }).append([vaulted(1)])
  change()
  const failure = { reason: 'ledger-corrupt', message: expect.stringContaining(saw) as string }
  await expect(world.runner({ name: 'same' }).read('pets')).rejects.toMatchObject(failure)
  await expect(world.runner({ name: 'same' }).append([started(2)])).rejects.toMatchObject(failure)
})

test('a ledger without an anchor gets one with the next event', async () => {
  await world.runner().append([vaulted(1)])
  world.git(['update-ref', '-d', 'refs/ecluse/anchor'])
  await world.runner().append([started(2)])
  const commits = world.git(['rev-parse', 'refs/ecluse/anchor', 'refs/heads/ecluse/ledger']).trim().split('\n')
  expect(new Set(commits).size).toBe(1)
})

test('a remote that is not there is an outage and not an empty ledger', async () => {
  const ledger = world.runner({
    remote: remoteOf('./nowhere.git', world.directory),
    patience: { total: 1000, outages: [1], random: () => 0 },
  })
  const outage = {
    name: 'Outage',
    reason: 'ledger-unreachable',
    message: expect.stringContaining('nowhere.git') as string,
  }
  await expect(ledger.read('pets')).rejects.toMatchObject(outage)
  await expect(ledger.append([vaulted(1)])).rejects.toMatchObject(outage)
})

test('a remote that refuses the push says so in its own words', async () => {
  world.git(['config', 'receive.maxInputSize', '10'])
  const patience = { total: 5000, outages: [], random: () => 0 }
  await expect(world.runner({ patience }).append([vaulted(1)])).rejects.toMatchObject({ reason: 'ledger-unreachable' })
})

test.each([
  ['a traversal', '../../../etc/passwd'],
  ['an option', '--upload-pack=touch /tmp/x'],
  ['a command', "'; rm -rf /tmp/x; $(id) `id`"],
  ['lines, quotes and controls', 'a\nb\r"\\\u0000\u0007\u001b[31m'],
  ['dots and locks', '..a..lock.lock.'],
  ['nothing', ''],
  ['10 kB', 'x'.repeat(10_000)],
  ['letters of the world', 'écluse/水門'],
])('%s as application and actor is a name like any other', async (_, name) => {
  const event = vaulted(1, { application: name, actor: name, version: name })
  const ledger = world.runner()
  await ledger.append([event])
  expect(await world.runner().read(name)).toEqual([event])
  expect(world.git(['ls-tree', '-r', '--name-only', 'ecluse/ledger'])).toMatch(/^[\w%.-]{1,100}\/2026\/11\/[\w.-]+\n$/)
  expect(world.git(['fsck', '--strict'])).toBe('')
})
