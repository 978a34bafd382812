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

/** The indicator that somebody names by its id or its title. */
export function indicatorNamed(name: string, all: readonly Indicator[]): Indicator | undefined {
  return all.find(({ id, title }) => id === name || title === name)
}
