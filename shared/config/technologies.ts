import { OPERATIONS, type Operation } from '../plan/operation'
import { DEFAULT_BANDS, type Technology } from '../plan/technology'
import { shown } from './nearest'
import type { SourceFile } from './model'
import type { Located, Problem } from './place'
import { type OwnTechnology, ownTechnology } from './own-technology'
import { type Reading, read } from './reading'
import { type Layer, technologyFile } from './technology-layer'
import type { Tree } from './tree'
import { wholenessProblems } from './wholeness'

/** The technologies of our catalogue with the user's own over them, and the names that users' files meant to give. */
export type Technologies = Readonly<{
  technologies: ReadonlyMap<string, Located<Technology>>
  problems: readonly Problem[]
  /** Those that the user wrote, with what can be checked of them. */
  own: readonly OwnTechnology[]
  /** Names of all of them, the malformed ones too. */
  names: readonly string[]
}>

export function technologiesOf(own: readonly SourceFile[], catalogue: readonly SourceFile[]): Technologies {
  const problems: Problem[] = []
  const ours = layersOf(catalogue, problems)
  const theirs = layersOf(own, problems)
  const technologies = new Map<string, Located<Technology>>()
  const written: OwnTechnology[] = []
  for (const [name, reading] of [...ours].filter(([ourName]) => !theirs.has(ourName)).concat([...theirs])) {
    const { located, tree } = reading
    const base = theirs.has(name) ? ours.get(name)?.located?.value : undefined
    if (!located || (theirs.has(name) && ours.has(name) && !base)) continue
    const layer = base ? over(base, located.value) : located.value
    const { technology, missing } = whole(layer, tree)
    problems.push(...missing)
    if (!technology) continue
    technologies.set(name, { ...located, value: technology })
    if (theirs.has(name)) written.push(ownTechnology(technology, layer.scenarios ?? [], tree))
  }
  return { technologies, problems, own: written, names: [...new Set([...ours.keys(), ...theirs.keys()])] }
}

function layersOf(sources: readonly SourceFile[], problems: Problem[]): ReadonlyMap<string, Reading<Layer>> {
  const layers = new Map<string, Reading<Layer>>()
  for (const source of sources) {
    const reading = read(source, technologyFile)
    problems.push(...reading.problems)
    const name = reading.tree.at(['technology'])
    if (typeof name !== 'string') continue
    const other = layers.get(name)
    if (other) {
      const message = `the technology ${shown(name)} is in ${other.tree.file} already; expected one file for each`
      problems.push({ place: reading.tree.place(['technology']), message })
    } else layers.set(name, reading)
  }
  return layers
}

/** Parameters, bands and operations are replaced one by one, everything else where it is given. */
function over(base: Layer, own: Layer): Layer {
  return {
    ...base,
    ...own,
    params: { ...base.params, ...own.params },
    bands: { ...base.bands, ...own.bands },
    operations: { ...base.operations, ...own.operations },
  }
}

function whole(layer: Layer, tree: Tree): Readonly<{ technology?: Technology; missing: readonly Problem[] }> {
  const bands = bandsOf(layer.bands ?? {})
  const missing = wholenessProblems({ ...layer, bands }, tree)
  const { name, label = name, package: takes, params = {}, tools = [], operations, query, reversible = 'none' } = layer
  if (missing.length > 0 || !takes || !operations) return { missing }
  const asks = query === undefined ? {} : { query }
  const technology = { name, label, package: takes, params, bands, tools, operations, reversible, ...asks }
  return { technology, missing }
}

/** What is restored is what was deployed, so it has the same place unless the technology says otherwise. */
function bandsOf(given: Partial<Record<Operation, number>>): Readonly<Record<Operation, number>> {
  const restore = given.restore ?? given.deploy ?? DEFAULT_BANDS.restore
  const all = OPERATIONS.map((operation) => [operation, given[operation] ?? DEFAULT_BANDS[operation]])
  return { ...(Object.fromEntries(all) as Record<Operation, number>), restore }
}
