import { update } from '../../actions/cmdb/update'
import { Outage } from '../../shared/failure'
import type { Finding } from '../../shared/inventory/finding'
import { cmdbSite } from '../support/cmdb-site'
import { fakePullRequests, type FakePullRequests } from '../support/fake-pull-requests'
import { hostileTexts, shapeOf } from '../support/hostile'

const FILE = '.ecluse/cmdb.yml'
const CMDB = `# What exists
hosts:
  h1: { address: local, system: Debian 11 } # rack 4
environments:
  recette:
    pets:
      app: { hosts: [h1], version: "1.0.0" } # the shop
`
const RUN = 'https://github.example/acme/pets/actions/runs/7'
const URL = 'https://github.example/acme/pets/pull/1'

const wrong = (field: string, found: string, more: Partial<Finding> = {}): Finding => ({
  ...{ stage: 'recette', item: 'host h1', field, declared: 'x', found, result: 'wrong', why: 'It differs.' },
  ...more,
})
const SYSTEM = wrong('system', 'Debian 12', { correction: { path: ['hosts', 'h1', 'system'], value: 'Debian 12' } })
const VERSION = wrong('version', '2.0.0', {
  item: 'pets/app on h1',
  correction: { path: ['environments', 'recette', 'pets', 'app', 'version'], value: '2.0.0' },
})
const DIGEST = wrong('digest', 'odd', { item: 'pets/app on h1' })
const UNKNOWN: Finding = { ...wrong('clock', ''), result: 'unknown', why: 'Nobody answers.' }

/** An update over a file, and what became of it. */
async function updated(findings: readonly Finding[], pulls?: FakePullRequests, scope: readonly string[] = []) {
  const written = new Map<string, string>()
  const report = await update(findings, {
    file: () => Promise.resolve({ file: FILE, text: CMDB }),
    write: (file, content) => {
      written.set(file, content)
      return Promise.resolve(`/out/${file}`)
    },
    ...{ run: RUN, scope },
    ...(pulls ? { pullRequests: () => Promise.resolve(pulls) } : {}),
  })
  return { ...report, written }
}

const CORRECTED = CMDB.replace('Debian 11', 'Debian 12').replace('"1.0.0"', '"2.0.0"')

test('what was found comes as a pull request with one commit and a page that says why', async () => {
  const pulls = fakePullRequests({ [FILE]: CMDB })
  const { written, ...report } = await updated([SYSTEM, VERSION, DIGEST, UNKNOWN], pulls)
  expect(report).toEqual({
    outputs: { 'pull-request': URL, corrected: '/out/cmdb.yml' },
    summary: `### Update of the CMDB\n\nPull request [#1](${URL}) corrects 2 fields. Wrong, and left to a person: 1 field.\n`,
  })
  expect(written).toEqual(new Map([['cmdb.yml', CORRECTED]]))
  expect(pulls.open.get('ecluse/cmdb')).toEqual({
    base: { branch: 'main', commit: 'c0ffee', path: FILE, text: CMDB },
    text: CORRECTED,
    branch: 'ecluse/cmdb',
    title: 'Correct cmdb.yml after what was found on the hosts',
    message: [
      ...['Correct cmdb.yml after what was found on the hosts', ''],
      ...['- recette, host h1: system: x -> Debian 12', '- recette, pets/app on h1: version: x -> 2.0.0', ''],
      `Found by ${RUN}`,
    ].join('\n'),
    body: [
      `\`cmdb.yml\` said other things than [the hosts](${RUN}). This corrects 2 fields, and changes nothing else in the file.`,
      '',
      ...HEAD,
      '| recette | host h1 | system | `x` | `Debian 12` | It differs. |',
      '| recette | pets/app on h1 | version | `x` | `2.0.0` | It differs. |',
      ...['', '### Left to a person: 1 field', '', 'Wrong, and not written here.', ''],
      ...[...HEAD, '| recette | pets/app on h1 | digest | `x` | `odd` | It differs. |'],
      ...['', '### Could not be found out: 1 field', ''],
      ...[...HEAD, '| recette | host h1 | clock | `x` | – | Nobody answers. |', ''],
    ].join('\n'),
  })
})
const HEAD = ['| environment | item | field | declared | found | why |', '| --- | --- | --- | --- | --- | --- |']

