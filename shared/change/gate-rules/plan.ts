import type { Digests } from '../release-request'
import { fails, failsOf, holds, short, unknowable, withRfc } from './finding'
import { planApprovalOf, previewsOf } from './shown'

/** What would be carried out now is what was approved, and what this run’s reviewers saw. */
export const planChanged = withRfc((rfc, facts) => {
  const { plan, stage } = facts
  if (!plan.known) return unknowable(`The plan as it would be carried out now was not told: ${plan.why}`)
  const approved = planApprovalOf(rfc, stage)
  const problems = [
    ...(approved ? differences(`${approved.approval.by} approved`, approved.digests, plan.value) : []),
    ...previewsOf(rfc, facts).flatMap(({ run, shown }) =>
      shown ? differences(`Attempt ${run.attempt} of this run showed`, shown, plan.value) : [],
    ),
  ]
  const now = `plan ${short(plan.value.planDigest)}, rollback ${short(plan.value.rollbackDigest)}`
  return failsOf(
    problems,
    'Bring the approved plan back, or have the new one approved: `/approve plan` on the RFC, then a new run.',
    approved ? `As approved: ${now}.` : `Nothing else was shown in this run: ${now}.`,
  )
})

function differences(who: string, then: Digests, now: Digests): readonly string[] {
  const plan =
    then.planDigest === now.planDigest ? [] : [`plan ${short(then.planDigest)}, now ${short(now.planDigest)}`]
  const rollback =
    then.rollbackDigest === now.rollbackDigest
      ? []
      : [`rollback ${short(then.rollbackDigest)}, now ${short(now.rollbackDigest)}`]
  return [...plan, ...rollback].map((difference) => `${who} another one: ${difference}.`)
}

/** Somebody who may said yes to a whole plan of this stage. */
export const planNotApproved = withRfc((rfc, { plan, rules, stage }) => {
  if (!plan.known) return unknowable(`Whether the plan is complete was not told: ${plan.why}`)
  if (!plan.value.complete) {
    return fails(
      'The vault does not hold all that the plan needs.',
      'Run `vault-upload`; only a whole plan can be approved.',
    )
  }
  const voters = rfc.stages.flatMap((name) => {
    const { approve, validate = [] } = rules.stages[name] ?? {}
    return [...(approve?.by ?? []), ...validate]
  })
  if (voters.length === 0) return holds('No stage of this lifecycle names anybody who approves or validates.')
  const approved = planApprovalOf(rfc, stage)
  if (approved) return holds(`${approved.approval.by} (${approved.approval.roles.join(', ')}) approved it.`)
  const names = [...new Set(voters)].join(', ')
  return fails(`Nobody approved the plan of ${stage}.`, `Somebody of ${names} comments \`/approve plan\` on the RFC.`)
})
