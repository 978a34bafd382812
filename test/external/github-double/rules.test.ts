import { PETS, refusalOf, scene } from './scene'

const { double, job, person } = scene()

/** What the double noted, which would fail the test. */
function taken(): readonly string[] {
  return double().violations.splice(0)
}

test.each([
  ['a state that is none', '/repos/acme/pets/issues?state=merged', undefined, /state: \/value must be equal to one of/],
  ['a misspelt parameter', '/repos/acme/pets/issues?labls=rfc', undefined, /the query has "labls"/],
  ['a number that is none', '/repos/acme/pets/issues/one', undefined, /issue_number: \/value must be integer/],
  ['an issue without a title', '/repos/acme/pets/issues', { body: 'x' }, /must have required property 'title'/],
  ['a misspelt field', '/repos/acme/pets/issues', { title: 'x', label: [] }, /the body has "label"/],
  ['a field of another type', '/repos/acme/pets/issues', { title: 'x', body: 1 }, /body: \/body must be string/],
  ['an operation that GitHub has not', '/repos/acme/pets/tickets', undefined, /GitHub has no GET/],
  ['an operation that is not done here', '/repos/acme/pets/forks', undefined, /does not know .* yet/],
  ['a method that GitHub has not', '/repos/acme/pets/releases/1/assets', {}, /GitHub has no POST/],
])('%s is noted and answered with 400', async (_, path, body, expected) => {
  const headers = { authorization: `Bearer ${double().token({ permissions: { issues: 'write', contents: 'write' } })}` }
  const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(double().api + path, init)
  expect([response.status, taken()]).toEqual([400, [expect.stringMatching(expected)]])
})

test('a test that breaks a rule fails when its double is closed', async () => {
  await fetch(`${double().api}/nothing`, { headers: { authorization: `Bearer ${double().token()}` } })
  await expect(double().close()).rejects.toThrow('GET /nothing: GitHub has no GET /nothing')
  taken()
  // Closed twice, by this test and after it.
})

test.each([
  ['no permission', {}, [403, 'Resource not accessible by integration']],
  ['only to read', { issues: 'read' }, [403, 'Resource not accessible by integration']],
] as const)('a job that has %s cannot open an issue', async (_, permissions, expected) => {
  expect(await refusalOf(job(permissions).issues.create({ ...PETS, title: 'x' }))).toEqual(expected)
})

test('a token opens only its own repository, and a wrong one nothing', async () => {
  double().repository({ repository: 'acme/other' })
  const own = { authorization: `token ${double().token({ repository: 'acme/pets' })}` }
  const ask = async (path: string, headers: Record<string, string>) =>
    (await fetch(double().api + path, { headers })).status
  expect([
    await ask('/repos/acme/pets', own),
    await ask('/repos/acme/other', own),
    await ask('/repos/acme/none', own),
    await ask('/repos/acme/pets', { authorization: 'Bearer wrong' }),
    await ask('/repos/acme/pets', {}),
  ]).toEqual([200, 404, 404, 401, 401])
})

test('members of a team are shown to who may see them', async () => {
  const at = { org: 'acme', team_slug: 'cab' }
  const { data } = await person('alice').teams.listMembersInOrg(at)
  expect(data.map(({ login }) => login)).toEqual(['carol', 'dave'])
  expect((await person('alice').teams.getMembershipForUserInOrg({ ...at, username: 'Carol' })).data).toEqual({
    ...{ state: 'active', role: 'member' },
    url: `${double().api}/orgs/acme/teams/cab/memberships/Carol`,
  })
  const refused = [
    job({ issues: 'write' }).teams.listMembersInOrg(at),
    person('alice', {}).teams.getMembershipForUserInOrg({ ...at, username: 'carol' }),
    person('alice').teams.getMembershipForUserInOrg({ ...at, username: 'bob' }),
    person('alice').teams.getMembershipForUserInOrg({ ...at, team_slug: 'none', username: 'bob' }),
  ]
  expect(await Promise.all(refused.map(async (call) => (await refusalOf(call))[0]))).toEqual([403, 404, 404, 404])
})

test('what people may do in the repository is told', async () => {
  const roleOf = async (username: string) =>
    (await job().repos.getCollaboratorPermissionLevel({ ...PETS, username })).data.permission
  expect([await roleOf('alice'), await roleOf('bob'), await roleOf('carol')]).toEqual(['admin', 'write', 'none'])
  expect((await refusalOf(roleOf('nobody')))[0]).toBe(404)
})

test('a person is who the token says; a job’s token is nobody', async () => {
  expect((await person('alice').users.getAuthenticated()).data.login).toBe('alice')
  expect((await refusalOf(job().users.getAuthenticated()))[0]).toBe(403)
  expect((await job().users.getByUsername({ username: 'carol' })).data.type).toBe('User')
})

test('the repository tells its branch and what the token may do', async () => {
  const { data } = await job().repos.get(PETS)
  expect([data.full_name, data.default_branch, data.permissions?.push]).toEqual(['acme/pets', 'main', true])
  expect((await job({ contents: 'read' }).repos.get(PETS)).data.permissions?.push).toBe(false)
})

test('requests are counted, and refused when the hour’s are used up', async () => {
  double().limit({ limit: 2, remaining: 1, resetAt: Date.parse('2026-11-24T10:30:00Z') })
  const github = job()
  const { headers } = await github.repos.get(PETS)
  expect([headers['x-ratelimit-limit'], headers['x-ratelimit-remaining']]).toEqual(['2', '0'])
  const [status, message] = await refusalOf(github.repos.get(PETS))
  expect([status, message]).toEqual([403, 'API rate limit exceeded for installation.'])
  expect((await github.rateLimit.get()).data.rate).toEqual({ limit: 2, remaining: 0, used: 2, reset: 1795516200 })
  expect(double().requests.map((one) => one.status)).toEqual([200, 403, 200])
})

test('what a client has already is not sent again', async () => {
  const headers = { authorization: `Bearer ${double().token()}` }
  const first = await fetch(`${double().api}/repos/acme/pets`, { headers })
  const etag = first.headers.get('etag') ?? ''
  const second = await fetch(`${double().api}/repos/acme/pets`, { headers: { ...headers, 'if-none-match': etag } })
  expect([first.status, second.status, await second.text()]).toEqual([200, 304, ''])
})