test('a second run keeps the pull request, and a later one closes it where all is right', async () => {
  const pulls = fakePullRequests({ [FILE]: CMDB })
  await updated([SYSTEM], pulls)
  expect((await updated([SYSTEM], pulls)).summary).toContain('is still open, and corrects 1 field.')
  expect((await updated([SYSTEM, VERSION], pulls)).summary).toContain('was brought up to date, and corrects 2 fields.')
  expect(await updated([], pulls)).toEqual({
    outputs: { 'pull-request': '', corrected: '' },
    summary: `### Update of the CMDB\n\nThere is nothing in \`cmdb.yml\` that could be corrected: no branch, no pull request. Pull request [#1](${URL}) was closed.\n`,
    written: new Map(),
  })
  expect([pulls.open.size, pulls.closed]).toEqual([0, ['Nothing is left to be corrected.']])
})

test('who looks at a part of the CMDB has a branch of its own, and takes nothing back of the rest', async () => {
  const pulls = fakePullRequests({ [FILE]: CMDB })
  await updated([SYSTEM], pulls)
  await updated([VERSION], pulls, ['recette', 'pets'])
  expect([...pulls.open].map(([branch, { title }]) => [branch, title])).toEqual([
    ['ecluse/cmdb', 'Correct cmdb.yml after what was found on the hosts'],
    ['ecluse/cmdb-pets-recette', 'Correct cmdb.yml after what was found on the hosts (recette, pets)'],
  ])
  await updated([], pulls, ['recette', 'pets'])
  expect([...pulls.open.keys()]).toEqual(['ecluse/cmdb'])
})

test('what could not be looked at again keeps the pull request of before', async () => {
  const pulls = fakePullRequests({ [FILE]: CMDB })
  await updated([SYSTEM], pulls)
  const { outputs, summary } = await updated([{ ...SYSTEM, found: '', result: 'unknown' }], pulls)
  expect([outputs, pulls.open.size, pulls.closed]).toEqual([{ 'pull-request': '', corrected: '' }, 1, []])
  expect(summary).toContain('Not all could be looked at, so that one of before stays open.')
  await updated([{ ...UNKNOWN, field: 'instance', declared: 'nothing' }], pulls)
  expect(pulls.open.size).toBe(1)
  await updated([{ ...UNKNOWN, field: 'instance', declared: 'there' }], pulls)
  expect(pulls.open.size).toBe(0)
})

test('where GitHub refuses, the corrected file is there to be taken', async () => {
  const pulls = fakePullRequests({ [FILE]: CMDB })
  const refused = { ...pulls, propose: () => Promise.reject(new Outage('github-unreachable', 'No answer.')) }
  const { outputs, failure, written } = await updated([SYSTEM], refused)
  expect([outputs, failure?.reason]).toEqual([{ 'pull-request': '', corrected: '/out/cmdb.yml' }, 'github-unreachable'])
  expect(written.get('cmdb.yml')).toBe(CMDB.replace('Debian 11', 'Debian 12'))
})

test('nothing to correct makes no branch and no pull request', async () => {
  const pulls = fakePullRequests({ [FILE]: CMDB })
  const { outputs, summary } = await updated([DIGEST, UNKNOWN], pulls)
  expect(outputs).toEqual({ 'pull-request': '', corrected: '' })
  expect(summary).toContain('no branch, no pull request. Wrong, and left to a person: 1 field.')
  expect(pulls.open.size).toBe(0)
})

test('without GitHub the corrected file is written, and nothing else', async () => {
  const { outputs, summary, written } = await updated([SYSTEM])
  expect(outputs).toEqual({ 'pull-request': '', corrected: '/out/cmdb.yml' })
  expect(summary).toContain('The corrected file is `/out/cmdb.yml`: 1 field.')
  expect(written.get('cmdb.yml')).toBe(CMDB.replace('Debian 11', 'Debian 12'))
})

