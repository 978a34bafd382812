import { deploymentsOf, isStep, type DeploymentState } from './deployment'
import type { Event } from './event'
import { pastMeasures, type PastMeasure } from './measures'

/** Which deployment a version was rolled back in, and when (ISO 8601). */
export type Bar = Readonly<{ deployment: string; at: string }>

/** What the ledger says of one application in the environment of a stage. */
export type EnvironmentState = Readonly<{
  /** The newest deployment, however it ended: the only one that can be rolled back or resumed. */
  last?: DeploymentState
  /** What the newest deployment that succeeded and was not rolled back put there. */
  inPlace?: Readonly<{ version: string; manifestDigest: string; deployment: string }>
  /** Versions that were rolled back here and whose bar nobody lifted since. */
  barred: ReadonlyMap<string, Bar>
  /** What was measured after its deployments, oldest first. */
  measures: readonly PastMeasure[]
}>

/** The state of one application in a stage; a rollback puts back what was in place before its deployment. */
export function environmentOf(events: readonly Event[], stage: string): EnvironmentState {
  const deployments = deploymentsOf(events, stage)
  const last = deployments.at(-1)
  const standing = deployments.findLast((deployment) => deployment.result === 'succeeded')
  return {
    ...(last ? { last } : {}),
    ...(standing ? { inPlace: pick(standing) } : {}),
    barred: barsOf(events, stage),
    measures: pastMeasures(events, stage, deployments),
  }
}

function pick({ version, manifestDigest, id }: DeploymentState): NonNullable<EnvironmentState['inPlace']> {
  return { version, manifestDigest, deployment: id }
}

/** The rollback of a rehearsal sets no bar: its deployment ends as `succeeded`. */
function barsOf(events: readonly Event[], stage: string): ReadonlyMap<string, Bar> {
  const barred = new Map<string, Bar>()
  for (const event of events) {
    if (!isStep(event) || event.stage !== stage) continue
    if (event.type === 'deployment.started') {
      if (event.liftedBar !== undefined) barred.delete(event.version)
    } else if (event.type !== 'rollback.started' && event.result === 'rolled-back') {
      barred.set(event.version, { deployment: event.deployment, at: event.at })
    }
  }
  return barred
}
