import { randomBytes } from 'node:crypto'
import { systemClock } from '../external/clock'
import { ledgerFor } from '../external/ledgers'
import { vaultFor } from '../external/vaults'
import type { Archive, Ledger, Locks } from '../ledger/ledger'
import { ulids } from '../ledger/ulid'
import type { Vault } from '../release/vault'
import type { Context } from './context'
import type { Given } from './input'
import type { sharedInputs } from './shared-inputs'

/** The vault that the input `vault` names. UserError `input-invalid` where there is none of that kind. */
export function vaultOf(given: Pick<Given<typeof sharedInputs>, 'vault' | 'githubToken'>, context: Context): Vault {
  const token = given.githubToken ?? ''
  return vaultFor(given.vault, context.workspace, { ...context, token, run: context.run.id })
}

/** The ledger, with its locks, that the input `ledger` names. UserError `input-invalid` where there is none of that kind. */
export function ledgerOf(
  given: Pick<Given<typeof sharedInputs>, 'ledger' | 'githubToken'>,
  context: Context,
): Promise<Ledger & Locks & Archive> {
  return ledgerFor(given.ledger, { ...context, token: given.githubToken ?? '' })
}

/** Fresh ULIDs, in the order in which they were asked for. */
export function freshIds(): () => string {
  return ulids(systemClock, randomBytes)
}
