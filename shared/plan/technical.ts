import type { TechnicalId } from '../automaton/journal'
import type { Operation } from './operation'
import type { Plan, StepOperation } from './plan'
import { domainOf } from './plan'
import { SEAL_BACKUP, VERIFY_BACKUP } from './seal'
import type { TechnicalStep, Technology } from './technology'
import { untilStep } from './until'

/** Exit status of a script that found nothing to do. */
export const NOTHING_DONE = 77

/**
 * The technical steps of an operation, in order: a backup is sealed when it is complete and verified before it is
 * restored; `check` is the end of `start`, of `deploy` where there is no `start`.
 */
export function technicalSteps(technology: Technology, operation: Operation): readonly TechnicalStep[] {
  const own = technology.operations[operation] ?? []
  const check = technology.operations.check ?? []
  switch (operation) {
    case 'backup':
      return [...own, SEAL_BACKUP]
    case 'restore':
      return technology.operations.backup ? [VERIFY_BACKUP, ...own] : own
    case 'start':
      return [...own, ...check]
    case 'deploy':
      return technology.operations.start ? own : [...own, ...check]
    case 'verify':
    case 'stop':
    case 'check':
    case 'inspect':
      return own
  }
}

/** The technical steps of one operation of a plan. */
export function technicalStepsOf(plan: Plan, { domain, operation, until }: StepOperation): readonly TechnicalStep[] {
  const steps = technicalSteps(domainOf(plan, domain).technology, operation)
  return until ? [...steps, untilStep(until)] : steps
}

/** The technical steps of the operation that an entry of a journal is about; only a deployment waits. */
export function technicalStepsAt(plan: Plan, entry: TechnicalId): readonly TechnicalStep[] {
  const { kind, step, domain, operation } = entry
  const operations = kind === 'deploy' ? plan.steps.find(({ number }) => number === step)?.operations : undefined
  const planned = operations?.find((one) => one.domain === domain && one.operation === operation)
  return technicalStepsOf(plan, planned ?? { domain, operation })
}

/** Whether a technical step that ended with this exit status did what it was to do. */
export function isSuccess(step: TechnicalStep, status: number): boolean {
  return status === 0 || (status === NOTHING_DONE && step.nothingDone === 'allowed')
}
