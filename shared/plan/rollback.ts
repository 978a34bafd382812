import { dependenciesOf, inOrder } from './dependency'
import type { Condition } from './effect'
import type { Operation } from './operation'
import { domainOf, type Plan, type StepOperation } from './plan'
import type { Technology } from './technology'

/**
 * The plan that undoes what a deployment did, told by what every domain is now on every host. Empty where nothing was
 * changed.
 */
export function rollbackOf(plan: Plan, conditions: readonly Condition[]): Plan {
  const operations = plan.order === 'reverse' ? reversed(plan, conditions) : banded(plan, conditions)
  return { ...plan, steps: operations.map((operation, index) => ({ number: index + 1, operations: [operation] })) }
}

/** The domains that were changed and cannot be brought back, whatever is run. */
export function notUndoneOf(plan: Plan, conditions: readonly Condition[]): readonly string[] {
  const stuck = conditions.filter(({ domain, changed }) => changed && !canRestore(domainOf(plan, domain).technology))
  return [...new Set(stuck.map(({ domain }) => domain))]
}

function banded(plan: Plan, conditions: readonly Condition[]): readonly StepOperation[] {
  const restoring = conditions.some((condition) => mustRestore(plan, condition))
  const units = plan.domains.flatMap(({ name, technology: { bands } }) => {
    const own = conditions.filter((condition) => condition.domain === name)
    const stops = own.filter((condition) => mustStop(plan, condition, restoring))
    const restores = own.filter((condition) => mustRestore(plan, condition))
    const starts = own.filter((condition) => mustStart(plan, condition, stops.includes(condition)))
    return [
      ...onHosts(name, 'stop', stops, own).map((part) => ({ part, band: bands.stop })),
      ...onHosts(name, 'restore', restores, own).map((part) => ({ part, band: bands.deploy })),
      ...onHosts(name, 'start', starts, own).map((part) => ({ part, band: bands.start })),
    ]
  })
  return inOrder(units, dependenciesOf(plan.domains)).map(({ part }) => part)
}

/** The inverse of each operation of the plan that was begun, the last one first. */
function reversed(plan: Plan, conditions: readonly Condition[]): readonly StepOperation[] {
  const done = plan.steps.flatMap((step) => step.operations).toReversed()
  const restoring = conditions.some((condition) => mustRestore(plan, condition))
  return done.flatMap(({ domain, operation }) => {
    const own = conditions.filter((condition) => condition.domain === domain)
    switch (operation) {
      case 'deploy':
        return onHosts(
          domain,
          'restore',
          own.filter((condition) => mustRestore(plan, condition)),
          own,
        )
      case 'start':
        return onHosts(
          domain,
          'stop',
          own.filter((condition) => mustStop(plan, condition, restoring)),
          own,
        )
      case 'stop': {
        const started = own.filter(
          (condition) => condition.wasStopped && condition.powerBefore === 'running' && has(plan, domain, 'start'),
        )
        return onHosts(
          domain,
          'start',
          started.filter((one) => restoring || one.power !== 'running'),
          own,
        )
      }
      case 'verify':
      case 'backup':
      case 'check':
      case 'restore':
      case 'inspect':
        return []
    }
  })
}

function mustRestore(plan: Plan, { domain, changed }: Condition): boolean {
  return changed && canRestore(domainOf(plan, domain).technology)
}

/** Where something is restored, what was stopped for the deployment is down meanwhile; else only what was down before. */
function mustStop(plan: Plan, condition: Condition, restoring: boolean): boolean {
  if (!has(plan, condition.domain, 'stop') || condition.power === 'stopped') return false
  const forRestore = restoring && (condition.wasStopped || mustRestore(plan, condition))
  return forRestore || condition.powerBefore === 'stopped'
}

function mustStart(plan: Plan, condition: Condition, stopsFirst: boolean): boolean {
  if (!has(plan, condition.domain, 'start') || condition.powerBefore === 'stopped') return false
  return stopsFirst || condition.power !== 'running'
}

function has(plan: Plan, domain: string, operation: Operation): boolean {
  return domainOf(plan, domain).technology.operations[operation] !== undefined
}

function canRestore(technology: Technology): boolean {
  return technology.reversible !== 'none' && technology.operations.restore !== undefined
}

function onHosts(
  domain: string,
  operation: Operation,
  some: readonly Condition[],
  all: readonly Condition[],
): readonly StepOperation[] {
  if (some.length === 0) return []
  const operations = { domain, operation }
  return [some.length === all.length ? operations : { ...operations, hosts: some.map(({ host }) => host) }]
}
