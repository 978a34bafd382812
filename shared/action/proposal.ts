import { sameDigests } from '../change/gate-rules/shown'
import type { PlanProposed } from '../change/rfc-state'
import type { Preparation } from '../config/preparation'
import type { Plan } from '../plan/plan'
import type { PreparedPlan } from '../plan/prepared'
import { stepOutputs } from '../report/steps'

/** A proposal without what every event has. */
export type ProposedPlan = Omit<PlanProposed, 'schema' | 'id' | 'at' | 'actor' | 'run' | 'application' | 'version'>

/** What people are shown from now on; undefined where the plan is not whole, or is what they are shown already. */
export function proposalOf(
  { prepared, sealed }: Preparation,
  stage: string,
  before: PlanProposed | undefined,
): ProposedPlan | undefined {
  const { plan, rollback, coverage, planDigest, rollbackDigest, complete, problems } = prepared
  const { percent } = coverage
  if (!sealed || !complete || problems.length > 0 || percent === null) return undefined
  const digests = { manifestDigest: sealed.digest, planDigest, rollbackDigest }
  if (before && sameDigests(before, digests)) return undefined
  return {
    ...{ type: 'plan.proposed', stage, ...digests, irreversible: [...irreversibleOf(prepared)] },
    ...{ steps: stepsOf(plan), rollback: stepsOf(rollback) },
    coverage: { percent, steps: coverage.steps.map((step) => ({ ...step })) },
  }
}

/** The domains with a step that really cannot be undone, each with why that was accepted. */
export function irreversibleOf({ plan, coverage }: Pick<PreparedPlan, 'plan' | 'coverage'>): readonly string[] {
  const lost = new Set(coverage.steps.filter(({ kind }) => kind === 'irreversible').map(({ domain }) => domain))
  return plan.domains.flatMap(({ name, irreversible: why }) =>
    lost.has(name) ? [`${name}: ${why ?? 'accepted'}`] : [],
  )
}

function stepsOf(plan: Plan): ProposedPlan['steps'] {
  return stepOutputs(plan).map((step) => ({ ...step, operations: step.operations.map((one) => ({ ...one })) }))
}
