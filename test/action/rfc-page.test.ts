import { keepPage } from '../../shared/action/keep-page'
import { refreshRfc } from '../../shared/action/rfc-page'
import type { Issues } from '../../shared/change/ports'
import type { Event } from '../../shared/ledger/event'
import { ulids } from '../../shared/ledger/ulid'
import { opened, RULES, validated } from '../support/change-events'
import { fakeGithub, US } from '../support/fake-github'
import { MemoryLedger, memoryLog } from '../support/fake-ports'
import { finished, started } from '../support/ledger-events'
import { startGithubDouble } from '../support/github/double'
import { thingConfig } from '../support/thing-config'

const PETS = { application: 'pets', version: '2.0.0' }
const URL = 'https://github.example/acme/pets/issues/7'
const LAST = { stage: 'production', deployment: 'D3' }
const DELIVERED = [opened(0), started(1, LAST), finished(2, LAST)]

function worldOf(events: readonly Event[], labels: readonly string[] = []) {
  const [github, ledger] = [fakeGithub(), new MemoryLedger()]
  const page = { number: 7, url: URL, title: 'theirs', body: 'theirs', state: 'open', author: US, labels } as const
  github.pages.set(7, page)
  ledger.events.push(...events)
  const clock = { now: () => Date.UTC(2026, 10, 24) }
  const occasion = { actor: 'alice', run: { id: '1', attempt: 1, url: '' } }
  const ports = { ledger, clock, occasion, newId: ulids(clock, () => new Uint8Array(10)) }
  return { github, ledger, ports: { ...ports, issues: () => Promise.resolve(github.issues) } }
}

test('the page is written whole, and labels of others stay', async () => {
  const { github, ports } = worldOf(
    [opened(0), started(1), finished(2)],
    ['theirs', 'stage:production', 'rfc:rejected'],
  )
  await refreshRfc(PETS, RULES, ports)
  expect(github.pages.get(7)).toMatchObject({
    ...{ title: 'pets 2.0.0', state: 'open', labels: ['ecluse:rfc', 'rfc:open', 'stage:recette', 'theirs'] },
  })
  expect(github.pages.get(7)?.body).toMatch(/^<!-- ecluse-rfc: pets 2\.0\.0 -->\n/)
  expect(github.asked).toEqual(['issues.issue', 'issues.edit'])
})

test('a release that nobody asked for has no page, and GitHub is not asked', async () => {
  const { github, ports } = worldOf([started(1), finished(2)])
  expect(await refreshRfc(PETS, RULES, ports)).toBeUndefined()
  expect(github.asked).toEqual([])
})

test('what is in place at the end of its lifecycle is delivered, once', async () => {
  const { github, ledger, ports } = worldOf(DELIVERED)
  await refreshRfc(PETS, RULES, ports)
  await refreshRfc(PETS, RULES, ports)
  expect(ledger.events.slice(DELIVERED.length)).toMatchObject([
    { type: 'rfc.closed', outcome: 'delivered', by: 'alice' },
  ])
  expect(github.pages.get(7)).toMatchObject({
    state: 'closed',
    labels: ['ecluse:rfc', 'rfc:delivered', 'stage:production'],
  })
})

test('what others record while the page is written is on it', async () => {
  const { github, ledger, ports } = worldOf([opened(0), started(1), finished(2)])
  const meanwhile: Issues = {
    ...github.issues,
    edit: (...given) => {
      if (ledger.events.length === 3) ledger.events.push(validated(3))
      return github.issues.edit(...given)
    },
  }
  await refreshRfc(PETS, RULES, { ...ports, issues: () => Promise.resolve(meanwhile) })
  expect(github.pages.get(7)?.body).toContain('recette validated, as operations')
})

test('an issue that is gone is an error that says where everything is', async () => {
  const { github, ports } = worldOf([opened(0)])
  github.pages.clear()
  await expect(refreshRfc(PETS, RULES, ports)).rejects.toMatchObject({
    reason: 'github-refused',
    message:
      'The RFC of pets 2.0.0 is issue #7, which GitHub does not show to this token: it was deleted or moved, or the ' +
      'job lacks the permission `issues: write`. The ledger has everything.',
  })
})

describe('after a deployment', () => {
  async function kept(events: readonly Event[], permissions: Record<string, 'read' | 'write'>, aborted = false) {
    const double = await startGithubDouble()
    try {
      double.repository({ repository: 'acme/pets' })
      for (let number = 1; number <= 7; number += 1) double.issue({ repository: 'acme/pets', user: 'dev', title: 'x' })
      const [log, { ports }, controller] = [memoryLog(), worldOf(events), new AbortController()]
      if (aborted) controller.abort()
      const quiet = { ...log, debug: () => undefined }
      const context = {
        apiUrl: double.api,
        repository: 'acme/pets',
        log: quiet,
        signal: controller.signal,
        run: { id: '1' },
      }
      const config = () => Promise.resolve(thingConfig())
      const given = { githubToken: double.token({ permissions }) }
      await keepPage({ ...PETS, stage: 'recette' }, config, ports, given, context as never)
      const title = double.state.repositories.get('acme/pets')?.issues.get(7)?.title
      return { title, log: log.lines.join('\n'), asked: double.requests.length }
    } finally {
      await double.close()
    }
  }
  const PLACED = [opened(0), started(1), finished(2)]

  test('the page is written', async () => {
    expect(await kept(PLACED, { issues: 'write' })).toEqual({ title: 'pets 2.0.0', log: '', asked: 2 })
  })

  test('a page that may not be written is a warning, with the permission', async () => {
    const { title, log } = await kept(PLACED, { issues: 'read' })
    expect(title).toBe('x')
    expect(log).toMatch(/^The page of the RFC is older than the ledger: .*The token lacks `issues: write`.*\/status/)
  })

  test.each([
    ['nobody asked for the release', PLACED.slice(1), false],
    ['nothing was deployed', [opened(0)], false],
    ['the run was cancelled', PLACED, true],
  ])('GitHub is not asked where %s', async (_, events, aborted) => {
    expect(await kept(events, { issues: 'write' }, aborted)).toEqual({ title: 'x', log: '', asked: 0 })
  })
})
