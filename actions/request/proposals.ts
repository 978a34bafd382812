import { proposalOf, type ProposedPlan } from '../../shared/action/proposal'
import type { AcceptedRequest } from '../../shared/change/request'
import type { PlanProposed, RfcState } from '../../shared/change/rfc-state'
import { prepare, type PlanSources } from '../../shared/config/preparation'
import { Outage, UserError } from '../../shared/failure'

/** What is newly proposed for the stages of a release, and why nothing can be for some of them. */
export type Proposals = Readonly<{ proposed: readonly ProposedPlan[]; notes: readonly string[] }>

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
      all.push(await proposalFor({ ...request, stage }, known?.proposals[stage], sources))
    } catch (error) {
      if (!(error instanceof UserError || error instanceof Outage)) throw error
      all.push({ proposed: [], notes: [`There is no plan for ${stage} yet: ${error.message}`] })
    }
  }
  return { proposed: all.flatMap(({ proposed }) => proposed), notes: all.flatMap(({ notes }) => notes) }
}

async function proposalFor(
  occurrence: Readonly<{ application: string; version: string; stage: string }>,
  before: PlanProposed | undefined,
  sources: PlanSources,
): Promise<Proposals> {
  const { application, version, stage } = occurrence
  const preparation = await prepare({ application, version, stage }, sources)
  const { prepared, sealed } = preparation
  const { coverage, problems, missing } = prepared
  if (!sealed) return { proposed: [], notes: [] }
  const [problem] = problems
  if (problem) return { proposed: [], notes: [`The plan for ${stage} is refused: ${problem.message}`] }
  if (!prepared.complete || coverage.percent === null) {
    return { proposed: [], notes: [`The plan for ${stage} names what the vault does not hold: ${missing.join(', ')}.`] }
  }
  const proposal = proposalOf(preparation, stage, before)
  return { proposed: proposal ? [proposal] : [], notes: [] }
}
