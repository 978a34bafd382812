import type { RulesFile } from '../config/rules-model'
import { shown, suggestion } from '../config/nearest'
import { environmentOf } from '../ledger/environment'
import type { Event } from '../ledger/event'
import { localText, timezoneOf } from './calendar'
import type { Command } from './command'
import { debtsOf, decidingRoles } from './deciders'
import type { HeldRoles } from './held-roles'
import { dateProblems } from './planning'
import { hasReached, reachedStages } from './rfc'
import type { PlanProposed, RfcState } from './rfc-state'
import { contentsOf, haveSamePlans, isSame, isVoiceOf } from './voices'

/** Everything that decides whether a comment is obeyed. `common`: the fields that every new event has, with a fresh id. */
export type CommandFacts = Readonly<{
  rfc: RfcState
  rules: RulesFile
  /** Of the application, oldest first. */
  events: readonly Event[]
  /** The application's RFCs. */
  releases: readonly RfcState[]
  author: string
  roles: HeldRoles
  comment: Readonly<{ id: number; url: string; createdAt: string }>
  /** Whether a person closed the issue, though the ledger did not close the RFC. */
  closedByHand: boolean
  now: number
  common: () => Pick<Event, 'schema' | 'id' | 'at' | 'actor' | 'run' | 'application' | 'version'>
}>

/**
 * `answer`: sentences with user text as it is. `obeyed` without events: it was known already. `unknown`: whether the
 * author may could not be found out, by an outage or because GitHub refused to say.
 */
export type Obedience =
  | Readonly<{ kind: 'obeyed'; events: readonly Event[]; answer: string }>
  | Readonly<{ kind: 'refused'; answer: string }>
  | Readonly<{ kind: 'unknown'; answer: string; outage: boolean }>

type Deciding = Exclude<Command, { kind: 'status' | 'help' }>

/** What a command of somebody does to an RFC, or why it does nothing. Pure. */
export function obey(command: Deciding, facts: CommandFacts): Obedience {
  const { rfc, closedByHand } = facts
  if (rfc.closed && command.kind !== 'settle')
    return refused(`The RFC is closed (${rfc.closed.outcome}): nothing changes it any more.`)
  if (closedByHand)
    return refused(
      'This issue was closed by hand, which keeps every gate closed: reopen it, then write the command again.',
    )
  switch (command.kind) {
    case 'approve-plan':
      return approvePlan(facts)
    case 'approve':
      return inStage(command.stage, facts, approve)
    case 'validate':
      return inStage(command.stage, facts, validate)
    case 'reject':
      return (
        authority(decidingRoles(rfc, facts.rules), facts, 'may') ??
        done(
          facts,
          { type: 'rfc.closed', outcome: 'rejected', by: facts.author, why: command.why, comment: idOf(facts.comment) },
          'The RFC is rejected: no gate of this release opens any more.',
        )
      )
    case 'reschedule':
      return inStage(command.stage, facts, () => reschedule(command, facts))
    case 'settle':
      return settle(command, facts)
  }
}

function approvePlan(facts: CommandFacts): Obedience {
  const { rfc, rules, author, comment } = facts
  const no = authority(decidingRoles(rfc, rules), facts, 'may not')
  if (no) return no
  const missing = rfc.stages.filter((stage) => !rfc.proposals[stage])
  if (missing.length > 0)
    return refused(
      `No plan is shown yet for ${missing.join(', ')}: run \`request\` again. Where it can make none, its summary says why, ` +
        'such as a package that the vault does not hold or a stage that cmdb.yml does not name.',
    )
  const proposals = rfc.stages.flatMap((stage) => rfc.proposals[stage] ?? [])
  const newer = proposals.filter((proposal) => isNewer(proposal, comment))
  if (newer.length > 0) return refused(changedSince(newer))
  const plans = proposals.map(({ stage, ...rest }) => ({ stage, ...contentsOf(rest) }))
  const newest = rfc.planApprovals.at(-1)
  if (newest && isVoiceOf(author, facts.roles.held, newest) && haveSamePlans(newest.plans, plans))
    return known(`Plan and rollback were approved by you before, for ${rfc.stages.join(', ')}.`)
  const what: Own<Event> = {
    type: 'plan.approved',
    by: author,
    roles: [...facts.roles.held],
    plans,
    comment: idOf(comment),
  }
  return done(facts, what, `Plan and rollback are approved for ${rfc.stages.join(', ')}.`)
}

function approve(stage: string, facts: CommandFacts): Obedience {
  const { rfc, rules, author, comment, roles } = facts
  const asked = rules.stages[stage]?.approve
  if (!asked) return refused(`${stage} asks for no approval.`)
  if (!asked.through.includes('rfc')) return refused(`${stage} is approved in its environment only, when its run asks.`)
  const no = authority(asked.by, facts, 'may not')
  if (no) return no
  const proposal = rfc.proposals[stage]
  if (!proposal) return refused(`No plan is shown yet for ${stage}: there is nothing to approve.`)
  if (isNewer(proposal, comment)) return refused(changedSince([proposal]))
  const held = roles.held.filter((role) => asked.by.includes(role))
  const own = rfc.approvals.filter(
    (one) => one.stage === stage && isSame(one, proposal) && isVoiceOf(author, held, one),
  )
  if (own.length > 0) return known(`${stage} was approved by you before, for the contents shown above.`)
  const what: Own<Event> = {
    type: 'stage.approved',
    stage,
    by: author,
    roles: held,
    ...contentsOf(proposal),
    comment: idOf(comment),
  }
  return done(facts, what, `${stage} is approved, for the contents shown above.`)
}

