import { unknown, type Known } from '../change/known'
import { Outage, UserError } from '../failure'
import { hostFactsOf } from '../inventory/fact-lines'
import { FACT_SCRIPT, factVariables } from '../inventory/fact-script'
import type { HostFacts, HostFound } from '../inventory/found'
import type { Host } from '../inventory/host'
import { HostKeyMismatch } from '../inventory/host-key-mismatch'
import type { Inspection } from '../inventory/inspection'
import type { Domain, Plan, Target } from '../plan/plan'
import { Secret } from '../plan/secret'
import { fleet, type Fleet } from './fleet'
import { inspect } from './inspect'
import { LEASE } from './lease'
import { lastWords, lines } from './output'
import type { Ports } from './ports'
import type { Site } from './site'

/** One domain of a plan on one of its hosts. */
export type Look = Readonly<{ plan: Plan; domain: Domain; target: Target }>

/** What is looked at on one host, over one connection. `limit`: for all of it, in milliseconds. */
export type Visit = Readonly<{ host: Host; directories: readonly string[]; looks: readonly Look[]; limit: number }>

/** What was found on one host; of what could not be found out, why not. */
export type Visited = Readonly<{ found: HostFound; looked: ReadonlyMap<Look, Known<Inspection['facts']>> }>

type VisitPorts = Pick<Ports, 'transportOf' | 'newId' | 'clock' | 'occasion' | 'log' | 'redact' | 'signal'>

/** A host that does not answer is asked once: nothing was begun there. */
const ONCE = { total: 1, pause: 1 }

/** How long the fact script may take: a file system that does not answer would be waited for for ever. */
const FACTS_LIMIT = 60_000

/** How long another check of the same host is waited for, in milliseconds. */
const OTHER_CHECK = 120_000

/** Where to go where the state directory has no room. */
const ELSEWHERE = '/tmp/.ecluse-'

/** What is needed of a site to look at it. */
type Here = Pick<Site, 'deployment' | 'fleet' | 'redact' | 'signal'>

/** What was looked at so far. */
type Looked = Map<Look, Known<Inspection['facts']>>

/**
 * Looks at one host, and changes nothing but files of its own, which it removes. It takes no lock of a deployment: one may
 * begin meanwhile. Rejects only where the run is cancelled.
 */
export async function visited(visit: Visit, ports: VisitPorts): Promise<Visited> {
  const { host, looks, limit } = visit
  const late = AbortSignal.timeout(limit)
  const looked: Looked = new Map()
  const found = await seen(visit, looked, ports, AbortSignal.any([ports.signal, late]))
  if (ports.signal.aborted) throw ports.signal.reason
  const why = late.aborted ? `${host.name} did not tell all within ${limit / 60_000} min, and was asked no more.` : ''
  const silent = found.kind !== 'answered' && why !== '' ? ({ kind: 'silent', why } as const) : found
  ports.log.info(silent.kind === 'answered' ? `${host.name} was looked at.` : silent.why)
  const rest = silent.kind === 'answered' ? why : silent.why
  return { found: silent, looked: new Map(looks.map((look) => [look, looked.get(look) ?? unknown(rest)])) }
}

async function seen(visit: Visit, looked: Looked, ports: VisitPorts, signal: AbortSignal): Promise<HostFound> {
  const { host, looks } = visit
  const { actor, run } = ports.occasion
  const owner = `${actor}, run ${run.id}, which looks at the CMDB`
  const work = { deployment: 'check', application: 'cmdb', stage: 'check', owner, lease: LEASE }
  const hosts = fleet(ports.transportOf, work, ONCE, signal)
  try {
    const here = await placeOn(host, hosts, ports, signal)
    const site = { deployment: 'check', fleet: hosts, redact: ports.redact, signal }
    const facts = await factsOf({ ...visit, host: here }, ports.clock, site)
    for (const look of looks) {
      const answer = await lookAt({ ...look, target: { ...look.target, host: here } }, site)
      if (!signal.aborted) looked.set(look, answer)
    }
    await tidied(here, { ...site, signal: ports.signal })
    return { kind: 'answered', facts }
  } catch (error) {
    return refusalOf(host, error)
  } finally {
    await hosts.close()
  }
}

/**
 * The host with a state directory for this, which no deployment locks. Where there is no room for one, which is just what
 * is to be found out, a directory that nobody can guess is made in `/tmp`.
 */
