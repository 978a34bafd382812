import { readElsewhere } from '../../shared/action/elsewhere'
import { gateFacts, type GatePorts, type Gathered } from '../../shared/action/gate-facts'
import type { Given } from '../../shared/action/input'
import { proposalOf } from '../../shared/action/proposal'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { refreshRfc } from '../../shared/action/rfc-page'
import { gateDecision, reasonCodes } from '../../shared/change/decision'
import type { Issues } from '../../shared/change/ports'
import type { Decision } from '../../shared/change/gate'
import type { RulesFile } from '../../shared/config/rules-model'
import { Outage, UserError } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import type { Log } from '../../shared/report/log'
import { gateSummary } from '../../shared/report/gate'
import type { inputs } from './inputs'

export type RfcGatePorts = GatePorts & Readonly<{ newId: () => string; log: Log }>

type Asked = Pick<Given<typeof inputs>, 'application' | 'version' | 'stage' | 'rfc' | 'mode'>

/** Decides whether a release may enter a stage now, and records it. A decision that cannot be recorded opens nothing. */
export async function rfcGate(asked: Asked, ports: RfcGatePorts): Promise<ActionReport> {
  try {
    return await decided(asked, ports)
  } catch (error) {
    const { application, version, stage } = asked
    const codes = error instanceof UserError || error instanceof Outage ? [error.reason] : []
    const outputs = { decision: 'closed', 'reason-codes': codes, checks: [] }
    return refusal(error, `${application} ${version} may not enter ${stage}: nothing could be decided`, outputs)
  }
}

async function decided(asked: Asked, ports: RfcGatePorts): Promise<ActionReport> {
  const rules = await rulesOf(asked.application, ports)
  const gathered = await gateFacts(asked, rules, ports)
  const { facts, preparation } = gathered
  checkNumber(asked, facts.rfc?.rfc.number)
  const decision = gateDecision(facts)
  await ports.ledger.append(eventsOf(decision, gathered, ports))
  await refresh(asked, rules, gathered, ports)
  const codes = reasonCodes(decision)
  const plan = preparation?.prepared
  const elsewhere = plan && (await readElsewhere(plan.plan, () => Promise.resolve(ports.ledger)))
  const report = {
    outputs: { decision: decision.kind, 'reason-codes': codes, checks: decision.checks },
    summary: gateSummary(decision, facts, plan, elsewhere),
  }
  const [reason] = codes
  if (reason === undefined || asked.mode === 'preview') return report
  return { ...report, failure: { reason, message: messageOf(decision, asked) } }
}

async function rulesOf(application: string, { sources }: RfcGatePorts): Promise<RulesFile> {
  const config = await sources.config(application)
  if (config.rules) return config.rules.value
  throw new UserError(
    'config-invalid',
    'There is no ecluse.yml in the configuration, and a gate decides by its rules. Write one, such as that of the examples.',
  )
}

function checkNumber({ rfc, application, version }: Asked, recorded: number | undefined): void {
  if (rfc === undefined || recorded === undefined || rfc === recorded) return
  throw new UserError(
    'input-invalid',
    `rfc: #${rfc} was given, and the RFC of ${application} ${version} is #${recorded}: give that, or nothing`,
  )
}

/** A new proposal comes first: the decision was made on it. */
function eventsOf(decision: Decision, { facts, preparation }: Gathered, ports: RfcGatePorts): readonly Event[] {
  const { application, version, stage, mode, plan, now } = facts
  const common = () => ({
    ...{ schema: 1 as const, id: ports.newId(), at: new Date(now).toISOString() },
    ...{ ...ports.occasion, application, version },
  })
  const { rfc } = facts
  const proposal = rfc && preparation && proposalOf(preparation, stage, rfc.proposals[stage])
  const { manifestDigest, planDigest, rollbackDigest } = plan.known ? plan.value : {}
  const shown = manifestDigest !== undefined && planDigest !== undefined && rollbackDigest !== undefined
  return [
    ...(proposal ? [{ ...common(), ...proposal }] : []),
    {
      ...common(),
      ...{ type: 'gate.decided', stage, mode, decision: decision.kind, checks: [...decision.checks] },
      ...(shown ? { shown: { manifestDigest, planDigest, rollbackDigest } } : {}),
    },
  ]
}

/** The page only shows what the ledger has: where it cannot be written, the decision stands. */
async function refresh(asked: Asked, rules: RulesFile, { facts, issue }: Gathered, ports: RfcGatePorts): Promise<void> {
  const { issues } = ports
  const unwritten = (why: string) =>
    ports.log.warning(`The decision is in the ledger, but the page of the RFC could not be written: ${why}`)
  // GitHub was just asked for it, often enough.
  if (!facts.issue.known) {
    unwritten(facts.issue.why)
    return
  }
  // It was read a moment ago, and every request counts.
  const read: Pick<Issues, 'issue'> = { issue: async (number) => issue ?? issues.issue(number) }
  try {
    await refreshRfc(asked, rules, {
      ...ports,
      issues: () => Promise.resolve({ edit: (...change) => issues.edit(...change), ...read }),
    })
  } catch (error) {
    if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
    unwritten(error.message)
  }
}

function messageOf({ checks }: Decision, { application, version, stage }: Asked): string {
  const missing = checks.filter(({ result }) => result !== 'holds')
  // What has one cause is said once.
  const codes = new Map<string, string[]>()
  for (const { code, saw, remedy } of missing) {
    const what = `${sentence(saw.replaceAll('\n', ' '))} ${remedy}`
    codes.set(what, [...(codes.get(what) ?? []), code])
  }
  const lines = [...codes].map(([what, of]) => `- ${of.join(', ')}: ${what}`)
  return [`${application} ${version} may not enter ${stage}:`, ...lines].join('\n')
}

/** What something else said may end without a full stop. */
function sentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`
}
