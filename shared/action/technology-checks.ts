import type { TechnologyChecks } from '../config/technology-checks'
import { shellcheck } from '../external/shellcheck'
import type { Context } from './context'

/** What `check-technologies` asks for, with the programs of this runner. */
export function technologyChecks(
  { checkTechnologies: asked }: Readonly<{ checkTechnologies: 'none' | 'lint' }>,
  context: Pick<Context, 'environment' | 'temp'>,
): TechnologyChecks {
  if (asked === 'none') return {}
  return { read: shellcheck(context.environment['PATH'], context.temp) }
}
