import { randomBytes } from 'node:crypto'
import { systemClock } from '../../shared/external/clock'
import type { Event } from '../../shared/ledger/event'
import { ulids } from '../../shared/ledger/ulid'
import { historiesOf } from '../support/archives'
import { forge, type Forge } from '../support/git-remotes'
import { started, vaulted } from '../support/ledger-events'

let world: Forge
beforeEach(() => {
  world = forge()
})
afterEach(() => world.remove())

test('more files than git lists at once, and contents larger than what is read at once, are read whole', async () => {
  const next = ulids(systemClock, randomBytes)
  const text = 'é'.repeat(20_000)
  const all = Array.from({ length: 5_000 }, (_, index): Event => {
    if (index % 1_000 === 0) return { ...started(1, { plan: { text: text.repeat(60) } }), id: next() }
    return { ...(index % 100 === 0 ? started(1, { plan: { text } }) : vaulted(1)), id: next() }
  })
  await world.runner().append(all)
  const [history] = await historiesOf(world.runner())
  expect(history?.events.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  expect(history?.events.filter(({ type }) => type === 'deployment.started')).toEqual(
    all.filter(({ type }) => type === 'deployment.started'),
  )
})

test.each([
  ['a link', '120000'],
  ['a program', '100755'],
])('%s where an event should be closes the ledger, whatever lies before it', async (_, mode) => {
  await world.runner().append([vaulted(1)])
  const blob = world.git(['hash-object', '-w', '--stdin'], JSON.stringify(vaulted(1))).trim()
  const tip = world.git(['rev-parse', 'ecluse/ledger']).trim()
  const pets = world.git(['ls-tree', tip]).trim()
  const tree = world.git(['mktree'], `${pets}\n${mode} blob ${blob}\tzébre\n`).trim()
  const commit = world.git([
    '-c',
    'user.name=m',
    '-c',
    'user.email=m@example',
    'commit-tree',
    tree,
    '-p',
    tip,
    '-m',
    'x',
  ])
  world.git(['update-ref', 'refs/heads/ecluse/ledger', commit.trim()])
  await expect(historiesOf(world.runner())).rejects.toMatchObject({
    reason: 'ledger-corrupt',
    message: expect.stringContaining(
      `zébre is not an event as it was written: it is not a plain file (mode ${mode})`,
    ) as string,
  })
})