test('the file of the branch is corrected as it is written there', async () => {
  const theirs = `# of theirs\r\n${CMDB.replaceAll('\n', '\r\n')}`
  const pulls = fakePullRequests({ [FILE]: theirs })
  await updated([SYSTEM], pulls)
  expect(pulls.open.get('ecluse/cmdb')?.text).toBe(theirs.replace('Debian 11', 'Debian 12'))
})

test.each<[string, Readonly<Record<string, string>>, string, string]>([
  ['that says something else', { [FILE]: CMDB.replace('11', '10') }, 'config-invalid', 'it was changed meanwhile'],
  ['that is not there', {}, 'config-invalid', `${FILE} is not on the default branch`],
])('a file on the branch %s is not overwritten', async (_, files, reason, words) => {
  const pulls = fakePullRequests(files)
  const { failure, outputs } = await updated([SYSTEM], pulls)
  expect(failure).toEqual({ reason, message: expect.stringContaining(words) as string })
  expect([outputs, pulls.open.size]).toEqual([{ 'pull-request': '', corrected: '/out/cmdb.yml' }, 0])
})

test('a branch that somebody else wrote on is told, and red', async () => {
  const pulls = fakePullRequests({ [FILE]: CMDB })
  pulls.taken.add('ecluse/cmdb')
  const { failure } = await updated([SYSTEM], pulls)
  expect(failure).toEqual({
    reason: 'github-refused',
    message:
      'The branch ecluse/cmdb holds a commit of somebody else (deadbeef, by mallory), which was left as it is. ' +
      'Merge it or delete the branch, then run again; the corrected file is /out/cmdb.yml',
  })
})

test('alarms are never written, whatever would correct them', async () => {
  const alarms = [
    wrong('host key', 'ssh-ed25519 AAAA', {
      correction: { path: ['hosts', 'h1', 'host-key'], value: 'ssh-ed25519 AAAA' },
    }),
    wrong('digest', 'odd', { correction: { path: ['hosts', 'h1', 'system'], value: 'odd' } }),
  ]
  const { outputs, written } = await updated(alarms)
  expect([outputs['corrected'], written.size]).toEqual(['', 0])
})

test.each(Object.entries(hostileTexts('canary')))(
  '%s from a host is text in the page and in the message',
  async (_, text) => {
    const pulls = fakePullRequests({ [FILE]: CMDB })
    const correction = { path: ['hosts', 'h1', 'system'], value: text }
    await updated(
      [
        { ...SYSTEM, found: text, item: text, why: text, correction },
        { ...UNKNOWN, why: text },
      ],
      pulls,
    )
    const change = pulls.open.get('ecluse/cmdb')
    expect(change).toBeDefined()
    expect(shapeOf(change?.body ?? '')).toEqual({ headings: 1, tables: [1, 1], foreign: [`[the hosts](${RUN})`] })
    expect(change?.message.split('\n')).toHaveLength(5)
    expect(change?.text.split('\n')).toHaveLength(CMDB.split('\n').length)
  },
)

test('a page stays below what GitHub takes, however much is wrong', async () => {
  const pulls = fakePullRequests({ [FILE]: CMDB })
  const many = Array.from({ length: 500 }, () => ({ ...DIGEST, item: '|'.repeat(500), why: '<'.repeat(500) }))
  await updated([SYSTEM, ...many], pulls)
  const body = pulls.open.get('ecluse/cmdb')?.body ?? ''
  expect(body.length).toBeLessThan(60_000)
  expect(body).toContain('### Left to a person: 500 fields')
})

test('what fails of an update hides nothing of the check', async () => {
  const site = cmdbSite()
  await site.deploy()
  const report = await site.check({ mode: 'update' }, (findings) =>
    update(findings, {
      file: () => Promise.reject(new Outage('github-unreachable', 'nobody answers')),
      ...{ write: () => Promise.reject(new Error('no')), run: RUN, scope: [] },
    }),
  )
  expect(report.failure).toEqual({ reason: 'github-unreachable', message: 'nobody answers' })
  expect(report.outputs).toMatchObject({ integrity: 100, 'pull-request': '', inventory: '/out/inventory.csv' })
  expect(report.summary).toContain('| 🟢 recette | **100 %** |')
})
