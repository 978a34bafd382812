import { gateDecision, reasonCodes } from '../../shared/change/decision'
import type { GateFacts } from '../../shared/change/gate'
import { known, unknown } from '../../shared/change/known'
import type { Event } from '../../shared/ledger/event'
import type { Report } from '../../shared/release/evidence'
import * as events from '../support/change-events'
import { DIGESTS, factsOf, NOW, READY, RULES, STAGES } from '../support/change-events'
import { digestOf, finished, started, vaulted } from '../support/ledger-events'

const run = { id: '123', attempt: 1, url: '' }
const DOWN = unknown('GitHub’s API did not answer.')
const without = (type: Event['type']) => READY.filter((event) => event.type !== type)
const later = (...more: readonly Event[]) => [...READY, ...more]
const bob = { login: 'bob', state: 'approved', comment: '' } as const
const production = (more: object): GateFacts['rules'] => ({
  ...RULES,
  stages: { ...RULES.stages, production: { ...RULES.stages['production'], ...more } as GateFacts['stageRules'] },
})
const at = (instant: string) => ({ now: Date.parse(instant) })
const HOTFIX = { lifecycle: 'hotfix', kind: 'hotfix', severity: 'critical', incident: 'INC-1' } as const
const hotfix = (minute: number, version: string): Event =>
  events.opened(minute, { ...HOTFIX, version, stages: ['pre-production', 'production'], basedOn: '1.0.0' })
const deployed = (minute: number, version: string, deployment: string): readonly Event[] => [
  started(minute, { version, deployment, stage: 'production' }),
  finished(minute + 1, { version, deployment, stage: 'production' }),
]
const TESTS = { kind: 'tests', format: 'junit', total: 3, failed: 0, errors: 0, skipped: 0 } as const
const evidence = (...reports: readonly Report[]): Partial<GateFacts> => {
  const files = reports.map((report, at) => ({ name: `${at}.xml`, size: 1, sha256: digestOf('e'), report }))
  const manifest = { schema: 1, application: 'pets', version: '2.0.0', packages: [], evidence: files } as const
  return { rules: production({ evidence: ['tests'] }), manifest: known({ manifest, digest: DIGESTS.manifestDigest }) }
}

test('a release of which everything is right goes through', () => {
  const decision = gateDecision(factsOf())
  expect(decision.checks.filter(({ result }) => result !== 'holds')).toEqual([])
  expect(decision.kind).toBe('open')
})

test('bytes that changed in the vault are a failure, and what hangs on them says so', () => {
  const spoilt = 'pets.war was changed after it had been put in the vault.'
  const { checks, kind } = gateDecision(factsOf(READY, { manifest: unknown(spoilt), spoilt }))
  const wrong = checks.filter(({ result }) => result !== 'holds').map(({ code, result, saw }) => [code, result, saw])
  const therefore = 'What the vault holds is not what was put in (see package-changed), so this cannot be told.'
  expect(wrong).toEqual([
    ['package-changed', 'fails', spoilt],
    ['stage-order', 'unknown', therefore],
  ])
  expect(kind).toBe('closed')
})

