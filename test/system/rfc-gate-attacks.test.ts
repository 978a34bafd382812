import { opened } from '../support/change-events'
import { gateSite, PLAN, RULES, type GateSite } from '../support/gate-site'
import { finished, started } from '../support/ledger-events'
import { technology } from '../support/pets-config'

let site: GateSite
beforeEach(async () => {
  site = await gateSite()
})
afterEach(() => site.close())

const thing = technology('thing')

describe('the gate stays closed where people or contents are not those that were asked for:', () => {
  const scripts = (from: string, to: string) => site.configure('technologies/thing.yml', thing.replace(from, to))
  const rules = (lifecycle: object) =>
    site.configure(
      'ecluse.yml',
      JSON.stringify({ ...RULES, lifecycles: { normal: { ...RULES.lifecycles.normal, ...lifecycle } } }),
    )
  const later = (minute: number, version: string, stage: string) => {
    const at = new Date().toISOString()
    const common = { version, deployment: `D${minute}`, stage, at }
    return [started(minute, common), finished(minute + 1, common)]
  }
  test.each<[string, string, boolean, () => Promise<void> | void]>([
    ['who asked for the release approves it', 'self-approval', false, () => site.approve('dev')],
    ['who approves has no role that may', 'wrong-role', false, () => site.approve('mallory')],
    [
      'the plan was changed after it had been approved',
      'plan-changed',
      true,
      () => site.configure('plan.yml', JSON.stringify({ ...PLAN, domains: { ...PLAN.domains, db: PLAN.domains.app } })),
    ],
    ['a script that deploys was changed', 'plan-changed', true, () => scripts('Stop, run: "true"', 'Stop, run: "id"')],
    [
      'a script that rolls back was changed',
      'plan-changed',
      true,
      () => scripts('Bring back, run: "true"', 'Bring back, run: "id"'),
    ],
    [
      'the stage before holds another version by now',
      'stage-order',
      true,
      () => site.append(...later(20, '1.9.0', 'recette')),
    ],
    [
      'the lifecycle asks for an incident that nobody named',
      'lifecycle-refused',
      true,
      () => rules({ requires: [{ when: "request.incident != ''", otherwise: 'Name the incident.' }] }),
    ],
  ])('%s', async (_, code, approve, attack) => {
    await site.ready({ approve })
    await attack()
    const { status, outputs, errors } = await site.gate()
    expect(errors.join('\n')).toContain(`${code}: `)
    expect(status).toBe(1)
    expect(site.results(outputs)[code]).toBe('fails')
  })

  test('a third one in a quota of two', async () => {
    await site.ready()
    rules({ quota: { max: 2, per: '30d' } })
    for (const [index, version] of ['1.8.0', '1.9.0'].entries()) {
      const rfc = { number: 90 + index, url: 'https://github.example/acme/pets/issues/90' }
      await site.append(opened(10 + index, { version, rfc, stages: ['recette', 'production'] }))
      await site.append(...later(20 + 2 * index, version, 'production'))
    }
    const { status, outputs } = await site.gate()
    expect(status).toBe(1)
    expect(site.results(outputs)['quota-exceeded']).toBe('fails')
  })

  test('the same run again, after what its first attempt showed was changed', async () => {
    await site.ready()
    scripts('run: "true" }', 'run: "id" }')
    const { status, outputs, errors } = await site.gate('enforce', { attempt: 2 })
    expect(status).toBe(1)
    expect(site.results(outputs)['plan-changed']).toBe('fails')
    expect(errors.join('\n')).toContain('Attempt 1 of this run showed')
  })
})

test('of two gates at the same moment each decides, and both decisions are kept', async () => {
  await site.ready()
  const both = await Promise.all(['one', 'other'].map((on) => site.gate('enforce', { on })))
  expect(both.map(({ status, errors }) => [status, errors])).toEqual([
    [0, []],
    [0, []],
  ])
  expect(await site.decisions()).toEqual(['preview closed', 'enforce open', 'enforce open'])
})
