import { RETENTION, type RulesFile } from '../config/rules-model'
import { deploymentsOf, type DeploymentState } from '../ledger/deployment'
import { environmentOf } from '../ledger/environment'
import type { Event } from '../ledger/event'
import { hasChanged } from '../automaton/progress'
import { debtsOf } from './lifecycle'
import { rfcsOf } from './rfc'

/** Deployments to a stage whose backups nothing needs any more, oldest first; one that a rollback may need is none of them. */
export function expiredDeployments(
  events: readonly Event[],
  stage: string,
  rules: RulesFile | undefined,
): readonly string[] {
  const deployments = deploymentsOf(events, stage)
  const { inPlace, last } = environmentOf(events, stage)
  const owing = rfcsOf(events).filter((rfc) => rules && debtsOf(rules, rfc).length > 0)
  const indebted = new Set(owing.map(({ request }) => request.version))
  return deployments
    .slice(0, -(rules?.retention.deployments ?? RETENTION))
    .filter((one) => one.id !== inPlace?.deployment && one.id !== last?.id)
    .filter((one) => !isHalfDone(one) && !indebted.has(one.version))
    .map(({ id }) => id)
}

/** Whether what it changed is neither wanted nor undone: its backup is all that is left of what was there before. */
function isHalfDone({ result, journal }: DeploymentState): boolean {
  if (result === 'running' || result === 'rolling-back') return true
  return result !== 'succeeded' && result !== 'rolled-back' && hasChanged(journal)
}
