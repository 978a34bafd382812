import { readElsewhere } from '../../shared/action/elsewhere'
import type { Given } from '../../shared/action/input'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport, Annotation } from '../../shared/action/report'
import { prepare, type PlanSources } from '../../shared/config/preparation'
import {
  checkTechnologies,
  type CheckedTechnologies,
  type TechnologyChecks,
} from '../../shared/config/technology-checks'
import type { Ledger } from '../../shared/ledger/ledger'
import type { PreparedPlan } from '../../shared/plan/prepared'
import { planSummary } from '../../shared/report/plan'
import { technologiesSummary } from '../../shared/report/technologies'
import { stepOutputs } from '../../shared/report/steps'
import type { inputs } from './inputs'

type Request = Pick<Given<typeof inputs>, 'application' | 'version' | 'stage'>

/**
 * Checks, or generates, the plan of a version for a stage, and shows what people approve. `ledger` says whether what the
 * plan depends on in other applications is in place; it is asked only where it depends on some.
 */
export async function plan(
  request: Request,
  sources: PlanSources,
  checks: TechnologyChecks,
  ledger?: () => Promise<Pick<Ledger, 'read'>>,
): Promise<ActionReport> {
  try {
    return await planned(request, sources, checks, ledger)
  } catch (error) {
    const { application, version, stage } = request
    return refusal(error, `There is no plan of ${application} ${version} for ${stage}`, { complete: 'false' })
  }
}

async function planned(
  request: Request,
  sources: PlanSources,
  checks: TechnologyChecks,
  ledger: Parameters<typeof plan>[3],
): Promise<ActionReport> {
  const { application, version, stage } = request
  const { config, prepared } = await prepare({ application, version, stage }, sources)
  const checked = await checkTechnologies(config.own, checks)
  const elsewhere = ledger && (await readElsewhere(prepared.plan, ledger))
  const report = {
    outputs: outputsOf(prepared),
    summary: [planSummary(prepared, elsewhere), technologiesSummary(checked)].filter((part) => part !== '').join('\n'),
    annotations: annotationsOf(checked),
  }
  const [first] = prepared.problems
  if (!first) return report
  const message = prepared.problems.map((problem) => problem.message).join('\n')
  return { ...report, failure: { reason: first.reason, message } }
}

function annotationsOf({ warnings }: CheckedTechnologies): readonly Annotation[] {
  return warnings.map(({ place, message }) => ({ level: 'warning', message, ...place }))
}

function outputsOf(prepared: PreparedPlan): ActionReport['outputs'] {
  return {
    plan: stepOutputs(prepared.plan),
    'plan-digest': prepared.planDigest,
    rollback: stepOutputs(prepared.rollback),
    'rollback-digest': prepared.rollbackDigest,
    coverage: prepared.coverage,
    complete: String(prepared.complete),
  }
}
