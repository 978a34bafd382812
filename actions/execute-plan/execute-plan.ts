import type { Given } from '../../shared/action/input'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { deploy, type Deployed, type Order } from '../../shared/automaton/deployment'
import { downtimesOf, longestWithoutService } from '../../shared/automaton/downtime'
import type { Ports } from '../../shared/automaton/ports'
import { prepare, type PlanSources, type Preparation } from '../../shared/config/preparation'
import { UserError, type Reason } from '../../shared/failure'
import { deploymentSummary, headline } from '../../shared/report/deployment'
import { dryDeploymentSummary } from '../../shared/report/dry-run'
import type { inputs } from './inputs'

type Request = Pick<
  Given<typeof inputs>,
  'application' | 'version' | 'stage' | 'secrets' | 'onFailure' | 'resume' | 'liftBar' | 'dryRun'
>

/** Deploys a version to a stage, and lets it down again where it fails. */
export async function executePlan(given: Request, sources: PlanSources, ports: Ports): Promise<ActionReport> {
  let deployment = ''
  const begun = (id: string): void => {
    deployment = id
    ports.begun(id)
  }
  try {
    const report = await executed(given, sources, { ...ports, begun })
    await ports.show?.(given, sources.config)
    return report
  } catch (error) {
    const { application, version, stage } = given
    const what = deployment === '' ? 'was not deployed' : 'was being deployed'
    const result = deployment === '' ? 'refused' : 'failed'
    const outputs = {
      'deployment-id': deployment,
      result,
      'failed-step': '',
      'without-service': deployment === '' ? 0 : '',
    }
    return refusal(error, `${application} ${version} ${what} to ${stage}`, outputs)
  }
}

async function executed(given: Request, sources: PlanSources, ports: Ports): Promise<ActionReport> {
  const { application, version, stage, secrets = {} } = given
  const order = orderOf(given, await prepare({ application, version, stage, secrets }, sources))
  const deployed = await deploy(order, ports)
  const { ending, deployment, before, journal } = deployed
  const downtimes = given.dryRun ? [] : downtimesOf(order.prepared.plan, journal, before)
  const outputs = {
    'deployment-id': deployment,
    result: given.dryRun ? 'dry-run' : ending.result,
    'failed-step': ending.failure ? String(ending.failure.step) : '',
    'without-service': longestWithoutService(downtimes, ports.clock.now()),
    journal,
  }
  const summary =
    given.dryRun && ending.result === 'succeeded'
      ? dryDeploymentSummary(order.prepared.plan, journal)
      : deploymentSummary(order, deployed, downtimes)
  if (ending.result === 'succeeded') return { outputs, summary }
  return { outputs, summary, failure: { reason: ending.reason ?? 'step-failed', message: messageOf(order, deployed) } }
}

function orderOf(
  { liftBar, resume, onFailure }: Request,
  { prepared, sealed, config, measures, supervision }: Preparation,
): Order {
  const { plan, problems, missing } = prepared
  const [first] = problems
  if (first) throw refused(first.reason, problems.map(({ message }) => message).join('\n'))
  if (!sealed || missing.length > 0)
    throw refused(
      'plan-incomplete',
      `The vault does not hold ${missing.join(', ') || `${plan.application} ${plan.version}`}, which the plan of ${plan.application} ${plan.version} needs. Nothing was deployed: put it in with \`vault-upload\`.`,
    )
  return {
    prepared,
    sealed,
    measures,
    supervision,
    rehearse: config.rules?.value.stages[plan.stage]?.rehearseRollback ?? false,
    onFailure,
    ...(config.rules && { rules: config.rules.value }),
    ...(resume === undefined ? {} : { resume }),
    ...(liftBar === undefined ? {} : { liftBar }),
  }
}

/** One error that says what failed, why, and what to do now. */
function messageOf(order: Order, deployed: Deployed): string {
  const { failure, error, rollback, result } = deployed.ending
  const why = failure
    ? ` Step ${failure.step}, ${failure.domain} on ${failure.host}: “${failure.name}” ${failure.message}`
    : error === undefined
      ? ''
      : ` ${error}`
  const back = rollback?.failure
    ? ` The rollback failed on ${rollback.failure.host}: “${rollback.failure.name}” ${rollback.failure.message}`
    : rollback?.error === undefined
      ? ''
      : ` The rollback could not be run: ${rollback.error}`
  const next = result === 'failed' && rollback?.kind !== 'nothing-to-do' ? ' Run `rollback`, or `resume`.' : ''
  return `${headline(order, deployed)}.${why}${back}${next}`
}

function refused(reason: Reason, message: string): UserError {
  return new UserError(reason, message)
}
