import { unknown, type Known } from '../change/known'
import type { Estate } from '../config/estate'
import type { CmdbFile, Config } from '../config/model'
import { hostOf } from '../config/resolve'
import { domainFindings } from '../inventory/domain-findings'
import type { Finding } from '../inventory/finding'
import { directoriesOf, hostFindings, type DeclaredHost } from '../inventory/host-findings'
import type { Inspection } from '../inventory/inspection'
import { strayFindings } from '../inventory/stray-findings'
import type { Event } from '../ledger/event'
import { expectationOf } from '../ledger/expectation'
import { areaOf, type Area, type Post } from './area'
import type { Ports } from './ports'
import { recordOf, type Account } from './survey-events'
import { visited, type Visited } from './visit'

/** Which environments of the CMDB are looked at. `limit`: for one host, in milliseconds. */
export type Survey = Readonly<{
  stages: readonly string[]
  /** Applications that are asked for; all of `cmdb.yml` where none is. */
  applications: readonly string[]
  secrets: Readonly<Record<string, string>>
  limit: number
}>

/** What was found, field by field and environment by environment, and what is to be recorded of it. */
export type Surveyed = Readonly<{
  findings: readonly Finding[]
  events: readonly Event[]
}>

/** What is needed of the world to look at hosts. */
export type SurveyPorts = Pick<
  Ports,
  'ledger' | 'transportOf' | 'newId' | 'clock' | 'occasion' | 'log' | 'redact' | 'signal'
>

/** Looks at all the hosts at once, and compares what is there with what is declared and what was proved. */
export async function surveyed(survey: Survey, estate: Estate, ports: SurveyPorts): Promise<Surveyed> {
  const histories = await historiesOf(estate, ports)
  const areas = areasOf(survey, estate, histories)
  const hosts = survey.stages.map((stage) => [stage, hostsIn(stage, survey, estate)] as const)
  const visits = await visitsOf(hosts, areas, survey.limit, estate.cmdb.value, ports)
  // Made before the ledger is read again: what is deployed after that comes later, and is what counts.
  const made = areas.map(() => [ports.newId(), ports.newId()] as const)
  const after = await historiesOf(estate, ports)
  const results = areas.map((area) => foundIn(area, visits, after.get(area.application) ?? []))
  const ofHosts = hosts.flatMap(([stage, all]) =>
    all.map((host) => ({ stage, host, findings: hostFindings(stage, host, visitOf(visits, host.name).found) })),
  )
  const ofDomains = results.map((result) => ({ ...result, findings: findingsOf(result, estate.cmdb.value) }))
  const findings = [...ofHosts, ...ofDomains].flatMap((part) => part.findings)
  const events = ofDomains.flatMap(({ findings: own, ...result }, index) => {
    const { area } = result
    const names = new Set(area.domains.flatMap(({ posts }) => posts.map(({ host }) => host)))
    const shared = ofHosts.filter(({ stage, host }) => stage === area.stage && names.has(host.name))
    const all = [...shared.flatMap((part) => part.findings), ...own]
    return recordOf({ ...result, findings: all, ids: made[index] ?? [] }, ports)
  })
  return { findings, events }
}

/** What was found at each post of an area. */
export type Found = ReadonlyMap<Post, Known<Inspection['facts']>>

async function historiesOf(
  { configs }: Estate,
  { ledger }: SurveyPorts,
): Promise<ReadonlyMap<string, readonly Event[]>> {
  const read = [...configs.keys()].map(async (name) => [name, await ledger.read(name)] as const)
  return new Map(await Promise.all(read))
}

function areasOf(
  { stages, secrets }: Survey,
  { cmdb, configs }: Estate,
  histories: ReadonlyMap<string, readonly Event[]>,
): readonly Area[] {
  return stages.flatMap((stage) =>
    placesOf(cmdb.value.environments[stage] ?? {}, configs).flatMap(([application, config, isDeclared]) => {
      const area = areaOf({ stage, application, secrets }, config, histories.get(application) ?? [])
      return isDeclared || area.strays.length > 0 ? [area] : []
    }),
  )
}

/** The applications whose plan is here: those of the environment first, then the others, which may be there all the same. */
function placesOf(
  environment: CmdbFile['environments'][string],
  configs: Estate['configs'],
): readonly (readonly [application: string, config: Config, isDeclared: boolean])[] {
  return [...new Set([...Object.keys(environment), ...configs.keys()])].flatMap((application) => {
    const config = configs.get(application)
    return config ? [[application, config, Object.hasOwn(environment, application)] as const] : []
  })
}

