import { lint, type Lint, type ScriptChecker } from './lint'
import type { OwnTechnology } from './own-technology'
import type { Problem } from './place'

/** How a user's technologies are looked at: not at all, or with the scripts read. */
export type TechnologyChecks = Readonly<{ read?: ScriptChecker }>

/** What was checked of a user's technologies, and what people should know of them. */
export type CheckedTechnologies = Readonly<{
  technologies: readonly Readonly<{ name: string; scripts: number }>[]
  scripts: Lint['kind'] | 'not-asked'
  warnings: readonly Problem[]
}>

/** Checks a user's technologies as far as that is asked for. Throws ConfigError for what is wrong in them. */
export async function checkTechnologies(
  own: readonly OwnTechnology[],
  { read }: TechnologyChecks,
): Promise<CheckedTechnologies> {
  const technologies = own.map(({ technology, scripts }) => ({ name: technology.name, scripts: scripts.length }))
  const found = read && (await lint(own, read))
  return {
    technologies,
    scripts: found?.kind ?? 'not-asked',
    warnings: found?.kind === 'read' ? found.warnings : [],
  }
}