function validate(stage: string, facts: CommandFacts): Obedience {
  const { rfc, rules, author, comment, roles, events } = facts
  const asked = rules.stages[stage]?.validate ?? []
  if (asked.length === 0) return refused(`${stage} asks for no validation.`)
  const no = authority(asked, facts, 'as anybody')
  if (no) return no
  const { inPlace, last } = environmentOf(events, stage)
  const { version } = rfc.request
  if (inPlace?.version !== version || last?.id !== inPlace.deployment)
    return refused(
      `${version} is not in place in ${stage}${inPlace ? `, ${inPlace.version} is` : ''}: there is nothing to validate.`,
    )
  if (
    last.finishedAt === undefined ||
    Date.parse(comment.createdAt) < Math.floor(Date.parse(last.finishedAt) / 1000) * 1000
  )
    return refused(`The deployment to ${stage} ended after you wrote. Look at it, then write the command again.`)
  const held = roles.held.filter((role) => asked.includes(role))
  const own = rfc.validations.filter((one) => one.deployment === inPlace.deployment && isVoiceOf(author, held, one))
  if (own.length > 0) return known(`${stage} was validated by you before, as ${held.join(', ')}.`)
  const what: Own<Event> = {
    type: 'stage.validated',
    stage,
    by: author,
    roles: held,
    deployment: inPlace.deployment,
    comment: idOf(comment),
  }
  const unclear = roles.unread
    .filter(({ role }) => asked.includes(role))
    .map(({ role, why }) => ` Whether you are ${role} could not be found out: ${why}`)
  return done(facts, what, `${stage} is validated, as ${held.join(', ')}.${unclear.join('')}`)
}

function reschedule({ stage, date, why }: Extract<Command, { kind: 'reschedule' }>, facts: CommandFacts): Obedience {
  const { rfc, rules, releases, now, author, comment } = facts
  const no = authority(decidingRoles(rfc, rules), facts, 'may')
  if (no) return no
  if (hasReached(rfc, stage)) return refused(`${stage} holds the release already: its date is past.`)
  const iso = new Date(date).toISOString()
  const release = { version: rfc.request.version, stages: rfc.stages, known: rfc.dates, reached: reachedStages(rfc) }
  const problems = (dates: RfcState['dates']) => dateProblems(rules, { ...release, dates }, releases, now)
  const before = problems(rfc.dates)
  const fresh = problems({ ...rfc.dates, [stage]: iso }).filter((problem) => !before.includes(problem))
  if (fresh.length > 0) return refused(fresh.join('\n'))
  const what: Own<Event> = { type: 'stage.rescheduled', stage, by: author, date: iso, why, comment: idOf(comment) }
  return done(facts, what, `${stage} is planned for ${localText(timezoneOf(rules, stage), date)} now.`)
}

function settle({ debt, proof }: Extract<Command, { kind: 'settle' }>, facts: CommandFacts): Obedience {
  const { rfc, rules, author, comment } = facts
  const no = authority(decidingRoles(rfc, rules), facts, 'may not')
  if (no) return no
  const owed = rules.lifecycles[rfc.lifecycle]?.debt ?? []
  if (!owed.includes(debt))
    return refused(
      owed.length === 0 ? 'This release owes nothing.' : `${shown(debt)} is not owed; ${suggestion(debt, owed)}`,
    )
  if (!debtsOf(rfc, rules).includes(debt)) return refused(`${debt} was settled already.`)
  return done(facts, { type: 'debt.settled', debt, by: author, proof, comment: idOf(comment) }, `${debt} is settled.`)
}

function inStage(
  stage: string,
  facts: CommandFacts,
  act: (stage: string, facts: CommandFacts) => Obedience,
): Obedience {
  const { stages } = facts.rfc
  if (stages.includes(stage)) return act(stage, facts)
  return refused(`${shown(stage)} is no stage of this release; ${suggestion(stage, stages)}`)
}

/** Undefined where the author may. `requester`: what whoever asked for the release may, whatever the role. */
function authority(
  wanted: readonly string[],
  facts: CommandFacts,
  requester: 'may' | 'may not' | 'as anybody',
): Obedience | undefined {
  const { rfc, author, roles } = facts
  const asked = rfc.requesters.includes(author.toLowerCase())
  if (requester === 'may not' && asked) return refused('You asked for this release: somebody else decides on it.')
  if (roles.held.some((role) => wanted.includes(role)) || (requester === 'may' && asked)) return undefined
  const unread = roles.unread.filter(({ role }) => wanted.includes(role))
  if (unread.length > 0)
    return {
      kind: 'unknown',
      outage: unread.some(({ outage }) => outage),
      answer: `Whether you may could not be found out, so nothing was done: ${unread.map(({ why }) => why).join(' ')}`,
    }
  return refused(
    wanted.length === 0
      ? 'No role may do this: see `ecluse.yml`.'
      : `Only ${wanted.join(', ')}${requester === 'may' ? ', or who asked for the release,' : ''} may do this.`,
  )
}

function known(answer: string): Obedience {
  return { kind: 'obeyed', events: [], answer }
}

function isNewer(proposal: PlanProposed, comment: CommandFacts['comment']): boolean {
  return Date.parse(proposal.at) > Date.parse(comment.createdAt)
}

function changedSince(proposals: readonly PlanProposed[]): string {
  return `The plan for ${proposals.map(({ stage }) => stage).join(', ')} changed after you wrote. Read it as it is now, then write the command again.`
}

function idOf({ id, url }: CommandFacts['comment']) {
  return { id, url }
}

type Own<E> = E extends Event ? Omit<E, keyof ReturnType<CommandFacts['common']>> : never

function done(facts: CommandFacts, what: Own<Event>, answer: string): Obedience {
  return { kind: 'obeyed', events: [{ ...facts.common(), ...what }], answer }
}

function refused(answer: string): Obedience {
  return { kind: 'refused', answer }
}
