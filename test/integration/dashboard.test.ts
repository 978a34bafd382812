import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerFor } from '../../shared/external/ledgers'
import { opened } from '../support/change-events'
import { bundle } from '../support/bundle'
import { startGitHttp, type GitHttp } from '../support/git-http'
import { finished, rolledBack, started } from '../support/ledger-events'
import { runStep, type EndedStep } from '../support/runner'
import { tempdir } from '../support/tempdir'

const TOKEN = 'ghp_planted-token-of-another'
const BASIC = Buffer.from(`x-access-token:${TOKEN}`).toString('base64')
const ENTRY = join(bundle(), 'dashboard/index.js')
const root = tempdir()

let server: GitHttp
beforeEach(async () => {
  mkdirSync(join(root(), 'site/acme'), { recursive: true })
  server = await startGitHttp(join(root(), 'site'), ({ headers }) =>
    headers.authorization === `Basic ${BASIC}` ? undefined : [401, 'Authentication required'],
  )
})
afterEach(() => server.close())

/** A ledger of an application that was deployed once, and rolled back where it is said so. */
async function ledger(path: string, application: string, isRolledBack: boolean): Promise<string> {
  const bare = join(root(), path)
  execFileSync('git', ['init', '--quiet', '--bare', bare])
  const place = { stage: 'production', deployment: 'P1', application }
  const common = {
    workspace: root(),
    repository: '',
    serverUrl: '',
    token: '',
    actor: 'alice',
    environment: process.env,
  }
  const events = [opened(0, { application }), started(10, place), finished(15, place)]
  const all = isRolledBack ? [...events, rolledBack(20, place)] : events
  await (await ledgerFor(`git:${bare}`, { ...common, temp: join(root(), 'writer') })).append(all)
  return bare
}

const FILE = `indicators:
  - { name: Taken back, of: rollbacks, where: production, measure: count, by: application, target: { at-most: 1 } }
pages:
  - { title: Committee, show: [Taken back, deployments] }
`

async function run(file: string, given: Readonly<Record<string, string>> = {}): Promise<EndedStep> {
  mkdirSync(join(root(), 'workspace/.ecluse'), { recursive: true })
  writeFileSync(join(root(), 'workspace/.ecluse/dashboard.yml'), file)
  return runStep({
    entry: ENTRY,
    home: root(),
    with: { period: '2026-11-01..2026-11-30', ...given },
    env: { GITHUB_SERVER_URL: server.url },
  })
}

function figures(): readonly Readonly<{ id: string; value: number; parts: readonly object[] }>[] {
  const text = readFileSync(join(root(), 'workspace/ecluse-dashboard/indicators.json'), 'utf8')
  return (JSON.parse(text) as { indicators: ReturnType<typeof figures> }).indicators
}

