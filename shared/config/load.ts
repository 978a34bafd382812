import { cmdbFile } from './cmdb-file'
import { type ConfigFiles, configFilesOf } from './config-files'
import type { Config, PlanFile, SourceFile } from './model'
import { shown, suggestion } from './nearest'
import { ConfigError, type Problem } from './place'
import { planFile } from './plan-file'
import { type Reading, read } from './reading'
import { rulesFile } from './rules-file'
import { technologiesOf, type Technologies } from './technologies'

/**
 * The configuration of one application, from the files of the configuration directory and our own technologies.
 * Pure; throws ConfigError with all that is wrong in all of them.
 */
export function loadConfig(
  files: readonly SourceFile[],
  catalogue: readonly SourceFile[],
  application: string,
): Config {
  const found = configFilesOf(files, application)
  const technologies = technologiesOf(found.technologies, catalogue)
  const plan = found.plan && read(found.plan, planFile)
  const cmdb = found.cmdb && read(found.cmdb, cmdbFile)
  const rules = found.rules && read(found.rules, rulesFile)
  const problems = [
    ...found.problems,
    ...(plan ? [...plan.problems, ...applicationProblems(plan, application, found)] : []),
    ...(plan ? technologyProblems(plan, technologies) : []),
    ...(cmdb?.problems ?? []),
    ...(rules?.problems ?? []),
    ...technologies.problems,
  ]
  if (problems.length > 0 || !plan?.located || !cmdb?.located) throw new ConfigError(problems)
  return {
    plan: plan.located,
    cmdb: cmdb.located,
    ...(rules?.located && { rules: rules.located }),
    technologies: technologies.technologies,
    own: technologies.own,
  }
}

function applicationProblems(
  { tree }: Reading<PlanFile>,
  application: string,
  { directory }: ConfigFiles,
): readonly Problem[] {
  const named = tree.at(['application'])
  if (typeof named !== 'string' || named === application) return []
  const remedy = `put that of ${shown(application)} into ${directory}plans/${application}.yml`
  const message = `found the plan of ${shown(named)}, expected that of ${shown(application)}; ${remedy}`
  return [{ place: tree.place(['application']), message }]
}

function technologyProblems({ tree }: Reading<PlanFile>, { names }: Technologies): readonly Problem[] {
  return tree.keys(['domains']).flatMap((domain) => {
    const path = ['domains', domain, 'technology']
    const technology = tree.at(path)
    if (typeof technology !== 'string' || technology === '' || names.includes(technology)) return []
    const message = `${shown(technology)} is not a technology; ${suggestion(technology, names)}`
    return [{ place: tree.place(path), message }]
  })
}
