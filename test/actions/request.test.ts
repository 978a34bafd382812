import { request } from '../../actions/request/request'
import { loadConfig } from '../../shared/config/load'
import { Outage } from '../../shared/failure'
import { githubFor } from '../../shared/external/github/github'
import { fakeGithub, US, type FakeGithub } from '../support/fake-github'
import { MemoryLedger, memoryLog } from '../support/fake-ports'
import { startGithubDouble } from '../support/github/double'
import { opened, rescheduled } from '../support/change-events'
import { CATALOGUE, CMDB, pets, RULES } from '../support/pets-config'
import { NOW, portsOf } from '../support/request-ports'

const asking = { application: 'pets', version: '2.0.0' }

function withIssue(github: FakeGithub, body: string): number {
  const url = 'https://github.com/acme/pets/issues/1'
  github.pages.set(1, { number: 1, url, title: 'Release request', body, state: 'open', author: 'stan', labels: [] })
  return 1
}

test('a request opens the RFC, and its issue is answered and closed', async () => {
  const [github, ledger] = [fakeGithub(), new MemoryLedger()]
  const issue = withIssue(github, '### Application\n\npets\n\n### Version\n\n2.0.0')
  const report = await request({ issue }, portsOf({ ...github, ledger }))
  expect(report.failure).toBeUndefined()
  expect(report.outputs).toEqual({
    rfc: '2',
    lifecycle: 'normal',
    stages: ['recette', 'pre-production', 'production'],
    kind: 'major',
  })
  expect(ledger.events.map(({ type }) => type)).toEqual(['request.opened'])
  expect(ledger.holders.size).toBe(0)
  expect(github.pages.get(2)).toMatchObject({ title: 'pets 2.0.0', state: 'open', labels: ['ecluse:rfc', 'rfc:open'] })
  expect(github.pages.get(1)?.state).toBe('closed')
  expect(github.said).toEqual([
    {
      number: 1,
      body: 'pets 2.0.0 is a **major** and follows the lifecycle `normal`: `recette` → `pre-production` → `production`. Everything about it is on its RFC: [#2](https://github.com/acme/pets/issues/2).\n',
    },
  ])
  const again = await request({ issue }, portsOf({ ...github, ledger }))
  expect(again.outputs).toEqual(report.outputs)
  expect([ledger.events.length, github.said.length, github.pages.size]).toEqual([1, 1, 2])
})

test('a request that breaks rules is answered with every reason, and nothing is opened', async () => {
  const [github, ledger] = [fakeGithub(), new MemoryLedger()]
  const issue = withIssue(github, '### Application\n\npets\n\n### Version\n\n2.0.0')
  const report = await request({ issue, kind: 'hotfix', severity: 'critical' }, portsOf({ ...github, ledger }))
  expect(report.failure?.reason).toBe('request-refused')
  expect(github.said).toEqual([
    {
      number: 1,
      body: '**The release was not asked for**, for 2 reasons; nothing was opened.\n\n- The lifecycle hotfix asks for an incident, and none was named: give its reference.\n- The lifecycle hotfix asks for a version based on the one in production, and the ledger knows of none there: take another lifecycle.\n\nPut them right and file a new request; an answer that is edited here counts for nothing.\n',
    },
  ])
  expect([ledger.events, github.pages.size]).toEqual([[], 1])
})

test('an RFC whose opening was never answered is found again', async () => {
  const [github, ledger] = [fakeGithub(), new MemoryLedger()]
  github.lost.add('issues.open')
  const first = await request(asking, portsOf({ ...github, ledger }))
  expect([first.failure?.reason, ledger.events.length]).toEqual(['github-unreachable', 0])
  const second = await request(asking, portsOf({ ...github, ledger }))
  expect([second.outputs['rfc'], github.pages.size, github.pages.get(1)?.author]).toEqual(['1', 1, US])
})

test('a team that cannot be read is an error and not a no', async () => {
  const [github, ledger] = [fakeGithub(), new MemoryLedger()]
  const rules = RULES.replace('normal: { stages', 'normal: { by: [studies], stages')
  const refused = await request(asking, portsOf({ ...github, ledger, rules }))
  expect([refused.failure?.reason, ledger.events]).toEqual(['github-refused', []])
  github.people.set('@acme/studies', ['stan'])
  expect((await request(asking, portsOf({ ...github, ledger, rules }))).failure).toBeUndefined()
})

