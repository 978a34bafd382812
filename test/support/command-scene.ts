import { decidingRoles } from '../../shared/change/deciders'
import { obey, type CommandFacts } from '../../shared/change/obedience'
import { rfcsOf } from '../../shared/change/rfc'
import type { Event } from '../../shared/ledger/event'
import { closed, opened, proposed, RULES, STAGES } from './change-events'
import { commonOf, finished, started, vaulted } from './ledger-events'

/** A command that decides something. */
export type Deciding = Parameters<typeof obey>[0]

const PLANS = STAGES.map((stage, at) => proposed(2 + at, { stage }))
/** Asked for by dev, plans shown, in place in recette since minute 11. */
export const LIFE = [opened(0), vaulted(1), ...PLANS, started(10), finished(11)]
/** A hotfix that was delivered, with its debts. */
export const HOTFIX = [
  opened(0, { kind: 'hotfix', lifecycle: 'hotfix', stages: STAGES.slice(1) }),
  closed(20, { outcome: 'delivered' }),
]
/** The comment that each command is. */
export const COMMENT = { id: 900, url: 'https://github.example/acme/pets/issues/7#issuecomment-900' }

function factsOf(author: string, events: readonly Event[], more: Partial<CommandFacts> = {}): CommandFacts {
  const releases = rfcsOf(events)
  const [rfc] = releases
  if (!rfc) throw new Error('a command needs an RFC')
  const held = decidingRoles(rfc, RULES).filter((role) => RULES.roles[role]?.includes(author.toLowerCase()))
  return {
    ...{ rfc, rules: RULES, events, releases, author, roles: { held, unread: [] }, closedByHand: false },
    comment: { ...COMMENT, createdAt: commonOf(30).at },
    now: Date.parse(commonOf(31).at),
    common: () => commonOf(31),
    ...more,
  }
}

/** What a command of somebody, written in minute 30, does. */
export const did = (command: Deciding, author: string, events: readonly Event[] = LIFE, more?: Partial<CommandFacts>) =>
  obey(command, factsOf(author, events, more))

export const PLAN = { kind: 'approve-plan' } as const satisfies Deciding
export const APPROVE = { kind: 'approve', stage: 'production' } as const satisfies Deciding
export const VALIDATE = { kind: 'validate', stage: 'recette' } as const satisfies Deciding
export const REJECT = { kind: 'reject', why: 'it is broken' } as const satisfies Deciding
export const MOVE = {
  kind: 'reschedule',
  stage: 'production',
  date: Date.parse('2026-12-01T19:00Z'),
  why: 'away',
} as const satisfies Deciding
export const SETTLE = { kind: 'settle', debt: 'review', proof: 'https://acme.example/1' } as const satisfies Deciding
