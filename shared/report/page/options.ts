import type { Choice } from './choice'
import type { Data } from './model'

/** What there is to choose from, each list by name. */
export type Options = Readonly<{
  applications: readonly string[]
  stages: readonly string[]
  technologies: readonly string[]
  lifecycles: readonly string[]
}>

/** What the rows hold, what there is `more`, and what was chosen although no row holds it: it is shown as chosen. */
export function optionsOf({ since, indicators }: Data, choice: Choice, more: Partial<Options> = {}): Options {
  const [stages, technologies, lifecycles] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { rows } of indicators) {
    let last: readonly string[] = []
    for (const row of rows) {
      stages.add(row.stage)
      if (row.lifecycle !== undefined) lifecycles.add(row.lifecycle)
      // Rows of a deployment share the list, and are beside each other.
      if (row.technologies === last) continue
      last = row.technologies
      for (const technology of last) technologies.add(technology)
    }
  }
  return {
    applications: sorted([...since.keys(), ...(more.applications ?? []), ...choice.applications]),
    stages: sorted([...stages, ...(more.stages ?? []), choice.stage]),
    technologies: sorted([...technologies, ...(more.technologies ?? []), choice.technology]),
    lifecycles: sorted([...lifecycles, choice.lifecycle]),
  }
}

function sorted(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names)]
    .filter((name) => name !== undefined)
    .filter((name) => name !== '')
    .sort((one, other) => one.localeCompare(other, 'en'))
}
