import type { Change } from '../../../shared/inventory/pull-requests'
import { githubFor } from '../../../shared/external/github/github'
import { memoryLog } from '../../support/fake-ports'
import { startGithubDouble, type GithubDouble } from '../../support/github/double'
import type { Failing } from '../../support/github/faults'
import type { Permissions } from '../../support/github/state'
import { forge, type Forge } from '../../support/git-remotes'

const PATH = '.ecluse/cmdb.yml'
const BRANCH = 'ecluse/cmdb'
const TEXT = '# CMDB\r\nhosts: {}\r\nenvironments: {}\r\n'

let double: GithubDouble
let repository: Forge

beforeEach(async () => {
  repository = forge()
  person('main', { [PATH]: TEXT, 'README.md': 'pets\n' }, null)
  double = await startGithubDouble({ clock: { now: () => Date.parse('2026-11-24T10:00:00Z') } })
  double.repository({ repository: 'acme/pets', git: repository.bare })
})

afterEach(async () => {
  repository.remove()
  await double.close()
})

/** What somebody pushes on a branch, from its head unless said otherwise. */
function person(branch: string, files: Readonly<Record<string, string>>, from: string | null = headOf(branch)): void {
  const given = Object.entries(files).map(
    ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  )
  const head = `commit refs/heads/${branch}\ncommitter mallory <m@example> 1 +0000\ndata 1\nx\n`
  const parent = from === null ? '' : `from ${from}\n`
  repository.git(['fast-import', '--quiet', '--force', '--done'], `${head}${parent}${given.join('')}done\n`)
}

function headOf(branch: string): string {
  return repository.git(['rev-parse', `refs/heads/${branch}`]).trim()
}

const WRITE: Permissions = { contents: 'write', pull_requests: 'write' }

function pullRequests(permissions: Permissions = WRITE) {
  const token = double.token({ permissions })
  const settings = { apiUrl: double.api, token, repository: 'acme/pets', run: '1', log: memoryLog(), second: 10 }
  return githubFor(settings).pullRequests
}

async function changeTo(text: string, more: Partial<Change> = {}): Promise<Change> {
  const base = await pullRequests().base(PATH)
  if (!base) throw new Error('there is no file')
  return { base, text, branch: BRANCH, message: 'Correct it', title: 'Correct the CMDB', body: 'why', ...more }
}

const propose = async (text: string, more: Partial<Change> = {}) => pullRequests().propose(await changeTo(text, more))

const pulls = () =>
  [...(double.state.repositories.get('acme/pets')?.issues.values() ?? [])].map(({ number, title, body, state }) => ({
    ...{ number, title, body, state },
  }))
const delta = (from: string, to: string) => repository.git(['diff', '--stat=80', `${from}...${to}`]).trim()

async function failure(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    const { name, reason, message } = error as Readonly<{ name: string; reason: string; message: string }>
    return { name, reason, message: message.replaceAll(double.api, 'API') }
  }
  throw new Error('it did not fail')
}

const url = () => `${double.url}/acme/pets/pull/1`

test('the file is read from the default branch, byte for byte, or from the branch that is asked for', async () => {
  person('next', { [PATH]: 'next' }, headOf('main'))
  expect(await pullRequests().base(PATH)).toEqual({ branch: 'main', commit: headOf('main'), path: PATH, text: TEXT })
  expect(await pullRequests().base(PATH, 'next')).toMatchObject({ branch: 'next', text: 'next' })
  expect(await pullRequests().base('no.yml')).toBeUndefined()
  expect(await pullRequests().base(PATH, 'no')).toBeUndefined()
})

test('a change comes on a branch with a pull request, and holds one file', async () => {
  expect(await propose(`${TEXT}# é\r\n`)).toEqual({ kind: 'opened', number: 1, url: url() })
  expect(pulls()).toEqual([{ number: 1, title: 'Correct the CMDB', body: 'why', state: 'open' }])
  expect(repository.git(['show', `${BRANCH}:${PATH}`])).toBe(`${TEXT}# é\r\n`)
  expect(repository.git(['diff', '--name-only', `main...${BRANCH}`])).toBe(`${PATH}\n`)
  expect(repository.git(['log', '-1', '--format=%an%n%B', BRANCH])).toMatch(
    /^github-actions\[bot\]\nCorrect it\n\nEcluse-CMDB: [0-9a-f]{64}\n\n$/,
  )
})

