import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../support/bundle'
import { forge, type Forge } from '../support/git-remotes'
import { startGithubDouble, type GithubDouble } from '../support/github/double'
import { runStep } from '../support/runner'
import { tempdir } from '../support/tempdir'

const root = tempdir()
const PETS = { repository: 'acme/pets' }
const HOUR = 3_600_000
const built = bundle()

let double: GithubDouble
let ledger: Forge
let steps: number
beforeEach(async () => {
  steps = 0
  ledger = forge()
  double = await startGithubDouble()
  double.repository(PETS)
  mkdirSync(join(root(), 'workspace'))
})
afterEach(async () => {
  ledger.remove()
  await double.close()
})

function run(action: string, given: Readonly<Record<string, string>>, permissions = {}) {
  const home = join(root(), `step-${(steps += 1)}`)
  mkdirSync(home)
  const stores = { ledger: `git:${ledger.bare}`, vault: `dir:${join(root(), 'vault')}` }
  return runStep({
    entry: join(built, action, 'index.js'),
    home,
    with: { ...stores, 'github-token': double.token({ permissions }), ...given },
    env: { GITHUB_WORKSPACE: join(root(), 'workspace'), GITHUB_API_URL: double.api, GITHUB_SERVER_URL: double.url },
  })
}

function build(hoursAgo: number, conclusion: string): void {
  const created = Date.now() - hoursAgo * HOUR
  const ended = { status: 'completed', conclusion, updated: created + 600_000 }
  double.run({ ...PETS, actor: 'alice', path: '.github/workflows/ci.yml', event: 'push', created, ...ended })
}

const READ = { actions: 'read', contents: 'read' }
const integration = { integration: 'pets: ci.yml' }

test('runs, commits, tests and coverage are shown as they were read and vaulted', async () => {
  const workspace = join(root(), 'workspace')
  writeFileSync(join(workspace, 'pets.war'), 'pets')
  writeFileSync(join(workspace, 'junit.xml'), '<testsuite tests="12" skipped="2" failures="1" errors="0"/>')
  writeFileSync(join(workspace, 'lcov.info'), 'TN:\nSF:a.ts\nLF:4\nLH:3\nend_of_record\n')
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', workspace, '-c', 'user.name=Dev', '-c', 'user.email=dev@example.invalid', ...args])
  git('init', '--quiet')
  git('commit', '--quiet', '--allow-empty', '--message', 'Pets')
  const files = { packages: 'pets.war', evidence: 'junit.xml\nlcov.info' }
  const upload = await run('vault-upload', { application: 'pets', version: '2.0.0', ...files })
  expect(upload.errors).toEqual([])
  expect(upload.summary).toContain(`Built from: \`${git('rev-parse', 'HEAD').toString().trim()}\` of `)

  build(30, 'success')
  build(20, 'failure')
  double.commit({ ...PETS, at: new Date(Date.now() - 48 * HOUR).toISOString() })
  const first = await run('dashboard', integration, READ)
  expect(first.errors).toEqual([])
  expect(first.summary).toContain('| Duration of a build | **10 min** |')
  expect(first.summary).toContain('| Builds that succeed | **50.0 %** |')
  expect(first.summary).toContain('| Tests run | **10** |')
  expect(first.summary).toContain('| Tests failed | **1** |')
  expect(first.summary).toContain('| Coverage | **75.0 %** |')
  expect(first.summary).toMatch(/\| Commits a day \| \*\*0\.01\*\* \|/)
  const written = readFileSync(first.outputs['indicators'] ?? '', 'utf8')
  expect((JSON.parse(written) as { indicators: { id: string }[] }).indicators.map(({ id }) => id)).toContain('coverage')

  const second = await run('dashboard', integration, READ)
  expect(second.summary).toContain('| Builds that succeed | **50.0 %** |')
  const events = await ledger.runner().read('pets')
  expect(events.map(({ type }) => type)).toEqual(['package.vaulted', 'integration.recorded'])
})

test('without the permission the step is red and names it, and the figures are there all the same', async () => {
  const { status, errors, summary, outputs } = await run('dashboard', integration, { contents: 'read' })
  expect(status).toBe(1)
  expect(errors).toEqual([expect.stringContaining('give the job `permissions: actions: read`')])
  expect(summary).toContain('could not be read or kept')
  expect(outputs).toMatchObject({ reason: 'github-refused', indicators: expect.any(String) as string })
  const tolerant = await run('dashboard', { ...integration, 'integration-on-error': 'continue' }, { contents: 'read' })
  expect([tolerant.status, tolerant.errors]).toEqual([0, []])
  expect(tolerant.log).toContain('actions: read')
})
