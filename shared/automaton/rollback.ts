import { Outage, UserError } from '../failure'
import type { Inspection } from '../inventory/inspection'
import { proofOf, type Proof } from '../inventory/proof'
import { conditionsAfter, effectsOf } from '../plan/effect'
import type { Plan } from '../plan/plan'
import { notUndoneOf, rollbackOf } from '../plan/rollback'
import { hostsOf } from './fleet'
import { changedBackups } from './backups'
import { inspectAll } from './inspect'
import { exactJournal, hasChanged, progressOf } from './progress'
import { runPlan } from './run'
import type { Site } from './site'
import type { Failure } from './technical'

/** How a rollback ended, with the plan that was derived for it. `proof`: what is there now is what was there before. */
export type RollbackEnd = Readonly<{
  kind: 'rolled-back' | 'nothing-to-do' | 'failed' | 'cancelled'
  plan: Plan
  failure?: Failure
  /** Why the rollback could not even be run, or its end could not be proved. */
  error?: string
  /** Domains that were changed and that nothing brings back. */
  notUndone: readonly string[]
  after: readonly Inspection[]
  proof?: Proof
}>

/**
 * Undoes what the journal says was done of `plan`, as run `number` of the deployment, and proves that it is undone.
 * Never rejects for what a host does or does not answer: that is how a rollback ends.
 */
export async function rollBack(
  plan: Plan,
  before: readonly Inspection[],
  number: number,
  site: Site,
): Promise<RollbackEnd> {
  try {
    return await undo(plan, before, number, site)
  } catch (error) {
    if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
    return { kind: 'failed', plan: { ...plan, steps: [] }, notUndone: [], after: [], error: error.message }
  }
}

async function undo(plan: Plan, before: readonly Inspection[], number: number, site: Site): Promise<RollbackEnd> {
  // All or none: a host that is away for good must not leave the others on another version than its own.
  for (const host of hostsOf(plan)) await site.fleet.session(host)
  const journal = exactJournal(site.journal, await site.fleet.journals())
  const conditions = conditionsAfter(plan, effectsOf(plan, journal), before)
  const rollback = rollbackOf(plan, conditions)
  const notUndone = notUndoneOf(plan, conditions)
  const told = { plan: rollback, notUndone }
  if (rollback.steps.length === 0) site.log.info('Nothing is left to be rolled back.')
  const [changed] = await changedBackups(rollback, site)
  if (site.signal.aborted) return { ...told, kind: 'cancelled', after: [] }
  if (changed) return { ...told, kind: 'failed', failure: changed, after: [] }
  const end = await runPlan({ plan: rollback, number, kind: 'rollback', progress: progressOf(rollback, []) }, site)
  if (end.kind === 'cancelled') return { ...told, kind: 'cancelled', after: [] }
  if (end.kind === 'failed') return { ...told, kind: 'failed', failure: end.failure, after: [] }
  const after = await inspectAll(plan, site)
  const proof = proofOf(before, after)
  if (!hasChanged(journal)) return { ...told, kind: 'nothing-to-do', after, proof }
  return { ...told, kind: proof.holds && notUndone.length === 0 ? 'rolled-back' : 'failed', after, proof }
}
