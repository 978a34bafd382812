import { isForeign } from '../plan/dependency'
import { shown, suggestion } from './nearest'
import type { Report } from './reading'
import type { Path, Tree } from './tree'

type Named = Readonly<{ name: string; path: Path }>

/** What is wrong with the `after` of the domains: names that nothing has, and circles. */
export function checkDependencies(tree: Tree, report: Report): void {
  const domains = tree.keys(['domains'])
  for (const domain of domains) {
    for (const { name, path } of namedBy(tree, domain)) {
      const problem = problemOf(name, tree.at(['application']), domain, domains)
      if (problem !== undefined) report(tree.place(path), problem)
    }
  }
  checkCircles(tree, domains, report)
}

function namedBy(tree: Tree, domain: string): readonly Named[] {
  const list: Path = ['domains', domain, 'after']
  if (!Array.isArray(tree.at(list))) return []
  return tree.keys(list).flatMap((key) => {
    const path = [...list, key]
    const name = tree.at(path)
    return typeof name === 'string' ? [{ name, path }] : []
  })
}

function problemOf(name: string, application: unknown, domain: string, domains: readonly string[]): string | undefined {
  const others = domains.filter((other) => other !== domain)
  const [first = '', second = ''] = name.split('/')
  if (isForeign(name)) {
    if (first !== application) return undefined
    return `${shown(name)} is of this application itself; expected its name alone, ${shown(second)}`
  }
  if (name === '' || domains.includes(name)) return undefined
  return `${shown(name)} is not a domain of this plan; ${suggestion(name, others)}`
}

/** Each circle is told once, where it closes. */
function checkCircles(tree: Tree, domains: readonly string[], report: Report): void {
  const seen = new Set<string>()
  const walk = (domain: string, way: readonly string[]): void => {
    seen.add(domain)
    const here = [...way, domain]
    for (const { name, path } of namedBy(tree, domain)) {
      const start = here.indexOf(name)
      if (start >= 0) {
        const circle = [...here.slice(start), name].map(shown).join(' → ')
        report(tree.place(path), `the domains depend on one another in a circle, ${circle}; expected an end to it`)
      } else if (domains.includes(name) && !seen.has(name)) walk(name, here)
    }
  }
  for (const domain of domains) if (!seen.has(domain)) walk(domain, [])
}
