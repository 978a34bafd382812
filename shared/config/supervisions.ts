import type { Silenceable, Supervised } from '../automaton/supervision'
import { hostsOf } from '../automaton/fleet'
import type { Host } from '../inventory/host'
import type { Plan } from '../plan/plan'
import { Secret, type Value } from '../plan/secret'
import type { Contexts } from './contexts'
import { evaluateTemplate } from './expression'
import { parsed } from './expression-syntax'
import type { Config } from './model'
import type { Release } from './params'
import { ConfigError, type Located, placeText } from './place'
import type { RulesFile, Supervision } from './rules-model'
import { ExpressionError, partsOf } from './template'

type Read = (key: string, template: string) => Value

/** What is silenced while a plan is carried out: labels that name `host` once for each host. Throws ConfigError. */
export function supervisedOf({ rules }: Config, release: Release, plan: Plan): readonly Supervised[] {
  if (!rules) return []
  return rules.value.supervision.flatMap((entry, index) => {
    const place = placeText(rules.place(['supervision', index]))
    return scopesOf(entry, plan).map((host): Supervised => {
      const read: Read = (key, template) => evaluated(rules, [index, ...key.split('.')], template, release, plan, host)
      const target = targetOf(entry, read, release, plan)
      const at = target.kind === 'command' ? '' : ` at ${shownUrl(target.url)}`
      const on = host ? ` for ${host.name}` : ''
      const key = host ? `${index + 1}.${host.name}` : String(index + 1)
      const { lease, onError } = entry
      return { name: `${entry.kind}${at}${on}`, place, key, lease, onError, target }
    })
  })
}

function scopesOf(entry: Supervision, plan: Plan): readonly (Host | undefined)[] {
  const perHost = entry.kind === 'alertmanager' && Object.values(entry.match).some(namesHost)
  return perHost ? hostsOf(plan) : [undefined]
}

function namesHost(template: string): boolean {
  return partsOf(template).some((part) => part.kind === 'expression' && parsed(part).contexts.has('host'))
}

function targetOf(entry: Supervision, read: Read, release: Release, plan: Plan): Silenceable {
  if (entry.kind === 'command') {
    const { application, version, stage } = release
    const hosts = hostsOf(plan).map(({ name }) => name)
    const env = { APPLICATION: application, VERSION: version, STAGE: stage, HOSTS: hosts.join(' ') }
    return { kind: entry.kind, silence: entry.silence, restore: entry.restore, env }
  }
  const { url, user, password, token } = entry
  const account = {
    url: read('url', url),
    ...(user === undefined ? {} : { user: read('user', user) }),
    ...(password === undefined ? {} : { password: read('password', password) }),
    ...(token === undefined ? {} : { token: read('token', token) }),
  }
  if (entry.kind === 'alertmanager') {
    const labels = Object.entries(entry.match).map(([label, value]) => [label, read(`match.${label}`, value)] as const)
    return { ...account, kind: entry.kind, match: Object.fromEntries(labels) }
  }
  const hosts = String(read('hosts', entry.hosts)).split(',')
  return { ...account, kind: entry.kind, hosts: hosts.map((name) => name.trim()).filter((name) => name !== '') }
}

function evaluated(
  rules: Located<RulesFile>,
  path: readonly (string | number)[],
  template: string,
  { application, version, stage, secrets }: Release,
  plan: Plan,
  host: Host | undefined,
): Value {
  const place = rules.place(['supervision', ...path])
  const problem = (message: string): ConfigError => new ConfigError([{ place, message }])
  const contexts: Contexts = {
    release: { application, version },
    stage: { name: stage, hosts: hostsOf(plan).map(({ name }) => name) },
    ...(host ? { host: { name: host.name, address: host.address, port: host.port, user: host.user ?? null } } : {}),
    ...(secrets ? { secrets } : {}),
  }
  try {
    const value = evaluateTemplate(template, contexts)
    if (value === '')
      throw problem('this is empty here, and would silence more than what is deployed; expected a value')
    if (secrets && value instanceof Secret && !value.known)
      throw problem(
        'the input `secrets` does not hold every secret of it; give them, as in `secrets: ${{ toJSON(secrets) }}`',
      )
    return value
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    throw new ConfigError([{ place: { ...place, column: place.column + error.column - 1 }, message: error.message }])
  }
}

/** An address without what may be secret in it. */
function shownUrl(url: Value): string {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).host : String(url)
}
