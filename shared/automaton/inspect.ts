import { Outage, UserError } from '../failure'
import type { Inspection } from '../inventory/inspection'
import { isSuccess, technicalSteps } from '../plan/technical'
import type { Domain, Plan, Target } from '../plan/plan'
import { environmentOf } from './environment'
import { scriptOf } from './script'
import type { Site } from './site'
import { lastWords, lines } from './output'

/** What is kept of one `inspect`, in characters: it goes into the ledger with every look. */
const MOST = 64 * 1024

/** What `inspect` says of every domain on every host now. Rejects where any of it cannot be found out. */
export async function inspectAll(plan: Plan, site: Site): Promise<readonly Inspection[]> {
  const inspections = plan.domains.flatMap((domain) =>
    domain.targets.map((target) => inspect(plan, domain, target, site)),
  )
  return Promise.all(inspections)
}

/** What `inspect` says of one domain on one host; `below` leads to its files from the session's directory on. */
export async function inspect(
  plan: Plan,
  domain: Domain,
  target: Target,
  site: Pick<Site, 'deployment' | 'fleet' | 'redact' | 'signal'>,
  below = '',
): Promise<Inspection> {
  const host = target.host.name
  const facts: Record<string, string> = {}
  let size = 0
  const keep = (line: string): void => {
    const fact = factOf(line)
    size += Object.keys(fact).length === 0 ? 0 : line.length
    if (size <= MOST) Object.assign(facts, fact)
  }
  try {
    const session = await site.fleet.session(target.host)
    const environment = environmentOf(plan, domain.name, target, {
      directory: `${session.directory}${below}`,
      deployment: site.deployment,
    })
    for (const step of technicalSteps(domain.technology, 'inspect')) {
      if (step.kind === 'transfer') continue
      const words = lastWords()
      const output = lines(site.redact, (line, stream) => {
        words.hear(line, stream)
        if (stream === 'stdout') keep(line)
      })
      const outcome = await session.run(scriptOf(step, environment), undefined, output.write, site.signal)
      output.end()
      if (outcome.kind !== 'exited' || !isSuccess(step, outcome.status))
        throw new UserError(
          'step-failed',
          `${step.name} (inspect ${domain.name} on ${host}) did not answer: ${outcome.kind === 'exited' ? `exit status ${outcome.status}` : outcome.kind}. ${words.text()}`,
        )
      if (size > MOST)
        throw new UserError(
          'step-failed',
          `${step.name} (inspect ${domain.name} on ${host}) told ${size} characters of facts; expected ${MOST} at most: let it print a digest of what is long.`,
        )
    }
  } catch (error) {
    if (error instanceof Outage) site.fleet.broken(target.host)
    throw error
  }
  return { domain: domain.name, host, facts }
}

/** The fact of a `key=value` line; nothing of any other line. */
export function factOf(line: string): Readonly<Record<string, string>> {
  const match = /^([a-z][a-z0-9-]*)=(.*)$/.exec(line)
  return match ? { [match[1] ?? '']: match[2] ?? '' } : {}
}
