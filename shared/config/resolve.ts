import type { Host } from '../inventory/host'
import { generatedSteps } from '../plan/generation'
import { dependencyProblems, orderProblems } from '../plan/order'
import type { Domain, Plan, Step } from '../plan/plan'
import type { Technology } from '../plan/technology'
import type { CmdbDomain, CmdbFile, Config, PlanDomain } from './model'
import { shown, suggestion } from './nearest'
import type { Located, Place, Problem } from './place'
import { ConfigError } from './place'
import { addOnce, paramsOn, type Release } from './params'
import { resolvedUntil } from './until'

/** For which version and stage a plan is resolved. `secrets` is absent where they are known by name only. */
export type Occurrence = Release & Readonly<{ secrets?: Readonly<Record<string, string>> }>

/** The plan of a configuration, over the hosts of one stage. Throws ConfigError with everything that is wrong. */
export function resolvePlan(config: Config, occurrence: Occurrence): Plan {
  const problems: Problem[] = []
  const domains = resolvedDomains(config, occurrence, problems)
  const { application, version, stage } = occurrence
  const { order } = config.plan.value
  const steps = config.plan.value.steps ? writtenSteps(config, occurrence, domains, problems) : generatedSteps(domains)
  if (problems.length > 0) throw new ConfigError(problems)
  const plan = { application, version, stage, order, domains, steps }
  const disorder = [
    ...orderProblems(plan).map(({ step, message }) => ({ place: stepPlace(config, step), message })),
    ...dependencyProblems(plan).map(({ step, domain, message }) => ({
      place: config.plan.place(['steps', step - 1, domain]),
      message,
    })),
  ]
  if (disorder.length > 0) throw new ConfigError(disorder)
  return plan
}

function resolvedDomains(config: Config, occurrence: Occurrence, problems: Problem[]): readonly Domain[] {
  const { cmdb, plan, rules } = config
  const { application, stage } = occurrence
  const environment = cmdb.value.environments[stage]
  const path = ['environments', stage, application]
  const found = environment?.[application]
  if (rules && !(stage in rules.value.stages))
    problems.push(unknown(rules, ['stages'], 'the stage', stage, Object.keys(rules.value.stages)))
  if (!environment)
    problems.push(unknown(cmdb, ['environments'], 'the stage', stage, Object.keys(cmdb.value.environments)))
  else if (!found)
    problems.push(unknown(cmdb, ['environments', stage], 'the application', application, Object.keys(environment)))
  if (!found) return []
  return Object.entries(plan.value.domains).flatMap(([name, given]) => {
    const here = found[name]
    if (here) return resolvedDomain(config, occurrence, { name, given, here }, problems)
    problems.push(unknown(cmdb, path, 'the domain', name, Object.keys(found)))
    return []
  })
}

type Wanted = Readonly<{ name: string; given: PlanDomain; here: CmdbDomain }>

function resolvedDomain(
  config: Config,
  occurrence: Occurrence,
  { name, given, here }: Wanted,
  problems: Problem[],
): readonly Domain[] {
  const technology = config.technologies.get(given.technology)?.value
  if (!technology) return []
  const place = config.plan.place(['domains', name])
  packageProblem(technology, name, given, place, problems)
  const targets = here.hosts.flatMap((hostName) => {
    const host = hostOf(config.cmdb.value, hostName)
    return host ? [{ host, params: paramsOn(config, occurrence, { name, technology, host }, problems) }] : []
  })
  return [
    {
      name,
      technology: withoutQuery(technology),
      targets,
      ...(given.package === undefined ? {} : { package: given.package }),
      ...(given.after === undefined ? {} : { after: given.after }),
      ...(given.restore === undefined ? {} : { restore: given.restore }),
      ...(given.irreversible === undefined ? {} : { irreversible: given.irreversible }),
    },
  ]
}

/** A technology as a plan holds it: a query is part of the steps that wait with it. */
function withoutQuery(technology: Technology): Technology {
  const { name, label, package: takes, params, bands, tools, operations, reversible } = technology
  return { name, label, package: takes, params, bands, tools, operations, reversible }
}

function packageProblem(
  technology: Technology,
  name: string,
  given: PlanDomain,
  place: Place,
  problems: Problem[],
): void {
  const wants = technology.package !== 'none'
  if (wants === (given.package !== undefined)) return
  const message = wants
    ? `the domain ${shown(name)} names no package; ${technology.label} expects one: \`package: <file name in the vault>\``
    : `the domain ${shown(name)} names a package; ${technology.label} takes none: remove \`package\``
  problems.push({ place, message })
}

/** The host of that name, with the hosts through which it is reached. What must be found there is no part of a plan. */
export function hostOf(cmdb: CmdbFile, name: string): Host | undefined {
  const found = cmdb.hosts[name]
  if (!found) return undefined
  const { address, port, hostKeys, user, jump, path, state } = found
  const through = jump === undefined ? undefined : hostOf(cmdb, jump)
  return {
    ...{ name, address, port, hostKeys },
    ...(user === undefined ? {} : { user }),
    ...(through ? { jump: through } : {}),
    ...(path === undefined ? {} : { path }),
    ...(state === undefined ? {} : { state }),
  }
}

function writtenSteps(
  config: Config,
  occurrence: Occurrence,
  resolved: readonly Domain[],
  problems: Problem[],
): readonly Step[] {
  const { steps = [], domains } = config.plan.value
  return steps.map((parts, index) => ({
    number: index + 1,
    operations: parts.flatMap(({ domain, operations }) =>
      operations.map(({ until, ...operation }) => {
        const technology = config.technologies.get(domains[domain]?.technology ?? '')?.value
        if (technology && !(operation.operation in technology.operations))
          problems.push(
            unknown(
              config.plan,
              ['steps', index, domain],
              `${technology.label}'s operation`,
              operation.operation,
              Object.keys(technology.operations),
            ),
          )
        const found = resolved.find(({ name }) => name === domain)
        if (!until || !found) return { domain, ...operation }
        const place = config.plan.place(['steps', index, domain])
        const report = (message: string): void => addOnce(problems, { place, message })
        return { domain, ...operation, until: resolvedUntil(until, found, occurrence, technology?.query, report) }
      }),
    ),
  }))
}

function stepPlace(config: Config, step: number): Place {
  return config.plan.place(config.plan.value.steps ? ['steps', step - 1] : ['domains'])
}

function unknown<T>(
  located: Located<T>,
  path: readonly (string | number)[],
  what: string,
  word: string,
  words: readonly string[],
): Problem {
  return { place: located.place(path), message: `${what} ${shown(word)} is not here; ${suggestion(word, words)}` }
}
