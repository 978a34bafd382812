import { shown, suggestion } from '../config/nearest'
import { UserError } from '../failure'
import { BUILT_IN } from './builtin'
import type { Indicator, Target } from './indicator'

/** Indicators that are shown together, by their ids. */
export type Page = Readonly<{ title: string; show: readonly string[] }>

/** What a team adds to the built-in indicators. */
export type Definitions = Readonly<{
  own: readonly Indicator[]
  /** Id of a built-in indicator → its target. */
  targets: ReadonlyMap<string, Target>
  pages: readonly Page[]
}>

/** Nothing added. */
export const NO_DEFINITIONS: Definitions = { own: [], targets: new Map(), pages: [] }

/** All indicators of a team: the built-in ones with its targets, then its own. */
export function indicatorsOf({ own, targets }: Definitions): readonly Indicator[] {
  const builtIn = BUILT_IN.map((indicator) => {
    const target = targets.get(indicator.id)
    return target ? { ...indicator, target } : indicator
  })
  return [...builtIn, ...own]
}

/**
 * The indicators that were asked for, each once and in that order; all where none was. UserError `input-invalid` for one
 * that there is not.
 */
export function indicatorsShown(asked: readonly string[], all: readonly Indicator[]): readonly Indicator[] {
  if (asked.length === 0) return all
  return [...new Set(asked.map((name) => indicatorNamed(name, all)))]
}

function indicatorNamed(name: string, all: readonly Indicator[]): Indicator {
  const found = all.find(({ id, title }) => id === name || title === name)
  if (found) return found
  const known = all.map(({ id, title }) => (BUILT_IN.some((one) => one.id === id) ? id : title))
  const message = `The input \`indicators\` names ${shown(name)}, which is no indicator; ${suggestion(name, known)}`
  throw new UserError('input-invalid', message)
}
