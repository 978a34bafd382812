import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ledgerFor } from '../../shared/external/ledgers'
import { chromium, opened, textsOf } from '../support/browser'
import { opened as requested } from '../support/change-events'
import { repositoryOf } from '../support/github/state'
import { startPostgres, type Postgres } from '../support/postgres'
import { tempdir } from '../support/tempdir'
import type { EndedRun } from './support/act'
import { VERSIONS } from './support/pets-files'
import { pipelineSite, type PipelineSite, type Start } from './support/pipeline-site'

// One story, told in order: each test goes on where the one before it ended. Pets 2.0.0 is in pre-production, and nothing
// else is declared; recette, whose WildFly takes its time, is another test's.
let server: Postgres
let site: PipelineSite
const root = tempdir()

const STAGE = 'pre-production'
const SYSTEM = /^PRETTY_NAME="?([^"\n]*)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? ''
/** What somebody declared, and somebody changed, behind the back of the pipelines. */
const WRONG = [
  `| ${STAGE} | host app | system | \`Nothing 1\` | \`${SYSTEM}\` |`,
  `| ${STAGE} | pets/batch on etl | digest |`,
]
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString()

type More = Pick<Start, 'approvals'> & Readonly<{ payload?: Start['payload'] }>

const begun = (workflow: string, event: Start['event'], { payload = {}, ...more }: More = {}): Promise<EndedRun> =>
  site.start({ workflow, event, actor: 'alice', payload, ...more })

function green(ended: EndedRun): EndedRun {
  if (ended.status !== 0) throw new Error(ended.log)
  return ended
}

/** What a step writes to its summary, as far as lines begin with one of the words. */
const summarized = ({ log }: EndedRun, ...words: readonly string[]): readonly string[] =>
  log.split('\n').filter((line) => words.some((word) => line.startsWith(word)))

const there = () => repositoryOf(site.github.state, 'acme/pets')

const git = (...words: readonly string[]): string =>
  execFileSync('git', ['--git-dir', site.bare, ...words], { encoding: 'utf8' })

/** What a browser shows of the published page, and what troubled it. */
async function published(fragment: string): Promise<Readonly<{ shown: unknown; troubles: readonly string[] }>> {
  const browser = await chromium()
  try {
    const url = pathToFileURL(join(site.pages, 'index.html')).href + fragment
    const { page, troubles } = await opened(browser, url, { width: 1280, height: 800, scheme: 'light' })
    await page.waitForSelector('#filters:not([hidden])')
    return { shown: await textsOf(page, '#shown'), troubles }
  } finally {
    await browser.close()
  }
}

beforeAll(async () => {
  server = startPostgres()
  site = await pipelineSite(server)
  site.configure('ecluse.yml', (text) => text.replace('[recette, pre-production, production]', `[${STAGE}]`))
  site.configure('cmdb.yml', (text) =>
    text.replace(/^ {2}integration:[^]*(?=^ {2}pre-)/m, '').replace(/^ {2}production:[^]*/m, ''),
  )
  site.build(VERSIONS['2.0.0'] ?? {})
  green(await begun('ci.yml', 'push', { payload: { ref: 'refs/tags/v2.0.0' } }))
  green(await site.ask('sam', '2.0.0'))
  green(await site.say('oscar', 2, '/approve plan'))
  const payload = { inputs: { application: 'pets', version: '2.0.0', stage: STAGE } }
  const approvals = (_: number, run: number): Promise<void> => {
    site.review(run, STAGE, 'oscar')
    return Promise.resolve()
  }
  green(await begun('advance.yml', 'workflow_dispatch', { payload, approvals }))
}, 600_000)

afterAll(async () => {
  await site.close()
  server.stop()
})

test('dashboard.yml publishes after a deployment how delivery is doing, as a page that shows itself', async () => {
  const payload = { action: 'completed', workflow_run: { name: 'Advance', conclusion: 'success' } }
  const ended = green(await begun('dashboard.yml', 'workflow_run', { payload }))
  expect(ended.jobs).toEqual({ 'Dashboard/indicators': 'success', 'Dashboard/pages': 'success' })
  expect(summarized(ended, '### Committee', '| SQL rollbacks', '| Builds that succeed')).toEqual([
    '### Committee',
    expect.stringMatching(/^\| SQL rollbacks of the quarter \| \*\*0\*\* \|.*≤ 1 ✓ met \|$/) as string,
    expect.stringMatching(/^\| Builds that succeed \| \*\*100\.0 %\*\* \|/) as string,
  ])
  // The run of ci.yml stays known when GitHub has forgotten it.
  expect(site.events().filter(({ type }) => type === 'integration.recorded')).toHaveLength(1)
  expect(readdirSync(site.pages)).toEqual(['index.html'])
  const { shown, troubles } = await published(`#stage=${STAGE}`)
  expect(shown).toEqual([expect.stringContaining(`Shown: the one application · stage ${STAGE} · `) as string])
  expect(troubles).toEqual([])
}, 120_000)

