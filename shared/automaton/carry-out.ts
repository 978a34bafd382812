import type { Inspection } from '../inventory/inspection'
import type { Proof } from '../inventory/proof'
import { Outage, UserError, type Reason } from '../failure'
import type { Silenced } from '../ledger/event'
import type { Plan } from '../plan/plan'
import { inspectAll } from './inspect'
import { measureAll, measureError, type Measurement, type Measuring } from './measurement'
import { lastRun, progressOf } from './progress'
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
  measuring: Measuring
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
  /** What was silenced meanwhile. */
  silenced?: readonly Silenced[]
  /** What was measured after the last step, where the deployment came that far. */
  measurement?: Measurement
  after: readonly Inspection[]
}>

/** Runs a plan, with its rehearsal where one is asked for, and rolls back where it fails. */
export async function carryOut(assignment: Assignment, site: Site): Promise<Ending> {
  const { plan, before, rehearse, earlier } = assignment
  const rollbackRun = interruptedRollback(earlier)
  if (rollbackRun !== undefined) {
    // Interrupted in the rollback of its rehearsal: that is finished first, and the plan then runs anew.
    const rollback = await rollBack(plan, before, rollbackRun + 1, site)
    if (!isUndone(rollback)) return unproved(rollback)
    const again = await deploy(assignment, rollbackRun + 2, site)
    return { ...(again ?? (await concluded(assignment, rollbackRun + 2, site))), ...proved(rollback) }
  }
  const number = lastRun(earlier)
  const first = await deploy(assignment, number, site)
  if (first || !rehearse || number > 1) return first ?? concluded(assignment, number, site)
  site.log.info('Rehearsal: rolling back what was just deployed.')
  const rehearsal = await rollBack(plan, before, number + 1, site)
  if (!isUndone(rehearsal)) return unproved(rehearsal)
  site.log.info('Rehearsal: everything is as it was. Deploying the same again.')
  const second = await deploy(assignment, number + 2, site)
  return { ...(second ?? (await concluded(assignment, number + 2, site))), ...proved(rehearsal) }
}

/** The run of a rollback in which a journal ends, if it does. */
function interruptedRollback(earlier: readonly JournalEntry[]): number | undefined {
  const run = lastRun(earlier)
  return earlier.some((entry) => entry.run === run && entry.kind === 'rollback') ? run : undefined
}

function isUndone({ kind, proof }: RollbackEnd): boolean {
  return (kind === 'rolled-back' || kind === 'nothing-to-do') && proof?.holds === true
}

function proved({ proof }: RollbackEnd): Pick<Ending, 'rehearsal'> {
  return proof ? { rehearsal: proof } : {}
}

/** How a deployment ends of which every step was done: what is slow or fails now is rolled back like what failed before. */
async function concluded(assignment: Assignment, number: number, site: Site): Promise<Ending> {
  const { plan, before, onFailure, measuring } = assignment
  const measurement = await measureAll(measuring, site)
  if (isCancelled(site)) return { result: 'cancelled', reason: 'cancelled', measurement, after: [] }
  const error = measureError(measurement)
  if (error === undefined) return { ...(await succeeded(plan, site)), measurement }
  site.log.warning(error)
  const failed = { error, measurement, after: [] }
  if (onFailure === 'stop') return { ...failed, result: 'failed', reason: 'measure-failed' }
  const rollback = await rollBack(plan, before, number + 1, site)
  return { ...failed, ...afterRollback('measure-failed', rollback), rollback, after: rollback.after }
}

function isCancelled({ signal }: Site): boolean {
  return signal.aborted
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
  return { result: 'failed', reason: 'rehearsal-failed', rollback, after: rollback.after, ...proved(rollback) }
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
      return { ...afterRollback(failure.reason, rollback), failure, rollback, after: rollback.after }
    }
  }
}

function afterRollback(reason: Reason, { kind }: RollbackEnd): Pick<Ending, 'result' | 'reason'> {
  switch (kind) {
    case 'rolled-back':
      return { result: 'rolled-back', reason: 'rolled-back' }
    case 'nothing-to-do':
      return { result: 'failed', reason }
    case 'cancelled':
      return { result: 'cancelled', reason: 'cancelled' }
    case 'failed':
      return { result: 'failed', reason: 'rollback-failed' }
  }
}
