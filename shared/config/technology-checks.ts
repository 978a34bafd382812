import type { Scenario } from '../plan/scenario'
import type { Technology } from '../plan/technology'
import { lint, type Lint, type ScriptChecker } from './lint'
import type { OwnTechnology } from './own-technology'
import { ConfigError, type Problem } from './place'

/** How a user's technologies are looked at: `read` runs nothing of them; `play` does, and says what went wrong. */
export type TechnologyChecks = Readonly<{
  read?: ScriptChecker
  play?: (technology: Technology, scenario: Scenario) => Promise<string | undefined>
}>

/** What was checked of a user's technologies, and what people should know of them. */
export type CheckedTechnologies = Readonly<{
  technologies: readonly Readonly<{ name: string; scripts: number; scenarios: number | 'not-asked' }>[]
  scripts: Lint['kind'] | 'not-asked'
  warnings: readonly Problem[]
}>

/** Checks a user's technologies as far as that is asked for. Throws ConfigError for what is wrong in them. */
export async function checkTechnologies(
  own: readonly OwnTechnology[],
  { read, play }: TechnologyChecks,
): Promise<CheckedTechnologies> {
  const technologies = own.map(({ technology, scripts, scenarios }) => ({
    name: technology.name,
    scripts: scripts.length,
    scenarios: play ? scenarios.length : ('not-asked' as const),
  }))
  const found = read && (await lint(own, read))
  const problems: Problem[] = []
  for (const { technology, scenarios } of play ? own : []) {
    for (const { scenario, place } of scenarios) {
      const wrong = await play?.(technology, scenario)
      if (wrong !== undefined) problems.push({ place, message: `the scenario \`${scenario.name}\`: ${wrong}` })
    }
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return {
    technologies,
    scripts: found?.kind ?? 'not-asked',
    warnings: found?.kind === 'read' ? found.warnings : [],
  }
}
