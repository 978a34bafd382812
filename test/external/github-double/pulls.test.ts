import { PETS, refusalOf, scene } from './scene'

const { double, job } = scene()
const asked = { ...PETS, title: 'Correct the CMDB', head: 'cmdb', base: 'main' }

test('a pull request is opened once, listed and changed', async () => {
  const github = job()
  double().issue({ repository: 'acme/pets', user: 'bob', title: 'first' })
  const { data } = await github.pulls.create({ ...asked, body: 'drift' })
  expect([data.number, data.head.ref, data.base.ref, data.head.sha, data.user.login]).toEqual([
    ...[2, 'cmdb', 'main', 'a'.repeat(40), 'github-actions[bot]'],
  ])
  const again = await refusalOf(github.pulls.create(asked))
  expect(again).toEqual([422, 'Validation Failed'])
  await github.pulls.update({ ...PETS, pull_number: 2, body: 'less drift' })
  const { data: open } = await github.pulls.list({ ...PETS, head: 'acme:cmdb', state: 'open' })
  expect(open.map(({ number, body }) => [number, body])).toEqual([[2, 'less drift']])
  await github.pulls.update({ ...PETS, pull_number: 2, state: 'closed' })
  expect((await github.pulls.list({ ...PETS, head: 'acme:cmdb' })).data).toEqual([])
  expect((await github.pulls.get({ ...PETS, pull_number: 2 })).data.state).toBe('closed')
})

test('a pull request is an issue too', async () => {
  await job().pulls.create(asked)
  const { data } = await job().issues.listForRepo(PETS)
  expect(data.map(({ number, pull_request }) => [number, pull_request !== undefined])).toEqual([[1, true]])
})

test('a branch that is not there has no pull request', async () => {
  expect(await refusalOf(job().pulls.create({ ...asked, head: 'none' }))).toEqual([422, 'Validation Failed'])
})
