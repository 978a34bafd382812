import type { Operation } from '../plan/operation'

/**
 * What a deployment runs, one after the other: the plan, a rollback of it, the plan again in a rehearsal. Each has a
 * number within the deployment, from 1.
 */
export type RunKind = 'deploy' | 'rollback'

/** Names one technical step on one host within a deployment. `technical` counts from 1 within the operation. */
export type TechnicalId = Readonly<{
  run: number
  kind: RunKind
  step: number
  domain: string
  operation: Operation
  technical: number
}>

/**
 * One line of a journal, written on the host around every technical step. `status` is the exit status; a started
 * without a finished may have done anything. `at` is an ISO 8601 instant of the runner; a finished has none where no
 * runner was there to hear of it.
 */
export type JournalEntry = TechnicalId &
  Readonly<
    { host: string; name: string } & (
      { event: 'started'; at: string } | { event: 'finished'; status: number; at?: string }
    )
  >
