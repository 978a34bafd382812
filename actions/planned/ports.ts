import type { Context } from '../../shared/action/context'
import type { Given } from '../../shared/action/input'
import { rulesAndCmdb } from '../../shared/action/rules-and-cmdb'
import { ledgerOf } from '../../shared/action/stores'
import { inputs } from './inputs'
import type { PlannedPorts } from './planned'

/** The real world of what is due; without a configuration nobody knows who shares a host. */
export async function portsFor(given: Given<typeof inputs>, context: Context): Promise<PlannedPorts> {
  const isNamed = given.config !== inputs.config.default
  return {
    ledger: await ledgerOf(given, context),
    config: await rulesAndCmdb(given.config, isNamed, context.workspace),
  }
}
