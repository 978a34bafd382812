import type { GateFacts } from '../../shared/change/gate'
import { known } from '../../shared/change/known'
import { rfcsOf } from '../../shared/change/rfc'
import type { RulesFile, StageRules } from '../../shared/config/rules-model'
import { environmentOf } from '../../shared/ledger/environment'
import type { Event } from '../../shared/ledger/event'
import { commonOf, digestOf, finished, started, vaulted } from './ledger-events'

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>
type More<Type extends Event['type']> = Partial<Of<Type>>

/** What people are shown and approve unless a test says otherwise; `started` deploys the same. */
export const DIGESTS = {
  manifestDigest: digestOf('a'),
  planDigest: digestOf('1'),
  rollbackDigest: digestOf('2'),
} as const

export const STAGES = ['recette', 'pre-production', 'production']
const comment = { id: 1, url: 'https://github.example/acme/pets/issues/7#issuecomment-1' }

export const opened = (minute: number, more: More<'request.opened'> = {}): Of<'request.opened'> => ({
  ...commonOf(minute, more.version),
  type: 'request.opened',
  rfc: { number: 7, url: 'https://github.example/acme/pets/issues/7' },
  ...{ requester: 'dev', kind: 'major', lifecycle: 'normal', stages: STAGES, dates: {} },
  ...more,
})

export const proposed = (minute: number, more: More<'plan.proposed'> = {}): Of<'plan.proposed'> => ({
  ...commonOf(minute),
  ...{ type: 'plan.proposed', stage: 'production', ...DIGESTS, steps: [], rollback: [], irreversible: [] },
  coverage: { percent: 100, steps: [] },
  ...more,
})

export const planApproved = (minute: number, more: More<'plan.approved'> = {}): Of<'plan.approved'> => ({
  ...commonOf(minute),
  ...{ type: 'plan.approved', by: 'alice', roles: ['operations'], comment },
  plans: STAGES.map((stage) => ({ stage, ...DIGESTS })),
  ...more,
})

export const stageApproved = (minute: number, more: More<'stage.approved'> = {}): Of<'stage.approved'> => ({
  ...commonOf(minute),
  ...{ type: 'stage.approved', stage: 'production', by: 'carol', roles: ['committee'], ...DIGESTS, comment },
  ...more,
})

export const validated = (minute: number, more: More<'stage.validated'> = {}): Of<'stage.validated'> => ({
  ...commonOf(minute),
  ...{ type: 'stage.validated', stage: 'recette', by: 'alice', roles: ['operations'], deployment: 'D1', comment },
  ...more,
})

export const rescheduled = (minute: number, more: More<'stage.rescheduled'> = {}): Of<'stage.rescheduled'> => ({
  ...commonOf(minute),
  ...{ type: 'stage.rescheduled', stage: 'production', by: 'dev', date: '2026-12-01T19:00:00.000Z' },
  ...{ why: 'later', comment },
  ...more,
})

export const settled = (minute: number, more: More<'debt.settled'> = {}): Of<'debt.settled'> => ({
  ...commonOf(minute, more.version),
  ...{ type: 'debt.settled', debt: 'review', proof: 'done', by: 'alice', comment },
  ...more,
})

export const closed = (minute: number, more: More<'rfc.closed'> = {}): Of<'rfc.closed'> => ({
  ...commonOf(minute),
  ...{ type: 'rfc.closed', outcome: 'rejected', by: 'alice', why: 'not now' },
  ...more,
})

export const decided = (minute: number, more: More<'gate.decided'> = {}): Of<'gate.decided'> => ({
  ...commonOf(minute),
  ...{ type: 'gate.decided', stage: 'production', mode: 'preview', decision: 'closed', checks: [], shown: DIGESTS },
  ...more,
})

const stageRules = (more: Partial<StageRules> = {}): StageRules => ({
  ...{ validate: [], rehearseRollback: false, allow: [], evidence: [] },
  ...more,
})

