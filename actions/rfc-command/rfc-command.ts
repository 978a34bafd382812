import type { CommentEvent } from '../../shared/action/event-payload'
import { readDateWarnings } from '../../shared/action/date-warnings'
import { orWarn } from '../../shared/action/or-warn'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { withRfcLock, type RfcLockPorts } from '../../shared/action/rfc-lock'
import { refreshRfc, type RfcPagePorts } from '../../shared/action/rfc-page'
import { parseCommand, type Parsed } from '../../shared/change/command'
import { decidingRoles } from '../../shared/change/deciders'
import { heldRoles } from '../../shared/change/held-roles'
import { obey, type Obedience } from '../../shared/change/obedience'
import type { Issues, Teams } from '../../shared/change/ports'
import { rfcsOf } from '../../shared/change/rfc'
import type { RfcState } from '../../shared/change/rfc-state'
import type { Config } from '../../shared/config/model'
import type { Reason } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import { parseApplication } from '../../shared/release/version'
import { answerText, commandSummary, helpText, leftText, statusText } from '../../shared/report/command'
import type { Log } from '../../shared/report/log'

/** Everything outside that a command needs. */
export type CommandPorts = Omit<RfcPagePorts, 'issues'> &
  RfcLockPorts &
  Readonly<{
    config: (application: string) => Promise<Config>
    issues: () => Promise<Issues>
    teams: () => Promise<Teams>
    log: Log
  }>

type Answered = Readonly<{ result: 'obeyed' | 'refused' | 'repeated'; answer?: string; reason?: Reason }>

/** Obeys a comment, and answers below it; says and does nothing where the comment is no command to us. */
export async function rfcCommand(
  application: string | undefined,
  event: CommentEvent,
  ports: CommandPorts,
): Promise<ActionReport> {
  const parsed = parseCommand(event.comment.body)
  const name = application ?? applicationIn(event)
  const author = event.comment.user
  if (event.action !== 'created' || event.issue.pull_request || !parsed || name === undefined || !author)
    return ignored()
  if (author.type === 'Bot' || author.login.endsWith('[bot]')) return ignored()
  try {
    const rfc = ofIssue(await ports.ledger.read(name), event)
    return rfc ? await answered(parsed, event, rfc, author.login, ports) : ignored()
  } catch (error) {
    return refusal(error, 'The command was not obeyed', { command: parsed.name, result: 'refused' })
  }
}

async function answered(
  parsed: Parsed,
  event: CommentEvent,
  rfc: RfcState,
  author: string,
  ports: CommandPorts,
): Promise<ActionReport> {
  const config = await ports.config(rfc.request.application)
  const rules = config.rules?.value
  const changed = await changedSince(event, ports)
  if (changed === 'gone') return ignored()
  const {
    result,
    answer: own = '',
    reason = 'command-refused',
  } = changed === 'edited'
    ? refusedTo(author, 'An edited comment counts for nothing: write a new one.')
    : await carriedOut(parsed, event, rfc, config, author, ports)
  const answer = own === '' ? '' : own + leftText(parsed.left)
  // What is in the ledger counts, whether or not GitHub shows it: a failure from here on is a warning.
  const issues = await ports.issues()
  if (answer !== '')
    await orWarn('The answer could not be written', ports.log, () => issues.comment(event.issue.number, answer))
  if (result === 'obeyed' && 'command' in parsed)
    await orWarn('The page of the RFC is older than the ledger', ports.log, () => refreshRfc(rfc.request, rules, ports))
  const outputs = { command: parsed.name, result }
  const summary = commandSummary(rfc, parsed.name, result, answer)
  if (result !== 'refused') return { outputs, summary }
  return {
    outputs,
    summary,
    failure: { reason, message: `/${parsed.name} of ${author} was not obeyed: the answer on ${rfc.rfc.url} says why.` },
  }
}

async function carriedOut(
  parsed: Parsed,
  event: CommentEvent,
  rfc: RfcState,
  config: Config,
  author: string,
  ports: CommandPorts,
): Promise<Answered> {
  if ('problem' in parsed) return refusedTo(author, parsed.problem)
  const { command } = parsed
  const rules = config.rules?.value
  if (command.kind === 'status') return { result: 'obeyed', answer: statusText(rfc, rules) }
  if (command.kind === 'help') return { result: 'obeyed', answer: helpText(rfc, rules) }
  if (!rules) return refusedTo(author, 'There is no `ecluse.yml`, so nobody has a role.')
  const roles = await heldRoles(author, decidingRoles(rfc, rules), rules, await ports.teams())
  const { application, version } = rfc.request
  return withRfcLock(rfc.request, ports, async () => {
    const events = await ports.ledger.read(application)
    const now = ofIssue(events, event) ?? rfc
    if (events.some((one) => 'comment' in one && one.comment?.id === event.comment.id)) return { result: 'repeated' }
    const at = ports.clock.now()
    const obedience = obey(command, {
      ...{ rfc: now, rules, events, releases: rfcsOf(events), author, roles, now: at },
      comment: { id: event.comment.id, url: event.comment.html_url, createdAt: event.comment.created_at },
      closedByHand: event.issue.state === 'closed' && !now.closed,
      common: () => ({
        schema: 1,
        id: ports.newId(),
        at: new Date(at).toISOString(),
        ...ports.occasion,
        application,
        version,
      }),
    })
    if (obedience.kind === 'obeyed' && obedience.events.length > 0) await ports.ledger.append(obedience.events)
    if (obedience.kind !== 'obeyed' || command.kind !== 'reschedule') return spoken(obedience, author)
    const { stage } = command
    const both = { rules, cmdb: config.cmdb.value }
    const warnings = await readDateWarnings({ application, version, stage }, [stage], both, ports.ledger, at)
    return spoken({ ...obedience, answer: [obedience.answer, ...warnings].join('\n') }, author)
  })
}

function spoken(obedience: Obedience, author: string): Answered {
  const answer = answerText(obedience.kind, author, obedience.answer)
  if (obedience.kind !== 'unknown') return { result: obedience.kind, answer }
  return { result: 'refused', answer, reason: obedience.outage ? 'github-unreachable' : 'github-refused' }
}

function refusedTo(author: string, why: string): Answered {
  return { result: 'refused', answer: answerText('refused', author, why) }
}

function ofIssue(events: readonly Event[], { issue }: CommentEvent): RfcState | undefined {
  return rfcsOf(events).find(({ rfc }) => rfc.number === issue.number)
}

/** Only a hint on where to look in the ledger, which alone says whose RFC an issue is. */
function applicationIn({ issue }: CommentEvent): string | undefined {
  const [, name = ''] = /^<!-- ecluse-rfc: (\S+) /.exec(issue.body ?? '') ?? /^(\S+) /.exec(issue.title) ?? []
  try {
    return parseApplication(name)
  } catch {
    return undefined
  }
}

async function changedSince({ comment }: CommentEvent, ports: CommandPorts): Promise<'gone' | 'edited' | 'same'> {
  const now = await (await ports.issues()).commentById(comment.id)
  if (!now) return 'gone'
  const isSame =
    now.body === comment.body && now.updatedAt === now.createdAt && comment.updated_at === comment.created_at
  return isSame ? 'same' : 'edited'
}

function ignored(): ActionReport {
  return { outputs: { command: '', result: 'ignored' }, summary: '' }
}
