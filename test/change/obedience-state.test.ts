import type { CommandFacts } from '../../shared/change/obedience'
import type { Event } from '../../shared/ledger/event'
import { closed, opened, planApproved, proposed, stageApproved, STAGES, validated } from '../support/change-events'
import {
  APPROVE,
  COMMENT,
  did,
  HOTFIX,
  LIFE,
  MOVE,
  PLAN,
  SETTLE,
  VALIDATE,
  type Deciding,
} from '../support/command-scene'
import { commonOf, digestOf, finished, rolledBack, started } from '../support/ledger-events'

const OTHER = { planDigest: digestOf('9') }
const late = { ...COMMENT, createdAt: commonOf(3).at }

test.each<[string, Deciding, string, readonly Event[], Partial<CommandFacts>, string]>([
  [
    'a rejected RFC',
    APPROVE,
    'carol',
    [...LIFE, closed(12)],
    {},
    'The RFC is closed (rejected): nothing changes it any more.',
  ],
  [
    'an issue that was closed by hand',
    APPROVE,
    'carol',
    LIFE,
    { closedByHand: true },
    'This issue was closed by hand, which keeps every gate closed: reopen it, then write the command again.',
  ],
  [
    'a stage without a plan',
    PLAN,
    'alice',
    [opened(0), ...STAGES.slice(1).map((stage) => proposed(2, { stage }))],
    {},
    'No plan is shown yet for recette: run `request` again. Where it can make none, its summary says why, ' +
      'such as a package that the vault does not hold or a stage that cmdb.yml does not name.',
  ],
  [
    'plans that are newer than the comment',
    PLAN,
    'alice',
    LIFE,
    { comment: late },
    'The plan for production changed after you wrote. Read it as it is now, then write the command again.',
  ],
  [
    'a plan that is newer than the comment',
    APPROVE,
    'carol',
    LIFE,
    { comment: late },
    'The plan for production changed after you wrote. Read it as it is now, then write the command again.',
  ],
  [
    'a stage that nobody approves',
    { ...APPROVE, stage: 'recette' },
    'alice',
    LIFE,
    {},
    'recette asks for no approval.',
  ],
  [
    'a stage without a proposal',
    APPROVE,
    'carol',
    [opened(0)],
    {},
    'No plan is shown yet for production: there is nothing to approve.',
  ],
  [
    'a stage that nobody validates',
    { ...VALIDATE, stage: 'production' },
    'bob',
    LIFE,
    {},
    'production asks for no validation.',
  ],
  [
    'a stage that holds nothing',
    VALIDATE,
    'sam',
    [opened(0)],
    {},
    '2.0.0 is not in place in recette: there is nothing to validate.',
  ],
  [
    'a stage that was rolled back',
    VALIDATE,
    'sam',
    [...LIFE, rolledBack(12)],
    {},
    '2.0.0 is not in place in recette: there is nothing to validate.',
  ],
  [
    'a deployment after the comment',
    VALIDATE,
    'sam',
    LIFE,
    { comment: late },
    'The deployment to recette ended after you wrote. Look at it, then write the command again.',
  ],
  [
    'a date of a stage that is there',
    { ...MOVE, stage: 'recette' },
    'dev',
    LIFE,
    {},
    'recette holds the release already: its date is past.',
  ],
  [
    'an unknown stage',
    { ...MOVE, stage: 'prod' },
    'dev',
    LIFE,
    {},
    '`prod` is no stage of this release; known: `recette`, `pre-production`, `production`',
  ],
  ['a release without debts', SETTLE, 'alice', LIFE, {}, 'This release owes nothing.'],
  [
    'a debt that is none',
    { ...SETTLE, debt: 'reviev' },
    'alice',
    HOTFIX,
    {},
    '`reviev` is not owed; did you mean `review`?',
  ],
])('%s: nothing is done', (_, command, author, events, more, answer) => {
  expect(did(command, author, events, more)).toEqual({ kind: 'refused', answer })
})

test.each<[string, Deciding, readonly Event[], string, string]>([
  [
    '/approve plan',
    PLAN,
    [...LIFE, planApproved(20)],
    'Alice',
    'Plan and rollback were approved by you before, for recette, pre-production, production.',
  ],
  [
    '/approve',
    APPROVE,
    [...LIFE, stageApproved(20)],
    'Carol',
    'production was approved by you before, for the contents shown above.',
  ],
  ['/validate', VALIDATE, [...LIFE, validated(20)], 'alice', 'recette was validated by you before, as operations.'],
])('a second %s of the same person is known, and no second event', (_, command, events, author, answer) => {
  expect(did(command, author, events)).toEqual({ kind: 'obeyed', events: [], answer })
})

test.each<[string, Deciding, readonly Event[], string, number]>([
  ['another plan', PLAN, [...LIFE, planApproved(20), proposed(21, OTHER)], 'alice', 1],
  [
    'the same plan after another approval',
    PLAN,
    [...LIFE, planApproved(20), planApproved(21, { by: 'bob' })],
    'alice',
    1,
  ],
  ['other contents', APPROVE, [...LIFE, stageApproved(20), proposed(21, OTHER)], 'carol', 1],
  ['another person', APPROVE, [...LIFE, stageApproved(20)], 'bob', 1],
  [
    'another deployment',
    VALIDATE,
    [...LIFE, validated(20), started(21, { deployment: 'D2' }), finished(22, { deployment: 'D2' })],
    'alice',
    1,
  ],
  ['a role that is new', VALIDATE, [...LIFE, validated(20, { roles: [] })], 'alice', 1],
])('%s is a voice of its own', (_, command, events, author, count) => {
  const obedience = did(command, author, events)
  expect(obedience.kind === 'obeyed' && obedience.events).toHaveLength(count)
})

test.each([true, false])('a role that could not be found out is no no; an outage: %s', (outage) => {
  const unread = [{ role: 'committee', why: 'The team cannot be read.', outage }]
  expect(did(APPROVE, 'erin', LIFE, { roles: { held: [], unread } })).toEqual({
    ...{ kind: 'unknown', outage },
    answer: 'Whether you may could not be found out, so nothing was done: The team cannot be read.',
  })
})

test('a stage that was reached before its date keeps no later one from being moved before it', () => {
  const asked = opened(0, { dates: { recette: '2026-12-02T08:00:00.000Z', production: '2026-12-03T19:00:00.000Z' } })
  const early = did(MOVE, 'dev', [asked, ...LIFE.slice(1)])
  expect(early).toMatchObject({ kind: 'obeyed', events: [{ type: 'stage.rescheduled' }] })
  const { kind, answer } = did(MOVE, 'dev', [asked, ...LIFE.slice(1, -2)])
  expect([kind, answer]).toEqual([
    'refused',
    'production is planned for Tue 2026-12-01 20:00 Europe/Paris, before recette, which comes first and is planned for Wed 2026-12-02 09:00 Europe/Paris: swap the dates.',
  ])
})
