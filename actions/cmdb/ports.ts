import type { Context } from '../../shared/action/context'
import { hostPorts } from '../../shared/action/host-ports'
import type { Given } from '../../shared/action/input'
import { loadEstate } from '../../shared/config/estate'
import { catalogueFiles } from '../../shared/external/catalogue'
import { readConfigFiles } from '../../shared/external/config-files'
import { UserError } from '../../shared/failure'
import type { CmdbPorts } from './cmdb'
import type { inputs } from './inputs'

/** The real world of a check. */
export async function portsFor(given: Given<typeof inputs>, context: Context): Promise<CmdbPorts> {
  const ports = await hostPorts({ ...given, dryRun: false }, context)
  return {
    ...ports,
    estate: async (applications) =>
      loadEstate(await readConfigFiles(given.config, context.workspace), await catalogueFiles(), applications),
    updated: () => {
      throw new UserError('input-invalid', 'mode: update cannot be done here; expected check')
    },
  }
}
