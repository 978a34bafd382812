import type { Inputs } from './input'

/** What an action is to those who use it; action.yml and the tables of its page are generated from this. */
export type Contract = Readonly<{
  name: string
  description: string
  /** An icon of Feather, as GitHub's marketplace shows it. */
  icon: string
  inputs: Inputs
  /** What each output holds. Every action has `reason` besides. */
  outputs: Readonly<Record<string, string>>
  /** Whether something is left to do after the job's steps, however they ended. */
  post: boolean
}>

/** The output that every action has. */
export const sharedOutputs = {
  reason: 'Stable code of what went wrong, empty after a success; the table of remedies explains each',
} as const
