import { OPERATIONS, type Operation } from '../plan/operation'
import type { Scenario } from '../plan/scenario'
import type { Parameter, TechnicalStep, Technology } from '../plan/technology'
import { checkScenario, scenarioOf } from './scenario'
import { checkScript, checkStep, technicalStep } from './technical-step'
import type { FileForm, Report } from './reading'
import { type RawTechnology, technologySchema } from './technology-schema'
import type { Tree } from './tree'

/** A technology as one file says it; over one of ours, it may say no more than what it changes. */
export type Layer = Readonly<
  Pick<Technology, 'name'> & {
    [K in keyof Omit<Technology, 'name' | 'bands'>]?: Technology[K]
  } & { bands?: Readonly<Partial<Record<Operation, number>>>; scenarios?: readonly Scenario[] }
>

/** Reads a file of `technologies/`. */
export const technologyFile: FileForm<typeof technologySchema, Layer> = {
  schema: technologySchema,
  check(tree, report) {
    for (const script of ['prelude', 'query']) checkScript(tree, [script], report)
    for (const param of tree.keys(['params'])) checkParam(tree, param, report)
    for (const index of tree.keys(['test'])) checkScenario(tree, ['test', index], report)
    for (const operation of tree.keys(['operations'])) {
      if (!Array.isArray(tree.at(['operations', operation]))) continue
      for (const index of tree.keys(['operations', operation])) {
        checkStep(tree, ['operations', operation, index], operation, report)
      }
    }
  },
  meaning(raw, tree) {
    const { technology: name, label, package: takes, params, bands, tools, prelude, operations, reversible } = raw
    const { query, test } = raw
    return {
      name,
      ...(label !== undefined && { label }),
      ...(takes && { package: takes }),
      ...(params && { params: paramsOf(params, tree) }),
      ...(bands && { bands: present((operation) => bands[operation]) }),
      ...(tools && { tools }),
      ...(operations && { operations: present((operation) => stepsOf(operations, operation, prelude)) }),
      ...(query !== undefined && { query: (prelude ?? '') + query }),
      ...(reversible && { reversible }),
      ...(test && { scenarios: test.map((scenario, index) => scenarioOf(scenario, index, tree)) }),
    }
  },
}

function checkParam(tree: Tree, param: string, report: Report): void {
  const path = ['params', param, 'default']
  const found = tree.at(path)
  if (found === undefined) return
  if (tree.at(['params', param, 'required']) === true) {
    report(tree.place(path), 'found a default for a parameter that is required; expected one or the other')
  }
  const open = tree.written(path).indexOf('${{')
  if (open < 0) return
  const message = 'found `${{` in a default, expected plain text: expressions belong in `with`, in plan.yml or cmdb.yml'
  report(tree.placeIn(path, open + 1), message)
}

function paramsOf(raw: NonNullable<RawTechnology['params']>, tree: Tree): Record<string, Parameter> {
  return Object.fromEntries(
    Object.entries(raw).map(([name, { required = false, default: value, description }]) => [
      name,
      { required, description, ...(value !== undefined && { default: tree.written(['params', name, 'default']) }) },
    ]),
  )
}

function stepsOf(
  raw: NonNullable<RawTechnology['operations']>,
  operation: Operation,
  prelude = '',
): readonly TechnicalStep[] | undefined {
  return raw[operation]?.map((step) => technicalStep(step, operation, prelude))
}

/** What there is for each operation, without those for which there is nothing. */
function present<T>(of: (operation: Operation) => T | undefined): Partial<Record<Operation, T>> {
  const all = OPERATIONS.map((operation) => [operation, of(operation)] as const)
  return Object.fromEntries(all.filter(([, value]) => value !== undefined))
}
