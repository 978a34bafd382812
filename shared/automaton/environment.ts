import { domainOf, type Plan, type Target } from '../plan/plan'
import type { Value } from '../plan/secret'

/** Where a domain's staging and backup are on a host, below the session's directory. */
export function stagingOf(directory: string, domain: string): string {
  return `${directory}/${domain}/staging`
}

export function backupOf(directory: string, domain: string): string {
  return `${directory}/${domain}/backup`
}

/** The variables that the scripts of a domain get on a host: the only way by which values reach them. */
export function environmentOf(
  plan: Plan,
  name: string,
  target: Target,
  place: Readonly<{ directory: string; deployment: string }>,
): Readonly<Record<string, Value>> {
  const domain = domainOf(plan, name)
  const params = Object.entries(target.params).map(([param, value]) => [variable(param), value] as const)
  return {
    APPLICATION: plan.application,
    VERSION: plan.version,
    STAGE: plan.stage,
    DOMAIN: name,
    HOST: target.host.name,
    DEPLOYMENT: place.deployment,
    PACKAGE: domain.package ?? '',
    STAGING: stagingOf(place.directory, name),
    BACKUP: backupOf(place.directory, name),
    RESTORE: domain.technology.reversible === 'script' && domain.restore !== 'backup' ? 'script' : 'backup',
    ...Object.fromEntries(params),
  }
}

/** `PARAM_<NAME>` of a parameter. */
export function variable(param: string): string {
  return `PARAM_${param.toUpperCase().replaceAll('-', '_')}`
}

/** A path of a technology, such as `$STAGING/package`, with its leading variable filled in. */
export function fillPath(path: string, environment: Readonly<Record<string, Value>>): string {
  return path.replace(/^\$([A-Z0-9_]+)/, (_, name: string) => {
    const value = environment[name]
    if (typeof value !== 'string') throw new Error(`${path}: ${name} has no value that a path can begin with`)
    return value
  })
}