async function placeOn(host: Host, hosts: Fleet, { newId }: VisitPorts, signal: AbortSignal): Promise<Host> {
  const own = { ...host, state: `${host.state ?? '.ecluse'}/.check` }
  try {
    await unlocked(own, hosts, signal)
    return own
  } catch (error) {
    if (!(error instanceof UserError) || error.reason !== 'host-refused') throw error
    const other = { ...host, state: `${ELSEWHERE}${newId()}` }
    try {
      await hosts.session(other)
      return other
    } catch {
      throw error
    }
  }
}

/** Opens a session; where another check looks at the host, after that. */
async function unlocked(host: Host, hosts: Fleet, signal: AbortSignal): Promise<void> {
  const pause = 500
  for (let left = OTHER_CHECK; ; left -= pause) {
    try {
      await hosts.session(host)
      return
    } catch (error) {
      if (!(error instanceof UserError) || error.reason !== 'locked' || left <= 0 || signal.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

async function factsOf(visit: Visit, clock: Ports['clock'], site: Here): Promise<HostFacts> {
  const { host, directories } = visit
  const heard: string[] = []
  const words = lastWords()
  let to = 0
  const output = lines(site.redact, (line, stream) => {
    words.hear(line, stream)
    if (stream === 'stdout') heard.push(line)
    if (line.startsWith('time ')) to = clock.now()
  })
  const from = clock.now()
  const told = (why: string): HostFacts => hostFactsOf(heard, directories, { from, to }, why)
  try {
    const session = await site.fleet.session(host)
    const script = { text: FACT_SCRIPT, env: factVariables(directories), timeout: FACTS_LIMIT }
    const outcome = await session.run(script, undefined, output.write, site.signal)
    output.end()
    const how = outcome.kind === 'exited' ? `exit status ${outcome.status}` : outcome.kind
    return told(`The fact script did not tell it (${how}). ${words.text()}`.trim())
  } catch (error) {
    if (!(error instanceof UserError) && !(error instanceof Outage)) throw error
    if (error instanceof Outage) site.fleet.broken(host)
    return told(error.message)
  }
}

async function lookAt({ plan, domain, target }: Look, site: Here): Promise<Known<Inspection['facts']>> {
  const missing = Object.values(target.params).flatMap((value) =>
    value instanceof Secret && !value.known ? [value.source] : [],
  )
  if (missing.length > 0)
    return unknown(`The input \`secrets\` does not hold ${missing.join(', ')}, which \`inspect\` needs.`)
  try {
    const { facts } = await inspect(plan, domain, target, site, `/${plan.application}/${plan.stage}`)
    return { known: true, value: facts }
  } catch (error) {
    if (error instanceof UserError || error instanceof Outage) return unknown(error.message)
    throw error
  }
}

const TIDY = 'rm -rf -- "$DIRECTORY"/*'

/** What was made elsewhere goes as a whole, once the session that lives in it has ended. */
const TIDY_ELSEWHERE = `setsid sh -c '
count=0
while [ "$count" -lt 60 ] && ls -d "$DIRECTORY"/.agent.* >/dev/null 2>&1; do
  sleep 1
  count=$((count + 1))
done
rm -rf -- "$PLACE"' >/dev/null 2>&1 </dev/null 8<&- &
`

/** What an \`inspect\` had to write is of no use any more; what cannot be removed now is the next time. */
async function tidied(host: Host, { fleet: hosts, signal }: Here): Promise<void> {
  try {
    const session = await hosts.session(host)
    const { state = '' } = host
    const env = { DIRECTORY: session.directory, PLACE: state }
    const text = state.startsWith(ELSEWHERE) ? TIDY_ELSEWHERE : TIDY
    await session.run({ text, env, timeout: FACTS_LIMIT }, undefined, () => undefined, signal)
  } catch (error) {
    if (!(error instanceof UserError) && !(error instanceof Outage)) throw error
  }
}

function refusalOf(host: Host, error: unknown): Exclude<HostFound, { kind: 'answered' }> {
  if (error instanceof HostKeyMismatch && error.host === host.name)
    return { kind: 'stranger', why: error.message, expected: error.expected, seen: error.seen }
  if (error instanceof UserError || error instanceof Outage) return { kind: 'silent', why: error.message }
  throw error
}
