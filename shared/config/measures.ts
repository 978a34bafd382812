import type { MeasureTarget } from '../automaton/meter'
import type { Host } from '../inventory/host'
import { domainOf, type Plan } from '../plan/plan'
import { Secret } from '../plan/secret'
import type { Contexts } from './contexts'
import { evaluateCondition, evaluateTemplate } from './expression'
import { parsed } from './expression-syntax'
import type { Config } from './model'
import { shown, suggestion } from './nearest'
import type { Release } from './params'
import { ConfigError, type Located } from './place'
import type { Measure, RulesFile } from './rules-model'
import { ExpressionError, partsOf } from './template'

/** What is measured after a plan: addresses that name `host` once for each host. Throws ConfigError. */
export function measureTargets({ rules }: Config, release: Release, plan: Plan): readonly MeasureTarget[] {
  if (!rules) return []
  return rules.value.measure.flatMap((measure, index) =>
    placed(rules, index, 'when', () => appliesTo(measure, release, plan))
      ? placed(rules, index, 'url', () => targetsOf(measure, release, plan, problemAt(rules, index)))
      : [],
  )
}

function appliesTo({ when }: Measure, release: Release, plan: Plan): boolean {
  return when === undefined || evaluateCondition(when, contextsOf(release, plan))
}

function targetsOf(
  { name, url: template, domain, requests, connections, within, limits }: Measure,
  release: Release,
  plan: Plan,
  problem: (key: keyof Measure, message: string) => ConfigError,
): readonly MeasureTarget[] {
  const common = { name, template, requests, connections: Math.min(connections, requests), within, limits }
  const domains = plan.domains.map((one) => one.name)
  if (domain !== undefined && !domains.includes(domain))
    throw problem('domain', `the domain ${shown(domain)} is not in the plan; ${suggestion(domain, domains)}`)
  const contexts = contextsOf(release, plan)
  const namesHost = partsOf(template).some((part) => part.kind === 'expression' && parsed(part).contexts.has('host'))
  const found: readonly MeasureTarget[] = namesHost
    ? hostsOf(plan, domain).map((host) => {
        const url = evaluateTemplate(template, { ...contexts, host: factsOf(host) })
        return { ...common, host: host.name, url }
      })
    : [{ ...common, url: evaluateTemplate(template, contexts) }]
  const wrong = found.find(({ url }) => typeof url === 'string' && !isAddress(url))
  if (wrong) throw problem('url', `found ${shown(String(wrong.url))}, expected an address such as \`https://…/\``)
  const unknown = release.secrets && found.find(({ url }) => url instanceof Secret && !url.known)
  if (unknown)
    throw problem(
      'url',
      `the input \`secrets\` does not hold every secret of it; give them, as in \`secrets: \${{ toJSON(secrets) }}\``,
    )
  return found
}

/** The hosts of a domain; where none is named, of the domains that the plan starts, or else of all. */
function hostsOf(plan: Plan, domain: string | undefined): readonly Host[] {
  const operations = plan.steps.flatMap((step) => step.operations)
  const started = operations.flatMap((one) => (one.operation === 'start' ? [one.domain] : []))
  const all = plan.domains.map(({ name }) => name)
  const domains =
    domain === undefined ? (started.length > 0 ? all.filter((name) => started.includes(name)) : all) : [domain]
  const hosts = domains.flatMap((name) => domainOf(plan, name).targets.map(({ host }) => host))
  return [...new Map(hosts.map((host) => [host.name, host])).values()]
}

function contextsOf({ application, version, stage, secrets }: Release, plan: Plan): Contexts {
  const hosts = hostsOf(plan, undefined).map(({ name }) => name)
  return { release: { application, version }, stage: { name: stage, hosts }, ...(secrets ? { secrets } : {}) }
}

/** `local` is this machine, and an IPv6 address stands in brackets in a URL. */
function factsOf({ name, address, port, user }: Host): NonNullable<Contexts['host']> {
  const inUrl = address === 'local' ? 'localhost' : address.includes(':') ? `[${address}]` : address
  return { name, address: inUrl, port, user: user ?? null }
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}

function problemAt(rules: Located<RulesFile>, index: number): (key: keyof Measure, message: string) => ConfigError {
  return (key, message) => new ConfigError([{ place: rules.place(['measure', index, key]), message }])
}

function placed<T>(rules: Located<RulesFile>, index: number, key: keyof Measure, task: () => T): T {
  try {
    return task()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    const place = rules.place(['measure', index, key])
    throw new ConfigError([{ place: { ...place, column: place.column + error.column - 1 }, message: error.message }])
  }
}
