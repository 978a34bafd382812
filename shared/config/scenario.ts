import type { Scenario, ScenarioPackage } from '../plan/scenario'
import { shown, suggestion } from './nearest'
import type { Problem } from './place'
import { givenAt, type Report } from './reading'
import type { RawScenario } from './scenario-schema'
import { checkScript } from './technical-step'
import type { Layer } from './technology-layer'
import type { Path, Tree } from './tree'

/** What the shape of a scenario cannot say. */
export function checkScenario(tree: Tree, path: Path, report: Report): void {
  const keys = tree.keys(path)
  for (const key of ['before', 'then']) checkScript(tree, [...path, key], report)
  for (const param of tree.keys([...path, 'with'])) checkScript(tree, [...path, 'with', param], report)
  if (keys.length === 0 || keys.includes('then') !== keys.includes('fails')) return
  const found = keys.includes('then') ? '`then` and `fails`' : 'neither `then` nor `fails`'
  report(tree.place(path), `found ${found}, expected one: what holds after the deployment, or how it fails`)
}

/** The scenario at that place of the section `test`; its shape has been checked. */
export function scenarioOf(raw: RawScenario, index: number, tree: Tree): Scenario {
  const { name, before, package: held, then, fails } = raw
  return {
    name,
    with: givenAt(tree, ['test', index, 'with']),
    ...(before !== undefined && { before }),
    ...(held !== undefined && { package: packageOf(held) }),
    ...(then !== undefined && { then }),
    ...(fails !== undefined && { fails }),
  }
}

function packageOf(raw: NonNullable<RawScenario['package']>): ScenarioPackage {
  return typeof raw === 'string' ? { kind: 'file', text: raw } : { kind: 'archive', files: raw.files }
}

/** Scenarios that do not fit the technology, once it is put together. */
export function scenarioProblems(
  { params = {}, package: takes, scenarios = [] }: Layer,
  tree: Tree,
): readonly Problem[] {
  return tree.keys(['test']).flatMap((index) => {
    const path = ['test', index]
    const problem = (part: Path, message: string): Problem => ({ place: tree.place([...path, ...part]), message })
    const { with: given = {}, package: held } = scenarios[Number(index)] ?? {}
    const unknown = Object.keys(given).filter((param) => !(param in params))
    const missing = Object.keys(params).filter((param) => params[param]?.required && !(param in given))
    const kind = held?.kind ?? 'none'
    return [
      ...unknown.map((param) => {
        const message = `${shown(param)} is not a parameter of this technology; ${suggestion(param, Object.keys(params))}`
        return { place: tree.keyPlace([...path, 'with', param]), message }
      }),
      ...missing.map((param) => problem(['with'], `the parameter ${shown(param)} is missing; expected a value for it`)),
      ...(takes === undefined || kind === takes
        ? []
        : [problem(['package'], `found ${FOUND[kind]}, ${EXPECTED[takes]}`)]),
    ]
  })
}

const FOUND = { none: 'no package', file: 'the text of a file', archive: '`files` of an archive' } as const

const EXPECTED = {
  none: 'expected no package: the technology says `package: none`',
  file: 'expected the text of a file: the technology says `package: file`',
  archive: 'expected a map of `files`: the technology says `package: archive`',
} as const
