import { rfcCommand, type CommandPorts } from '../../actions/rfc-command/rfc-command'
import type { ActionReport } from '../../shared/action/report'
import type { CommentEvent } from '../../shared/action/event-payload'
import { ulids } from '../../shared/ledger/ulid'
import type { Event } from '../../shared/ledger/event'
import { rulesOf } from '../support/rules'
import { fakeGithub, US, type FakeGithub } from '../support/fake-github'
import { MemoryLedger, memoryLog } from '../support/fake-ports'
import { commonOf, digestOf, finished, started, vaulted } from '../support/ledger-events'
import { thingConfig } from '../support/thing-config'

const STAGES = ['recette', 'pre-production', 'production']
const URL = 'https://github.com/acme/pets/issues/1'

const opened = (minute: number): Event => ({
  ...{ ...commonOf(minute), type: 'request.opened', rfc: { number: 1, url: URL }, requester: 'dave', kind: 'major' },
  ...{ lifecycle: 'normal', stages: STAGES, dates: { recette: '2026-11-24T09:00:00.000Z' } },
})
const proposed = (minute: number, stage: string): Event => ({
  ...{ ...commonOf(minute), type: 'plan.proposed', stage, steps: [], rollback: [], irreversible: [] },
  ...{ manifestDigest: digestOf('a'), planDigest: digestOf('1'), rollbackDigest: digestOf('2') },
  coverage: { percent: 100, steps: [] },
})
const LIFE = [opened(0), vaulted(1), ...STAGES.map((stage, at) => proposed(2 + at, stage)), started(10), finished(11)]

type World = Readonly<{ github: FakeGithub; ledger: MemoryLedger; ports: CommandPorts; log: { lines: string[] } }>

function worldOf(events: readonly Event[] = LIFE): World {
  const [github, ledger, log] = [fakeGithub(), new MemoryLedger(), memoryLog()]
  github.pages.set(1, {
    number: 1,
    url: URL,
    title: 'pets 2.0.0',
    body: '',
    labels: ['theirs'],
    state: 'open',
    author: US,
  })
  github.people.set('@acme/studies', ['dave', 'sue'])
  github.people.set('@acme/cab', ['carol', 'chris'])
  github.people.set('@acme/ops', [])
  ledger.events.push(...events)
  const clock = { now: () => Date.UTC(2026, 10, 23, 21) }
  const rules = { place: () => ({ file: 'ecluse.yml', line: 1, column: 1 }), value: rulesOf() }
  const ports: CommandPorts = {
    ...{ ledger, locks: ledger, clock, log, newId: ulids(clock, () => new Uint8Array(10)) },
    config: () => Promise.resolve({ ...thingConfig(), rules } as never),
    issues: () => Promise.resolve(github.issues),
    teams: () => Promise.resolve(github.teams),
    occasion: { actor: 'alice', run: { id: '1', attempt: 1, url: '' } },
    wait: () => Promise.resolve(),
  }
  return { github, ledger, ports, log }
}

let last = 100

function commentOf({ github }: World, login: string, body: string, minute = 30): CommentEvent {
  const id = (last += 1)
  const at = new Date(Date.UTC(2026, 10, 23, 19, minute)).toISOString()
  const url = `${URL}#issuecomment-${id}`
  github.comments.set(id, { id, url, author: login, authorIsBot: false, body, createdAt: at, updatedAt: at })
  return {
    action: 'created',
    issue: { number: 1, title: 'pets 2.0.0', body: '<!-- ecluse-rfc: pets 2.0.0 -->', state: 'open' },
    comment: { id, html_url: url, body, created_at: at, updated_at: at, user: { login, type: 'User' } },
  }
}

function say(world: World, login: string, body: string, minute?: number): Promise<ActionReport> {
  return rfcCommand(undefined, commentOf(world, login, body, minute), world.ports)
}

const newOf = ({ ledger }: World) => ledger.events.slice(LIFE.length).map(({ type }) => type)

