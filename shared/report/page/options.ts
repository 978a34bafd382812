import type { Row } from '../../indicators/row'
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
    let last: Pick<Row, 'stage' | 'lifecycle' | 'technologies'> = NONE
    for (const row of rows) {
      // What is beside each other is mostly of the same: rows of a deployment even share the list.
      if (row.stage !== last.stage) stages.add(row.stage)
      if (row.lifecycle !== last.lifecycle && row.lifecycle !== undefined) lifecycles.add(row.lifecycle)
      if (row.technologies !== last.technologies) for (const name of row.technologies) technologies.add(name)
      last = row
    }
  }
  return {
    applications: sorted([...since.keys(), ...(more.applications ?? []), ...choice.applications]),
    stages: sorted([...stages, ...(more.stages ?? []), choice.stage]),
    technologies: sorted([...technologies, ...(more.technologies ?? []), choice.technology]),
    lifecycles: sorted([...lifecycles, choice.lifecycle]),
  }
}

const NONE = { stage: '', technologies: [] }

function sorted(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names)]
    .filter((name) => name !== undefined)
    .filter((name) => name !== '')
    .sort((one, other) => one.localeCompare(other, 'en'))
}