/** The hosts of an environment, also of applications whose plan is not here: to look at a host takes none. */
function hostsIn(stage: string, { applications }: Survey, { cmdb }: Estate): readonly DeclaredHost[] {
  const asked = Object.entries(cmdb.value.environments[stage] ?? {}).filter(
    ([application]) => applications.length === 0 || applications.includes(application),
  )
  const names = new Set(asked.flatMap(([, domains]) => Object.values(domains).flatMap(({ hosts }) => hosts)))
  return [...names].flatMap((name) => {
    const host = cmdb.value.hosts[name]
    return host ? [{ name, ...host }] : []
  })
}

type Visits = ReadonlyMap<string, Visited>

async function visitsOf(
  hosts: readonly (readonly [string, readonly DeclaredHost[]])[],
  areas: readonly Area[],
  limit: number,
  cmdb: CmdbFile,
  ports: SurveyPorts,
): Promise<Visits> {
  const declared = new Map(hosts.flatMap(([, all]) => all.map((host) => [host.name, host] as const)))
  const posts = areas.flatMap(postsOf)
  const names = [...new Set([...declared.keys(), ...posts.map(({ host }) => host)])]
  const visits = names.map(async (name) => {
    const looks = posts.flatMap((post) => (post.look && post.host === name ? [post.look] : []))
    const one = declared.get(name)
    // A host that cmdb.yml does not know any more is reached as it was when the plan was recorded.
    const host = one ? hostOf(cmdb, name) : looks[0]?.target.host
    if (one && !host) throw new Error(`there is no host ${name}`)
    const directories = one ? directoriesOf(one) : []
    return host ? [[name, await visited({ host, directories, looks, limit }, ports)] as const] : []
  })
  return new Map((await Promise.all(visits)).flat())
}

function postsOf({ domains, strays }: Area): readonly Post[] {
  return [...domains.flatMap(({ posts }) => posts), ...strays.map(({ post }) => post)]
}

function visitOf(visits: Visits, name: string): Visited {
  const visit = visits.get(name)
  if (!visit) throw new Error(`nobody looked at ${name}`)
  return visit
}

type Result = Pick<Account, 'area' | 'found' | 'settled'>

/** What was found at the posts of an area, unless somebody may have deployed there meanwhile. */
function foundIn(area: Area, visits: Visits, now: readonly Event[]): Result {
  const { stage, application, expected, domains, strays } = area
  const { newest, busy } = expectationOf(now, stage)
  const unsettled = newest === expected.newest ? busy : 'Somebody deployed there meanwhile: look again.'
  const found = ({ host, look, proved }: Post, domain: string): Known<Inspection['facts']> => {
    if (unsettled !== undefined) return unknown(unsettled)
    if (!look) return unknown(`The plan of ${application} has no domain ${domain}: nobody knows how to look at it.`)
    const seen = visitOf(visits, host).looked.get(look) ?? unknown('Nobody looked there.')
    // What was to be read and said nothing was not found to be otherwise.
    const silent = seen.known && isEmpty(seen.value) && !isEmpty(proved ?? {})
    return silent ? unknown('`inspect` told nothing that can be read, no line `key=value`: run it there.') : seen
  }
  const all = [
    ...domains.flatMap(({ name, posts }) => posts.map((post) => [post, found(post, name)] as const)),
    ...strays.map(({ domain, post }) => [post, found(post, domain)] as const),
  ]
  return { area, found: new Map(all), settled: unsettled === undefined }
}

function isEmpty(facts: Inspection['facts']): boolean {
  return Object.keys(facts).length === 0
}

function findingsOf({ area, found }: Result, { hosts }: CmdbFile): readonly Finding[] {
  const { stage, application, expected, domains, strays } = area
  const { inPlace, proved } = expected
  const astray = strays.map(({ domain, post, declared }) => ({
    ...{ domain, host: post.host, isKnown: Object.hasOwn(hosts, post.host) },
    ...(declared ? { declared } : {}),
    found: found.get(post) ?? unknown('Nobody looked there.'),
  }))
  const declared = domains.flatMap(({ name, version, posts }) =>
    domainFindings({
      ...{ stage, application, domain: name },
      ...(version === undefined ? {} : { version }),
      ...(inPlace === undefined ? {} : { inPlace }),
      ...(proved ? { proof: proved.proof } : {}),
      instances: posts.map((post) => ({
        host: post.host,
        found: found.get(post) ?? unknown('Nobody looked there.'),
        ...(post.proved ? { proved: post.proved } : {}),
      })),
    }),
  )
  return [...declared, ...strayFindings({ stage, application, proof: proved?.proof ?? '', strays: astray })]
}
