import type { Given } from '../../shared/action/input'
import type { ActionReport, Annotation } from '../../shared/action/report'
import { Outage, UserError } from '../../shared/failure'
import type { Integration } from '../../shared/indicators/ports'
import { knownBuilds, newsOf, periodToRead, type AskedSource } from '../../shared/indicators/reading'
import type { Event, Occasion } from '../../shared/ledger/event'
import type { Ledger } from '../../shared/ledger/ledger'
import { integrationProblem } from '../../shared/report/integration'
import type { inputs } from './inputs'

/** What the runs and commits of the repository are read with, and kept in. */
export type IntegrationPorts = Readonly<{
  github: Integration
  ledger: Ledger
  occasion: Occasion
  /** A fresh ULID. */
  id: () => string
}>

type Asked = Partial<Pick<Given<typeof inputs>, 'integration' | 'integrationOnError'>>
type Failure = Outage | UserError

/**
 * Reads what is new of the workflows that are asked for and keeps it, then computes. Where it could not be read the figures
 * are right for what was read before, but nobody may take them for newer: the report fails, or warns where that was asked for.
 */
export async function withIntegration(
  { integration = [], integrationOnError = 'fail' }: Asked,
  ports: IntegrationPorts | undefined,
  now: number,
  compute: () => Promise<ActionReport>,
): Promise<ActionReport> {
  const { failures, strangers } = ports ? await read(integration, ports, now) : { failures: [], strangers: [] }
  const report = withStrangers(await compute(), strangers)
  const [first] = failures
  if (!first) return report
  // What several of them need is refused once for all.
  const message = [...new Set(failures.map((failure) => failure.message))].join('\n')
  const told = { ...report, summary: `${integrationProblem(message)}\n\n${report.summary}` }
  if (report.failure) return told
  if (integrationOnError === 'fail') return { ...told, failure: { reason: first.reason, message } }
  const warning = { level: 'warning', title: 'Integration could not be read', message } as const
  return { ...told, annotations: [...(report.annotations ?? []), warning] }
}

/** A name of which nothing else is known may be that of another application, whose figures then lack these. */
function withStrangers(report: ActionReport, strangers: readonly string[]): ActionReport {
  if (strangers.length === 0) return report
  const warnings = strangers.map((name): Annotation => ({
    ...{ level: 'warning', title: 'Unknown application' },
    message: `integration: the ledger holds no request, package or deployment of ${name}, so its builds are counted under a name of their own; correct it, unless its first release is still to come`,
  }))
  return { ...report, annotations: [...(report.annotations ?? []), ...warnings] }
}

/** One that is refused does not keep the others from being read; a GitHub that does not answer does. */
async function read(
  sources: readonly AskedSource[],
  ports: IntegrationPorts,
  now: number,
): Promise<Readonly<{ failures: readonly Failure[]; strangers: readonly string[] }>> {
  const failures: Failure[] = []
  const events: Event[] = []
  const strangers = new Set<string>()
  try {
    const reader = readerOf(ports, now, strangers)
    for (const source of sources) {
      try {
        events.push(...(await reader(source, events)))
      } catch (error) {
        if (!(error instanceof UserError) || error.reason === 'cancelled') throw error
        failures.push(error)
      }
    }
  } catch (error) {
    if (!(error instanceof Outage)) throw error
    failures.push(error)
  }
  return { failures: [...failures, ...(await kept(events, ports))], strangers: [...strangers] }
}

async function kept(events: readonly Event[], { ledger }: IntegrationPorts): Promise<readonly Failure[]> {
  try {
    if (events.length > 0) await ledger.append(events)
    return []
  } catch (error) {
    if (error instanceof Outage || error instanceof UserError) return [error]
    throw error
  }
}

type Reader = (source: AskedSource, fresh: readonly Event[]) => Promise<readonly Event[]>

/**
 * Whatever several sources share is asked for once: the default branch, and the commits of a branch. Applications of which
 * the ledger holds nothing but builds are put among the `strangers`.
 */
function readerOf({ github, ledger, occasion, id }: IntegrationPorts, now: number, strangers: Set<string>): Reader {
  const answers = new Map<string, Promise<unknown>>()
  const once = <T>(question: string, ask: () => Promise<T>): Promise<T> => {
    const answer = (answers.get(question) as Promise<T> | undefined) ?? ask()
    answers.set(question, answer)
    return answer
  }
  return async ({ application, workflow, branch: asked }, fresh) => {
    const branch = asked ?? (await once('branch', () => github.defaultBranch()))
    const recorded = await once(`events ${application}`, () => ledger.read(application))
    const events = [...recorded, ...fresh.filter((event) => event.application === application)]
    const period = periodToRead(events, { workflow, branch }, now)
    const builds = await github.builds({ workflow, branch }, period, knownBuilds(events))
    const commits = await once(`commits ${period.from} ${branch}`, () => github.commits(branch, period))
    if (recorded.every(({ type }) => type === 'integration.recorded')) strangers.add(application)
    const news = newsOf(events, { workflow, branch }, period, { builds, commits })
    if (!news) return []
    const { actor, run } = occasion
    const common = {
      schema: 1,
      id: id(),
      at: new Date(now).toISOString(),
      actor,
      run,
      application,
      version: '',
    } as const
    const [from, to] = [new Date(period.from).toISOString(), new Date(period.to).toISOString()]
    const found = { builds: [...news.builds], commits: [...news.commits] }
    return [{ ...common, type: 'integration.recorded', workflow, branch, from, to, ...found }]
  }
}
