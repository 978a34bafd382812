import { cmdbFile } from './cmdb-file'
import type { CmdbFile, SourceFile } from './model'
import { ConfigError } from './place'
import { read } from './reading'
import { rulesFile } from './rules-file'
import type { RulesFile } from './rules-model'

/** What a repository says of all its applications, as far as it says it. */
export type RulesAndCmdb = Readonly<{ rules?: RulesFile; cmdb?: CmdbFile }>

/** `ecluse.yml` and `cmdb.yml`, each where it is there. Throws ConfigError with all that is wrong in both. */
export function loadRulesAndCmdb(files: Readonly<{ rules?: SourceFile; cmdb?: SourceFile }>): RulesAndCmdb {
  const rules = files.rules && read(files.rules, rulesFile)
  const cmdb = files.cmdb && read(files.cmdb, cmdbFile)
  const problems = [...(rules?.problems ?? []), ...(cmdb?.problems ?? [])]
  if (problems.length > 0) throw new ConfigError(problems)
  return {
    ...(rules?.located && { rules: rules.located.value }),
    ...(cmdb?.located && { cmdb: cmdb.located.value }),
  }
}