test('the same again changes nothing, and something else changes the same pull request', async () => {
  await propose(`${TEXT}# one\r\n`)
  const first = headOf(BRANCH)
  expect(await propose(`${TEXT}# one\r\n`)).toEqual({ kind: 'unchanged', number: 1, url: url() })
  expect(headOf(BRANCH)).toBe(first)
  expect(await propose(`${TEXT}# two\r\n`, { body: 'because' })).toEqual({ kind: 'updated', number: 1, url: url() })
  expect(pulls()).toEqual([{ number: 1, title: 'Correct the CMDB', body: 'because', state: 'open' }])
  expect(repository.git(['show', `${BRANCH}:${PATH}`])).toBe(`${TEXT}# two\r\n`)
})

test('what came to the base meanwhile is kept', async () => {
  await propose(`${TEXT}# one\r\n`)
  person('main', { [PATH]: `# new\r\n${TEXT}`, 'README.md': 'more\n' })
  expect(await propose(`# new\r\n${TEXT}# one\r\n`)).toEqual({ kind: 'updated', number: 1, url: url() })
  expect(repository.git(['show', `${BRANCH}:README.md`])).toBe('more\n')
  expect(delta('main', BRANCH)).toContain('1 file changed, 1 insertion(+)')
})

test('what somebody else wrote on the branch stays, and is told', async () => {
  await propose(`${TEXT}# one\r\n`)
  person(BRANCH, { 'README.md': 'by hand\n' })
  const hand = headOf(BRANCH)
  expect(await propose(`${TEXT}# two\r\n`)).toEqual({ kind: 'taken', commit: hand, author: 'mallory' })
  expect(headOf(BRANCH)).toBe(hand)
})

test('a branch of that name that is not ours is left alone', async () => {
  person(BRANCH, { [PATH]: 'mine' }, headOf('main'))
  expect(await propose(`${TEXT}# one\r\n`)).toMatchObject({ kind: 'taken', author: 'mallory' })
  expect(pulls()).toEqual([])
})

test('our own commit with other bytes in the file is not ours any more', async () => {
  await propose(`${TEXT}# one\r\n`)
  const message = repository.git(['log', '-1', '--format=%B', BRANCH]).trimEnd()
  const amended = `commit refs/heads/${BRANCH}\ncommitter mallory <m@example> 1 +0000\ndata ${Buffer.byteLength(message)}\n${message}\nfrom ${headOf('main')}\nM 100644 inline ${PATH}\ndata 5\nmine\n\ndone\n`
  repository.git(['fast-import', '--quiet', '--force', '--done'], amended)
  expect(await propose(`${TEXT}# two\r\n`)).toMatchObject({ kind: 'taken' })
})

test.each([
  ['updated', async () => propose(`${TEXT}# one\r\n`)],
  ['new', () => Promise.resolve()],
])('somebody who is faster by a moment is not overwritten on a branch that is %s', async (_, before) => {
  await before()
  double.requests.splice(0)
  const faster = () => {
    const known = repository.git(['for-each-ref', `refs/heads/${BRANCH}`]) !== ''
    person(BRANCH, { 'README.md': 'by hand\n' }, headOf(known ? BRANCH : 'main'))
  }
  double.fail({ method: 'POST', path: '**/git/commits', fault: { kind: 'slow', milliseconds: 0 }, met: faster })
  expect(await propose(`${TEXT}# two\r\n`)).toMatchObject({ kind: 'taken', author: 'mallory' })
  expect(repository.git(['show', `${BRANCH}:README.md`])).toBe('by hand\n')
})

