import type { Given } from '../../shared/action/input'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { surveyed, type SurveyPorts } from '../../shared/automaton/survey'
import type { Estate } from '../../shared/config/estate'
import { suggestion } from '../../shared/config/nearest'
import { Outage, UserError } from '../../shared/failure'
import type { Finding } from '../../shared/inventory/finding'
import { integrityOf, percentOf, worstOf } from '../../shared/inventory/integrity'
import { integrityError, integritySummary, isKept } from '../../shared/report/integrity'
import { foundElsewhere, toldElsewhere, type ElsewherePorts } from './elsewhere'
import type { inputs } from './inputs'
import { inventory, type InventoryPorts } from './inventory'

/** Everything outside that a check works with. */
export type CmdbPorts = SurveyPorts &
  ElsewherePorts &
  Readonly<{
    /** The CMDB, with the configurations of these applications, or of all whose plan is here. */
    estate: (applications: readonly string[]) => Promise<Estate>
    /** Proposes a `cmdb.yml` in which what the findings correct is right. */
    updated: (findings: readonly Finding[]) => Promise<Pick<ActionReport, 'outputs' | 'summary' | 'failure'>>
    /** Puts a file into the output directory, and says where it is. */
    write: InventoryPorts['write']
  }>

type Asked = Pick<Given<typeof inputs>, 'environment' | 'application' | 'mode' | 'threshold' | 'secrets'>

/** How long one host may take to tell everything, in milliseconds. */
const LIMIT = 30 * 60_000

/** GitHub takes 1 MB of outputs from a whole job; in characters of JSON. */
const LONGEST = 250_000

/** Compares a CMDB with its hosts, records what was found, and fails where too little of it is right. */
export async function cmdb(asked: Asked, ports: CmdbPorts): Promise<ActionReport> {
  try {
    return await checked(asked, ports)
  } catch (error) {
    const outputs = { integrity: '', environments: [], drift: [] }
    return refusal(error, 'The CMDB could not be compared with its hosts', outputs)
  }
}

async function checked(asked: Asked, ports: CmdbPorts): Promise<ActionReport> {
  const { mode, threshold, secrets = {} } = asked
  const applications = asked.application ?? []
  const estate = await ports.estate(applications)
  const stages = stagesOf(asked.environment ?? [], estate)
  // First, since an address that is none is better told before all hosts were looked at.
  const elsewhere = await foundElsewhere(estate.cmdb.value, { stages, applications }, ports)
  const survey = await surveyed({ stages, applications, secrets, limit: LIMIT }, estate, ports)
  const unrecorded = await failureOf(() => ports.ledger.append(survey.events))
  const findings = [...survey.findings, ...elsewhere]
  const integrities = stages.map((stage) => integrityOf(stage, findings))
  const update = mode === 'update' ? await ports.updated(findings) : undefined
  const known = await inventory({ applications: [...estate.configs.keys()], stages }, ports)
  const all = { integrities, findings, without: estate.without, threshold }
  const report = {
    outputs: {
      integrity: worstOf(integrities) ?? '',
      environments: integrities.map((one) => ({ ...one, percent: percentOf(one) ?? null })),
      drift: driftOf(findings),
      ...known.outputs,
      ...update?.outputs,
    },
    summary: [integritySummary(all), update?.summary ?? '', known.summary].filter((part) => part !== '').join('\n'),
  }
  const untold = known.failure ? undefined : await toldElsewhere(known.items, integrities, ports)
  const failure = unrecorded ?? update?.failure ?? known.failure ?? untold
  if (failure) return { ...report, failure }
  if (isKept(all)) return report
  return { ...report, failure: { reason: 'integrity-too-low', message: integrityError(all) } }
}

/** Why what was found could not be recorded; it is shown all the same. */
async function failureOf(record: () => Promise<void>): Promise<ActionReport['failure']> {
  try {
    await record()
    return undefined
  } catch (error) {
    if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
    return {
      reason: error.reason,
      message: `What was found is in the summary, and not in the ledger: ${error.message}`,
    }
  }
}

function stagesOf(asked: readonly string[], { cmdb: { value, place } }: Estate): readonly string[] {
  const known = Object.keys(value.environments)
  const other = asked.find((stage) => !known.includes(stage))
  if (other !== undefined)
    throw new UserError(
      'input-invalid',
      `environment: ${JSON.stringify(other)} is not an environment of ${place(['environments']).file}; ${suggestion(other, known)}`,
    )
  return asked.length > 0 ? [...new Set(asked)] : known
}

/** What is not right, as far as it fits into an output. */
function driftOf(findings: readonly Finding[]): readonly object[] {
  let room = LONGEST
  const shown: object[] = []
  for (const { stage, item, field, declared, found, result, why } of findings) {
    if (result === 'right') continue
    const one = { stage, item, field, declared: cut(declared), found: cut(found), result, why: why && cut(why) }
    room -= JSON.stringify(one).length + 1
    if (room < 0) break
    shown.push(one)
  }
  return shown
}

/** One long value of a host leaves room for the others. */
function cut(text: string): string {
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text
}
