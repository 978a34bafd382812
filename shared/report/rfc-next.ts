import { debtsOf, decidingRoles } from '../change/deciders'
import type { RfcState } from '../change/rfc-state'
import { isSame } from '../change/voices'
import type { RulesFile } from '../config/rules-model'
import { utcText } from './instant'
import { code, escapeMarkdown, table } from './markdown'
import { lastIn, missingValidations } from './rfc-stages'

/** What has to happen next, and who can do it; one line each. */
export function nextPart(rfc: RfcState, rules: RulesFile | undefined): string {
  return nextSteps(rfc, rules)
    .map((step) => `- ${step}`)
    .join('\n')
}

/** Every command that the page obeys, with who may give it. */
export function commandsPart(rfc: RfcState, rules: RulesFile | undefined): readonly string[] {
  const stages = rfc.stages.flatMap((stage) => {
    const { approve, validate = [] } = rules?.stages[stage] ?? {}
    const approval = approve?.through.includes('rfc') ? [[code(`/approve ${stage}`), names(approve.by)]] : []
    return [...approval, ...(validate.length > 0 ? [[code(`/validate ${stage}`), names(validate)]] : [])]
  })
  const anybody = names(decidingRoles(rfc, rules))
  const rows = [
    ['`/approve plan`', anybody],
    ...stages,
    ['`/reject <why>`', `${anybody}, or who asked`],
    ['`/reschedule <stage> <date> <why>`, such as `2026-12-01T20:00+01:00`', `${anybody}, or who asked`],
    ...(debtsOf(rfc, rules).length > 0 ? [['`/settle <debt> <proof>`', anybody]] : []),
    ['`/status`, `/help`', 'everybody'],
  ]
  return [
    '<details><summary>Commands: write one as a comment</summary>',
    table(['Command', 'Who may'], rows),
    'Whoever asked for the release approves nothing of it. Edited comments count for nothing: write a new one.',
    '</details>',
  ]
}

function nextSteps(rfc: RfcState, rules: RulesFile | undefined): readonly string[] {
  const debts = debtsOf(rfc, rules).map(
    (debt) => `**${escapeMarkdown(debt)}** is owed: do it, then write \`/settle\` ${code(debt)} \`<proof>\`.`,
  )
  if (rfc.closed?.outcome === 'rejected')
    return ['Nothing here: a corrected release needs a version and a request of its own.']
  if (rfc.closed) return debts.length > 0 ? debts : ['Nothing: it is done.']
  const steps = [...planSteps(rfc, rules), ...stageSteps(rfc, rules)]
  const atTheEnd = lastIn(rfc, rfc.stages.at(-1) ?? '')?.result === 'succeeded'
  return [...steps, ...(atTheEnd ? debts : [])]
}

function planSteps(rfc: RfcState, rules: RulesFile | undefined): readonly string[] {
  if (rfc.manifestDigest === undefined) return ['Put the packages in the vault with `vault-upload`.']
  const without = rfc.stages.filter((stage) => !rfc.proposals[stage])
  if (without.length > 0)
    return [
      `Run \`request\` again (the form once more, with the same answers), so that the plans of ${names(without)} are shown here before anybody approves them.`,
    ]
  const approved = rfc.planApprovals.at(-1)
  const isCurrent = rfc.stages.every((stage) => {
    const [plan, proposal] = [approved?.plans.find((one) => one.stage === stage), rfc.proposals[stage]]
    return plan && proposal && isSame(plan, proposal)
  })
  if (isCurrent) return []
  const again = approved
    ? 'Read what changed in the plans and approve them again'
    : 'Read the plans below and approve them'
  return [`${again}: \`/approve plan\` (${names(decidingRoles(rfc, rules))}).`]
}

function stageSteps(rfc: RfcState, rules: RulesFile | undefined): readonly string[] {
  const next = rfc.stages.find((stage) => lastIn(rfc, stage)?.result !== 'succeeded')
  const unseen = rfc.stages.flatMap((stage) => {
    const missing = lastIn(rfc, stage)?.result === 'succeeded' ? missingValidations(rfc, rules, stage) : []
    return missing.length > 0
      ? [
          `Look at **${escapeMarkdown(stage)}** and say that it is in order: ${code(`/validate ${stage}`)} (${names(missing)}).`,
        ]
      : []
  })
  return [...unseen, ...(next === undefined ? [] : entrySteps(rfc, rules, next))]
}

function entrySteps(rfc: RfcState, rules: RulesFile | undefined, stage: string): readonly string[] {
  const last = lastIn(rfc, stage)
  const name = `**${escapeMarkdown(stage)}**`
  switch (last?.result) {
    case 'running':
    case 'rolling-back':
      return [`${name} is being worked on (deployment ${code(last.id)}). If its run is over, run \`rollback\`.`]
    case 'failed':
    case 'rollback-failed':
      return [`${name} was left half done: run \`rollback\`, or \`execute-plan\` with \`resume: last\`.`]
    case 'rolled-back':
      return [
        `${name} is what it was before. Release a corrected version, or deploy this one again with \`lift-bar: <reason>\`.`,
        ...approvalSteps(rfc, rules, stage),
      ]
    case 'succeeded':
    case 'cancelled':
    case undefined: {
      const date = rfc.dates[stage]
      const when = date === undefined ? '' : `, planned for ${utcText(date)}`
      return [`Deploy to ${name}${when}.`, ...approvalSteps(rfc, rules, stage)]
    }
  }
}

function approvalSteps(rfc: RfcState, rules: RulesFile | undefined, stage: string): readonly string[] {
  const approve = rules?.stages[stage]?.approve
  const proposal = rfc.proposals[stage]
  if (!approve) return []
  const voices = rfc.approvals.filter((one) => one.stage === stage && proposal !== undefined && isSame(one, proposal))
  const given = new Set(voices.map(({ by }) => by.toLowerCase())).size
  const needed = approve.count + ((proposal?.irreversible.length ?? 0) > 0 ? 1 : 0)
  if (given >= needed) return []
  const ways = [
    ...(approve.through.includes('environment') ? ['in the environment when its run asks'] : []),
    ...(approve.through.includes('rfc') ? [`here with ${code(`/approve ${stage}`)}`] : []),
  ]
  return [
    `${needed} of ${names(approve.by)} approve ${escapeMarkdown(stage)} ${ways.join(', or ')}; ${given} did here.`,
  ]
}

function names(words: readonly string[]): string {
  return words.length === 0 ? 'nobody' : words.map((word) => escapeMarkdown(word)).join(', ')
}
