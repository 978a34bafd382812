import { Outage, UserError } from '../failure'
import type { Log } from '../report/log'

/** Does what only shows on GitHub what the ledger has: where GitHub fails or refuses, a warning that begins with `what`. */
export async function orWarn(what: string, log: Log, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
    log.warning(`${what}, though everything that was decided is in the ledger: ${error.message}`)
  }
}
