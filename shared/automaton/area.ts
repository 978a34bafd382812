import { planOfRecord } from '../config/plan-record'
import type { CmdbDomain, CmdbFile, Config } from '../config/model'
import { hostOf, resolvePlan } from '../config/resolve'
import type { Event } from '../ledger/event'
import { expectationOf, type Expectation } from '../ledger/expectation'
import { isAbsent } from '../inventory/domain-findings'
import { isAt, type Inspection } from '../inventory/inspection'
import type { Plan } from '../plan/plan'
import type { Look } from './visit'

/** One host of a domain: how to look there, or why nobody can; and what was proved there. */
export type Post = Readonly<{ host: string; look?: Look; proved?: Inspection['facts'] }>

/** Where a deployment proved that a domain is, although `cmdb.yml` does not say that it lives there. */
export type Stray = Readonly<{ domain: string; post: Post; declared?: readonly string[] }>

/** One application in one stage, as it is declared and as the ledger knows it. */
export type Area = Readonly<{
  stage: string
  application: string
  expected: Expectation
  domains: readonly Readonly<{ name: string; version?: string; posts: readonly Post[] }>[]
  strays: readonly Stray[]
}>

type Wanted = Readonly<{ stage: string; application: string; secrets: Readonly<Record<string, string>> }>

/**
 * What is to be looked at of an application in a stage. What was proved is looked at as it was then, by the plan that the
 * ledger recorded: a newer technology may tell the same content by another digest. Throws ConfigError, or UserError
 * `ledger-corrupt`.
 */
export function areaOf({ stage, application, secrets }: Wanted, config: Config, events: readonly Event[]): Area {
  const cmdb = config.cmdb.value
  const expected = expectationOf(events, stage)
  const version = expected.inPlace ?? expected.proved?.version ?? '0.0.0'
  const here = cmdb.environments[stage]?.[application]
  const placed = here ?? {}
  const recorded = recordedPlan(expected, cmdb, secrets)
  const plans = [
    ...(recorded ? [recorded] : []),
    ...(here ? [resolvePlan(config, { application, version, stage, secrets })] : []),
  ]
  const domains = Object.entries(placed).map(([name, { hosts, version: declared }]) => ({
    name,
    ...(declared === undefined ? {} : { version: declared }),
    posts: hosts.map((host) => postOf(name, host, plans, expected)),
  }))
  return { stage, application, expected, domains, strays: straysOf(placed, plans, expected) }
}

function straysOf(
  placed: Readonly<Record<string, CmdbDomain>>,
  plans: readonly Plan[],
  expected: Expectation,
): readonly Stray[] {
  const items = expected.proved?.items ?? []
  return items.flatMap(({ domain, host, facts }): readonly Stray[] => {
    const declared = placed[domain]?.hosts
    if (declared?.includes(host) || isAbsent(facts)) return []
    return [{ domain, post: postOf(domain, host, plans, expected), ...(declared ? { declared } : {}) }]
  })
}

function recordedPlan(
  { proved }: Expectation,
  cmdb: CmdbFile,
  secrets: Readonly<Record<string, string>>,
): Plan | undefined {
  return proved && planOfRecord(proved.plan, { secrets, hostOf: (name) => hostOf(cmdb, name) })
}

/** The first of the plans that knows the domain on that host says how to look there. */
function postOf(name: string, host: string, plans: readonly Plan[], { proved }: Expectation): Post {
  const [look] = plans.flatMap((plan) =>
    plan.domains.flatMap((domain) =>
      domain.name === name
        ? domain.targets.filter((target) => target.host.name === host).map((target) => ({ plan, domain, target }))
        : [],
    ),
  )
  const before = proved?.items.find(isAt({ domain: name, host }))
  return { host, ...(look ? { look } : {}), ...(before ? { proved: before.facts } : {}) }
}
