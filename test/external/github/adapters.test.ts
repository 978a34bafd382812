import type { Failing } from '../../support/github/faults'
import { githubFor } from '../../../shared/external/github/github'
import { memoryLog } from '../../support/fake-ports'
import { scene } from '../github-double/scene'
import type { Permissions } from '../../support/github/state'

const { double } = scene()
const log = memoryLog()
const PETS = { repository: 'acme/pets' }

/** GitHub as a job with these permissions sees it; a second of waiting lasts 10 ms. */
function github(permissions: Permissions = { issues: 'write', actions: 'read', members: 'read' }, run = '0') {
  const token = double().token({ permissions })
  return githubFor({ apiUrl: double().api, token, repository: 'acme/pets', run, log, second: 10 })
}

const fail = (failing: Failing) => double().fail(failing)

async function failure(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    const { name, reason, message } = error as Readonly<{ name: string; reason: string; message: string }>
    return { name, reason, message: message.replaceAll(double().api, 'API') }
  }
  throw new Error('it did not fail')
}

describe('environments', () => {
  test('show who must review, logins and teams, and whether admins may go round that', async () => {
    const reviewers = ['alice', '@acme/cab']
    double().environment({ ...PETS, environment: 'production', reviewers, adminsBypass: true })
    expect(await github().environments.protection('production')).toEqual({
      ...{ reviewers, preventsSelfReview: true, adminsBypass: true },
    })
  })

  test('without rules protect nothing', async () => {
    double().environment({ ...PETS, environment: 'recette' })
    const protection = { reviewers: [], preventsSelfReview: false, adminsBypass: false }
    expect(await github().environments.protection('recette')).toEqual(protection)
  })

  test('that nobody made are not there', async () => {
    expect(await github().environments.protection('no/such')).toBeUndefined()
  })

  test('that the token may not read are no answer, and the missing permission is named', async () => {
    expect(await failure(github({}).environments.protection('production'))).toEqual({
      name: 'UserError',
      reason: 'github-refused',
      message:
        'GitHub (API) was asked for the environment production and refused (403: Resource not accessible by integration). ' +
        'The token lacks `actions: read`: give the job `permissions: actions: read`, or another token as `github-token`',
    })
  })
})

describe('reviews', () => {
  test('are those of this run and of the environment that is asked for', async () => {
    for (const environment of ['recette', 'production']) double().environment({ ...PETS, environment })
    const run = double().run({ ...PETS, actor: 'alice', waitsFor: ['recette', 'production'] })
    const other = double().run({ ...PETS, actor: 'alice', waitsFor: ['production'] })
    double().review({ ...PETS, run, environments: ['recette'], user: 'bob' })
    double().review({ ...PETS, run, environments: ['production'], user: 'carol', state: 'rejected', comment: 'no' })
    double().review({ ...PETS, run: other, environments: ['production'], user: 'dave' })
    const { reviews } = github(undefined, String(run))
    expect(await reviews.of('Production')).toEqual([{ login: 'carol', state: 'rejected', comment: 'no' }])
  })
})

describe('teams', () => {
  test('tell all their members, however many, and are asked for once', async () => {
    const members = Array.from({ length: 130 }, (_, index) => `Member${index}`)
    double().team({ team: 'acme/all', members })
    const { teams } = github()
    const all = new Set(members.map((login) => login.toLowerCase()))
    expect(await Promise.all([teams.members('@acme/all'), teams.members('@acme/all')])).toEqual([all, all])
    expect(double().requests).toHaveLength(2)
  })

  test('that a job’s token cannot read are no empty teams', async () => {
    expect(await failure(github({ issues: 'write' }).teams.members('@acme/cab'))).toEqual({
      name: 'UserError',
      reason: 'github-refused',
      message:
        'GitHub (API) was asked for the members of the team @acme/cab and refused (403: Resource not accessible by integration). ' +
        'The token lacks `members: read` of the organization, which a job’s own token never has: give the token of a GitHub App ' +
        '(or of a person) that has it as `github-token`',
    })
  })

  test('that do not exist are refused', async () => {
    expect(await failure(github().teams.members('@acme/nobody'))).toMatchObject({ reason: 'github-refused' })
  })
})

