import type { Reason } from '../failure'
import type { Operation } from './operation'

/** What every technical step says about how it may be run. Times are in milliseconds. */
type Limits = Readonly<{
  name: string
  timeout: number
  /** How many times more it is tried after a failure; only a repeatable step may be. */
  retries: number
  /** Whether running it again, whole or after an interruption, ends in the same state. */
  repeatable: boolean
  /** What exit status 77 ("nothing was to be done") means. */
  nothingDone: 'fails' | 'allowed'
  /** The reason code of its failure; `step-failed` where absent. */
  reason?: Reason
}>

/** One POSIX sh script on the host; only exit status 0 is success. */
export type RunStep = Limits & Readonly<{ kind: 'run'; script: string }>

/** Brings the domain's package, verified, to a path such as `$STAGING/package`. */
export type TransferStep = Limits & Readonly<{ kind: 'transfer'; to: string }>

/** Variables of a script, by host. */
type Values = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A script that is repeated every `every` until it succeeds, for `within` at most. */
export type ProbeStep = Limits &
  Readonly<{ kind: 'probe'; script: string; within: number; every: number; values?: Values }>

export type TechnicalStep = RunStep | TransferStep | ProbeStep

export type Parameter = Readonly<{ required: boolean; default?: string; description: string }>

/** How `deploy` is undone: from the backup, by a script that came with the package, or not at all. */
export type Reversibility = 'restore' | 'script' | 'none'

/** How to handle one kind of thing. Bands order the operations of a generated plan, low first. */
export type Technology = Readonly<{
  name: string
  label: string
  package: 'archive' | 'file' | 'none'
  params: Readonly<Record<string, Parameter>>
  bands: Readonly<Record<Operation, number>>
  /** Commands that must be on the PATH of the hosts. */
  tools: readonly string[]
  operations: Readonly<Partial<Record<Operation, readonly TechnicalStep[]>>>
  reversible: Reversibility
  /** Asks the database for $UNTIL_SQL and succeeds where that gives a row; a plan holds it only where it waits so. */
  query?: string
}>

/** Bands of section 5 of the design; a technology may place its own. */
export const DEFAULT_BANDS: Readonly<Record<Operation, number>> = {
  verify: 10,
  backup: 10,
  stop: 20,
  deploy: 50,
  restore: 50,
  start: 60,
  check: 90,
  inspect: 100,
}
