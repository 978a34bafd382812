import type { GateFacts } from '../gate'
import type { Digests } from '../release-request'
import type { GateDecided, PlanApproved, RfcState } from '../rfc-state'

/** The previews that reviewers of this very run were shown, its earlier attempts included. */
export function previewsOf(rfc: RfcState, { run, stage }: GateFacts): readonly GateDecided[] {
  return rfc.decisions.filter((one) => one.mode === 'preview' && one.stage === stage && one.run.id === run.id)
}

export function sameDigests(left: Digests, right: Digests): boolean {
  return (
    left.manifestDigest === right.manifestDigest &&
    left.planDigest === right.planDigest &&
    left.rollbackDigest === right.rollbackDigest
  )
}

/** The newest approval of the stage's plan, with what it was given to; what a requester approves counts for nothing. */
export function planApprovalOf(
  rfc: RfcState,
  stage: string,
): Readonly<{ approval: PlanApproved; digests: Digests }> | undefined {
  const found = rfc.planApprovals.flatMap((approval) => {
    const digests = approval.plans.find((plan) => plan.stage === stage)
    return digests && !rfc.requesters.includes(approval.by.toLowerCase()) ? [{ approval, digests }] : []
  })
  return found.at(-1)
}
