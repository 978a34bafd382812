import { dashboard, type DashboardPorts } from '../../actions/dashboard/dashboard'
import { Outage, UserError } from '../../shared/failure'
import { parsePeriod } from '../../shared/indicators/period'
import { parseSources } from '../../shared/indicators/reading'
import { ulids } from '../../shared/ledger/ulid'
import { archiveOnce } from '../support/archives'
import { opened } from '../support/change-events'
import { fakeOutput } from '../support/fake-output'
import { fakeIntegration, type FakeIntegration } from '../support/fake-integration'
import { MemoryLedger } from '../support/fake-ports'
import { build, commonOf, integration } from '../support/ledger-events'

const NOW = Date.parse('2026-11-25T12:00:00.000Z')
const given = {
  ...{ application: undefined, stage: undefined, lifecycle: undefined, technology: undefined },
  ...{ period: parsePeriod('7d'), indicators: ['build-duration', 'build-success-rate', 'commits-a-day'] },
  integration: parseSources('pets: ci.yml'),
}
const commit = (sha: string, minute: number) => ({ sha, at: commonOf(minute).at, merge: false })

class World implements DashboardPorts {
  readonly memory = new MemoryLedger()
  readonly ledger = archiveOnce(() => Promise.resolve(this.memory.events))
  readonly #output = fakeOutput()
  readonly files = this.#output.files
  readonly write = this.#output.write
  readonly writePage = this.#output.writePage
  readonly github: FakeIntegration = fakeIntegration()
  readonly integration = {
    ...{ github: this.github, ledger: this.memory, occasion: { actor: 'bot', run: { id: '9', attempt: 1, url: '' } } },
    id: ulids({ now: () => NOW }, (count) => new Uint8Array(count)),
  }
}

const CHECKED = '2026-08-27T12:00:00.000Z 2026-11-25T12:00:00.000Z'

test('reads what is new, keeps it and counts it at once, also in a ledger that was empty', async () => {
  const world = new World()
  world.github.runs.push(build(1, 0, 10), build(2, 20, 40, { conclusion: 'failure' }))
  world.github.made.push(commit('a', 0), commit('b', 30))
  const { summary, failure } = await dashboard(given, world, NOW)
  expect(failure).toBeUndefined()
  expect(world.github.asked).toEqual(['defaultBranch', `ci.yml main ${CHECKED}`, `commits main ${CHECKED}`])
  expect(world.memory.events).toEqual([
    {
      ...{ schema: 1, id: world.memory.events[0]?.id, type: 'integration.recorded', at: '2026-11-25T12:00:00.000Z' },
      ...{ actor: 'bot', run: { id: '9', attempt: 1, url: '' }, application: 'pets', version: '' },
      ...{ workflow: 'ci.yml', branch: 'main', from: '2026-08-27T12:00:00.000Z', to: '2026-11-25T12:00:00.000Z' },
      ...{ builds: world.github.runs, commits: world.github.made },
    },
  ])
  expect(summary).toContain('| Duration of a build | **10 min** | no data |')
  expect(summary).toContain('| Builds that succeed | **50.0 %** | no data |')
  // Two on the 23rd, none on the six other whole days.
  expect(summary).toContain('| Commits a day | **0.33** | 0 |')
  expect(summary).toContain('`pets` | – | ci.yml on main: failure | 0 |')
})

test('read twice, nothing is recorded twice', async () => {
  const world = new World()
  world.github.runs.push(build(1, 0, 10))
  world.github.made.push(commit('a', 0))
  await dashboard(given, world, NOW)
  await dashboard(given, world, NOW + 60_000)
  expect(world.memory.events).toHaveLength(1)
  world.github.runs.push(build(1, 20, 30, { attempt: 2 }))
  await dashboard(given, world, NOW + 120_000)
  expect(world.memory.events.slice(1)).toMatchObject([{ builds: [{ id: 1, attempt: 2 }], commits: [] }])
  expect(world.github.asked.at(-2)).toContain(' 1/1')
})

test('what several workflows have in common is asked for once, and recorded once', async () => {
  const world = new World()
  world.github.made.push(commit('a', 0))
  const sources = parseSources('pets: ci.yml\npets: nightly.yml\nshop: ci.yml')
  await dashboard({ ...given, integration: sources }, world, NOW)
  expect(world.github.asked.map((line) => line.split(' ')[0])).toEqual([
    ...['defaultBranch', 'ci.yml', 'commits', 'nightly.yml', 'ci.yml'],
  ])
  expect(world.memory.events).toMatchObject([
    { application: 'pets', workflow: 'ci.yml', commits: [{ sha: 'a' }] },
    { application: 'pets', workflow: 'nightly.yml', commits: [] },
    { application: 'shop', workflow: 'ci.yml', commits: [{ sha: 'a' }] },
  ])
})

