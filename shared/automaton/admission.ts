import { UserError } from '../failure'
import type { DeploymentState } from '../ledger/deployment'
import type { EnvironmentState } from '../ledger/environment'
import type { Plan } from '../plan/plan'
import type { PreparedPlan } from '../plan/prepared'
import type { JournalEntry } from './journal'
import { hasChanged, isComplete, lastRun, unrepeatable } from './progress'

/** Throws where a new deployment of this version may not begin: it is barred, or the last one is half done. */
export function admit({ plan }: PreparedPlan, environment: EnvironmentState, liftBar: string | undefined): void {
  const { last, barred } = environment
  if (last?.result === 'running' || last?.result === 'rolling-back') {
    const what = last.result === 'running' ? 'The deployment' : 'The rollback of the deployment'
    const resume = last.result === 'running' ? `, or \`execute-plan\` with \`resume: ${last.id}\`` : ''
    throw new UserError(
      'interrupted',
      `${what} ${last.id} of ${last.application} ${last.version} to ${last.stage}, begun ${last.startedAt}, has not ended: its runner died. Bring the stage to a known state first: run \`rollback\`${resume}.`,
    )
  }
  if (last && liftBar === undefined && isHalfDone(last))
    throw new UserError(
      'interrupted',
      `The deployment ${last.id} of ${last.application} ${last.version} to ${last.stage} is ${last.result}, and what it changed was not undone: a new one would take that for what was there before. Run \`rollback\`, or \`execute-plan\` with \`resume: ${last.id}\`; to deploy over it all the same, say why: \`lift-bar: <reason>\`.`,
    )
  const bar = barred.get(plan.version)
  if (bar && liftBar === undefined)
    throw new UserError(
      'version-barred',
      `${plan.application} ${plan.version} was rolled back from ${plan.stage} on ${bar.at} (deployment ${bar.deployment}) and is barred from it. Deploy a corrected version, or say why this one may come back: \`lift-bar: <reason>\`.`,
    )
}

/** Whether a deployment changed something, and ended neither well nor rolled back. */
export function isHalfDone({ result, journal }: DeploymentState): boolean {
  return result !== 'succeeded' && result !== 'rolled-back' && hasChanged(journal)
}

/** The deployment that `resume` means; throws where it cannot go on. */
export function resumable(
  resume: string,
  { plan, planDigest }: PreparedPlan,
  manifestDigest: string,
  { last }: EnvironmentState,
): DeploymentState {
  if (!last)
    throw refused(`No deployment of ${plan.application} to ${plan.stage} is known: there is nothing to resume.`)
  if (resume !== 'last' && resume !== last.id)
    throw new UserError(
      'not-the-last',
      `The last deployment to ${plan.stage} is ${last.id}, of ${last.version}; only that one can be resumed, not ${resume}.`,
    )
  if (!['running', 'failed', 'cancelled'].includes(last.result))
    throw refused(`The deployment ${last.id} is ${last.result}: there is nothing to resume. Deploy anew.`)
  if (last.version !== plan.version)
    throw refused(`The deployment ${last.id} is of version ${last.version}, not of ${plan.version}. Give that version.`)
  if (last.manifestDigest !== manifestDigest)
    throw new UserError(
      'package-changed',
      `The vault's manifest of ${plan.version} is ${manifestDigest}; the deployment ${last.id} began with ${last.manifestDigest}. Nothing was resumed; run \`rollback\`.`,
    )
  if (last.planDigest !== planDigest)
    throw new UserError(
      'plan-changed',
      `The plan is now ${planDigest}; the deployment ${last.id} began with ${last.planDigest}. Only the same plan can go on: bring it back, or run \`rollback\`.`,
    )
  return last
}

/** Throws where going on would undo a rollback, or run a second time what must not be run twice. */
export function checkJournal(plan: Plan, deployment: DeploymentState, journal: readonly JournalEntry[]): void {
  const deploys = journal.filter(({ kind }) => kind === 'deploy')
  const rollingBack = journal.at(-1) !== undefined && lastRun(journal) > lastRun(deploys)
  if (rollingBack && !(deployment.rehearsal && isComplete(plan, deploys, lastRun(deploys))))
    throw refused(`The deployment ${deployment.id} was being rolled back. Bring that to its end: run \`rollback\`.`)
  const again = rollingBack ? [] : unrepeatable(plan, journal, lastRun(journal))
  if (again.length > 0)
    throw refused(
      `Going on would run a second time what is not declared \`repeatable\`: ${again.join('; ')}. Run \`rollback\`.`,
    )
}

function refused(message: string): UserError {
  return new UserError('not-resumable', message)
}
