import type { Inspection } from '../inventory/inspection'
import type { Proof } from '../inventory/proof'
import { Outage, UserError, type Reason } from '../failure'
import type { Plan } from '../plan/plan'
import { inspectAll } from './inspect'
import { progressOf } from './progress'
import { rollBack, type RollbackEnd } from './rollback'
import { runPlan } from './run'
import type { Site } from './site'
import type { Failure } from './technical'
import type { JournalEntry } from './journal'

/** What is to be done with a plan, and what had been done of it before, where it is resumed. */
export type Assignment = Readonly<{
  plan: Plan
  before: readonly Inspection[]
  rehearse: boolean
  onFailure: 'rollback' | 'stop'
  earlier: readonly JournalEntry[]
}>

/** How a deployment ended, with everything that a person needs to decide what to do next. */
export type Ending = Readonly<{
  result: 'succeeded' | 'rolled-back' | 'failed' | 'cancelled'
  reason?: Reason
  failure?: Failure
  /** Why it failed, where no step did. */
  error?: string
  rollback?: RollbackEnd
  rehearsal?: Proof
  after: readonly Inspection[]
}>

/** Runs a plan, with its rehearsal where one is asked for, and rolls back where it fails. */
export async function carryOut(assignment: Assignment, site: Site): Promise<Ending> {
  const { plan, before, rehearse, earlier } = assignment
  const last = earlier.at(-1)
  // Interrupted in the rollback of its rehearsal: that is finished first, and the plan then runs anew.
  let number = last?.kind === 'rollback' ? last.run + 2 : (last?.run ?? 1)
  if (last?.kind === 'rollback') {
    const rollback = await rollBack(plan, before, last.run + 1, site)
    if (rollback.kind !== 'rolled-back') return unproved(rollback)
  }
  const first = await deploy(assignment, number, site)
  if (first || !rehearse || number > 1) return first ?? succeeded(plan, site)
  site.log.info('Rehearsal: rolling back what was just deployed.')
  const rehearsal = await rollBack(plan, before, (number += 1), site)
  if (rehearsal.kind !== 'rolled-back') return unproved(rehearsal)
  site.log.info('Rehearsal: everything is as it was. Deploying the same again.')
  const second = await deploy(assignment, (number += 1), site)
  const proof = rehearsal.proof ? { rehearsal: rehearsal.proof } : {}
  return { ...(second ?? (await succeeded(plan, site))), ...proof }
}

/** A deployment whose outcome cannot be read is not a success, and not undone by guess either. */
async function succeeded(plan: Plan, site: Site): Promise<Ending> {
  try {
    return { result: 'succeeded', after: await inspectAll(plan, site) }
  } catch (error) {
    if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
    const message = `Every step was done, but what is there now cannot be read: ${error.message}`
    return { result: 'failed', reason: error.reason, error: message, after: [] }
  }
}

/** A rehearsal that does not bring back what was there: nobody deploys again over that. */
function unproved(rollback: RollbackEnd): Ending {
  if (rollback.kind === 'cancelled') return { result: 'cancelled', reason: 'cancelled', rollback, after: [] }
  const proof = rollback.proof ? { rehearsal: rollback.proof } : {}
  return { result: 'failed', reason: 'rehearsal-failed', rollback, after: rollback.after, ...proof }
}

/** Runs the plan once; nothing where it came to its end, else how the deployment ends. */
async function deploy(assignment: Assignment, number: number, site: Site): Promise<Ending | undefined> {
  const { plan, before, onFailure, earlier } = assignment
  const end = await runPlan({ plan, number, kind: 'deploy', progress: progressOf(plan, earlier) }, site)
  switch (end.kind) {
    case 'completed':
      return undefined
    case 'cancelled':
      return { result: 'cancelled', reason: 'cancelled', after: [] }
    case 'failed': {
      const { failure } = end
      site.log.warning(`${failure.name} failed on ${failure.host}: ${failure.message}`)
      if (onFailure === 'stop') return { result: 'failed', reason: failure.reason, failure, after: [] }
      const rollback = await rollBack(plan, before, number + 1, site)
      return { ...afterRollback(failure, rollback), failure, rollback, after: rollback.after }
    }
  }
}

function afterRollback(failure: Failure, { kind }: RollbackEnd): Pick<Ending, 'result' | 'reason'> {
  switch (kind) {
    case 'rolled-back':
      return { result: 'rolled-back', reason: 'rolled-back' }
    case 'nothing-to-do':
      return { result: 'failed', reason: failure.reason }
    case 'cancelled':
      return { result: 'cancelled', reason: 'cancelled' }
    case 'failed':
      return { result: 'failed', reason: 'rollback-failed' }
  }
}
