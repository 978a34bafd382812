import type { z } from 'zod'
import type { Operation } from '../plan/operation'
import { fileNameProblem } from '../release/package'
import { shown, suggestion } from './nearest'
import { checkDependencies } from './plan-dependencies'
import type { PlanDomain, PlanFile, PlanOperation } from './model'
import { PACKAGE, planSchema } from './plan-schema'
import { checkTemplates, type FileForm, givenAt, type Report } from './reading'
import type { Tree } from './tree'
import { checkUntil, untilOf } from './until'

type Raw = z.output<typeof planSchema>
type RawDomain = Raw['domains'][string]
type RawForm = NonNullable<Raw['steps']>[number][string]
type Limits = Omit<PlanOperation, 'operation' | 'until'>

/** Reads `plan.yml`. */
export const planFile: FileForm<typeof planSchema, PlanFile> = {
  schema: planSchema,
  check(tree, report) {
    if (isMap(tree.at(['domains'])) && tree.keys(['domains']).length === 0) {
      report(tree.place(['domains']), 'found an empty map, expected at least one domain')
    }
    for (const domain of tree.keys(['domains'])) {
      checkTemplates(tree, ['domains', domain, 'with'], report)
      checkPackage(tree, domain, report)
    }
    checkDependencies(tree, report)
    checkSteps(tree, report)
  },
  meaning: ({ application, order = 'bands', domains, steps }, tree) => ({
    application,
    order,
    domains: Object.fromEntries(
      Object.entries(domains).map(([name, domain]) => [name, domainOf(domain, tree, ['domains', name, 'with'])]),
    ),
    ...(steps && { steps: steps.map(stepOf) }),
  }),
}

function checkPackage(tree: Tree, domain: string, report: Report): void {
  const path = ['domains', domain, 'package']
  const name = tree.at(path)
  const problem = typeof name === 'string' && PACKAGE.test(name) ? fileNameProblem(name) : undefined
  if (problem !== undefined) report(tree.place(path), `the package ${shown(String(name))} ${problem}`)
}

function checkSteps(tree: Tree, report: Report): void {
  const domains = tree.keys(['domains'])
  if (!Array.isArray(tree.at(['steps']))) return
  for (const step of tree.keys(['steps'])) {
    const named = tree.keys(['steps', step])
    if (named.length === 0 && isMap(tree.at(['steps', step]))) {
      report(tree.place(['steps', step]), 'found an empty map, expected a step such as `app: stop`')
    }
    for (const domain of named) {
      const path = ['steps', step, domain]
      const items = Array.isArray(tree.at(path)) ? tree.keys(path).map((item) => [...path, item]) : [path]
      for (const item of items) checkUntil(tree, [...item, 'until'], report)
      if (domains.includes(domain)) continue
      report(
        tree.keyPlace(['steps', step, domain]),
        `${shown(domain)} is not a domain of this plan; ${suggestion(domain, domains)}`,
      )
    }
  }
}

function isMap(found: unknown): boolean {
  return typeof found === 'object' && found !== null && !Array.isArray(found)
}

function domainOf(raw: RawDomain, tree: Tree, path: readonly string[]): PlanDomain {
  const { technology, package: file, after, restore, irreversible } = raw
  return {
    technology,
    with: givenAt(tree, path),
    ...(file !== undefined && { package: file }),
    ...(after && { after }),
    ...(restore && { restore }),
    ...(irreversible !== undefined && { irreversible }),
  }
}

function stepOf(raw: Readonly<Record<string, RawForm>>) {
  return Object.entries(raw).map(([domain, form]) => ({
    domain,
    operations: (Array.isArray(form) ? form : [form]).flatMap((item): readonly PlanOperation[] => {
      if (typeof item === 'string') return [{ operation: item }]
      const limits = limitsOf(item)
      const operations: readonly Operation[] = Array.isArray(item.do) ? item.do : [item.do]
      const until = item.until && untilOf(item.until)
      return operations.map((operation, index) => ({
        ...{ operation, ...limits },
        ...(until && index === operations.length - 1 && { until }),
      }))
    }),
  }))
}

function limitsOf({ serial, timeout, retries }: { [K in keyof Limits]?: number | undefined }): Limits {
  return {
    ...(serial !== undefined && { serial }),
    ...(timeout !== undefined && { timeout }),
    ...(retries !== undefined && { retries }),
  }
}
