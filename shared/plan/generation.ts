import type { Operation } from './operation'
import type { Domain, Step } from './plan'

/** What a generated plan holds per domain, one step each. */
const UNITS: readonly (readonly Operation[])[] = [['backup', 'verify'], ['stop'], ['deploy'], ['start']]

/** The plan that follows from the bands of the technologies: low bands first, then the order of the domains. */
export function generatedSteps(domains: readonly Domain[]): readonly Step[] {
  const units = domains.flatMap(({ name, technology }) =>
    UNITS.map((unit) => unit.filter((operation) => technology.operations[operation] !== undefined))
      .filter((unit) => unit.length > 0)
      .map((unit) => ({
        band: Math.min(...unit.map((operation) => technology.bands[operation])),
        operations: unit.map((operation) => ({ domain: name, operation })),
      })),
  )
  return units
    .toSorted((one, other) => one.band - other.band)
    .map(({ operations }, index) => ({ number: index + 1, operations }))
}
