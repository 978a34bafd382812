import { tokenOf } from '../config/dashboard-ledgers'
import type { LedgerEntry } from '../config/dashboard-model'
import { joinedLedgers } from '../config/joined-ledgers'
import { ledgerFor } from '../external/ledgers'
import type { Archive } from '../ledger/ledger'
import type { Context } from './context'

type Keys = Readonly<{ githubToken: string | undefined; secrets: Readonly<Record<string, string>> | undefined }>

/** The ledgers that `dashboard.yml` lists, as one. ConfigError where the secret of one was not given. */
export function ledgersOf(entries: readonly LedgerEntry[], keys: Keys, context: Context): Archive {
  return joinedLedgers(
    entries.map((entry) => {
      const token = tokenOf(entry, keys.secrets)
      // Opened when it is read, so that whatever is wrong with it is told with its place.
      const histories: Archive['histories'] = async function* (needed) {
        const ledger = await ledgerFor(entry.ledger, { ...context, token: keys.githubToken ?? '' }, token)
        yield* ledger.histories(needed)
      }
      return { entry, archive: { histories } }
    }),
  )
}
