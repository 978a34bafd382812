import { PETS, refusalOf, scene } from './scene'

const { double, job } = scene()

test('an issue is opened, changed, labelled, closed and read again', async () => {
  const github = job()
  const { data: opened } = await github.issues.create({ ...PETS, title: 'RFC: pets', body: 'text', labels: ['rfc'] })
  const at = { ...PETS, issue_number: opened.number }
  await github.issues.addLabels({ ...at, labels: ['stage: recette'] })
  await github.issues.removeLabel({ ...at, name: 'RFC' })
  await github.issues.update({ ...at, body: 'other', state: 'closed', state_reason: 'completed' })
  const { data } = await github.issues.get(at)
  const { number, title, body, state, state_reason, user, author_association, labels, created_at, closed_at } = data
  const said = { number, title, body, state, state_reason, by: user?.login, author_association, created_at, closed_at }
  expect(said).toEqual({
    ...{ number: 1, title: 'RFC: pets', body: 'other', state: 'closed', state_reason: 'completed' },
    ...{ by: 'github-actions[bot]', author_association: 'NONE' },
    ...{ created_at: '2026-11-24T10:00:00Z', closed_at: '2026-11-24T10:00:00Z' },
  })
  expect(labels.map((label) => (typeof label === 'string' ? label : label.name))).toEqual(['stage: recette'])
})

test.each([
  ['open ones, as nothing is said', {}, [4, 3, 1]],
  ['all', { state: 'all' }, [4, 3, 2, 1]],
  ['with every label', { state: 'all', labels: 'rfc,hotfix' }, [2]],
  ['of somebody', { creator: 'alice' }, [3]],
  ['the oldest first, a page of two', { direction: 'asc', per_page: 2 }, [1, 3]],
  ['the second page', { per_page: 2, page: 2 }, [1]],
] as const)('issues are listed: %s', async (_, query, expected) => {
  const repository = 'acme/pets'
  double().issue({ repository, user: 'bob', title: 'one', labels: ['rfc'] })
  double().issue({ repository, user: 'bob', title: 'two', labels: ['rfc', 'hotfix'] })
  double().editIssue({ repository, issue: 2, state: 'closed' })
  double().issue({ repository, user: 'alice', title: 'three' })
  double().issue({ repository, user: 'bob', title: 'four' })
  const { data } = await job().issues.listForRepo({ ...PETS, ...query })
  expect(data.map(({ number }) => number)).toEqual(expected)
})

test('pages link to each other until everything was seen', async () => {
  for (let number = 1; number <= 250; number++)
    double().issue({ repository: 'acme/pets', user: 'bob', title: `${number}` })
  const github = job()
  const all = await github.paginate(github.issues.listForRepo, { ...PETS, per_page: 100 })
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index))
  expect(double().requests).toHaveLength(3)
})

test('comments tell who wrote them, how they stand to the repository, and whether they were edited', async () => {
  const repository = 'acme/pets'
  const issue = double().issue({ repository, user: 'bob', title: 'one' })
  double().time({ at: '2026-11-24T10:00:00Z' })
  const first = double().comment({ repository, issue, user: 'carol', body: '/approve plan' })
  double().comment({ repository, issue, user: 'mallory', body: '/approve plan', association: 'FIRST_TIMER' })
  double().time({ at: '2026-11-24T10:05:00Z' })
  double().editComment({ repository, comment: first, body: '/approve production' })
  await job().issues.createComment({ ...PETS, issue_number: issue, body: 'done' })
  const { data } = await job().issues.listComments({ ...PETS, issue_number: issue })
  expect(
    data.map(({ user, body, author_association, created_at, updated_at }) => {
      return [user?.login, user?.type, body, author_association, created_at === updated_at]
    }),
  ).toEqual([
    ['carol', 'User', '/approve production', 'MEMBER', false],
    ['mallory', 'User', '/approve plan', 'FIRST_TIMER', true],
    ['github-actions[bot]', 'Bot', 'done', 'NONE', true],
  ])
  const { data: since } = await job().issues.listComments({
    ...PETS,
    issue_number: issue,
    since: '2026-11-24T10:01:00Z',
  })
  expect(since.map(({ id }) => id)).toEqual([first, data[2]?.id])
})

test('a comment gets one reaction of a kind from one account', async () => {
  const issue = double().issue({ repository: 'acme/pets', user: 'bob', title: 'one' })
  const comment_id = double().comment({ repository: 'acme/pets', issue, user: 'bob', body: '/help' })
  const github = job()
  const react = () => github.reactions.createForIssueComment({ ...PETS, comment_id, content: 'rocket' })
  expect([(await react()).status, (await react()).status]).toEqual([201, 200])
  expect((await github.reactions.listForIssueComment({ ...PETS, comment_id })).data).toHaveLength(1)
})

test('labels are made once, and found in any case', async () => {
  const github = job()
  await github.issues.createLabel({ ...PETS, name: 'Stage: recette', color: 'FF0000', description: 'where it is' })
  expect(await refusalOf(github.issues.createLabel({ ...PETS, name: 'stage: recette' }))).toEqual([
    422,
    'Validation Failed',
  ])
  const { data } = await github.issues.getLabel({ ...PETS, name: 'stage: RECETTE' })
  expect([data.name, data.color, data.description]).toEqual(['Stage: recette', 'ff0000', 'where it is'])
  expect(await refusalOf(github.issues.createLabel({ ...PETS, name: 'x', color: '#ff0000' }))).toEqual([
    422,
    'Validation Failed',
  ])
})

test('a text that is too long is refused', async () => {
  const body = 'x'.repeat(65_537)
  expect(await refusalOf(job().issues.create({ ...PETS, title: 'one', body }))).toEqual([422, 'Validation Failed'])
  double().issue({ repository: 'acme/pets', user: 'bob', title: 'one' })
  const comment = job().issues.createComment({ ...PETS, issue_number: 1, body })
  expect(await refusalOf(comment)).toEqual([422, 'Validation Failed'])
})