test('an application of which nothing else is known is read, and told: it may be another one', async () => {
  const world = new World()
  await world.memory.append([opened(0)])
  const sources = parseSources('pets: ci.yml\npest: ci.yml')
  const message =
    'integration: the ledger holds no request, package or deployment of pest, so its builds are counted under a name of their own; correct it, unless its first release is still to come'
  for (const now of [NOW, NOW + 60_000]) {
    const { annotations, failure } = await dashboard({ ...given, integration: sources }, world, now)
    expect([annotations, failure]).toEqual([[{ level: 'warning', title: 'Unknown application', message }], undefined])
  }
})

test('without the input nothing is asked, and there is no data', async () => {
  const world = new World()
  const ports = { ledger: world.ledger, ...fakeOutput() }
  const { summary } = await dashboard({ ...given, integration: undefined }, ports, NOW)
  expect(world.github.asked).toEqual([])
  expect(summary).toContain('| Builds that succeed | **no data** | no data |')
  expect(summary).toContain('| Commits a day | **no data** | no data |')
})

test('where GitHub does not answer the figures of before are written, and the step is red', async () => {
  const world = new World()
  world.memory.events.push(integration(60, { builds: [build(1, 0, 10)] }))
  world.github.fails.set('ci.yml', new Outage('github-unreachable', 'GitHub <b>is down</b>'))
  const { summary, outputs, failure } = await dashboard(given, world, NOW)
  expect(failure).toEqual({ reason: 'github-unreachable', message: 'GitHub <b>is down</b>' })
  expect(Object.keys(outputs)).toContain('indicators')
  expect(summary).toMatch(/^> \[!WARNING\]\n> \*\*Runs and commits could not be read or kept\.\*\*/)
  expect(summary).toContain('GitHub &lt;b&gt;is down&lt;/b&gt;')
  expect(summary).toContain('| Builds that succeed | **100.0 %** |')
  expect(world.memory.events).toHaveLength(1)
})

test('where that was asked for it is a warning that everybody sees', async () => {
  const world = new World()
  world.github.fails.set('commits', new Outage('github-unreachable', 'GitHub is down'))
  const { summary, annotations, failure } = await dashboard({ ...given, integrationOnError: 'continue' }, world, NOW)
  expect(failure).toBeUndefined()
  expect(summary).toContain('could not be read or kept')
  expect(annotations).toEqual([{ level: 'warning', title: 'Integration could not be read', message: 'GitHub is down' }])
})

test('a workflow that is refused does not keep the others from being read', async () => {
  const world = new World()
  world.github.fails.set('typo.yml', new UserError('github-refused', 'typo.yml is not there'))
  world.github.runs.push(build(1, 0, 10))
  const sources = parseSources('pets: typo.yml\npets: ci.yml')
  const { failure } = await dashboard({ ...given, integration: sources }, world, NOW)
  expect(failure).toEqual({ reason: 'github-refused', message: 'typo.yml is not there' })
  expect(world.memory.events).toMatchObject([{ workflow: 'ci.yml', builds: [{ id: 1 }] }])
})

test('a ledger that cannot be written is told like a GitHub that cannot be read', async () => {
  const world = new World()
  world.memory.append = () => Promise.reject(new Outage('ledger-unreachable', 'no contents: write'))
  const { failure, outputs } = await dashboard(given, world, NOW)
  expect(failure).toEqual({ reason: 'ledger-unreachable', message: 'no contents: write' })
  expect(Object.keys(outputs)).toContain('indicators')
})

test('what several workflows need is refused once for all of them', async () => {
  const world = new World()
  world.github.fails.set('defaultBranch', new UserError('github-refused', 'no repository'))
  const { failure } = await dashboard({ ...given, integration: parseSources('pets: ci.yml\nshop: ci.yml') }, world, NOW)
  expect(failure?.message).toBe('no repository')
})

test('a run that is cancelled is not taken for a GitHub that refuses', async () => {
  const world = new World()
  world.github.fails.set('ci.yml', new UserError('cancelled', 'The run was cancelled'))
  const asked = dashboard({ ...given, integrationOnError: 'continue' }, world, NOW)
  await expect(asked).rejects.toMatchObject({ reason: 'cancelled' })
})

test('what people call a branch, and GitHub a conclusion, is text', async () => {
  const world = new World()
  const evil = '</details><img src=x>`@acme|'
  world.github.runs.push(build(1, 0, 10, { conclusion: 'failure', url: 'javascript:alert(1)' }))
  const sources = [{ application: 'pets', workflow: 'ci.yml', branch: evil }]
  const { summary } = await dashboard({ ...given, integration: sources }, world, NOW)
  expect(summary).toContain('&lt;img')
  expect(summary).not.toMatch(/<img|javascript:|[^\n]<\/details>/)
})
