import type { Context } from '../../shared/action/context'
import { githubOf } from '../../shared/action/github'
import type { Given } from '../../shared/action/input'
import { planSources } from '../../shared/action/plan-sources'
import { freshIds, ledgerOf } from '../../shared/action/stores'
import { systemClock } from '../../shared/external/clock'
import type { inputs } from './inputs'
import type { RfcGatePorts } from './rfc-gate'

/** The real world of a gate. */
export async function portsFor(given: Given<typeof inputs>, context: Context): Promise<RfcGatePorts> {
  const ledger = await ledgerOf(given, context)
  return {
    ...(await githubOf(given, context)),
    ...{ ledger, locks: ledger, clock: systemClock, newId: freshIds(), log: context.log },
    sources: planSources(given, context),
    occasion: { actor: context.actor, run: context.run },
  }
}
