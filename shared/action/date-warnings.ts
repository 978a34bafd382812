import { dateWarnings, type Dated } from '../change/date-warnings'
import { neighboursOf } from '../change/placement'
import type { CmdbFile } from '../config/model'
import type { RulesFile } from '../config/rules-model'
import { Outage, UserError } from '../failure'
import type { Ledger } from '../ledger/ledger'

/**
 * What is in the way of the dates of a release, as the ledger has them now, in its `stages`. Dates that were taken in stay
 * so: a ledger that says nothing of the neighbours is a text of its own, and no failure.
 */
export async function readDateWarnings(
  dated: Dated,
  stages: readonly string[],
  config: Readonly<{ rules: RulesFile; cmdb: CmdbFile }>,
  ledger: Pick<Ledger, 'read'>,
  now: number,
): Promise<readonly string[]> {
  const neighbours = neighboursOf(config.cmdb, dated.application, stages)
  try {
    const histories = await Promise.all([dated.application, ...neighbours].map((name) => ledger.read(name)))
    return dateWarnings(dated, histories, config, now)
  } catch (error) {
    if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
    return [`Whether the dates are in the way of others could not be found out: ${error.message}`]
  }
}