test('other wishes for the same version change the one RFC', async () => {
  const [github, ledger] = [fakeGithub(), new MemoryLedger()]
  await request(asking, portsOf({ ...github, ledger }))
  await request({ ...asking, dates: 'production: 2026-12-01T20:00+01:00' }, portsOf({ ...github, ledger }))
  expect([ledger.events.length, github.pages.size]).toEqual([2, 1])
})

test('the same wishes once more leave a date that was moved where it is, also when the first one has passed', async () => {
  const [github, ledger] = [fakeGithub(), new MemoryLedger()]
  const wishes = { ...asking, dates: 'recette: 2026-11-25T09:00Z' }
  await request(wishes, portsOf({ ...github, ledger }))
  ledger.events.push(rescheduled(9, { stage: 'recette', date: '2026-11-30T09:00:00.000Z' }))
  const clock = { now: () => NOW + 48 * 3_600_000 }
  const again = await request(wishes, portsOf({ ...github, ledger, clock }))
  expect([again.failure, ledger.events.length]).toEqual([undefined, 2])
  await request({ ...wishes, severity: 'critical' }, portsOf({ ...github, ledger, clock }))
  expect([ledger.events.length, ledger.events.at(-1)]).toMatchObject([
    3,
    { type: 'request.opened', severity: 'critical', dates: { recette: '2026-11-30T09:00:00.000Z' } },
  ])
  const passed = await request(
    { ...wishes, dates: 'recette: 2026-11-25T09:01Z' },
    portsOf({ ...github, ledger, clock }),
  )
  expect(passed.failure?.message).toContain('recette is planned for Wed 2026-11-25 09:01 UTC, which has passed')
})

describe('dates that no rule refuses', () => {
  const shared = CMDB.replace('    pets:', '    shop: { app: { hosts: [db-r1] } }\n    pets:')
  const shop = opened(0, { application: 'shop', version: '1.4.0', dates: { recette: '2026-11-30T09:30:00.000Z' } })
  const asked = { ...asking, dates: 'recette: 2026-11-30T09:00Z' }
  const portsWith = (github: FakeGithub, ledger: MemoryLedger) => {
    const ports = portsOf({ ...github, ledger })
    const config = () =>
      Promise.resolve(loadConfig(pets({ 'ecluse.yml': RULES, 'cmdb.yml': shared }), CATALOGUE, 'pets'))
    return { ...ports, sources: { ...ports.sources, config } }
  }

  test('are told of where they are in the way of another application on the same host', async () => {
    const [github, ledger] = [fakeGithub(), new MemoryLedger()]
    ledger.events.push(shop)
    const { summary, failure } = await request(asked, portsWith(github, ledger))
    expect(failure).toBeUndefined()
    expect(summary).toContain(
      '### To be seen to\n\n- shop 1.4.0 is planned in recette for Mon 2026-11-30 09:30 UTC, while pets 2.0.0',
    )
    expect(summary).toContain('both are on db-r1, which serves one deployment at a time.')
  })

  test('are taken in where nobody can say whether they are in the way of others, and that is said', async () => {
    const [github, ledger] = [fakeGithub(), new MemoryLedger()]
    const ports = portsWith(github, ledger)
    const read = (name: string) =>
      name === 'shop' ? Promise.reject(new Outage('ledger-unreachable', 'no answer')) : ledger.read(name)
    const half = Object.assign(Object.create(ledger) as MemoryLedger, { read })
    const { summary, failure } = await request(asked, { ...ports, ledger: half })
    expect(failure).toBeUndefined()
    expect(ledger.events).toHaveLength(1)
    expect(summary).toContain('- Whether the dates are in the way of others could not be found out: no answer')
  })
})

test('a request takes at most 12 requests of the API', async () => {
  const double = await startGithubDouble({ clock: { now: () => NOW } })
  try {
    double.repository({ repository: 'acme/pets', collaborators: { stan: 'write' } })
    double.team({ team: 'acme/studies', members: ['stan'] })
    const body = '### Application\n\npets\n\n### Version\n\n2.0.0'
    const issue = double.issue({ repository: 'acme/pets', user: 'stan', title: 'Release request', body })
    const token = double.token({ permissions: { issues: 'write', members: 'read' } })
    const settings = { apiUrl: double.api, repository: 'acme/pets', run: '1', log: memoryLog(), token }
    const github = githubFor({ ...settings, signal: new AbortController().signal })
    const rules = RULES.replace('normal: { stages', 'normal: { by: [studies], stages')
    const report = await request({ issue }, portsOf({ ...github, ledger: new MemoryLedger(), rules }))
    expect(report.failure).toBeUndefined()
    expect(double.requests.length).toBeLessThanOrEqual(12)
  } finally {
    await double.close()
  }
})
