import type { JournalEntry } from '../../shared/automaton/journal'
import { startPostgres } from '../support/postgres'
import type { Halt, UploadHalt } from './support/brake'
import type { TestHost } from './support/host'
import { AGAIN, finishUnheard, halted, kill, quiet } from './support/interruption'
import { petsSite, succeeded, type PetsSite } from './support/pets-site'

/** Where the runner is killed, and what brings the stage to a known state afterwards. */
type Point = Readonly<{
  host: string
  title: string
  halt: Halt | UploadHalt
  /** Whether the host still writes that the step has ended, before the runner dies without having heard of it. */
  finished: boolean
  recovery: 'rollback' | 'resume'
}>

type States = Readonly<{ before: unknown; goal: unknown }>

/** Several sites are worked on side by side: most of a case is waiting for processes to start and to end. */
const SITES = 4

jest.setTimeout(3_600_000)

const server = startPostgres()
const sites: PetsSite[] = []
afterAll(() => Promise.all(sites.map((site) => site.close())))
afterAll(() => server.stop())

test('wherever the runner is killed, rollback brings back what was there, and resume reaches the goal', async () => {
  while (sites.length < SITES) sites.push(await petsSite(server))
  const [first] = sites
  const points = first ? await pointsOf(first) : []
  // Fewer would mean that the journal no longer tells all of them.
  expect(points.length).toBeGreaterThan(100)
  const waiting = points.values()
  const failures = await Promise.all(sites.map((site) => recoveries(site, waiting)))
  expect(failures.flat()).toEqual([])
})

/** Dies and recovers at one point after the other; says what did not end as it should. */
async function recoveries(site: PetsSite, points: IterableIterator<Point>): Promise<readonly string[]> {
  const before = site.state()
  succeeded(await site.run('execute-plan', AGAIN))
  const goal = site.state()
  succeeded(await site.run('rollback'))
  expect(site.state()).toEqual(before)
  for (const point of points) {
    try {
      await recovery(site, point, { before, goal })
    } catch (error) {
      // Whatever would come after it on this site would begin from another state.
      return [`${point.title}, then ${point.recovery}: ${String(error)}`]
    }
  }
  return []
}

async function recovery(site: PetsSite, point: Point, { before, goal }: States): Promise<void> {
  const host = hostNamed(site, point.host)
  const step = await halted(site, host, point.halt)
  if (point.finished) await finishUnheard(step, host)
  await kill(step)
  if (point.halt.at === 'upload') host.brake.release()
  await quiet(site)
  if (point.recovery === 'resume') {
    succeeded(await site.run('execute-plan', { resume: 'last' }))
    expect(site.state()).toEqual(goal)
  }
  succeeded(await site.run('rollback'))
  expect(site.state()).toEqual(before)
}

/** Every technical step that a whole deployment wrote into its journal, at the moments that matter. */
async function pointsOf(site: PetsSite): Promise<readonly Point[]> {
  for (const { brake } of site.all) brake.count()
  const { outputs } = succeeded(await site.run('execute-plan'))
  for (const { brake } of site.all) brake.clear()
  succeeded(await site.run('rollback'))
  const journal = JSON.parse(outputs['journal'] ?? '[]') as readonly JournalEntry[]
  return journal.filter(({ event }) => event === 'started').flatMap((entry, index) => momentsOf(site, entry, index))
}

function momentsOf(site: PetsSite, entry: JournalEntry, index: number): readonly Point[] {
  const { run, step, domain, operation, technical, host, name } = entry
  const file = `${[run, step, domain, operation, technical].join('-')}.sh`
  const commands = hostNamed(site, host).brake.counts().get(file) ?? 0
  // The script of a transfer that sends nothing is too short to have a middle; its second one is where it is.
  const transfer = name.startsWith('Transfer')
  const moments: readonly (readonly [title: string, halt: Halt | UploadHalt, finished: boolean])[] = [
    ['as it begins', { file, turn: 1, at: 'begun' }, false],
    transfer && operation === 'verify'
      ? ['in its upload', { at: 'upload' }, false]
      : transfer
        ? ['in the middle', { file, turn: 2, at: 'begun' }, false]
        : ['in the middle', { file, turn: 1, at: 'command', command: Math.ceil(commands / 2) }, false],
    [
      index % 2 === 0 ? 'as it ends' : 'once it has ended',
      { file, turn: transfer ? 2 : 1, at: 'ended' },
      index % 2 === 1,
    ],
  ]
  return moments.map(([moment, halt, finished], number) => ({
    host,
    title: `${step} ${domain}: ${operation} ${technical} (${name}) on ${host}, killed ${moment}`,
    halt,
    finished,
    // So that each moment meets both, and each step as well.
    recovery: (index + number + (index >> 1)) % 2 === 0 ? 'rollback' : 'resume',
  }))
}

function hostNamed(site: PetsSite, name: string): TestHost {
  const host = site.all.find((one) => one.name === name)
  if (!host) throw new Error(`there is no host ${name}`)
  return host
}
