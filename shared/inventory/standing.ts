import { isStep, resultAfter, type DeploymentResult } from '../ledger/deployment'
import type { Event } from '../ledger/event'
import { isLeftAsFound } from '../ledger/proved'
import { domainsOf } from '../ledger/recorded-plan'
import type { Inspection } from './inspection'

type Step = Extract<Event, { type: `deployment.${string}` | `rollback.${string}` }>
type Ending = Extract<Step, { type: `${string}.finished` }>

/** When something was proved (ISO 8601), by which event of the ledger, of which deployment, in which run. */
export type Origin = Readonly<{ event: string; at: string; deployment: string; url: string }>

/** What deployments and rollbacks proved of one domain on one host. */
export type Standing = Inspection &
  Readonly<{
    application: string
    technology?: string
    version?: string
    since: Origin
    proof: Origin
    /** Why it is of no known version. */
    why?: string
  }>

/** What stands in a stage, and why it may be otherwise by now. */
export type Standings = Readonly<{ standings: readonly Standing[]; unsettled?: string }>

/** What the deployments and rollbacks of one application to a stage left there, as the last of them that looked saw it. */
export function standingOf(events: readonly Event[], stage: string): Standings {
  const steps = events.filter((event): event is Step => isStep(event) && event.stage === stage)
  const lives: Life[] = []
  const known = new Map<string, Life>()
  let standings = new Map<string, Standing>()
  let unsettled: string | undefined
  for (const event of steps) {
    const before = event.type === 'deployment.started' ? event.before : []
    const life = known.get(event.deployment) ?? { version: event.version, result: 'running', before, found: standings }
    if (!known.has(event.deployment)) lives.push(life)
    known.set(event.deployment, life)
    life.result = event.type === 'rollback.started' ? 'rolling-back' : resultAfter(life.result, event)
    unsettled = doubtAfter(event)
    if ('after' in event && event.after.length > 0) {
      const inPlace = lives.findLast(({ result }) => result === 'succeeded')?.version
      standings = standingsAfter(standings, event, life, inPlace)
    }
  }
  const technologies = technologiesIn(steps, [...standings.values()])
  const named = [...standings.values()].map((standing): Standing => {
    const technology = technologies.get(standing.domain)
    return { ...standing, ...(technology === undefined ? {} : { technology }) }
  })
  return { standings: named, ...(unsettled === undefined ? {} : { unsettled }) }
}

type Life = {
  readonly version: string
  result: DeploymentResult
  /** What it found before its first step, and what stood by then. */
  readonly before: readonly Inspection[]
  readonly found: ReadonlyMap<string, Standing>
}

/** Why what stands may be otherwise after an event. */
function doubtAfter(event: Step): string | undefined {
  if (event.type === 'deployment.started' || event.type === 'rollback.started')
    return `${named(event)} began at ${event.at} and has not said how it ended`
  // It may have changed the hosts, or not: `nothing-to-do` has not.
  if (event.after.length > 0 || event.result === 'nothing-to-do') return undefined
  return `${named(event)} ended as ${event.result} without a look at the hosts`
}

/** The technology of each domain, by the plan of the deployment that proved it. */
function technologiesIn(steps: readonly Step[], standings: readonly Standing[]): ReadonlyMap<string, string> {
  const proving = new Set(standings.map(({ proof }) => proof.deployment))
  const plans = steps.flatMap((event) =>
    event.type === 'deployment.started' && proving.has(event.deployment) ? [event.plan] : [],
  )
  return new Map(
    plans.flatMap(domainsOf).flatMap(({ name, technology }) => (name === undefined ? [] : [[name, technology.name]])),
  )
}

type Written = { -readonly [Key in keyof Standing]: Standing[Key] }

const SETTLED: readonly DeploymentResult[] = ['succeeded', 'rolled-back']

function standingsAfter(
  before: ReadonlyMap<string, Standing>,
  event: Ending,
  life: Life,
  inPlace: string | undefined,
): Map<string, Standing> {
  const { result } = life
  const proof = { event: event.id, at: event.at, deployment: event.deployment, url: event.run.url }
  const entries = event.after.map((inspection): readonly [string, Standing] => {
    const { domain, host, facts } = inspection
    const key = `${domain.length} ${domain} ${host}`
    const old = before.get(key)
    const earlier = life.found.get(key)
    if (earlier && isLeftAsFound(event, life.before, inspection, earlier)) return [key, earlier]
    const kept = old !== undefined && contentOf(old) === contentOf(inspection)
    const settled = SETTLED.includes(result)
    const version = settled ? inPlace : kept ? old.version : undefined
    const why = settled ? undefined : kept ? old.why : `${named(event)} changed it and ended as ${result}`
    const since = kept ? old.since : proof
    const standing: Written = { application: event.application, domain, host, facts, since, proof }
    if (version !== undefined && !isNothing(inspection)) standing.version = version
    if (why !== undefined) standing.why = why
    return [key, standing]
  })
  return new Map(entries)
}

/** What makes the content of a place another; that a server stands still does not. */
function contentOf({ facts }: Inspection): string {
  const { digest } = facts
  if (digest !== undefined) return digest
  const content = Object.entries(facts).filter(([name]) => name !== 'running')
  return JSON.stringify(content.sort())
}

/** Whether `inspect` found nothing there. */
export function isNothing({ facts }: Pick<Inspection, 'facts'>): boolean {
  return facts['content'] === 'absent'
}

function named({ type, deployment }: Step): string {
  return `${type.startsWith('rollback') ? 'The rollback of deployment' : 'Deployment'} ${deployment}`
}