/** The rules of Pets, as `ecluse.yml` of the documentation says them. */
export const RULES: RulesFile = {
  roles: { studies: ['dev', 'sam'], operations: ['alice'], committee: ['bob', 'carol'] },
  stages: {
    recette: stageRules({ validate: ['studies', 'operations'], rehearseRollback: true }),
    'pre-production': stageRules({
      approve: { by: ['operations'], count: 1, through: ['environment', 'rfc'] },
      validate: ['operations'],
    }),
    production: stageRules({
      approve: { by: ['committee'], count: 2, through: ['environment', 'rfc'] },
      window: { days: ['tue', 'wed', 'thu'], from: '19:00', to: '23:00', timezone: 'Europe/Paris' },
    }),
  },
  lifecycles: {
    normal: { stages: STAGES, requires: [], debt: [] },
    hotfix: {
      stages: ['pre-production', 'production'],
      ...{ requires: ['incident', 'based-on-production'], quota: { max: 2, per: 30 * 86_400_000 } },
      debt: ['back-port', 'review'],
    },
  },
  rules: [
    { when: "request.kind == 'hotfix' && request.severity == 'critical'", lifecycle: 'hotfix' },
    { lifecycle: 'normal' },
  ],
  freezes: [{ name: 'year end', from: '2026-12-18', to: '2027-01-04', stages: ['production'] }],
  ...{ supervision: [], measure: [], retention: { deployments: 3 } },
}

/** Tuesday, 20:00 in Paris. */
export const NOW = Date.parse('2026-11-24T19:00:00Z')

/** A release that is in place before production, validated, rehearsed, approved by carol on the RFC and previewed. */
export const READY: readonly Event[] = [
  opened(0),
  vaulted(1),
  planApproved(2),
  started(3, { rehearsal: true }),
  finished(4, { rehearsal: { holds: true, differences: [] } }),
  validated(5, { roles: ['operations'] }),
  validated(6, { by: 'sam', roles: ['studies'] }),
  started(7, { stage: 'pre-production', deployment: 'D2' }),
  finished(8, { stage: 'pre-production', deployment: 'D2' }),
  validated(9, { stage: 'pre-production', deployment: 'D2' }),
  proposed(10),
  stageApproved(11),
  decided(12),
]

/** The facts of the gate of production where everything is right, as `events` and `changes` make them. */
export function factsOf(events: readonly Event[] = READY, changes: Partial<GateFacts> = {}): GateFacts {
  const rules = changes.rules ?? RULES
  const stage = changes.stage ?? 'production'
  const version = changes.version ?? '2.0.0'
  const releases = rfcsOf(events)
  return {
    ...{ application: 'pets', version, stage, mode: 'enforce', now: NOW, run: { id: '123', attempt: 1 }, rules },
    stageRules: rules.stages[stage] ?? stageRules(),
    ...{ rfc: releases.find(({ request }) => request.version === version), releases },
    issue: known({ state: 'open' }),
    protection: known({ reviewers: ['@acme/cab'], preventsSelfReview: true, adminsBypass: false }),
    reviews: known([{ login: 'Bob', state: 'approved', comment: '' }]),
    roles: new Map(
      ['dev', 'sam', 'alice', 'bob', 'carol', 'mallory'].map((login) => [
        login,
        known(Object.keys(rules.roles).filter((role) => rules.roles[role]?.includes(login))),
      ]),
    ),
    manifest: known({
      manifest: { schema: 1, application: 'pets', version, packages: [], evidence: [] },
      digest: DIGESTS.manifestDigest,
    }),
    plan: known({ ...DIGESTS, complete: true, coverage: { percent: 100, steps: [] }, irreversible: [] }),
    environments: Object.fromEntries(STAGES.map((name) => [name, environmentOf(events, name)])),
    ...{ production: '1.0.0', drift: [], unread: [], holder: known(undefined) },
    ...changes,
  }
}
