import type { Given } from '../../shared/action/input'
import { readDateWarnings } from '../../shared/action/date-warnings'
import { orWarn } from '../../shared/action/or-warn'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { withRfcLock } from '../../shared/action/rfc-lock'
import { refreshRfc } from '../../shared/action/rfc-page'
import type { Issue, Issues, Teams } from '../../shared/change/ports'
import { productionStage } from '../../shared/change/production'
import type { ReleaseRequest } from '../../shared/change/release-request'
import { judgedRequest, withStandingDates, type AcceptedRequest } from '../../shared/change/request'
import { rfcOf, rfcsOf } from '../../shared/change/rfc'
import type { Config } from '../../shared/config/model'
import type { PlanSources } from '../../shared/config/preparation'
import type { RulesFile } from '../../shared/config/rules-model'
import { UserError } from '../../shared/failure'
import { environmentOf } from '../../shared/ledger/environment'
import type { Event, Occasion } from '../../shared/ledger/event'
import type { Clock, Ledger, Locks } from '../../shared/ledger/ledger'
import type { Log } from '../../shared/report/log'
import { acceptedAnswer, refusedAnswer, requestSummary, type TakenIn } from '../../shared/report/request'
import { askedFor } from './asked'
import type { inputs } from './inputs'
import { isRecorded, openedOf, rfcIssue } from './opening'
import { proposalsOf } from './proposals'
import { rolesAskedOf } from './roles'

/** The world of a request. `ref` is what the run was started for, such as a tag. */
export type RequestPorts = Readonly<{
  ledger: Ledger
  locks: Locks
  issues: Issues
  teams: Teams
  sources: PlanSources
  clock: Clock
  newId: () => string
  occasion: Occasion
  log: Log
  ref: string
  wait: (milliseconds: number) => Promise<void>
}>

type Asking = Partial<Given<typeof inputs>>
type Outcome = TakenIn | Readonly<{ problems: readonly string[] }>

/** Judges a request; opens or updates the one RFC of its release, or answers with every reason why not. */
export async function request(given: Asking, ports: RequestPorts): Promise<ActionReport> {
  try {
    const issue = await issueOf(given.issue, ports.issues)
    const requester = issue?.author ?? ports.occasion.actor
    const asked = askedFor(given, { requester, ref: ports.ref, ...(issue && { issue }) })
    if ('problems' in asked) return await refused(asked.problems, issue, ports)
    const config = await ports.sources.config(asked.request.application)
    const rules = config.rules?.value
    const outcome = await withRfcLock(asked.request, ports, () => takeIn(asked.request, rules, ports))
    if ('problems' in outcome) return await refused(outcome.problems, issue, ports)
    const warnings = await warningsOf(outcome, config, ports)
    const taken = { ...outcome, notes: [...outcome.notes, ...warnings] }
    await shownOnGithub(taken, issue, rules, ports)
    return { outputs: outputsOf(taken), summary: requestSummary(taken) }
  } catch (error) {
    return refusal(error, 'The release was not asked for', {})
  }
}

/** Dates that no rule refuses may still be in the way of others. */
async function warningsOf(
  { accepted }: TakenIn,
  { rules, cmdb }: Config,
  ports: RequestPorts,
): Promise<readonly string[]> {
  const { request, stages } = accepted
  const dated = stages.filter((stage) => request.dates[stage] !== undefined)
  if (!rules || dated.length === 0) return []
  const config = { rules: rules.value, cmdb: cmdb.value }
  return readDateWarnings(request, dated, config, ports.ledger, ports.clock.now())
}

/** What is in the ledger counts, whether or not GitHub shows it: a failure from here on is a warning. */
async function shownOnGithub(
  taken: TakenIn,
  issue: Issue | undefined,
  rules: RulesFile | undefined,
  ports: RequestPorts,
): Promise<void> {
  const issues = () => Promise.resolve(ports.issues)
  await orWarn('The page of the RFC is older than the ledger', ports.log, () =>
    refreshRfc(taken.accepted.request, rules, { ...ports, issues }),
  )
  await orWarn('The answer could not be written', ports.log, () =>
    answer(issue, acceptedAnswer(taken), ports, 'completed'),
  )
}

async function issueOf(number: number | undefined, issues: Issues): Promise<Issue | undefined> {
  if (number === undefined) return undefined
  const issue = await issues.issue(number)
  if (issue) return issue
  throw new UserError(
    'input-invalid',
    `issue: there is no issue #${number} in this repository; give that of the request`,
  )
}

/** With the lock held: what is read now is what the RFC is opened on. */
async function takeIn(asked: ReleaseRequest, rules: RulesFile | undefined, ports: RequestPorts): Promise<Outcome> {
  const { ledger, issues, clock } = ports
  const { application, version } = asked
  const events = await ledger.read(application)
  const known = rfcOf(events, version)
  const judged = judgedRequest(withStandingDates(asked, known), {
    rules,
    releases: rfcsOf(events),
    production: inProduction(rules, events),
    roles: rules ? await rolesAskedOf(asked.requester, rules, ports.teams) : [],
    now: clock.now(),
  })
  if (judged.kind === 'refused') return judged
  const rfc = await rfcIssue(application, version, known, issues)
  const opened = openedOf(judged, rfc)
  const isNew = !isRecorded(events, version, opened)
  const { proposed, notes } = await proposalsOf(judged, known, ports.sources)
  const appended = [...(isNew ? [opened] : []), ...proposed].map((content): Event => ({
    ...common(asked, ports),
    ...content,
  }))
  if (appended.length > 0) await ledger.append(appended)
  return { accepted: judged, rfc, isNew, notes: [...judged.notes, ...notes] }
}

function inProduction(rules: RulesFile | undefined, events: readonly Event[]): string | undefined {
  const stage = rules && productionStage(rules)
  return stage === undefined ? undefined : environmentOf(events, stage).inPlace?.version
}

function common({ application, version }: ReleaseRequest, { newId, clock, occasion }: RequestPorts) {
  const { actor, run } = occasion
  return { schema: 1 as const, id: newId(), at: new Date(clock.now()).toISOString(), actor, run, application, version }
}

async function refused(
  problems: readonly string[],
  issue: Issue | undefined,
  ports: RequestPorts,
): Promise<ActionReport> {
  const text = refusedAnswer(problems)
  await answer(issue, text, ports, 'not_planned')
  const message = ['The request breaks these rules:', ...problems.map((problem) => `- ${problem}`)].join('\n')
  return { outputs: {}, summary: `## Request refused\n\n${text}`, failure: { reason: 'request-refused', message } }
}

/** An issue that is closed has had its answer. */
async function answer(
  issue: Issue | undefined,
  text: string,
  { issues }: RequestPorts,
  state: 'completed' | 'not_planned',
): Promise<void> {
  if (issue?.state !== 'open') return
  await issues.comment(issue.number, text)
  await issues.edit(issue.number, { state })
}

function outputsOf({ accepted, rfc }: Readonly<{ accepted: AcceptedRequest; rfc: TakenIn['rfc'] }>) {
  const { lifecycle, stages, change } = accepted
  return { rfc: String(rfc.number), lifecycle, stages, kind: change }
}
