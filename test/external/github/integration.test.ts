import { githubFor } from '../../../shared/external/github/github'
import { memoryLog } from '../../support/fake-ports'
import type { Permissions } from '../../support/github/state'
import { scene } from '../github-double/scene'

const { double } = scene()
const PETS = { repository: 'acme/pets' }
const CI = { workflow: 'ci.yml', branch: 'main' }
const path = '.github/workflows/ci.yml'
const at = (text: string) => Date.parse(`2026-11-${text}Z`)
const WEEK = { from: at('16T00:00:00'), to: at('24T10:00:00') }
const NOTHING: ReadonlySet<string> = new Set()

/** Runs and commits as a job with these permissions sees them; a second of waiting lasts 10 ms. */
function integration(permissions: Permissions = { actions: 'read', contents: 'read' }) {
  const token = double().token({ permissions })
  return githubFor({ apiUrl: double().api, token, repository: 'acme/pets', run: '0', log: memoryLog(), second: 10 })
    .integration
}

function run(minute: number, more: Partial<Parameters<ReturnType<typeof double>['run']>[0]> = {}): number {
  const created = at('20T08:00:00') + minute * 60_000
  const ended = { status: 'completed', conclusion: 'success', updated: created + 300_000 }
  return double().run({ ...PETS, actor: 'alice', path, event: 'push', created, ...ended, ...more })
}

const asked = () => double().requests.map(({ path: where }) => where)

test('a build is told with its start and its end', async () => {
  const id = run(0, { headSha: 'b'.repeat(40), conclusion: 'failure' })
  expect(await integration().builds(CI, WEEK, NOTHING)).toEqual([
    {
      ...{ id, attempt: 1, event: 'push', conclusion: 'failure', sha: 'b'.repeat(40) },
      ...{ created: '2026-11-20T08:00:00Z', started: '2026-11-20T08:00:00Z', completed: '2026-11-20T08:05:00Z' },
      url: `${double().url}/acme/pets/actions/runs/${id}`,
    },
  ])
  expect(asked()).toEqual(['/repos/acme/pets/actions/workflows/ci.yml/runs'])
})

test('other workflows, other branches, forks, other days and what still runs are none', async () => {
  run(0, { path: '.github/workflows/release.yml' })
  run(1, { branch: 'next' })
  run(2, { fork: true })
  run(-10_000)
  double().run({ ...PETS, actor: 'alice', path, status: 'in_progress' })
  expect(await integration().builds(CI, WEEK, NOTHING)).toEqual([])
})

test('an attempt that another one followed is one more, without an end; it is asked for once', async () => {
  const id = run(0, { conclusion: 'failure' })
  run(0, { id, started: at('21T09:00:00'), updated: at('21T09:10:00') })
  const builds = await integration().builds(CI, WEEK, NOTHING)
  expect(
    builds.map(({ attempt, conclusion, started, completed }) => [attempt, conclusion, started, completed]),
  ).toEqual([
    [1, 'failure', '2026-11-20T08:00:00Z', undefined],
    [2, 'success', '2026-11-21T09:00:00Z', '2026-11-21T09:10:00Z'],
  ])
  double().requests.length = 0
  const known = await integration().builds(CI, WEEK, new Set([`${id}/1`]))
  expect(known.map(({ attempt }) => attempt)).toEqual([2])
  expect(asked()).toEqual(['/repos/acme/pets/actions/workflows/ci.yml/runs'])
})

test('while a run is made again, what it came to before is told already', async () => {
  const id = run(0, { conclusion: 'failure' })
  double().run({ ...PETS, id, actor: 'bob', status: 'in_progress' })
  const builds = await integration().builds(CI, WEEK, NOTHING)
  expect(builds.map(({ attempt, conclusion }) => [attempt, conclusion])).toEqual([[1, 'failure']])
})

test('more runs than GitHub lists are read in parts, each once', async () => {
  const ids = Array.from({ length: 1250 }, (_, index) => run(index))
  const builds = await integration().builds(CI, WEEK, NOTHING)
  expect(builds.map(({ id }) => id).sort((one, other) => one - other)).toEqual(ids)
  expect(asked().length).toBeLessThan(25)
})

test('commits are those of the branch, by their committer, merges marked', async () => {
  double().commit({ ...PETS, at: '2026-11-10T00:00:00Z' })
  double().commit({ ...PETS, at: '2026-11-20T00:00:00Z', branch: 'cmdb' })
  const shas = Array.from({ length: 120 }, (_, index) =>
    double().commit({ ...PETS, at: `2026-11-20T0${index % 10}:00:00Z`, parents: index === 0 ? 2 : 1 }),
  )
  const commits = await integration().commits('main', WEEK)
  expect(commits.map(({ sha }) => sha).sort()).toEqual(shas)
  expect(commits.filter(({ merge }) => merge)).toEqual([{ sha: shas[0], at: '2026-11-20T00:00:00Z', merge: true }])
})

test('the default branch has the name that the repository gives it', async () => {
  double().repository({ repository: 'acme/pets', defaultBranch: 'trunk' })
  expect(await integration({}).defaultBranch()).toBe('trunk')
})

test('a permission that is missing is named, and so is a branch that is not there', async () => {
  await expect(integration({}).builds(CI, WEEK, NOTHING)).rejects.toMatchObject({
    reason: 'github-refused',
    message: expect.stringContaining('give the job `permissions: actions: read`') as string,
  })
  await expect(integration().commits('none', WEEK)).rejects.toMatchObject({
    reason: 'github-refused',
    message: expect.stringContaining('asked for the commits of the branch none and refused (404') as string,
  })
})

test('a GitHub that does not answer is no repository without builds', async () => {
  double().fail({
    method: 'GET',
    path: '/repos/acme/pets/actions/workflows/ci.yml/runs',
    fault: { kind: 'status', status: 502 },
    times: 9,
  })
  await expect(integration().builds(CI, WEEK, NOTHING)).rejects.toMatchObject({ reason: 'github-unreachable' })
})