describe('where all else is right, the gate stays closed for', () => {
  const cases: readonly (readonly [string, readonly string[], GateFacts])[] = [
    ['an issue that is not there', ['rfc-missing', 'rfc-closed'], factsOf(READY, { issue: known(undefined) })],
    ['an RFC that was rejected', ['rfc-rejected'], factsOf(later(events.closed(20)))],
    ['an RFC that was delivered', ['rfc-closed'], factsOf(later(events.closed(20, { outcome: 'delivered' })))],
    ['an issue closed by hand', ['rfc-closed'], factsOf(READY, { issue: known({ state: 'closed' }) })],
    ['a missing environment', ['environment-unprotected'], factsOf(READY, { protection: known(undefined) })],
    ['an environment without reviewers', ['environment-unprotected'], factsOf(READY, protection({ reviewers: [] }))],
    [
      'people who review their own run',
      ['environment-unprotected'],
      factsOf(READY, protection({ preventsSelfReview: false })),
    ],
    ['administrators who pass by', ['environment-unprotected'], factsOf(READY, protection({ adminsBypass: true }))],
    [
      'other bytes in the vault',
      ['package-changed', 'stage-order'],
      factsOf(READY, { manifest: manifestOf(digestOf('9')) }),
    ],
    ['bytes that nobody recorded', ['package-changed'], factsOf(without('package.vaulted'))],
    ['another plan', ['plan-changed', 'approvals-missing'], factsOf(READY, planOf({ planDigest: digestOf('9') }))],
    [
      'another rollback',
      ['plan-changed', 'approvals-missing'],
      factsOf(READY, planOf({ rollbackDigest: digestOf('9') })),
    ],
    ['a plan that nobody approved', ['plan-not-approved'], factsOf(without('plan.approved'))],
    [
      'a plan its requester approved',
      ['plan-not-approved'],
      factsOf([...without('plan.approved'), events.planApproved(20, { by: 'Dev' })]),
    ],
    ['a plan that is not whole', ['plan-not-approved'], factsOf(READY, planOf({ complete: false }))],
    [
      'a stage that is not of the lifecycle',
      ['stage-order'],
      factsOf(later(events.opened(20, { stages: STAGES.slice(0, 2) })), { rules: shorter() }),
    ],
    [
      'a validation that is missing',
      ['not-validated'],
      factsOf(READY.filter((event) => event.type !== 'stage.validated' || event.by !== 'sam')),
    ],
    [
      'a rehearsal that is missing',
      ['not-rehearsed'],
      factsOf(
        READY.map((event) => (event.type === 'deployment.finished' ? { ...event, rehearsal: undefined } : event)),
      ),
    ],
    ['a voice that is missing', ['approvals-missing'], factsOf(READY, { reviews: known([]) })],
    [
      'a step without a way back and no voice more',
      ['approvals-missing'],
      factsOf(READY, planOf({ irreversible: ['accepted'] })),
    ],
    [
      'a requester among the approvers',
      ['self-approval'],
      factsOf(READY, { reviews: known([bob, { ...bob, login: 'DEV' }]) }),
    ],
    [
      'who once asked among the approvers',
      ['self-approval', 'approvals-missing'],
      factsOf([events.opened(-1, { requester: 'Bob' }), ...READY]),
    ],
    [
      'approvers of no role',
      ['wrong-role', 'approvals-missing'],
      factsOf(without('stage.approved'), { reviews: known([{ ...bob, login: 'mallory' }]) }),
    ],
    ['the hour', ['outside-window'], factsOf(READY, at('2026-11-24T22:00:00Z'))],
    ['a freeze', ['frozen'], factsOf(READY, at('2026-12-22T19:00:00Z'))],
    ['a planned date to come', ['not-planned'], factsOf(later(events.rescheduled(20)))],
    [
      'a hotfix that is no hotfix',
      ['lifecycle-refused'],
      factsOf(later(events.opened(20, { kind: 'hotfix', severity: 'critical' }))),
    ],
    [
      'a debt',
      ['debt-unpaid'],
      factsOf([hotfix(-9, '1.0.1'), ...deployed(-8, '1.0.1', 'H1'), ...READY], { production: '1.0.1' }),
    ],
    ['drift', ['inventory-drift'], factsOf(READY, { drift: ['app on app-p1: digest was a, is b'] })],
    ['hosts that could not be read', ['inventory-drift'], factsOf(READY, { unread: ['app on app-p1: no answer'] })],
    ['no report', ['evidence-missing'], factsOf(READY, evidence())],
    ['a red report', ['evidence-missing'], factsOf(READY, evidence({ ...TESTS, failed: 1 }))],
    ['a report of no test', ['evidence-missing'], factsOf(READY, evidence({ ...TESTS, total: 0 }))],
    [
      'another deployment',
      ['locked'],
      factsOf(READY, { holder: known({ deployment: 'D9', owner: 'run 9', since: 'x', until: 'y' }) }),
    ],
  ]
  test.each(cases)('%s', (_, codes, facts) => {
    const decision = gateDecision(facts)
    expect({ kind: decision.kind, codes: reasonCodes(decision) }).toEqual({ kind: 'closed', codes })
    expect(decision.checks.filter(({ result, remedy }) => (result === 'holds') !== (remedy === ''))).toEqual([])
  })

  test('a release that nobody asked for', () => {
    const decision = gateDecision(factsOf([vaulted(1)]))
    expect(decision.kind).toBe('closed')
    expect(decision.checks.find(({ code }) => code === 'rfc-missing')?.result).toBe('fails')
  })

  test('a third hotfix in a quota of two', () => {
    const asked = [hotfix(-9, '1.0.1'), hotfix(-8, '1.0.2'), hotfix(-7, '1.0.3')]
    const facts = (version: string) => factsOf(asked, { version })
    expect(reasonCodes(gateDecision(facts('1.0.3')))).toContain('quota-exceeded')
    expect(reasonCodes(gateDecision(facts('1.0.2')))).not.toContain('quota-exceeded')
  })
})

