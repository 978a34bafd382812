import type { PlanApproved, PlanProposed } from './rfc-state'

/** What people are shown and say yes to: the bytes, the plan and the way back. */
export type Contents = Pick<PlanProposed, 'manifestDigest' | 'planDigest' | 'rollbackDigest'>

/** The contents alone, of whatever has them. */
export function contentsOf({ manifestDigest, planDigest, rollbackDigest }: Contents): Contents {
  return { manifestDigest, planDigest, rollbackDigest }
}

/** Whether two things are about the same bytes, plan and way back. */
export function isSame(one: Contents, other: Contents): boolean {
  return (
    one.manifestDigest === other.manifestDigest &&
    one.planDigest === other.planDigest &&
    one.rollbackDigest === other.rollbackDigest
  )
}

/** Whether two approvals are about the same plans of the same stages. */
export function haveSamePlans(one: PlanApproved['plans'], other: PlanApproved['plans']): boolean {
  return (
    one.length === other.length &&
    other.every((plan) => one.some((same) => same.stage === plan.stage && isSame(same, plan)))
  )
}

/** Whether a voice is that of a person, with all the roles that the person has now. */
export function isVoiceOf(
  author: string,
  held: readonly string[],
  voice: Readonly<{ by: string; roles: readonly string[] }>,
): boolean {
  return voice.by.toLowerCase() === author.toLowerCase() && held.every((role) => voice.roles.includes(role))
}
