import { planOfRecord } from '../config/plan-record'
import type { CmdbFile, Config } from '../config/model'
import { hostOf, resolvePlan } from '../config/resolve'
import type { Event } from '../ledger/event'
import { expectationOf, type Expectation } from '../ledger/expectation'
import type { Inspection } from '../inventory/inspection'
import type { Plan } from '../plan/plan'
import type { Look } from './visit'

/** One host of a domain: how to look there, or why nobody can; and what was proved there. */
export type Post = Readonly<{ host: string; look?: Look; proved?: Inspection['facts'] }>

/** One application in one stage, as it is declared and as the ledger knows it. */
export type Area = Readonly<{
  stage: string
  application: string
  expected: Expectation
  domains: readonly Readonly<{ name: string; version?: string; posts: readonly Post[] }>[]
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
  const today = resolvePlan(config, { application, version, stage, secrets })
  const recorded = recordedPlan(expected, cmdb, secrets)
  const placed = cmdb.environments[stage]?.[application] ?? {}
  const domains = Object.entries(placed).map(([name, { hosts, version: declared }]) => ({
    name,
    ...(declared === undefined ? {} : { version: declared }),
    posts: hosts.map((host) => postOf(name, host, [...(recorded ? [recorded] : []), today], expected)),
  }))
  return { stage, application, expected, domains }
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
  const before = proved?.items.find((item) => item.domain === name && item.host === host)
  return { host, ...(look ? { look } : {}), ...(before ? { proved: before.facts } : {}) }
}