test.each([
  ['new', () => Promise.resolve()],
  ['there already', async () => propose(`${TEXT}# zero\r\n`)],
])('two runs at once end with one branch and one pull request, where they are %s', async (_, before) => {
  await before()
  const both = await Promise.all([propose(`${TEXT}# one\r\n`), propose(`${TEXT}# two\r\n`)])
  const shown = expect.stringMatching(/^(opened|updated|unchanged)$/) as string
  expect(both).toEqual([1, 2].map(() => ({ kind: shown, number: 1, url: url() })))
  expect(pulls()).toHaveLength(1)
  expect(repository.git(['show', `${BRANCH}:${PATH}`])).toMatch(/# (one|two)\r\n$/)
})

test.each<[string, Failing]>([
  ['of the branch was lost', { method: 'POST', path: '**/git/refs', fault: { kind: 'lost-answer' } }],
  ['of the pull request was lost', { method: 'POST', path: '**/pulls', fault: { kind: 'lost-answer' } }],
  ['of the pull request was cut', { method: 'POST', path: '**/pulls', fault: { kind: 'cut-answer' } }],
  ['of the commit was lost', { method: 'POST', path: '**/git/commits', fault: { kind: 'lost-answer' } }],
])('where the answer %s there is one branch and one pull request all the same', async (_, failing) => {
  double.fail(failing)
  expect(await propose(`${TEXT}# one\r\n`)).toEqual({ kind: 'opened', number: 1, url: url() })
  expect(pulls()).toHaveLength(1)
})

test('where the answer of a move was lost, the branch was moved', async () => {
  await propose(`${TEXT}# one\r\n`)
  double.fail({ method: 'PATCH', path: '**/git/refs/**', fault: { kind: 'lost-answer' } })
  expect(await propose(`${TEXT}# two\r\n`)).toEqual({ kind: 'updated', number: 1, url: url() })
  expect(repository.git(['show', `${BRANCH}:${PATH}`])).toBe(`${TEXT}# two\r\n`)
})

test('a pull request that cannot be opened is an outage, and is opened by the next run', async () => {
  double.fail({ method: 'POST', path: '**/pulls', fault: { kind: 'status', status: 502 } })
  expect(await failure(propose(`${TEXT}# one\r\n`))).toMatchObject({ name: 'Outage', reason: 'github-unreachable' })
  expect(await propose(`${TEXT}# one\r\n`)).toEqual({ kind: 'opened', number: 1, url: url() })
})

test('one that a person closed is not opened again by itself, but a new one is', async () => {
  await propose(`${TEXT}# one\r\n`)
  double.editIssue({ repository: 'acme/pets', issue: 1, state: 'closed' })
  expect(await propose(`${TEXT}# one\r\n`)).toMatchObject({ kind: 'opened', number: 2 })
})

test('where jobs may not open pull requests, the setting is named', async () => {
  double.repository({ repository: 'acme/pets', git: repository.bare, jobsOpenPulls: false })
  expect(await failure(propose(`${TEXT}# one\r\n`))).toEqual({
    name: 'UserError',
    reason: 'github-refused',
    message:
      'GitHub lets no job of this repository open a pull request. Turn on "Allow GitHub Actions to create and approve pull requests" ' +
      '(Settings → Actions → General → Workflow permissions) and run again, or open one by hand: the corrected file is on the branch ecluse/cmdb',
  })
})

test.each<[Permissions, string]>([
  [{}, 'contents: read'],
  [{ contents: 'read' }, 'contents: write'],
  [{ contents: 'write', pull_requests: 'read' }, 'pull-requests: write'],
])('with %j the permission that is missing is named', async (permissions, missing) => {
  const change = await changeTo(`${TEXT}# one\r\n`)
  expect(await failure(pullRequests(permissions).propose(change))).toMatchObject({
    reason: 'github-refused',
    message: expect.stringContaining(`give the job \`permissions: ${missing}\``) as string,
  })
})

test('what needs no correction any more is closed, with the reason, and only where it is ours', async () => {
  const withdraw = () => pullRequests().withdraw(BRANCH, PATH, 'all is right')
  expect(await withdraw()).toBeUndefined()
  await propose(`${TEXT}# one\r\n`)
  expect(await withdraw()).toEqual({ number: 1, url: url() })
  expect(pulls()).toEqual([{ number: 1, title: 'Correct the CMDB', body: 'all is right', state: 'closed' }])
  await propose(`${TEXT}# one\r\n`)
  person(BRANCH, { 'README.md': 'by hand\n' })
  expect(await withdraw()).toBeUndefined()
})
