import type { Given } from '../../shared/action/input'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { downtimesOf, longestWithoutService } from '../../shared/automaton/downtime'
import type { Ports } from '../../shared/automaton/ports'
import { rollBackDeployment, type RolledBack } from '../../shared/automaton/rollback-deployment'
import { planOfRecord } from '../../shared/config/plan-record'
import { hostOf } from '../../shared/config/resolve'
import { supervisedOf } from '../../shared/config/supervisions'
import type { PlanSources } from '../../shared/config/preparation'
import { UserError } from '../../shared/failure'
import { dryRollbackSummary } from '../../shared/report/dry-run'
import { rollbackSummary } from '../../shared/report/rollback'
import type { inputs } from './inputs'

type Request = Pick<Given<typeof inputs>, 'application' | 'stage' | 'deploymentId' | 'secrets' | 'dryRun'>

/** Brings a stage back to what it was before its last deployment. */
export async function rollback(
  given: Request,
  sources: Pick<PlanSources, 'config'>,
  ports: Ports,
): Promise<ActionReport> {
  try {
    const report = await rolledBack(given, sources, ports)
    await ports.show?.(given, sources.config)
    return report
  } catch (error) {
    const nothing = error instanceof UserError && error.reason === 'nothing-to-do'
    const outputs = {
      'deployment-id': given.deploymentId ?? '',
      result: nothing ? 'nothing-to-do' : 'failed',
      'without-service': '',
    }
    return refusal(error, `Nothing was rolled back in ${given.stage}`, outputs)
  }
}

async function rolledBack(given: Request, sources: Pick<PlanSources, 'config'>, ports: Ports): Promise<ActionReport> {
  const { application, stage, deploymentId, secrets = {} } = given
  const config = await sources.config(application)
  const { cmdb } = config
  const done = await rollBackDeployment(
    {
      application,
      stage,
      ...(deploymentId === undefined ? {} : { deployment: deploymentId }),
      planOf: (recorded) => planOfRecord(recorded, { secrets, hostOf: (name) => hostOf(cmdb.value, name) }),
      supervisionOf: (plan) => supervisedOf(config, { application, version: plan.version, stage, secrets }, plan),
    },
    ports,
  )
  const { deployment, end } = done
  const result = end.kind === 'cancelled' ? 'failed' : end.kind
  const downtimes = given.dryRun ? [] : downtimesOf(done.plan, done.journal, deployment.before)
  const outputs = {
    'deployment-id': deployment.id,
    result: given.dryRun ? 'dry-run' : result,
    'without-service': longestWithoutService(downtimes, ports.clock.now()),
  }
  // Without a look at the hosts nothing is proved, which is no failure: only what could not even be said is one.
  const said = end.failure === undefined && end.error === undefined && end.notUndone.length === 0
  if (given.dryRun && said) return { outputs, summary: dryRollbackSummary(done) }
  const summary = rollbackSummary(done, downtimes)
  if (end.kind === 'rolled-back' || end.kind === 'nothing-to-do') return { outputs, summary }
  const reason = end.kind === 'cancelled' ? 'cancelled' : (end.failure?.reason ?? 'rollback-failed')
  return { outputs, summary, failure: { reason, message: messageOf(done) } }
}

function messageOf({ deployment, end }: RolledBack): string {
  const { failure, error, notUndone, proof } = end
  const what = `The rollback of ${deployment.id} (${deployment.version}) in ${deployment.stage} did not come to its end.`
  if (failure)
    return `${what} Step ${failure.step}, ${failure.domain} on ${failure.host}: “${failure.name}” ${failure.message} Put that right and run \`rollback\` again.`
  if (error !== undefined) return `${what} ${error} Put that right and run \`rollback\` again.`
  if (notUndone.length > 0)
    return `${what} Nothing brings back ${notUndone.join(', ')}: their technologies have no way back.`
  const changed = proof?.differences.map(({ domain, host, fact }) => `${fact} of ${domain} on ${host}`) ?? []
  return `${what} It was run, but ${changed.join(', ') || 'the state'} is not what it was before: see the summary.`
}
