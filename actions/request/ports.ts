import { setTimeout } from 'node:timers/promises'
import type { Context } from '../../shared/action/context'
import { githubOf } from '../../shared/action/github'
import type { Given } from '../../shared/action/input'
import { planSources } from '../../shared/action/plan-sources'
import { freshIds, ledgerOf } from '../../shared/action/stores'
import { systemClock } from '../../shared/external/clock'
import type { inputs } from './inputs'
import type { RequestPorts } from './request'

/** The real world of a request. */
export async function portsFor(given: Given<typeof inputs>, context: Context): Promise<RequestPorts> {
  const ledger = await ledgerOf(given, context)
  const { issues, teams } = await githubOf(given, context)
  return {
    ...{ ledger, locks: ledger, issues, teams, clock: systemClock, newId: freshIds(), ref: context.ref },
    sources: planSources(given, context),
    occasion: { actor: context.actor, run: context.run },
    log: context.log,
    wait: (milliseconds) => setTimeout(milliseconds, undefined, { signal: context.signal }),
  }
}