describe('issues', () => {
  const page = { title: 'pets 2.0.0', body: 'text', labels: ['ecluse:rfc', 'rfc:open'] }

  test('are opened, read, changed and closed', async () => {
    const { issues } = github()
    const opened = await issues.open(page)
    expect(opened).toEqual({
      ...{ ...page, number: 1, url: `${double().url}/acme/pets/issues/1` },
      ...{ state: 'open', author: 'github-actions[bot]' },
    })
    await issues.edit(1, { labels: ['ecluse:rfc'], state: 'completed' })
    expect(await issues.issue(1)).toEqual({ ...opened, labels: ['ecluse:rfc'], state: 'closed' })
    await issues.edit(1, { body: 'other', state: 'open' })
    expect(await issues.issue(1)).toEqual({ ...opened, labels: ['ecluse:rfc'], body: 'other' })
    expect(await issues.issue(7)).toBeUndefined()
  })

  test('of ours are those that a bot opened, where the token is a job’s, on every page and in either state', async () => {
    const { issues } = github()
    double().issue({ ...PETS, user: 'mallory', title: 'forged', labels: ['ecluse:rfc'] })
    for (let count = 0; count < 101; count += 1) {
      double().issue({ ...PETS, user: 'github-actions[bot]', title: `${count}`, labels: ['ecluse:rfc'] })
    }
    double().editIssue({ ...PETS, issue: 50, state: 'closed' })
    const numbers = (await issues.ours('ecluse:rfc')).map(({ number }) => number)
    expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 101 }, (_, index) => index + 2))
  })

  test('of ours are the person’s, where the token is one’s', async () => {
    const token = double().token({ kind: 'personal', login: 'alice', permissions: { issues: 'write' } })
    const settings = { apiUrl: double().api, repository: 'acme/pets', run: '1', log, second: 10 }
    const { issues } = githubFor({ ...settings, token })
    double().issue({ ...PETS, user: 'mallory', title: 'forged', labels: ['ecluse:rfc'] })
    double().issue({ ...PETS, user: 'alice', title: 'mine', labels: ['ecluse:rfc'] })
    expect((await issues.ours('ecluse:rfc')).map(({ title }) => title)).toEqual(['mine'])
  })

  test('comments are told as they are now, with who wrote them', async () => {
    double().issue({ ...PETS, user: 'alice', title: 'one' })
    const id = double().comment({ ...PETS, issue: 1, user: 'bob', body: '/status' })
    const { issues } = github()
    await issues.comment(1, 'done')
    expect(
      [...double().state.repositories.values()].flatMap(({ comments }) => [...comments.values()]).at(-1)?.body,
    ).toBe('done')
    const bot = double().comment({ ...PETS, issue: 1, user: 'github-actions[bot]', body: 'a table' })
    const times = { createdAt: '2026-11-24T10:00:00Z', updatedAt: '2026-11-24T10:00:00Z' }
    expect(await issues.commentById(id)).toMatchObject({
      id,
      author: 'bob',
      authorIsBot: false,
      body: '/status',
      ...times,
    })
    expect(await issues.commentById(bot)).toMatchObject({ author: 'github-actions[bot]', authorIsBot: true })
    expect(await issues.commentById(bot + 100)).toBeUndefined()
  })

  test('what creates is never tried twice by itself', async () => {
    const { issues } = github()
    for (const fault of [{ kind: 'lost-answer' }, { kind: 'cut-answer' }, { kind: 'status', status: 502 }] as const) {
      fail({ method: 'POST', fault })
      expect(await failure(issues.open(page))).toMatchObject({ name: 'Outage', reason: 'github-unreachable' })
    }
    fail({ method: 'POST', path: '/repos/acme/pets/issues/1/comments', fault: { kind: 'lost-answer' } })
    expect(await failure(issues.comment(1, 'text'))).toMatchObject({ reason: 'github-unreachable' })
    expect(double().requests).toHaveLength(4)
  })

  test('the secondary limit is waited for, also by what creates: GitHub did nothing', async () => {
    fail({ method: 'POST', fault: { kind: 'secondary-limit', retryAfter: 7 } })
    expect(await github().issues.open(page)).toMatchObject({ number: 1 })
    expect(log.lines).toContain('GitHub wants fewer requests: waiting for 7 s')
  })

  test('a limit that lasts longer is an outage that says when to come back', async () => {
    fail({ fault: { kind: 'secondary-limit', retryAfter: 3000 } })
    expect(await failure(github().issues.issue(1))).toMatchObject({
      name: 'Outage',
      reason: 'github-unreachable',
      message: expect.stringMatching(/wants fewer requests .* Run again after 3000 s$/) as string,
    })
  })
})