describe('voices count only for what was shown', () => {
  test.each([
    [
      'an approval from another run',
      [...without('gate.decided'), events.decided(12, { run: { ...run, id: '99' } })],
      {},
    ],
    ['a run without a preview', without('gate.decided'), {}],
    [
      'a second attempt that shows something else',
      later(events.decided(20, { shown: { ...DIGESTS, planDigest: digestOf('9') } })),
      {},
    ],
    ['an attempt that could not tell what it showed', later(events.decided(20, { shown: undefined })), {}],
    [
      'a voice on the RFC for another plan',
      [...without('stage.approved'), events.stageApproved(20, { planDigest: digestOf('9') })],
      {},
    ],
    ['who approved and rejected', READY, { reviews: known([bob, { ...bob, state: 'rejected' as const }]) }],
    [
      'the RFC where only the environment is heard',
      READY,
      { rules: production({ approve: { by: ['committee'], count: 2, through: ['environment'] } }) },
    ],
  ])('%s', (_, history, changes) => {
    expect(reasonCodes(gateDecision(factsOf(history, changes)))).toContain('approvals-missing')
  })

  test('both voices come through the RFC where no environment is asked for, and the decision says so', () => {
    const rules = production({ approve: { by: ['committee'], count: 2, through: ['rfc'] } })
    const history = later(events.stageApproved(20, { by: 'bob' }))
    const decision = gateDecision(factsOf(history, { rules, protection: known(undefined), reviews: DOWN }))
    expect(decision.kind).toBe('open')
    expect(decision.checks.find(({ code }) => code === 'environment-unprotected')?.saw).toContain('not looked at')
  })
})

describe('what could not be found out keeps the gate closed, and says so', () => {
  test.each<[string, Partial<GateFacts>, readonly string[]]>([
    ['issue', { issue: DOWN }, ['rfc-missing', 'rfc-closed']],
    ['protection', { protection: DOWN }, ['environment-unprotected']],
    ['reviews', { reviews: DOWN }, ['self-approval', 'approvals-missing']],
    ['roles', { roles: new Map() }, ['wrong-role', 'approvals-missing']],
    ['manifest', { ...evidence(), manifest: DOWN }, ['package-changed', 'stage-order', 'evidence-missing']],
    ['plan', { plan: DOWN }, ['plan-changed', 'plan-not-approved', 'self-approval', 'wrong-role', 'approvals-missing']],
    ['holder', { holder: DOWN }, ['locked']],
    ['environments', { environments: {} }, ['stage-order', 'not-validated', 'not-rehearsed']],
  ])('%s', (_, changes, codes) => {
    const decision = gateDecision(factsOf(READY, changes))
    expect({ kind: decision.kind, codes: reasonCodes(decision) }).toEqual({ kind: 'closed', codes })
  })

  test('any subset of facts made unknown closes, the same way each time, and nothing unknown reads as a failure', () => {
    const facts = ['issue', 'protection', 'reviews', 'manifest', 'plan', 'holder'] as const
    for (let subset = 1; subset < 2 ** facts.length; subset += 1) {
      const changes = Object.fromEntries(facts.flatMap((fact, bit) => (subset & (1 << bit) ? [[fact, DOWN]] : [])))
      const decision = gateDecision(factsOf(READY, changes))
      expect(decision.kind).toBe('closed')
      expect(decision.checks.map(({ result }) => result)).not.toContain('fails')
      expect(gateDecision(factsOf(READY, changes))).toEqual(decision)
    }
  })
})

test.each([
  ['the last moment before the window', '2026-11-24T17:59:59.999Z', 'closed'],
  ['its first', '2026-11-24T18:00:00Z', 'open'],
  ['its last', '2026-11-24T21:59:59.999Z', 'open'],
  ['the first after it', '2026-11-24T22:00:00Z', 'closed'],
  ['the last evening before the freeze', '2026-12-17T19:00:00Z', 'open'],
  ['the first evening after it', '2027-01-05T19:00:00Z', 'open'],
  ['the same hour of UTC in summer, when clocks are an hour ahead', '2027-03-30T17:00:00Z', 'open'],
  ['the evening hour of winter in summer', '2027-03-30T21:00:00Z', 'closed'],
])('at %s the gate is as it should be', (_, instant, kind) => {
  expect(gateDecision(factsOf(READY, at(instant))).kind).toBe(kind)
})

function protection(more: object): Partial<GateFacts> {
  return { protection: known({ reviewers: ['bob'], preventsSelfReview: true, adminsBypass: false, ...more }) }
}

function manifestOf(digest: string): GateFacts['manifest'] {
  return known({ manifest: { schema: 1, application: 'pets', version: '2.0.0', packages: [], evidence: [] }, digest })
}

function planOf(more: object): Partial<GateFacts> {
  const plan = { ...DIGESTS, complete: true, coverage: { percent: 100, steps: [] }, irreversible: [], ...more }
  return { plan: known(plan), now: NOW }
}

function shorter(): GateFacts['rules'] {
  return {
    ...RULES,
    lifecycles: { ...RULES.lifecycles, normal: { stages: STAGES.slice(0, 2), requires: [], debt: [] } },
  }
}
