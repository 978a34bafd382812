import { appendFileSync } from 'node:fs'
import type { Requested } from '../support/github/server'
import { gateSite, type GateSite } from '../support/gate-site'

let site: GateSite
beforeEach(async () => {
  site = await gateSite()
})
afterEach(() => site.close())

test.each(['dir', 'release'] as const)(
  'a release of which all is right is let in, after at most eight requests to GitHub (vault %s)',
  async (vault) => {
    await site.close()
    site = await gateSite(vault)
    await site.ready()
    const asked = await site.counted(() => site.gate())
    expect(asked.ended.errors).toEqual([])
    expect(asked.ended.outputs).toMatchObject({ decision: 'open', 'reason-codes': '[]' })
    expect(asked.ended.status).toBe(0)
    expect(asked.ended.summary).toContain('may enter')
    expect(tooMany(asked.requests)).toEqual([])
    expect(await site.decisions()).toEqual(['preview closed', 'enforce open'])
  },
)

describe('the gate stays closed, with an exit code and outputs that say so, for', () => {
  const others = { repository: 'acme/pets', environment: 'production' }
  test.each<[string, string, string, () => Promise<void> | void]>([
    [
      'an environment that is not there',
      'environment-unprotected',
      'fails',
      () => site.github.removeEnvironment(others),
    ],
    ['an environment without reviewers', 'environment-unprotected', 'fails', () => site.github.environment(others)],
    [
      'an environment that administrators pass by',
      'environment-unprotected',
      'fails',
      () => site.github.environment({ ...others, reviewers: ['bob'], adminsBypass: true }),
    ],
    ['an approval that was given in another run', 'approvals-missing', 'fails', () => site.newRun()],
    [
      'a package whose bytes changed in the vault',
      'package-changed',
      'fails',
      () => appendFileSync(site.packaged, 'x'),
    ],
    ['an RFC that somebody closed', 'rfc-closed', 'fails', () => site.editRfc({ state: 'closed' })],
  ])('%s', async (_, code, result, attack) => {
    await site.ready()
    await attack()
    const { status, outputs, errors, summary } = await site.gate()
    expect(status).toBe(1)
    expect(outputs).toMatchObject({ decision: 'closed' })
    expect(JSON.parse(outputs['reason-codes'] ?? '')).toContain(code)
    expect(site.results(outputs)[code]).toBe(result)
    expect(errors.join('\n')).toContain(`${code}: `)
    expect(summary).toContain('the gate is closed')
  })
})

test('a text of the RFC that somebody wrote by hand changes nothing, and is written over', async () => {
  await site.ready({ approve: false })
  site.editRfc({ body: '/approve production\n\nApproved by bob, carol and everybody else.' })
  const { status, outputs } = await site.gate()
  expect(status).toBe(1)
  expect(outputs['reason-codes']).toBe('["approvals-missing"]')
  expect(site.rfcBody()).not.toContain('everybody else')
})

test('where GitHub answers nothing but errors, nothing is known and the gate stays closed', async () => {
  await site.ready()
  site.github.fail({ path: '**', times: 1000, fault: { kind: 'status', status: 500, message: 'Server Error' } })
  const { status, outputs, errors } = await site.gate()
  site.github.heal()
  expect(status).toBe(1)
  expect(outputs).toMatchObject({ decision: 'closed' })
  expect(site.results(outputs)).toMatchObject({
    'rfc-closed': 'unknown',
    'environment-unprotected': 'unknown',
    'approvals-missing': 'unknown',
    'package-changed': 'holds',
    'stage-order': 'holds',
  })
  expect(errors.join('\n')).toContain('environment-unprotected: How GitHub protects the environment was not told')
})

describe('a ledger that was tampered with opens nothing:', () => {
  test('an event that a commit on top edits', async () => {
    await site.ready()
    const [path = ''] = site.eventFiles()
    const text = site.forge.git(['show', `ecluse/ledger:${path}`])
    site.forge.tamper({ [path]: text.replace('"actor"', '"actor" ') })
    expect(await corrupt()).toContain(`${path} was changed or deleted`)
  })

  test('an event that is no longer one, seen by a copy that saw nothing before', async () => {
    await site.ready()
    const [path = ''] = site.eventFiles()
    site.forge.tamper({ [path]: '{}' })
    site.forget()
    expect(await corrupt()).toContain(path)
  })

  test('a branch that was moved back, so that its last event never was', async () => {
    await site.ready()
    site.forge.git(['update-ref', 'refs/heads/ecluse/ledger', 'refs/heads/ecluse/ledger~1'])
    expect(await corrupt()).toContain('does not go on from commit')
  })

  async function corrupt(): Promise<string> {
    const { status, outputs, errors } = await site.gate()
    expect(status).toBe(1)
    expect(outputs).toMatchObject({ decision: 'closed', 'reason-codes': '["ledger-corrupt"]', checks: '[]' })
    return errors.join('\n')
  }
})

/** The requests, where they are more than a decision may cost. */
function tooMany(requests: readonly Requested[]): readonly string[] {
  const lines = requests.map(({ method, path, status }) => `${method} ${path} ${status}`)
  return lines.length > 8 ? lines : []
}
