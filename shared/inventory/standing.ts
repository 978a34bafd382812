import { z } from 'zod'
import { isStep, resultAfter, type DeploymentResult } from '../ledger/deployment'
import type { Event } from '../ledger/event'
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

const planned = z.object({
  domains: z.array(z.object({ name: z.string(), technology: z.object({ name: z.string() }) })),
})

/** What the deployments and rollbacks of one application to a stage left there, as the last of them that looked saw it. */
export function standingOf(events: readonly Event[], stage: string): Standings {
  const results = new Map<string, Readonly<{ version: string; result: DeploymentResult }>>()
  const technologies = new Map<string, string>()
  let standings = new Map<string, Standing>()
  let unsettled: string | undefined
  for (const event of events) {
    if (!isStep(event) || event.stage !== stage) continue
    const { version, result } = results.get(event.deployment) ?? { version: event.version, result: 'running' }
    const next = event.type === 'rollback.started' ? 'rolling-back' : resultAfter(result, event)
    results.set(event.deployment, { version, result: next })
    if (event.type === 'deployment.started') {
      for (const { name, technology } of planned.safeParse(event.plan).data?.domains ?? [])
        technologies.set(name, technology.name)
    }
    if (event.type === 'deployment.started' || event.type === 'rollback.started') {
      unsettled = `${named(event)} began at ${event.at} and has not said how it ended`
    } else if (event.after.length === 0) {
      // It may have changed the hosts, or not: `nothing-to-do` has not.
      const idle = event.type === 'rollback.finished' && event.result === 'nothing-to-do'
      unsettled = idle ? undefined : `${named(event)} ended as ${event.result} without a look at the hosts`
    } else {
      unsettled = undefined
      const inPlace = [...results.values()].findLast(({ result: known }) => known === 'succeeded')?.version
      standings = standingsAfter(standings, event, next, inPlace, technologies)
    }
  }
  return { standings: [...standings.values()], ...(unsettled === undefined ? {} : { unsettled }) }
}

const SETTLED: readonly DeploymentResult[] = ['succeeded', 'rolled-back']

function standingsAfter(
  before: ReadonlyMap<string, Standing>,
  event: Ending,
  result: DeploymentResult,
  inPlace: string | undefined,
  technologies: ReadonlyMap<string, string>,
): Map<string, Standing> {
  const proof = { event: event.id, at: event.at, deployment: event.deployment, url: event.run.url }
  const entries = event.after.map((inspection): readonly [string, Standing] => {
    const { domain, host, facts } = inspection
    const key = JSON.stringify([domain, host])
    const old = before.get(key)
    const kept = old !== undefined && contentOf(old) === contentOf(inspection)
    const technology = technologies.get(domain)
    const settled = SETTLED.includes(result)
    const version = settled ? inPlace : kept ? old.version : undefined
    const why = settled ? undefined : kept ? old.why : `${named(event)} changed it and ended as ${result}`
    return [
      key,
      {
        ...{ application: event.application, domain, host, facts },
        ...(technology === undefined ? {} : { technology }),
        ...(version === undefined || isNothing(inspection) ? {} : { version }),
        ...(why === undefined ? {} : { why }),
        ...{ since: kept ? old.since : proof, proof },
      },
    ]
  })
  return new Map(entries)
}

/** What makes the content of a place another; that a server stands still does not. */
function contentOf({ facts }: Inspection): string {
  const content = Object.entries(facts).filter(([name]) => name !== 'running')
  return facts['digest'] ?? JSON.stringify(content.sort())
}

/** Whether `inspect` found nothing there. */
export function isNothing({ facts }: Pick<Inspection, 'facts'>): boolean {
  return facts['content'] === 'absent'
}

function named({ type, deployment }: Step): string {
  return `${type.startsWith('rollback') ? 'The rollback of deployment' : 'Deployment'} ${deployment}`
}
