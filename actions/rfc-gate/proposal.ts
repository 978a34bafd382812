import type { GateFacts } from '../../shared/change/gate'
import { sameDigests } from '../../shared/change/gate-rules/shown'
import type { PlanProposed } from '../../shared/change/rfc-state'
import type { Plan } from '../../shared/plan/plan'
import type { PreparedPlan } from '../../shared/plan/prepared'
import { stepOutputs } from '../../shared/report/steps'

type Common = 'schema' | 'id' | 'at' | 'actor' | 'run' | 'application' | 'version'

/** What people are shown from now on, where it is whole and is not what was proposed last. */
export function proposalOf(
  { plan, rfc, stage }: GateFacts,
  prepared: PreparedPlan,
): readonly Omit<PlanProposed, Common>[] {
  if (!rfc || !plan.known || !plan.value.complete || plan.value.coverage.percent === null) return []
  const { manifestDigest, planDigest, rollbackDigest, coverage, irreversible } = plan.value
  const digests = { manifestDigest, planDigest, rollbackDigest }
  const before = rfc.proposals[stage]
  if (before && sameDigests(before, digests)) return []
  return [
    {
      ...{ type: 'plan.proposed', stage, ...digests, irreversible: [...irreversible] },
      ...{ steps: stepsOf(prepared.plan), rollback: stepsOf(prepared.rollback) },
      coverage: { percent: plan.value.coverage.percent, steps: coverage.steps.map((step) => ({ ...step })) },
    },
  ]
}

function stepsOf(plan: Plan): PlanProposed['steps'] {
  return stepOutputs(plan).map((step) => ({ ...step, operations: step.operations.map((one) => ({ ...one })) }))
}
