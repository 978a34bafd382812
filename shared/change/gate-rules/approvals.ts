import type { Approval } from '../../config/rules-model'
import type { GateFacts } from '../gate'
import type { RfcState } from '../rfc-state'
import { fails, holds, unknowable, withRfc, type Finding, type Rule } from './finding'
import { rolesOf, voicesOf } from './voices'

type Judge = (rfc: RfcState, facts: GateFacts, approve: Approval) => Finding

function whereAsked(judge: Judge): Rule {
  return (facts) => {
    const { approve } = facts.stageRules
    if (!approve) return holds('This stage asks for no approval.')
    return withRfc((rfc) => judge(rfc, facts, approve))(facts)
  }
}

/** Enough people of the roles approved exactly this; one more where something cannot be undone. */
export const approvalsMissing = whereAsked((rfc, facts, approve) => {
  const voices = voicesOf(rfc, facts)
  const { holding, unknown } = rolesOf(voices.logins, facts)
  const approvers = holding.filter((login) => !rfc.requesters.includes(login))
  const more = facts.plan.known && facts.plan.value.irreversible.length > 0 ? 1 : 0
  const needed = approve.count + more
  const asked = `${needed} of ${approve.by.join(', ')}${more ? ' (one more, since a step cannot be undone)' : ''}`
  const doubts = [...voices.unknown, ...unknown]
  if (facts.plan.known && approvers.length >= needed) {
    return holds([`Approved by ${approvers.join(', ')}; asked for: ${asked}.`, ...voices.void].join('\n'))
  }
  if (doubts.length > 0) return unknowable(doubts.join('\n'))
  const who = approvers.length === 0 ? 'Nobody who may has approved' : `Approved by ${approvers.join(', ')} only`
  return fails([`${who}; asked for: ${asked}.`, ...voices.void].join('\n'), remedyOf(approve, facts.stage))
})

function remedyOf({ through }: Approval, stage: string): string {
  const ways = [
    ...(through.includes('environment') ? ['approve this run in its environment'] : []),
    ...(through.includes('rfc') ? [`comment \`/approve ${stage}\` on the RFC`] : []),
  ]
  const text = ways.join(', or ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Nobody lets through what they asked for themselves. */
export const selfApproval = whereAsked((rfc, facts) => {
  const voices = voicesOf(rfc, facts)
  const own = voices.logins.filter((login) => rfc.requesters.includes(login))
  if (own.length > 0) {
    return fails(`${own.join(', ')} asked for this release and approved it.`, 'Somebody else approves, in a new run.')
  }
  if (voices.unknown.length > 0) return unknowable(voices.unknown.join('\n'))
  return holds(`None of those who asked for it (${rfc.requesters.join(', ')}) approved it.`)
})

/** Somebody of a role that may is among those who approved. */
export const wrongRole = whereAsked((rfc, facts, approve) => {
  const voices = voicesOf(rfc, facts)
  const { holding, others, unknown } = rolesOf(voices.logins, facts)
  const doubts = [...voices.unknown, ...unknown]
  if (holding.length > 0) return holds(`${holding.join(', ')} may approve.`)
  if (doubts.length > 0) return unknowable(doubts.join('\n'))
  if (others.length === 0) return holds('Nobody has approved this yet.')
  const by = approve.by.join(', ')
  return fails(`${others.join(', ')} approved, and nobody of them is of ${by}.`, `Somebody of ${by} approves.`)
})