test('cmdb.yml is green while the hosts are as they are declared, and keeps the inventory', async () => {
  const ended = green(await begun('cmdb.yml', 'schedule'))
  expect(ended.jobs).toEqual({ 'CMDB/check': 'success' })
  expect(summarized(ended, '| 🟢', '| 🔴')).toEqual([`| 🟢 ${STAGE} | **100 %** | 22 | 0 | 0 |`])
  expect(site.artifact(ended, 'inventory/ecluse-cmdb')).toEqual(['inventory.cdx.json', 'inventory.csv'])
})

test('cmdb.yml is red when somebody changed a host, or declared what is not', async () => {
  site.configure('cmdb.yml', (text) => text.replace('app: { address', 'app: { system: Nothing 1, address'))
  site.changeJob(STAGE)
  const ended = await begun('cmdb.yml', 'schedule')
  expect(ended.jobs).toEqual({ 'CMDB/check': 'failure' })
  expect(summarized(ended, '| 🔴', ...WRONG)).toEqual([
    `| 🔴 ${STAGE} | **91.3 %** | 21 | 2 | 0 |`,
    ...WRONG.map((row) => expect.stringContaining(row) as string),
  ])
  expect(site.artifact(ended, 'inventory/ecluse-cmdb')).toEqual(['inventory.cdx.json', 'inventory.csv'])
})

test('cmdb.yml corrects with one click what was declared, in a pull request, and leaves the changed bytes to a person', async () => {
  const ended = green(await begun('cmdb.yml', 'workflow_dispatch', { payload: { inputs: { mode: 'update' } } }))
  expect(ended.jobs).toEqual({ 'CMDB/update': 'success' })
  const pulls = [...there().issues.values()].filter(({ pull }) => pull)
  expect(pulls.map(({ pull, state }) => [pull?.head, pull?.base, state])).toEqual([['ecluse/cmdb', 'main', 'open']])
  expect(WRONG.map((row) => pulls[0]?.body?.includes(row))).toEqual([true, true])
  expect(git('diff', '--numstat', 'main...ecluse/cmdb')).toBe('1\t1\t.ecluse/cmdb.yml\n')
  expect(git('show', 'ecluse/cmdb:.ecluse/cmdb.yml')).toContain(`app: { system: ${SYSTEM}, address`)
})

test('planned.yml starts what is due once, and again only what ended before its gate', async () => {
  const place = { workspace: root(), repository: '', serverUrl: '', token: '', actor: 'sam', environment: process.env }
  const ledger = await ledgerFor(`git:${site.bare}`, { ...place, temp: join(root(), 'ledger') })
  await ledger.append([requested(0, { version: '3.0.0', stages: [STAGE], dates: { [STAGE]: YESTERDAY } })])

  const first = green(await begun('planned.yml', 'schedule'))
  expect(first.jobs).toEqual({ 'Planned/due': 'success', 'Planned/start': 'success' })
  const inputs = { application: 'pets', version: '3.0.0', stage: STAGE }
  expect(site.github.dispatches).toEqual([
    { repository: 'acme/pets', workflow: 'advance.yml', ref: 'main', inputs, by: 'github-actions[bot]' },
  ])

  const second = green(await begun('planned.yml', 'schedule'))
  expect(second.log).toContain(`pets 3.0.0 to ${STAGE}: a run has not ended yet, nothing is started.`)
  expect(site.github.dispatches).toHaveLength(1)

  const queued = [...there().runs.values()].find(({ status }) => status === 'queued')?.id ?? 0
  site.github.end({ repository: 'acme/pets', run: queued, conclusion: 'failure' })
  green(await begun('planned.yml', 'schedule'))
  expect(site.github.dispatches).toHaveLength(2)
})
