import { lacksElsewhere } from '../automaton/elsewhere'
import { known, unknown, type Known } from '../change/known'
import { Outage, UserError } from '../failure'
import type { Ledger } from '../ledger/ledger'
import { foreignOf } from '../plan/dependency'
import type { Plan } from '../plan/plan'

/**
 * What a plan depends on in other applications and the ledger does not show in place now, one sentence each; undefined
 * where it depends on none, and the ledger is not asked.
 */
export async function readElsewhere(
  plan: Plan,
  ledger: () => Promise<Pick<Ledger, 'read'>>,
): Promise<Known<readonly string[]> | undefined> {
  if (foreignOf(plan.domains).length === 0) return undefined
  try {
    return known(await lacksElsewhere(plan, await ledger()))
  } catch (error) {
    if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
    return unknown(error.message)
  }
}
