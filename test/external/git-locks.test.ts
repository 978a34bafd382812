import { forge, type Forge } from '../support/git-remotes'
import type { Holder, Lock, Locks } from '../../shared/ledger/ledger'

const REF = 'refs/ecluse/locks/pets/pre-production'
const NOON = Date.UTC(2026, 10, 23, 12)
const at = (minute: number): string => new Date(NOON + minute * 60_000).toISOString()
const holder = (deployment: string, until: number): Holder => ({
  deployment,
  owner: `alice, run ${deployment}`,
  since: at(0),
  until: at(until),
})

let world: Forge
let now: number
beforeEach(() => {
  world = forge()
  now = NOON
})
afterEach(() => world.remove())

const locks = (): Locks => world.runner({ clock: { now: () => now } })
const take = (from: Locks, who: Holder, takeOver?: string) => from.acquire('pets', 'pre-production', who, takeOver)
async function held(from: Locks, who: Holder): Promise<Lock> {
  const answer = await take(from, who)
  if (answer.kind === 'taken') throw new Error(`held by ${answer.by.owner}`)
  return answer.lock
}

test.each([
  ['free', 0, undefined, 'D2', undefined, 'held'],
  ['held', 1, 'D1', 'D2', undefined, 'taken'],
  ['held to the minute before its end', 9, 'D1', 'D2', undefined, 'taken'],
  ['past its end', 10, 'D1', 'D2', undefined, 'held'],
  ['held by the deployment that is taken over', 1, 'D1', 'D2', 'D1', 'held'],
  ['held by another deployment than the one that is taken over', 1, 'D1', 'D2', 'D0', 'taken'],
  ['held by the same deployment, as somebody else runs it', 1, 'D1', 'D1', undefined, 'taken'],
])('a lock that is %s', async (_, minute, before, after, takeOver, expected) => {
  if (before !== undefined) await held(locks(), holder(before, 10))
  now = NOON + minute * 60_000
  const answer = await take(locks(), holder(after, 20), takeOver)
  expect(answer).toEqual(
    expected === 'held' ? { kind: 'held', lock: expect.anything() as Lock } : { kind: 'taken', by: holder('D1', 10) },
  )
})

test('a lock is free again once it is released, and another environment never was taken', async () => {
  const lock = await held(locks(), holder('D1', 10))
  expect(world.git(['for-each-ref', '--format=%(refname)'])).toBe(`${REF}\n`)
  expect(await locks().acquire('pets', 'production', holder('D2', 10))).toMatchObject({ kind: 'held' })
  await lock.release()
  await lock.release()
  expect(await take(locks(), holder('D2', 10))).toMatchObject({ kind: 'held' })
})

test('of eight at once exactly one gets it, and the others hear who', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => take(locks(), holder(`D${index}`, 10))))
  const winners = answers.flatMap((answer, index) => (answer.kind === 'held' ? [holder(`D${index}`, 10)] : []))
  expect(winners).toHaveLength(1)
  expect(answers.flatMap((answer) => (answer.kind === 'taken' ? [answer.by] : []))).toEqual(Array(7).fill(winners[0]))
})

test('of four at once exactly one takes over a lock that has expired', async () => {
  await held(locks(), holder('D9', 10))
  now = NOON + 11 * 60_000
  const answers = await Promise.all(Array.from({ length: 4 }, (_, index) => take(locks(), holder(`D${index}`, 20))))
  expect(answers.filter(({ kind }) => kind === 'held')).toHaveLength(1)
})

test('a renewal moves the end of the lock', async () => {
  const lock = await held(locks(), holder('D1', 10))
  await lock.renew(at(30))
  now = NOON + 11 * 60_000
  expect(await take(locks(), holder('D2', 40))).toEqual({ kind: 'taken', by: holder('D1', 30) })
})

test('a renewal after a takeover fails and says by whom; a release then leaves the new lock alone', async () => {
  const lock = await held(locks(), holder('D1', 10))
  await take(locks(), holder('D2', 20), 'D1')
  await expect(lock.renew(at(30))).rejects.toMatchObject({
    reason: 'locked',
    message: expect.stringContaining('was taken over by alice, run D2') as string,
  })
  await lock.release()
  expect(await take(locks(), holder('D3', 20))).toEqual({ kind: 'taken', by: holder('D2', 20) })
})

test('a renewal of a lock that somebody deleted fails, and a release of it does not', async () => {
  const lock = await held(locks(), holder('D1', 10))
  world.git(['update-ref', '-d', REF])
  await expect(lock.renew(at(30))).rejects.toMatchObject({
    reason: 'locked',
    message: expect.stringContaining('was deleted') as string,
  })
  await lock.release()
})

test('a renewal that comes after the release does nothing', async () => {
  const lock = await held(locks(), holder('D1', 10))
  await Promise.all([lock.release(), lock.renew(at(30))])
  expect(world.git(['for-each-ref'])).toBe('')
})

test.each([
  ['a file', () => world.git(['hash-object', '-w', '--stdin'], 'hello').trim()],
  [
    'a commit that says something else',
    () => {
      const tree = world.git(['mktree']).trim()
      return world
        .git(['-c', 'user.name=m', '-c', 'user.email=m@example', 'commit-tree', '-m', '{"deployment":1}', tree])
        .trim()
    },
  ],
])('a lock whose ref points to %s is held until a person deletes it', async (_, make) => {
  world.git(['update-ref', REF, make()])
  const refused = { reason: 'locked', message: expect.stringContaining(`--delete '${REF}'`) as string }
  await expect(take(locks(), holder('D1', 10))).rejects.toMatchObject(refused)
  await expect(take(locks(), holder('D1', 10), 'D1')).rejects.toMatchObject(refused)
})

test.each([
  ['a traversal', '../../heads/main'],
  ['dots and a lock', 'a..b.lock'],
  ['an option', '-d'],
  ['what git means something by', '@{u} ~^:?*[\\'],
  ['two lines', 'x\ny'],
  ['10 kB', 'x'.repeat(10_000)],
  ['nothing', ''],
])('%s as application and environment makes a lock like any other', async (_, name) => {
  expect(await locks().acquire(name, name, holder('D1', 10))).toMatchObject({ kind: 'held' })
  expect(await locks().acquire(name, name, holder('D2', 10))).toEqual({ kind: 'taken', by: holder('D1', 10) })
  expect(world.git(['for-each-ref', '--format=%(refname)'])).toMatch(/^refs\/ecluse\/locks\/[\w%.-]+\/[\w%.-]+\n$/)
})

test('locks and events do not touch each other', async () => {
  const ledger = world.runner()
  await held(ledger, { ...holder('D1', 10), until: '2999-01-01T00:00:00Z' })
  expect(await ledger.read('pets')).toEqual([])
})
