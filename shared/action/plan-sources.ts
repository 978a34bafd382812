import type { PlanSources } from '../config/preparation'
import { catalogueFiles } from '../external/catalogue'
import { readConfigFiles } from '../external/config-files'
import { scriptsIn } from '../external/package-scripts'
import type { Context } from './context'
import type { Given } from './input'
import type { sharedInputs } from './shared-inputs'
import { vaultOf } from './stores'

/** Where the plans of an action come from: its inputs `config` and `vault`. */
export function planSources(
  given: Pick<Given<typeof sharedInputs>, 'config' | 'vault' | 'githubToken'>,
  context: Context,
): PlanSources {
  return {
    config: async (application) => {
      // In a file of its own, with YAML and expressions: an upload of listed packages reads no configuration.
      const { loadConfig } = await import('../config/load')
      return loadConfig(await readConfigFiles(given.config, context.workspace), await catalogueFiles(), application)
    },
    vault: vaultOf(given, context),
    scripts: scriptsIn,
  }
}
