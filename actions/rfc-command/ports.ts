import { setTimeout } from 'node:timers/promises'
import type { Context } from '../../shared/action/context'
import { githubOf } from '../../shared/action/github'
import type { Given } from '../../shared/action/input'
import { planSources } from '../../shared/action/plan-sources'
import { freshIds, ledgerOf } from '../../shared/action/stores'
import { systemClock } from '../../shared/external/clock'
import type { inputs } from './inputs'
import type { CommandPorts } from './rfc-command'

/** The world of a command; GitHub is asked only where a comment is one. */
export async function portsOf(given: Given<typeof inputs>, context: Context): Promise<CommandPorts> {
  const { actor, run, log, signal } = context
  const stores = await ledgerOf(given, context)
  const github = () => githubOf(given, context)
  return {
    ledger: stores,
    locks: stores,
    config: planSources(given, context).config,
    issues: async () => (await github()).issues,
    teams: async () => (await github()).teams,
    clock: systemClock,
    newId: freshIds(),
    occasion: { actor, run },
    wait: (milliseconds) => setTimeout(milliseconds, undefined, { signal }),
    log,
  }
}
