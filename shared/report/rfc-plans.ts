import type { PlanProposed, RfcState } from '../change/rfc-state'
import { isSame } from '../change/voices'
import { utcText } from './instant'
import { code, escapeMarkdown, table } from './markdown'
import { lastIn } from './rfc-stages'

const MARKS: Readonly<Record<string, string>> = {
  reversible: '🟢 reversible',
  restorable: '🟢 restorable',
  irreversible: '🔴 irreversible',
  unknown: '⚪ unknown',
}

/** Plan and way back of each stage, and who approved them; the stage that is next lies open. */
export function plansPart(rfc: RfcState, which: 'all' | 'next' | 'none'): readonly string[] {
  const { stages, proposals, planApprovals } = rfc
  if (Object.keys(proposals).length === 0) return []
  const next = stages.find((stage) => lastIn(rfc, stage)?.result !== 'succeeded') ?? stages.at(-1)
  const shown = stages.filter((stage) => which === 'all' || (which === 'next' && stage === next))
  const newest = planApprovals.at(-1)
  const stale = stages.filter((stage) => {
    const [proposal, approved] = [proposals[stage], newest?.plans.find((plan) => plan.stage === stage)]
    return proposal !== undefined && !(approved && isSame(approved, proposal))
  })
  return [
    '### Plan and rollback',
    newest === undefined
      ? '**Not approved yet.**'
      : `Approved by **${escapeMarkdown(newest.by)}** (${newest.roles.map((role) => escapeMarkdown(role)).join(', ')}), ${utcText(newest.at)}.` +
        (stale.length === 0 ? '' : ` **Changed since: ${stale.map((stage) => escapeMarkdown(stage)).join(', ')}.**`),
    ...shown.flatMap((stage) => proposalPart(proposals[stage], stage === next)),
  ]
}

function proposalPart(proposal: PlanProposed | undefined, open: boolean): readonly string[] {
  if (!proposal) return []
  const { stage, coverage, manifestDigest, planDigest, rollbackDigest, irreversible, at } = proposal
  return [
    `<details${open ? ' open' : ''}><summary><b>${escapeMarkdown(stage)}</b>: rollback covers ${coverage.percent} %, proposed ${utcText(at)}</summary>`,
    stepsTable(proposal),
    ...irreversible.map((why) => `> [!IMPORTANT]\n> Cannot be undone, and was accepted: ${escapeMarkdown(why)}`),
    table(
      ['Contents', 'sha256'],
      [
        ['package', code(manifestDigest)],
        ['plan', code(planDigest)],
        ['rollback', code(rollbackDigest)],
      ],
    ),
    '</details>',
  ]
}

/** The plan and its rollback side by side, each in its own order. */
function stepsTable({ steps, rollback, coverage }: PlanProposed): string {
  let offset = 0
  const rows = Array.from({ length: Math.max(steps.length, rollback.length) }, (_, index) => {
    const [step, back] = [steps[index], rollback[index]]
    const own = coverage.steps.slice(offset, (offset += step?.operations.length ?? 0))
    const undone = own
      .filter(({ reason }) => reason !== 'changes nothing')
      .map(({ kind, reason }) => `${MARKS[kind] ?? escapeMarkdown(kind)}: ${escapeMarkdown(reason)}`)
    return [
      step ? `${step.number}. ${escapeMarkdown(step.sentence)}` : '',
      step ? undone.join('\n') || 'changes nothing' : '',
      back ? `${back.number}. ${escapeMarkdown(back.sentence)}` : '',
    ]
  })
  return table(['Plan', 'How it is undone', 'Rollback after a full run'], rows)
}
