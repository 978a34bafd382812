import type { Reason } from '../failure'
import type { Inputs } from './input'

/** What an action is to those who use it; its action.yml and the tables of its page are generated from this. */
export type Contract = Readonly<{
  name: string
  description: string
  /** An icon of Feather, as GitHub's marketplace shows it. */
  icon: string
  inputs: Inputs
  /** What each output holds. Every action has `reason` besides. */
  outputs: Readonly<Record<string, string>>
  /** What can go wrong, as its page explains it. */
  reasons: readonly Reason[]
}>

/** The output that every action has. */
export const sharedOutputs = {
  reason: 'Stable code of what went wrong; not set after a success',
} as const

/** What may go wrong in every action. */
export const sharedReasons = [
  'input-invalid',
  'config-invalid',
  'ledger-unreachable',
  'ledger-corrupt',
  'vault-unreachable',
  'package-changed',
  'cancelled',
  'bug',
] as const satisfies readonly Reason[]
