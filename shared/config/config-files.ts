import type { SourceFile } from './model'
import type { Problem } from './place'

/** The files that concern one application; what is missing or there twice is a problem. */
export type ConfigFiles = Readonly<{
  plan?: SourceFile
  cmdb?: SourceFile
  rules?: SourceFile
  technologies: readonly SourceFile[]
  problems: readonly Problem[]
  /** The configuration directory as people know it, with a `/` at its end, or nothing. */
  directory: string
}>

const NAME = /^(?<directory>(?:.*\/)?)(?<name>(?:plan|cmdb|ecluse|plans\/[^/]+|technologies\/[^/]+))\.ya?ml$/

/** A file of the configuration by what its name means: `plan`, `plans/pets`, `cmdb`, `ecluse`, `technologies/x`. */
function named(source: SourceFile): Readonly<{ source: SourceFile; name: string; directory: string }> {
  // The last folder decides: `plans/cmdb.yml` is the plan of an application that is called cmdb.
  const inFolder = /^((?:.*\/)?)((?:plans|technologies)\/[^/]+)\.ya?ml$/.exec(source.file)
  const [, directory = '', name = ''] = inFolder ?? NAME.exec(source.file) ?? []
  return { source, name, directory }
}

/** Which file is which; other applications' plans are left alone. */
export function configFilesOf(files: readonly SourceFile[], application: string): ConfigFiles {
  const all = files.map(named).filter(({ name }) => name !== '')
  const directory = all[0]?.directory ?? ''
  const problems: Problem[] = []
  const problem = (file: string, message: string) => problems.push({ place: { file, line: 1, column: 1 }, message })
  const only = (...names: readonly string[]): SourceFile | undefined => {
    const [first, second] = all.filter(({ name }) => names.includes(name)).map(({ source }) => source)
    if (first && second) problem(second.file, `found this file beside ${first.file}; expected one of them`)
    return first
  }
  const own = only(`plans/${application}`)
  const plan = own ?? only('plan')
  const cmdb = only('cmdb')
  const rules = only('ecluse')
  if (!plan)
    problem(`${directory}plan.yml`, `the file is missing; expected it, or ${directory}plans/${application}.yml`)
  if (!cmdb) problem(`${directory}cmdb.yml`, 'the file is missing; expected `hosts` and `environments` in it')
  return {
    ...(plan && { plan }),
    ...(cmdb && { cmdb }),
    ...(rules && { rules }),
    technologies: all.filter(({ name }) => name.startsWith('technologies/')).map(({ source }) => source),
    problems,
    directory,
  }
}
