import type { AcceptedRequest } from '../../shared/change/request'
import type { PlanProposed, RfcState } from '../../shared/change/rfc-state'
import { prepare, type PlanSources } from '../../shared/config/preparation'
import { Outage, UserError } from '../../shared/failure'
import { stepOutputs } from '../../shared/report/steps'

type Content = Omit<PlanProposed, 'schema' | 'id' | 'at' | 'actor' | 'run' | 'application' | 'version'>

/** What is newly proposed for the stages of a release, and why nothing can be for some of them. */
export type Proposals = Readonly<{ proposed: readonly Content[]; notes: readonly string[] }>

/**
 * The plans of all stages as they would be carried out now, where they are complete and are not what people are shown
 * already; none while the vault does not hold the version. A plan that cannot be made keeps nobody from asking: it is
 * a note. Fails as Vault does.
 */
export async function proposalsOf(
  { request, stages }: AcceptedRequest,
  known: RfcState | undefined,
  sources: PlanSources,
): Promise<Proposals> {
  const all: Proposals[] = []
  if (!(await sources.vault.find(request.application, request.version))) return { proposed: [], notes: [] }
  for (const stage of stages) {
    try {
      all.push(await proposalOf({ ...request, stage }, known?.proposals[stage], sources))
    } catch (error) {
      if (!(error instanceof UserError || error instanceof Outage)) throw error
      all.push({ proposed: [], notes: [`There is no plan for ${stage} yet: ${error.message}`] })
    }
  }
  return { proposed: all.flatMap(({ proposed }) => proposed), notes: all.flatMap(({ notes }) => notes) }
}

async function proposalOf(
  occurrence: Readonly<{ application: string; version: string; stage: string }>,
  before: PlanProposed | undefined,
  sources: PlanSources,
): Promise<Proposals> {
  const { application, version, stage } = occurrence
  const { prepared, sealed } = await prepare({ application, version, stage }, sources)
  const { plan, rollback, coverage, planDigest, rollbackDigest, problems, missing } = prepared
  if (!sealed) return { proposed: [], notes: [] }
  const [problem] = problems
  if (problem) return { proposed: [], notes: [`The plan for ${stage} is refused: ${problem.message}`] }
  if (!prepared.complete || coverage.percent === null) {
    return { proposed: [], notes: [`The plan for ${stage} names what the vault does not hold: ${missing.join(', ')}.`] }
  }
  const digests = { manifestDigest: sealed.digest, planDigest, rollbackDigest }
  if (before && Object.entries(digests).every(([name, digest]) => before[name as keyof typeof digests] === digest)) {
    return { proposed: [], notes: [] }
  }
  const steps = (of: typeof plan) =>
    stepOutputs(of).map((step) => ({ ...step, operations: step.operations.map((one) => ({ ...one })) }))
  const content: Content = {
    ...{ type: 'plan.proposed', stage, ...digests, steps: steps(plan), rollback: steps(rollback) },
    coverage: { percent: coverage.percent, steps: coverage.steps.map((step) => ({ ...step })) },
    irreversible: plan.domains.flatMap(({ name, irreversible }) =>
      irreversible === undefined ? [] : [`${name}: ${irreversible}`],
    ),
  }
  return { proposed: [content], notes: [] }
}
