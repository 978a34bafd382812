import { cmdbFile } from './cmdb-file'
import { configFilesOf } from './config-files'
import { loadConfig } from './load'
import type { CmdbFile, Config, SourceFile } from './model'
import { ConfigError, type Located } from './place'
import { read } from './reading'
import { treeOf } from './tree'

/** The whole of `cmdb.yml`, with the configurations of its applications. */
export type Estate = Readonly<{
  cmdb: Located<CmdbFile>
  configs: ReadonlyMap<string, Config>
  /** Applications of `cmdb.yml` whose plan is not here: nobody knows how to look at them. */
  without: readonly string[]
}>

/**
 * What is declared, for the applications that are `wanted`, or for all whose plan is among the files where none is. Throws
 * ConfigError with all that is wrong in the first application that has something wrong.
 */
export function loadEstate(
  files: readonly SourceFile[],
  catalogue: readonly SourceFile[],
  wanted: readonly string[],
): Estate {
  const source = configFilesOf(files, '')
  const reading = source.cmdb && read(source.cmdb, cmdbFile)
  const cmdb = reading?.located
  if (!cmdb) {
    const missing = source.problems.filter(({ place }) => place.file.endsWith('cmdb.yml'))
    throw new ConfigError([...missing, ...(reading?.problems ?? [])])
  }
  const declared = new Set(Object.values(cmdb.value.environments).flatMap(Object.keys))
  const known = [...declared].filter((application) => hasPlan(files, application))
  const configs = (wanted.length > 0 ? [...new Set(wanted)] : known).map(
    (application) => [application, loadConfig(files, catalogue, application)] as const,
  )
  const without = wanted.length > 0 ? [] : [...declared].filter((application) => !known.includes(application))
  return { cmdb, configs: new Map(configs), without }
}

/** Whether the plan that is used for an application is its own: `plan.yml` is that of one only. */
function hasPlan(files: readonly SourceFile[], application: string): boolean {
  const { plan } = configFilesOf(files, application)
  if (!plan) return false
  const named = treeOf(plan).tree.at(['application'])
  // A plan that cannot be read is taken: what is wrong with it is told when it is loaded.
  return /(^|\/)plans\/[^/]+$/.test(plan.file) || typeof named !== 'string' || named === application
}
