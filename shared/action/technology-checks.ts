import { playScenario } from '../automaton/scenario'
import type { TechnologyChecks } from '../config/technology-checks'
import { localSandboxes } from '../external/sandbox'
import { shellcheck } from '../external/shellcheck'
import type { Context } from './context'

/** What `check-technologies` asks for, with the programs of this runner. */
export function technologyChecks(
  { checkTechnologies: asked }: Readonly<{ checkTechnologies: 'none' | 'lint' | 'test' }>,
  context: Pick<Context, 'environment' | 'temp' | 'signal'>,
): TechnologyChecks {
  if (asked === 'none') return {}
  const read = shellcheck(context.environment['PATH'], context.temp)
  if (asked === 'lint') return { read }
  const sandboxes = localSandboxes(context.temp)
  return { read, play: (technology, scenario) => playScenario(technology, scenario, sandboxes, context.signal) }
}
