import type { Operation } from './operation'
import type { Domain, StepOperation } from './plan'

/** For each domain, every domain of the application that it depends on, directly or not. Empty where none does. */
export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>

type Named = Pick<Domain, 'name' | 'after'>
type Part = Pick<StepOperation, 'domain' | 'operation'>

/** Whether `after` names a domain of another application, as in `billing/api`. */
export function isForeign(name: string): boolean {
  return name.includes('/')
}

/** What the domains say of one another in `after`. */
export function dependenciesOf(domains: readonly Named[]): Dependencies {
  const own = ({ after = [] }: Named): readonly string[] => after.filter((name) => !isForeign(name))
  const direct = new Map(domains.map((domain) => [domain.name, own(domain)]))
  if ([...direct.values()].every((names) => names.length === 0)) return new Map()
  return new Map([...direct.keys()].map((name) => [name, reached(name, direct)]))
}

function reached(name: string, direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...(direct.get(name) ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    waiting.push(...(direct.get(next) ?? []))
  }
  return found
}

const PHASES: Readonly<Partial<Record<Operation, number>>> = {
  ...{ verify: 0, backup: 0 },
  stop: 1,
  ...{ deploy: 2, restore: 2 },
  start: 3,
}

/**
 * Whether one operation has to be over before another begins: a dependency is deployed or restored, and started,
 * before what depends on it is; what depends on it is stopped first.
 */
export function comesBefore(dependencies: Dependencies, one: Part, other: Part): boolean {
  const [early, late] = [PHASES[one.operation], PHASES[other.operation]]
  if (early === undefined || late === undefined) return false
  if (one.domain === other.domain) return early < late
  if (dependencies.get(other.domain)?.has(one.domain)) return early >= 2 && late >= 2
  if (dependencies.get(one.domain)?.has(other.domain)) return early === 1 && late === 1
  return false
}

/** Units in the order of their bands, as far as the dependencies allow it: of what may come next, the lowest does. */
export function inOrder<T extends Readonly<{ part: Part; band: number }>>(
  units: readonly T[],
  dependencies: Dependencies,
): readonly T[] {
  const waiting = units.toSorted((one, other) => one.band - other.band)
  if (dependencies.size === 0) return waiting
  const ordered: T[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex((unit) => !waiting.some(({ part }) => comesBefore(dependencies, part, unit.part)))
    if (next < 0) throw new Error('the domains of a plan depend on one another in a circle')
    ordered.push(...waiting.splice(next, 1))
  }
  return ordered
}

/** A domain of another application, and the domain that depends on it. */
export type Foreign = Readonly<{ dependant: string; application: string; domain: string }>

/** What the domains depend on in other applications. */
export function foreignOf(domains: readonly Named[]): readonly Foreign[] {
  return domains.flatMap(({ name, after = [] }) =>
    after.filter(isForeign).map((other) => {
      const [application = '', domain = ''] = other.split('/')
      return { dependant: name, application, domain }
    }),
  )
}