test.each<Failing['fault']>([
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'lost-answer' },
  { kind: 'cut-answer' },
  { kind: 'cut-request' },
  { kind: 'secondary-limit', status: 429, retryAfter: 1 },
])('a read survives what passes: %j', async (fault) => {
  double().issue({ ...PETS, user: 'alice', title: 'one', labels: ['ecluse:rfc'] })
  fail({ times: 2, fault })
  expect(await github().issues.issue(1)).toMatchObject({ number: 1, title: 'one' })
})

test.each<Failing['fault']>([{ kind: 'status', status: 503 }, { kind: 'cut-answer' }, { kind: 'lost-answer' }])(
  'what does not pass is an outage and no empty list: %j',
  async (fault) => {
    double().issue({ ...PETS, user: 'github-actions[bot]', title: 'one', labels: ['ecluse:rfc'] })
    fail({ times: 99, fault })
    expect(await failure(github().issues.ours('ecluse:rfc'))).toMatchObject({
      name: 'Outage',
      reason: 'github-unreachable',
    })
  },
)

test('no failure shows the token, wherever one looks', async () => {
  const token = double().token({ permissions: {} })
  const settings = { repository: 'acme/pets', run: '1', log, second: 1, token }
  const calls = [double().api, 'http://127.0.0.1:9'].map((apiUrl) => githubFor({ ...settings, apiUrl }).issues.issue(1))
  for (const outcome of await Promise.allSettled(calls)) {
    const reason: unknown = outcome.status === 'rejected' ? outcome.reason : undefined
    expect(reason).toBeInstanceOf(Error)
    for (let error: unknown = reason; error instanceof Error; error = error.cause) {
      expect(`${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}`).not.toContain(token)
    }
  }
})

test('a cancelled run ends a request at once', async () => {
  const controller = new AbortController()
  fail({ times: 99, fault: { kind: 'slow', milliseconds: 60_000 } })
  const token = double().token({ permissions: { issues: 'read' } })
  const settings = { apiUrl: double().api, repository: 'acme/pets', run: '1', log, token, signal: controller.signal }
  const asked = failure(githubFor(settings).issues.issue(1))
  controller.abort(Object.assign(new Error('cancelled by a person'), { reason: 'cancelled' }))
  expect(await asked).toEqual({ name: 'Error', reason: 'cancelled', message: 'cancelled by a person' })
})

test.each([
  [{ repository: '' }, 'belongs to no repository'],
  [{ token: '' }, '`github-token` is empty'],
])('without %j there is nothing to ask', (missing, words) => {
  const settings = { apiUrl: 'http://127.0.0.1:9', repository: 'acme/pets', run: '1', log, token: 'x', ...missing }
  expect(() => githubFor(settings)).toThrow(words)
})
