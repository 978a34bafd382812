import { PETS, refusalOf, scene } from './scene'

const { double, job } = scene()
const ISSUES = '/repos/*/*/issues'
const open = (title: string) => job().issues.create({ ...PETS, title })
const titles = () =>
  [...(double().state.repositories.get('acme/pets')?.issues.values() ?? [])].map(({ title }) => title)

test('a status is answered so many times, and nothing is done', async () => {
  double().fail({ method: 'POST', path: ISSUES, times: 2, fault: { kind: 'status', status: 502 } })
  expect(await refusalOf(open('one'))).toEqual([502, 'Server Error'])
  expect((await job().issues.listForRepo(PETS)).status).toBe(200)
  expect(await refusalOf(open('two'))).toEqual([502, 'Server Error'])
  await open('three')
  expect(titles()).toEqual(['three'])
})

test('a fault waits for its turn, and goes away', async () => {
  double().fail({ path: ISSUES, after: 1, fault: { kind: 'status', status: 409, message: 'Conflict' } })
  await open('one')
  expect(await refusalOf(open('two'))).toEqual([409, 'Conflict'])
  double().fail({ path: '/repos/**', times: 9, fault: { kind: 'status', status: 500 } })
  double().heal()
  await open('three')
  expect(titles()).toEqual(['one', 'three'])
})

test.each([403, 429] as const)('the secondary limit is told with %d and the time to wait', async (status) => {
  double().fail({ fault: { kind: 'secondary-limit', status, retryAfter: 60 } })
  const headers = { authorization: `Bearer ${double().token()}` }
  const response = await fetch(`${double().api}/repos/acme/pets`, { headers })
  expect([response.status, response.headers.get('retry-after')]).toEqual([status, '60'])
})

test.each([
  ['the request', { kind: 'cut-request', bytes: 5 }, []],
  ['the request before its body', { kind: 'cut-request' }, []],
  ['the answer', { kind: 'cut-answer' }, ['one']],
  ['the connection once it is done', { kind: 'lost-answer' }, ['one']],
] as const)('what is cut is %s', async (_, fault, expected) => {
  double().fail({ method: 'POST', fault })
  const headers = { authorization: `Bearer ${double().token({ permissions: { issues: 'write' } })}` }
  const init = { method: 'POST', headers, body: JSON.stringify({ title: 'one' }) }
  const answer = fetch(`${double().api}/repos/acme/pets/issues`, init).then((response) => response.json())
  await expect(answer).rejects.toThrow(/fetch failed|terminated/)
  expect(titles()).toEqual(expected)
  expect(double().requests.map((one) => one.status)).toEqual([0])
})

test('a slow answer comes late, to a client that waits', async () => {
  double().fail({ fault: { kind: 'slow', milliseconds: 80 } })
  const before = performance.now()
  await open('one')
  expect(performance.now() - before).toBeGreaterThanOrEqual(75)
  double().fail({ fault: { kind: 'slow', milliseconds: 60_000 } })
  const headers = { authorization: `Bearer ${double().token()}` }
  const asked = fetch(`${double().api}/repos/acme/pets`, { headers, signal: AbortSignal.timeout(50) })
  await expect(asked).rejects.toThrow(/timeout/)
})
