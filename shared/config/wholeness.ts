import type { Operation } from '../plan/operation'
import { shown } from './nearest'
import type { Problem } from './place'
import { scenarioProblems } from './scenario'
import type { Layer } from './technology-layer'
import type { Path, Tree } from './tree'

type Banded = Layer & Readonly<{ bands: Readonly<Record<Operation, number>> }>

/** What a technology lacks, or says twice in different ways, once it is put together. */
export function wholenessProblems(layer: Banded, tree: Tree): readonly Problem[] {
  const { operations, reversible } = layer
  const problem = (path: Path, message: string) => ({ place: tree.place(path), message })
  const missing: Problem[] = []
  if (!layer.package) missing.push(problem([], '`package` is missing; expected `archive`, `file` or `none`'))
  if (!operations) missing.push(problem([], '`operations` is missing; expected what the technology can do'))
  if (operations?.deploy && !reversible) {
    const expected = 'expected `restore`, `script` or `none`, for how `deploy` is undone'
    missing.push(problem(['operations'], `\`reversible\` is missing; ${expected}`))
  }
  if (operations && (reversible === 'restore' || reversible === 'script') && !operations.restore) {
    missing.push(problem(['reversible'], `found ${shown(reversible)} without an operation \`restore\`; expected one`))
  }
  return [...missing, ...transferProblems(layer, tree), ...bandProblems(layer, tree), ...scenarioProblems(layer, tree)]
}

function transferProblems(layer: Banded, tree: Tree): readonly Problem[] {
  if (layer.package !== 'none') return []
  return Object.entries(layer.operations ?? {}).flatMap(([operation, steps]) =>
    steps.flatMap(({ kind }, index) => {
      if (kind !== 'transfer') return []
      const message = 'found a `transfer` in a technology with `package: none`; expected no package to transfer'
      return [{ place: tree.place(['operations', operation, index, 'transfer']), message }]
    }),
  )
}

const ORDER: readonly (readonly Operation[])[] = [['verify', 'backup'], ['stop'], ['deploy'], ['start'], ['check']]

function bandProblems({ bands, operations = {} }: Banded, tree: Tree): readonly Problem[] {
  const groups = ORDER.map((group) => group.filter((operation) => operation in operations))
  const present = groups.filter((group) => group.length > 0)
  return present.slice(1).flatMap((group, index) =>
    (present[index] ?? []).flatMap((before) =>
      group.flatMap((after) => {
        if (bands[before] <= bands[after]) return []
        const found = `\`${before}\` in band ${bands[before]}, behind \`${after}\` in band ${bands[after]}`
        const message = `found ${found}; expected verify and backup, stop, deploy, start, check in this order`
        return [{ place: bandPlace(tree, before, after), message }]
      }),
    ),
  )
}

/** The band that is written; the other one may be ours. */
function bandPlace(tree: Tree, before: Operation, after: Operation): Problem['place'] {
  const written = [after, before].find((operation) => tree.keys(['bands']).includes(operation))
  return written ? tree.place(['bands', written]) : tree.place(['bands'])
}
