import type { GateDecided, RfcState } from '../change/rfc-state'
import { utcText } from './instant'
import { escapeMarkdown, table } from './markdown'

/** What the gates decided, newest first: the newest of each stage with everything it looked at. */
export function decisionsPart({ decisions, stages }: RfcState, older: number): readonly string[] {
  if (decisions.length === 0) return []
  const newest = stages.flatMap((stage) => decisions.findLast((one) => one.stage === stage) ?? [])
  const others = decisions.filter((decision) => !newest.includes(decision)).toReversed()
  return [
    '### Gates',
    ...newest.toReversed().flatMap(decisionPart),
    ...(others.length === 0 || older === 0 ? [] : olderPart(others, older)),
  ]
}

function decisionPart(decision: GateDecided): readonly string[] {
  const failing = decision.checks.filter(({ result }) => result !== 'holds')
  const rows = [...failing, ...decision.checks.filter(({ result }) => result === 'holds')].map((check) => [
    { holds: '🟢', fails: '🔴', unknown: '⚪' }[check.result],
    `\`${check.code.replace(/[^\w-]/g, '')}\``,
    escapeMarkdown(check.saw),
    escapeMarkdown(check.remedy),
  ])
  return [
    `<details><summary>${verdictText(decision)}</summary>`,
    table(['', 'Check', 'What was seen', 'What to do'], rows),
    '</details>',
  ]
}

function verdictText({ stage, decision, mode, at, checks }: GateDecided): string {
  const failing = checks.filter(({ result }) => result !== 'holds').length
  const word = decision === 'open' ? '🟢 open' : `🔴 closed: ${failing} of ${checks.length} checks do not hold`
  return `<b>${escapeMarkdown(stage)}</b>: ${word} (${mode === 'preview' ? 'preview, ' : ''}${utcText(at)})`
}

function olderPart(decisions: readonly GateDecided[], count: number): readonly string[] {
  const rows = decisions.slice(0, count).map((decision) => [
    utcText(decision.at),
    escapeMarkdown(decision.stage),
    `${decision.decision === 'open' ? '🟢 open' : '🔴 closed'}${decision.mode === 'preview' ? ' (preview)' : ''}`,
    decision.checks
      .filter(({ result }) => result !== 'holds')
      .map((check) => `\`${check.code.replace(/[^\w-]/g, '')}\``)
      .join(', '),
  ])
  return [
    `<details><summary>Decisions before (${decisions.length})</summary>`,
    table(['When', 'Stage', 'Gate', 'Did not hold'], rows),
    '</details>',
  ]
}
