/** What a plan needs to know of a package: its scripts, where it holds some, with their texts. */
export type PackageContent = Readonly<{
  /** One sentence on how it is undone, where scripts do it. */
  wayBack?: string
  /** What is wrong with it, each one sentence; a plan with any is refused. */
  problems: readonly string[]
}>

/** A script of a package: path within it, and its text. */
export type ScriptFile = Readonly<{ path: string; text: string }>

const NO_ROLLBACK = /^\s*--\s*ecluse:\s*no rollback\b/im

/**
 * Pairs `deploy/*.sql` with `rollback/*.sql` by file name, and names every script that has no way back. Companions
 * are not asked for where the way back is the backup.
 */
export function scriptContent(name: string, scripts: readonly ScriptFile[], fromBackup: boolean): PackageContent {
  const deploys = inFolder(scripts, 'deploy')
  const rollbacks = inFolder(scripts, 'rollback')
  if (deploys.size === 0)
    return {
      problems: [`${name} holds no deploy/*.sql: expected at least one script to run; build the package again.`],
    }
  if (fromBackup) return { problems: [] }
  const problems = [
    ...[...deploys.keys()].flatMap((script) => companionProblems(name, script, rollbacks.get(script))),
    ...[...rollbacks.keys()]
      .filter((script) => !deploys.has(script))
      .map((script) => `${name}: rollback/${script} belongs to no deploy/${script}: rename or remove it.`),
  ]
  return {
    wayBack: `${deploys.size} script${deploys.size === 1 ? '' : 's'}, each with its companion in rollback/`,
    problems,
  }
}

function companionProblems(name: string, script: string, companion: string | undefined): readonly string[] {
  if (companion === undefined)
    return [
      `${name}: deploy/${script} has no companion rollback/${script}: add it, or say \`restore: backup\` in the domain.`,
    ]
  if (isEmpty(companion) && !NO_ROLLBACK.test(companion))
    return [
      `${name}: rollback/${script} is empty: write the way back, or say that there is none with \`-- ecluse: no rollback\`.`,
    ]
  return []
}

function isEmpty(sql: string): boolean {
  const code = sql.replace(/\/\*[\s\S]*?\*\//g, '').replace(/--.*$/gm, '')
  return code.replace(/;/g, '').trim() === ''
}

function inFolder(scripts: readonly ScriptFile[], folder: string): ReadonlyMap<string, string> {
  return new Map(
    scripts
      .map(({ path, text }) => ({ path: path.replace(/^\.\//, ''), text }))
      .filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith('.sql') && path.split('/').length === 2)
      .map(({ path, text }) => [path.slice(folder.length + 1), text]),
  )
}