/** Everything that is left on the disk of the runner. */
function kept(): string {
  return readdirSync(root(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

test('two ledgers are one dashboard, the second one opened with a token that nobody sees', async () => {
  const pets = await ledger('pets.git', 'pets', true)
  await ledger('site/acme/shop.git', 'pets', true)
  const other = `${server.url}/acme/shop.git`
  const list = `ledgers:\n  - git:${pets}\n  - { ledger: "git:${other}", name: shop, token: "\${{ secrets.OTHER }}" }\n`
  const step = await run(`${FILE}${list}`, { secrets: JSON.stringify({ OTHER: TOKEN }) })
  expect({ status: step.status, errors: step.errors }).toEqual({ status: 0, errors: [] })
  expect(step.summary).toContain('### Committee')
  const page = readFileSync(step.outputs['html'] ?? '', 'utf8')
  expect(page).toMatch(
    /<input type="radio" name="page" value="Committee">[^]*id="data">H4sI[^]*<script>\(function \(module\)/,
  )
  expect(step.summary).toContain('| Taken back | **2** | no data | – |')
  expect(figures().find(({ id }) => id === 'taken-back')).toMatchObject({
    value: 2,
    parts: [
      { name: 'pets', value: 1, rows: 1 },
      { name: 'shop/pets', value: 1, rows: 1 },
    ],
  })
  for (const text of [step.log, step.summary, kept()]) {
    for (const secret of [TOKEN, BASIC]) expect(text).not.toContain(secret)
  }
})

test('the branch of this repository is one of the ledgers, opened with the token of the job', async () => {
  await ledger('site/acme/pets.git', 'pets', true)
  const shop = await ledger('shop.git', 'shop', true)
  const step = await run(`${FILE}ledgers:\n  - branch\n  - git:${shop}\n`, { 'github-token': TOKEN })
  expect({ status: step.status, errors: step.errors }).toEqual({ status: 0, errors: [] })
  expect(figures().find(({ id }) => id === 'taken-back')).toMatchObject({ parts: [{ name: 'pets' }, { name: 'shop' }] })
})

test('one application of one ledger can be asked for', async () => {
  const [pets, shop] = [await ledger('pets.git', 'pets', true), await ledger('shop.git', 'pets', false)]
  const list = `ledgers:\n  - git:${pets}\n  - { ledger: "git:${shop}", name: shop }\n`
  const step = await run(`${FILE}${list}`, { application: 'shop/pets', indicators: 'Taken back\ndeployments' })
  expect({ status: step.status, errors: step.errors }).toEqual({ status: 0, errors: [] })
  expect(figures().map(({ id, value }) => [id, value])).toEqual([
    ['taken-back', 0],
    ['deployments', 1],
  ])
})

test.each([
  [
    'a ledger that is not there',
    'git:nowhere.git',
    'input-invalid',
    /^\.ecluse\/dashboard\.yml:3:5: the ledger `git:nowhere\.git` could not be read\. .* is not a git repository/,
  ],
  [
    'a ledger that lets nobody in',
    'git:SERVER/acme/shop.git',
    'ledger-unreachable',
    /^\.ecluse\/dashboard\.yml:3:5: the ledger `git:http.*shop\.git` could not be read\./,
  ],
  [
    'a token that was not given',
    '{ ledger: "git:SERVER/acme/shop.git", token: "${{ secrets.OTHER }}" }',
    'config-invalid',
    /^\.ecluse\/dashboard\.yml:3:\d+: `\$\{\{ secrets\.OTHER \}\}` is not among the secrets; give it in the input `secrets`/,
  ],
  [
    'an application that two ledgers hold',
    'git:site/acme/shop.git',
    'config-invalid',
    /^\.ecluse\/dashboard\.yml:3:5: the ledger `git:\.\.\/site\/acme\/shop\.git` holds `pets`, as does `git:.*pets\.git`/,
  ],
])('%s fails the dashboard', async (_, second, reason, says) => {
  const pets = await ledger('pets.git', 'pets', false)
  await ledger('site/acme/shop.git', 'pets', false)
  const entry = second.replace('SERVER', server.url).replace('git:site', 'git:../site')
  const step = await run(`ledgers:\n  - git:${pets}\n  - ${entry}\n`, { secrets: JSON.stringify({ OTHER: '' }) })
  expect({ status: step.status, reason: step.outputs['reason'] }).toEqual({ status: 1, reason })
  expect(step.errors.at(-1)).toMatch(says)
  expect(step.summary).toContain(`\`${reason}\``)
})

test('a ledger in the file and another in the workflow are refused', async () => {
  const pets = await ledger('pets.git', 'pets', false)
  const step = await run(`ledgers:\n  - git:${pets}\n`, { ledger: 'git:other.git' })
  expect({ status: step.status, reason: step.outputs['reason'] }).toEqual({ status: 1, reason: 'input-invalid' })
  expect(step.errors.at(-1)).toContain('The input `ledger` is "git:other.git", and `dashboard.yml` lists `ledgers`')
})

test('what is wrong in the file is shown at its places', async () => {
  const step = await run('indicators:\n  - { name: Mine, of: rolbacks, measure: count, where: "stag == 1" }\n')
  expect({ status: step.status, reason: step.outputs['reason'] }).toEqual({ status: 1, reason: 'config-invalid' })
  const at = (column: number) => `::error file=.ecluse/dashboard.yml,line=2,col=${column}::`
  expect(step.raw).toContain(`${at(23)}found \`rolbacks\`, expected an event family; did you mean \`rollbacks\`?`)
  expect(step.raw).toContain(`${at(57)}\`stag\` is not a word of rows; did you mean \`stage\`?`)
})

test('without a file everything is as it comes, and a directory that was named must be there', async () => {
  const pets = await ledger('pets.git', 'pets', false)
  rmSync(join(root(), 'workspace'), { recursive: true, force: true })
  const given = { ledger: `git:${pets}`, period: '2026-11-01..2026-11-30' }
  const plain = await runStep({ entry: ENTRY, home: root(), with: given })
  expect({ status: plain.status, errors: plain.errors }).toEqual({ status: 0, errors: [] })
  expect(figures().find(({ id }) => id === 'deployments')).toMatchObject({ value: 1 })
  const named = await runStep({ entry: ENTRY, home: root(), with: { ...given, config: 'acme/config' } })
  expect({ status: named.status, reason: named.outputs['reason'] }).toEqual({ status: 1, reason: 'config-invalid' })
  expect(named.errors.at(-1)).toContain('acme/config cannot be read as a directory')
})
