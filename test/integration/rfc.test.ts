import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Event } from '../../shared/ledger/event'
import { bundle } from '../support/bundle'
import { forge, type Forge } from '../support/git-remotes'
import { startGithubDouble, type GithubDouble } from '../support/github/double'
import { CMDB, PLAN, RULES, technology } from '../support/pets-config'
import { runStep } from '../support/runner'
import { tempdir } from '../support/tempdir'

const root = tempdir()
const REPOSITORY = { repository: 'acme/pets' }
const built = bundle()

let double: GithubDouble
let ledger: Forge
let steps: number
beforeEach(async () => {
  steps = 0
  ledger = forge()
  double = await startGithubDouble()
  double.repository({ ...REPOSITORY, collaborators: { stan: 'write', alice: 'write' } })
  double.team({ team: 'acme/studies', members: ['stan', 'sue'] })
  double.team({ team: 'acme/cab', members: ['carol'] })
  double.team({ team: 'acme/ops', members: [] })
  const files = { 'plan.yml': PLAN, 'cmdb.yml': CMDB, 'ecluse.yml': RULES }
  mkdirSync(join(root(), 'workspace/.ecluse/technologies'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root(), 'workspace/.ecluse', name), text)
  const kinds = ['jboss', 'postgresql', 'datastage']
  for (const kind of kinds) writeFileSync(join(root(), `workspace/.ecluse/technologies/${kind}.yml`), technology(kind))
})
afterEach(async () => {
  ledger.remove()
  await double.close()
})

function run(action: string, given: Readonly<Record<string, string>>, event?: object) {
  const home = join(root(), `step-${(steps += 1)}`)
  mkdirSync(home)
  const payload = join(home, 'event.json')
  writeFileSync(payload, JSON.stringify(event ?? {}))
  const token = double.token({ permissions: { issues: 'write', members: 'read', contents: 'write' } })
  return runStep({
    entry: join(built, action, 'index.js'),
    home,
    with: { ledger: `git:${ledger.bare}`, vault: `dir:${join(root(), 'vault')}`, 'github-token': token, ...given },
    env: {
      ...{ GITHUB_WORKSPACE: join(root(), 'workspace'), GITHUB_API_URL: double.api, GITHUB_SERVER_URL: double.url },
      ...{ GITHUB_EVENT_PATH: payload, GITHUB_ACTOR: 'stan', ...(event && { GITHUB_EVENT_NAME: 'issue_comment' }) },
    },
  })
}

/** What GitHub starts a run with when somebody comments on the RFC. */
function comment(user: string, body: string, issue = 1) {
  const id = double.comment({ ...REPOSITORY, issue, user, body })
  const page = issueOf(issue)
  const at = new Date(double.state.repositories.get('acme/pets')?.comments.get(id)?.created ?? 0)
  const instant = at.toISOString().replace(/\.\d+Z/, 'Z')
  return {
    action: 'created',
    issue: { number: issue, title: page?.title, body: page?.body, state: page?.state ?? 'open' },
    comment: {
      ...{ id, html_url: `${double.url}/acme/pets/issues/${issue}#issuecomment-${id}`, body },
      ...{ created_at: instant, updated_at: instant, user: { login: user, type: 'User' } },
    },
  }
}

const issueOf = (number: number) => double.state.repositories.get('acme/pets')?.issues.get(number)
const eventsOf = async () => (await ledger.runner().read('pets')).map(({ type }: Event) => type)
const request = () => run('request', { application: 'pets', version: '2.0.0' })

test('a release is asked for twice, opened once, and rejected by a comment', async () => {
  const [first, second] = [await request(), await request()]
  expect([first.status, second.status, first.outputs, second.outputs['rfc']]).toEqual([
    ...[0, 0],
    { rfc: '1', lifecycle: 'normal', stages: '["recette","pre-production","production"]', kind: 'major' },
    '1',
  ])
  expect(await eventsOf()).toEqual(['request.opened'])
  const said = comment('carol', '/reject it is broken')
  const [rejected, again] = [await run('rfc-command', {}, said), await run('rfc-command', {}, said)]
  expect([rejected.status, rejected.outputs, again.outputs]).toEqual([
    ...[0, { command: 'reject', result: 'obeyed' }],
    { command: 'reject', result: 'repeated' },
  ])
  expect(await eventsOf()).toEqual(['request.opened', 'rfc.closed'])
})

test('a team that an outage keeps from being read is an outage, and nothing is recorded', async () => {
  await request()
  const path = '/orgs/acme/teams/cab/members'
  double.fail({ method: 'GET', path, fault: { kind: 'status', status: 500 }, times: 100 })
  const asked = await run('rfc-command', {}, comment('carol', '/reject no'))
  expect([asked.status, asked.outputs['reason']]).toEqual([1, 'github-unreachable'])
  expect(await eventsOf()).toEqual(['request.opened'])
  double.heal()
})

test('an issue that is gone is a warning, and the request is recorded', async () => {
  await request()
  double.state.repositories.get('acme/pets')?.issues.delete(1)
  const again = await run('request', { application: 'pets', version: '2.0.0', severity: 'high' })
  expect([again.status, again.outputs['rfc']]).toEqual([0, '1'])
  expect(again.log).toContain('warning: The page of the RFC is older than the ledger')
  expect(await eventsOf()).toEqual(['request.opened', 'request.opened'])
})
