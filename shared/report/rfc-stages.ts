import { localText, timezoneOf } from '../change/calendar'
import type { RfcState } from '../change/rfc-state'
import { isSame } from '../change/voices'
import type { RulesFile } from '../config/rules-model'
import type { DeploymentResult, DeploymentState } from '../ledger/deployment'
import { delayText, durationText, utcText } from './instant'
import { escapeMarkdown, table } from './markdown'

const RESULTS: Readonly<Record<DeploymentResult, string>> = {
  running: '🔵 being deployed',
  'rolling-back': '🟠 being rolled back',
  succeeded: '🟢 in place',
  'rolled-back': '🟠 rolled back',
  failed: '🔴 failed',
  cancelled: '⚪ cancelled',
  'rollback-failed': '🔴 rollback failed',
}

/** How the RFC stands, in one sentence that nobody overlooks. */
export function outcomeAlert(rfc: RfcState): string {
  const { closed, stages } = rfc
  if (closed?.outcome === 'rejected')
    return alert(
      'CAUTION',
      `**Rejected** by ${escapeMarkdown(closed.by)}, ${utcText(closed.at)}: ${escapeMarkdown(closed.why, 2000)}`,
    )
  if (closed) return alert('TIP', `**Delivered** on ${utcText(closed.at)}.`)
  const broken = stages.flatMap((stage) => lastIn(rfc, stage) ?? []).find(({ result }) => isBroken(result))
  if (broken)
    return alert(
      'CAUTION',
      `**${escapeMarkdown(broken.stage)} needs somebody now**: ${RESULTS[broken.result]}, deployment \`${broken.id}\`. Run \`rollback\`.`,
    )
  const there = stages.filter((stage) => lastIn(rfc, stage)?.result === 'succeeded').length
  return alert('NOTE', `**Open**: ${there} of ${stages.length} stages reached.`)
}

function isBroken(result: DeploymentResult): boolean {
  return result === 'failed' || result === 'rollback-failed'
}

/** One row a stage: how it stands, planned against actual, and who let it pass. */
export function stagesPart(rfc: RfcState, rules: RulesFile | undefined): string {
  const rows = rfc.stages.map((stage) => {
    const tries = rfc.deployments.filter((deployment) => deployment.stage === stage)
    const last = tries.at(-1)
    return [
      `**${escapeMarkdown(stage)}**`,
      stateText(last, tries.length),
      plannedText(rfc, rules, stage),
      last ? actualText(last, rfc.dates[stage], rules) : '–',
      approversText(rfc, rules, stage),
      validatorsText(rfc, rules, stage, last),
    ]
  })
  return table(['Stage', 'State', 'Planned', 'Actual', 'Approved by', 'Validated by'], rows)
}

/** The last deployment of the release to a stage. */
export function lastIn(rfc: RfcState, stage: string): DeploymentState | undefined {
  return rfc.deployments.findLast((deployment) => deployment.stage === stage)
}

/** The roles that must still find what stands in a stage in order. */
export function missingValidations(rfc: RfcState, rules: RulesFile | undefined, stage: string): readonly string[] {
  const last = lastIn(rfc, stage)
  const own = rfc.validations.filter((one) => one.stage === stage && one.deployment === last?.id)
  return (rules?.stages[stage]?.validate ?? []).filter((role) => !own.some(({ roles }) => roles.includes(role)))
}

function stateText(last: DeploymentState | undefined, tries: number): string {
  if (!last) return '▫️ not yet'
  return `${RESULTS[last.result]}${tries > 1 ? `, try ${tries}` : ''}`
}

function plannedText(rfc: RfcState, rules: RulesFile | undefined, stage: string): string {
  const date = rfc.dates[stage]
  if (date === undefined) return 'no date'
  const moves = rfc.moves.filter((move) => move.stage === stage).length
  const moved = moves === 0 ? '' : `\nmoved ${moves === 1 ? 'once' : `${moves} times`}`
  return `${escapeMarkdown(placed(date, rules, stage))}${moved}`
}

function actualText(last: DeploymentState, planned: string | undefined, rules: RulesFile | undefined): string {
  const { startedAt, finishedAt, stage } = last
  const took = finishedAt === undefined ? '' : `, took ${durationText(Date.parse(finishedAt) - Date.parse(startedAt))}`
  const delay = planned === undefined ? '' : `\n${delayText(planned, startedAt)}`
  return `${escapeMarkdown(placed(startedAt, rules, stage))}${took}${delay}`
}

function placed(instant: string, rules: RulesFile | undefined, stage: string): string {
  return rules ? localText(timezoneOf(rules, stage), Date.parse(instant)) : utcText(instant)
}

function approversText(rfc: RfcState, rules: RulesFile | undefined, stage: string): string {
  return openGateText(rfc, stage) ?? rfcApproversText(rfc, rules, stage)
}

/** What a gate that let this very plan pass saw of approvals: those of the environment too, which the RFC does not tell. */
function openGateText(rfc: RfcState, stage: string): string | undefined {
  const proposal = rfc.proposals[stage]
  const open = rfc.decisions.findLast((one) => one.stage === stage && one.decision === 'open')
  if (!proposal || !open?.shown || !isSame(open.shown, proposal)) return undefined
  const check = open.checks.find(({ code }) => code === 'approvals-missing')
  return check && escapeMarkdown(check.saw)
}

function rfcApproversText(rfc: RfcState, rules: RulesFile | undefined, stage: string): string {
  const asked = rules?.stages[stage]?.approve
  const proposal = rfc.proposals[stage]
  const voices = rfc.approvals.filter((one) => one.stage === stage)
  const names = [...new Map(voices.map((voice) => [voice.by.toLowerCase(), voice])).values()].map((voice) =>
    proposal && isSame(voice, proposal)
      ? escapeMarkdown(voice.by)
      : `~~${escapeMarkdown(voice.by)}~~ (for other contents)`,
  )
  if (!asked) return [...names, 'asks for none'].join(', ')
  const current = voices.filter((voice) => proposal && isSame(voice, proposal))
  const given = new Set(current.map(({ by }) => by.toLowerCase())).size
  if (given >= asked.count) return names.join('\n')
  const need = `${asked.count} of ${asked.by.map((role) => escapeMarkdown(role)).join(', ')}`
  return [...names, `needs ${need}`].join('\n')
}

function validatorsText(
  rfc: RfcState,
  rules: RulesFile | undefined,
  stage: string,
  last: DeploymentState | undefined,
): string {
  const own = rfc.validations.filter((one) => one.stage === stage && one.deployment === last?.id)
  const names = own.map(
    ({ by, roles }) => `${escapeMarkdown(by)} (${roles.map((role) => escapeMarkdown(role)).join(', ')})`,
  )
  const missing = missingValidations(rfc, rules, stage).map((role) => escapeMarkdown(role))
  if (missing.length > 0) names.push(`needs ${missing.join(', ')}`)
  return names.length === 0 ? 'asks for none' : [...new Set(names)].join('\n')
}

function alert(kind: 'NOTE' | 'TIP' | 'CAUTION', text: string): string {
  return `> [!${kind}]\n> ${text}`
}