test.each([
  ['alice', '/approve plan', 'plan.approved'],
  ['Carol', '\n/approve plan\nthank you', 'plan.approved'],
  ['alice', '/approve pre-production', 'stage.approved'],
  ['carol', '/approve production', 'stage.approved'],
  ['sue', '/validate recette', 'stage.validated'],
  ['dave', '/validate recette', 'stage.validated'],
  ['dave', '/reject it is broken', 'rfc.closed'],
  ['carol', '/reject it is broken', 'rfc.closed'],
  ['dave', '/reschedule production 2026-12-01T20:00+01:00 the team is away', 'stage.rescheduled'],
])('%s is obeyed: %s', async (login, body, type) => {
  const world = worldOf()
  expect(await say(world, login, body)).toMatchObject({ outputs: { result: 'obeyed' } })
  expect(newOf(world)).toEqual([type])
  expect(world.github.said).toHaveLength(1)
  expect(world.github.pages.get(1)?.labels).toContain('theirs')
  expect(world.github.pages.get(1)?.body).toMatch(/^<!-- ecluse-rfc: pets 2.0.0 -->/)
})

test.each([
  ['dave', '/approve plan', 'You asked for this release: somebody else decides on it.'],
  ['mallory', '/approve plan', 'Only studies, operations, committee may do this.'],
  ['alice', '/approve production', 'Only committee may do this.'],
  ['alice', '/approve recette', 'recette asks for no approval.'],
  ['carol', '/approve prodution', '`prodution` is no stage of this release; did you mean `production`?'],
  ['mallory', '/validate recette', 'Only studies, operations may do this.'],
  ['alice', '/validate pre-production', 'is not in place in pre-production: there is nothing to validate.'],
  ['mallory', '/reject no', 'or who asked for the release, may do this.'],
  ['alice', '/reject', 'It does not say why. Write: /reject <why>'],
  ['alice', '/reschedule production tomorrow please', '`tomorrow` is no date with time and offset.'],
  ['alice', '/reschedule production 2026-12-24T20:00+01:00 why not', 'in the freeze “year end”'],
  ['alice', '/settle review https://acme.example/1', 'This release owes nothing.'],
  ['mallory', '/aprove plan', '`/aprove` is no command; did you mean `/approve`?'],
])('%s is refused, with an answer: %s', async (login, body, words) => {
  const world = worldOf()
  expect(await say(world, login, body)).toMatchObject({
    outputs: { result: 'refused' },
    failure: { reason: 'command-refused' },
  })
  expect(newOf(world)).toEqual([])
  const plain = (world.github.said[0]?.body ?? '')
    .replace(/\\(?=[^\w\s])/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  expect(plain).toContain(words)
})

test.each(['/status', '/help'])('everybody may ask: %s', async (body) => {
  const world = worldOf()
  expect(await say(world, 'mallory', body)).toMatchObject({ outputs: { result: 'obeyed' } })
  expect(world.github.said).toHaveLength(1)
})

test.each([
  [
    'a comment that is no command',
    (event: CommentEvent) => ({ ...event, comment: { ...event.comment, body: 'well done' } }),
  ],
  ['a path', (event: CommentEvent) => ({ ...event, comment: { ...event.comment, body: '/etc/passwd' } })],
  [
    'a bot',
    (event: CommentEvent) => ({ ...event, comment: { ...event.comment, user: { login: 'x[bot]', type: 'Bot' } } }),
  ],
  ['a pull request', (event: CommentEvent) => ({ ...event, issue: { ...event.issue, pull_request: {} } })],
  [
    'an issue that the ledger does not know',
    (event: CommentEvent) => ({ ...event, issue: { ...event.issue, number: 2 } }),
  ],
  ['an edit', (event: CommentEvent) => ({ ...event, action: 'edited' })],
])('%s is ignored without a word', async (_, change) => {
  const world = worldOf()
  const report = await rfcCommand(undefined, change(commentOf(world, 'alice', '/approve plan')), world.ports)
  expect(report).toEqual({ outputs: { command: '', result: 'ignored' }, summary: '' })
  expect([newOf(world), world.github.asked]).toEqual([[], []])
})

test('a comment that was edited or deleted since has no power', async () => {
  const world = worldOf()
  const event = commentOf(world, 'mallory', '/approve plan')
  const there = world.github.comments.get(event.comment.id)
  if (there) world.github.comments.set(event.comment.id, { ...there, body: '/approve production' })
  expect(await rfcCommand(undefined, event, world.ports)).toMatchObject({ outputs: { result: 'refused' } })
  world.github.comments.clear()
  expect(await rfcCommand(undefined, event, world.ports)).toMatchObject({ outputs: { result: 'ignored' } })
  expect(newOf(world)).toEqual([])
})

test('a plan that changed after the comment was written is not approved by it', async () => {
  const world = worldOf()
  expect(await say(world, 'alice', '/approve plan', 3)).toMatchObject({ outputs: { result: 'refused' } })
  expect(world.github.said[0]?.body).toContain('changed after you wrote')
})

test('the same comment counts once', async () => {
  const world = worldOf()
  const event = commentOf(world, 'alice', '/approve plan')
  await rfcCommand(undefined, event, world.ports)
  expect(await rfcCommand(undefined, event, world.ports)).toMatchObject({ outputs: { result: 'repeated' } })
  expect(newOf(world)).toEqual(['plan.approved'])
})

test('two commands at once are both obeyed', async () => {
  const world = worldOf()
  await Promise.all([say(world, 'alice', '/approve plan'), say(world, 'carol', '/approve production')])
  expect(newOf(world).toSorted()).toEqual(['plan.approved', 'stage.approved'])
})

test('a team that cannot be read is no no', async () => {
  const world = worldOf()
  world.github.people.delete('@acme/cab')
  expect(await say(world, 'carol', '/approve production')).toMatchObject({ failure: { reason: 'github-refused' } })
  expect(world.github.said[0]?.body).toContain('could not be found out')
  expect(await say(world, 'alice', '/approve plan')).toMatchObject({ outputs: { result: 'obeyed' } })
})

test('what was decided counts although GitHub shows neither answer nor page', async () => {
  const world = worldOf()
  world.github.pages.clear()
  expect(await say(world, 'alice', '/approve plan')).toMatchObject({ outputs: { result: 'obeyed' } })
  expect(newOf(world)).toEqual(['plan.approved'])
  expect(world.log.lines.join('\n')).toContain('is in the ledger')
})

test('answers mention nobody and hold no markup of a user', async () => {
  const world = worldOf()
  await say(world, 'alice', '/approve @acme/everybody<img>')
  await say(world, 'alice', '/foo-@acme')
  for (const { body } of world.github.said) expect(body).not.toMatch(/@acme|<img/)
})

test('a date that is in the way of another application is moved all the same, and the answer says so', async () => {
  const world = worldOf()
  const shop = { application: 'shop', version: '1.4.0', dates: { recette: '2026-11-24T09:30:00.000Z' } }
  world.ledger.events.push({ ...opened(1), ...shop }, finished(12, { result: 'failed' }))
  const { cmdb, ...config } = await world.ports.config('pets')
  const environments = {
    recette: { ...cmdb.value.environments['recette'], shop: { app: { hosts: ['h2'], with: {} } } },
  }
  const shared = { ...config, cmdb: { ...cmdb, value: { ...cmdb.value, environments } } }
  const ports = { ...world.ports, config: () => Promise.resolve(shared) }
  await say({ ...world, ports }, 'dave', '/reschedule recette 2026-11-24T09:10Z no data yet')
  expect(world.ledger.events.at(-1)).toMatchObject({ type: 'stage.rescheduled' })
  expect(world.github.said[0]?.body.split('\n\n')).toEqual([
    expect.stringContaining('recette is planned for Tue 2026-11-24 09:10 UTC now.'),
    expect.stringMatching(
      /^shop 1\.4\.0 is planned in recette .* both are on h2, which serves one deployment at a time\./,
    ),
  ])
})

test('the first command of a comment counts, and the answer names those below it', async () => {
  const world = worldOf()
  const { outputs } = await say(
    world,
    'alice',
    '/approve plan\nand, as it is ready:\n/approve production\n/validate recette',
  )
  expect([outputs, newOf(world)]).toEqual([{ command: 'approve', result: 'obeyed' }, ['plan.approved']])
  expect(world.github.said[0]?.body).toBe(
    '✅ **alice**: Plan and rollback are approved for recette, pre-production, production.\n\n' +
      '⚠️ A comment holds one command: what is below was not looked at, `/approve`, `/validate`. Write each in a comment of its own.\n',
  )
})
