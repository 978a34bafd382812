import { dependenciesOf, inOrder } from './dependency'
import type { Operation } from './operation'
import type { Domain, Step } from './plan'

/** What a generated plan holds per domain, one step each. */
const UNITS: readonly (readonly Operation[])[] = [['backup', 'verify'], ['stop'], ['deploy'], ['start']]

/** The plan that follows from what domains depend on and the bands of the technologies: low bands first, then the order of the domains. */
export function generatedSteps(domains: readonly Domain[]): readonly Step[] {
  const units = domains.flatMap(({ name, technology }) =>
    UNITS.map((unit) => unit.filter((operation) => technology.operations[operation] !== undefined)).flatMap(
      ([first, ...rest]) =>
        first === undefined
          ? []
          : [
              {
                part: { domain: name, operation: first },
                band: Math.min(...[first, ...rest].map((operation) => technology.bands[operation])),
                operations: [first, ...rest].map((operation) => ({ domain: name, operation })),
              },
            ],
    ),
  )
  return inOrder(units, dependenciesOf(domains)).map(({ operations }, index) => ({ number: index + 1, operations }))
}
