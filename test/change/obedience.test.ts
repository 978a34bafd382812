import type { Event } from '../../shared/ledger/event'
import { DIGESTS, STAGES } from '../support/change-events'
import {
  APPROVE,
  COMMENT,
  did,
  HOTFIX,
  LIFE,
  MOVE,
  PLAN,
  REJECT,
  SETTLE,
  VALIDATE,
  type Deciding,
} from '../support/command-scene'
import { commonOf } from '../support/ledger-events'

const REQUESTER = 'You asked for this release: somebody else decides on it.'
const only = (roles: string) => `Only ${roles} may do this.`
const OBEYED = {
  'approve-plan': 'Plan and rollback are approved for recette, pre-production, production.',
  approve: 'production is approved, for the contents shown above.',
  reject: 'The RFC is rejected: no gate of this release opens any more.',
  reschedule: 'production is planned for Tue 2026-12-01 20:00 Europe/Paris now.',
  settle: 'review is settled.',
}

describe.each(['dev', 'sam', 'alice', 'Carol', 'mallory'])('%s', (author) => {
  test.each<[Deciding['kind'], Deciding, readonly Event[], Record<string, string>]>([
    ['approve-plan', PLAN, LIFE, { dev: REQUESTER, mallory: only('studies, operations, committee') }],
    ['approve', APPROVE, LIFE, { dev: REQUESTER, ...all(only('committee'), 'sam', 'alice', 'mallory') }],
    [
      'validate',
      VALIDATE,
      LIFE,
      {
        ...all('recette is validated, as studies.', 'dev', 'sam'),
        alice: 'recette is validated, as operations.',
        ...all(only('studies, operations'), 'Carol', 'mallory'),
      },
    ],
    [
      'reject',
      REJECT,
      LIFE,
      { mallory: 'Only studies, operations, committee, or who asked for the release, may do this.' },
    ],
    [
      'reschedule',
      MOVE,
      LIFE,
      { mallory: 'Only studies, operations, committee, or who asked for the release, may do this.' },
    ],
    ['settle', SETTLE, HOTFIX, { dev: REQUESTER, ...all(only('operations, committee'), 'sam', 'mallory') }],
  ])('%s', (kind, command, events, answers) => {
    const usual = kind === 'validate' ? '' : OBEYED[kind]
    expect(did(command, author, events).answer).toBe(answers[author] ?? usual)
  })
})

function all(answer: string, ...people: readonly string[]): Record<string, string> {
  return Object.fromEntries(people.map((person) => [person, answer]))
}

test.each<[Deciding['kind'], Deciding, readonly Event[], string, object]>([
  [
    'approve-plan',
    PLAN,
    LIFE,
    'alice',
    {
      ...{ type: 'plan.approved', by: 'alice', roles: ['operations'] },
      plans: STAGES.map((stage) => ({ stage, ...DIGESTS })),
    },
  ],
  [
    'approve',
    APPROVE,
    LIFE,
    'Carol',
    { type: 'stage.approved', stage: 'production', by: 'Carol', roles: ['committee'], ...DIGESTS },
  ],
  [
    'validate',
    VALIDATE,
    LIFE,
    'sam',
    { type: 'stage.validated', stage: 'recette', by: 'sam', roles: ['studies'], deployment: 'D1' },
  ],
  [
    'reschedule',
    MOVE,
    LIFE,
    'dev',
    { type: 'stage.rescheduled', stage: 'production', by: 'dev', date: '2026-12-01T19:00:00.000Z', why: 'away' },
  ],
  [
    'settle',
    SETTLE,
    HOTFIX,
    'alice',
    { type: 'debt.settled', debt: 'review', by: 'alice', proof: 'https://acme.example/1' },
  ],
])('%s is one event, which says whose comment it was', (_, command, events, author, content) => {
  const comment = { id: COMMENT.id, url: COMMENT.url }
  expect(did(command, author, events)).toMatchObject({
    kind: 'obeyed',
    events: [{ ...commonOf(31), ...content, comment }],
  })
})
