import type { RulesAndCmdb } from '../config/rules-and-cmdb'
import { readConfigFile } from '../external/config-files'

/**
 * `ecluse.yml` and `cmdb.yml` of a configuration directory, each where it is there; `expected` is whether at least the
 * directory must be. ConfigError for what is wrong in them.
 */
export async function rulesAndCmdb(directory: string, expected: boolean, workspace: string): Promise<RulesAndCmdb> {
  const [rules, cmdb] = await Promise.all(
    ['ecluse', 'cmdb'].map((name) => readConfigFile(name, directory, workspace, expected)),
  )
  if (!rules && !cmdb) return {}
  // In a file of its own, with YAML and expressions: who has no configuration does without them.
  const { loadRulesAndCmdb } = await import('../config/rules-and-cmdb')
  return loadRulesAndCmdb({ ...(rules && { rules }), ...(cmdb && { cmdb }) })
}
