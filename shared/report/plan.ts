import type { Known } from '../change/known'
import { domainOf, targetsOf, type Step } from '../plan/plan'
import type { CoverageKind, CoverageStep } from '../plan/coverage'
import type { PreparedPlan } from '../plan/prepared'
import { sentence } from '../plan/sentence'
import { elsewhereNotes } from './elsewhere'
import { code, escapeMarkdown, table } from './markdown'

const KINDS: Readonly<Record<CoverageKind, string>> = {
  reversible: '🟢 reversible',
  restorable: '🟢 restorable',
  irreversible: '🔴 irreversible',
  unknown: '⚪ unknown',
}

/**
 * The job summary of a plan: what is done where, how it is undone, and what people approve it by. `elsewhere`: what it
 * depends on in other applications and is not in place now.
 */
export function planSummary(prepared: PreparedPlan, elsewhere?: Known<readonly string[]>): string {
  const { plan, coverage, rollback, planDigest, rollbackDigest } = prepared
  const title = escapeMarkdown(`${plan.application} ${plan.version} → ${plan.stage}`)
  const paragraphs = [
    `## Plan: ${title}`,
    verdict(prepared),
    ...prepared.problems.map(({ message }) => `> [!CAUTION]\n> ${escapeMarkdown(message, 2000)}`),
    ...prepared.warnings.map((warning) => `> [!WARNING]\n> ${escapeMarkdown(warning, 2000)}`),
    ...prepared.conditions.map((condition) => `> [!NOTE]\n> ${escapeMarkdown(condition, 2000)}`),
    ...elsewhereNotes(elsewhere),
    planTable(prepared),
    `**Rollback coverage: ${coverage.percent === null ? 'unknown' : `${coverage.percent} %`}**`,
    ...accepted(prepared),
    '<details><summary>Hosts, packages and digests</summary>',
    hostTable(prepared),
    table(
      ['Digest', 'sha256'],
      [
        ['plan', code(planDigest)],
        ['rollback', code(rollbackDigest)],
      ],
    ),
    '</details>',
    ...(rollback.steps.length === 0 ? ['The plan changes nothing that a rollback would have to undo.'] : []),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function verdict({ problems, complete, missing }: PreparedPlan): string {
  if (problems.length > 0)
    return `**Refused**: ${problems.length === 1 ? 'one reason' : `${problems.length} reasons`}, below.`
  if (!complete)
    return `**Incomplete**: the vault does not hold ${missing.map((name) => code(name)).join(', ')} yet. It cannot be approved before it does.`
  return '**Complete**: it can be approved.'
}

/** Plan, hosts, coverage and rollback side by side. */
export function planTable(prepared: PreparedPlan): string {
  const { plan, rollback, coverage } = prepared
  let offset = 0
  const rows = plan.steps.map((step, index) => {
    const own = coverage.steps.slice(offset, (offset += step.operations.length))
    const back = rollback.steps[index]
    return [
      String(step.number),
      escapeMarkdown(sentence(plan, step)),
      escapeMarkdown(hostNames(prepared, step)),
      coverageCell(own),
      back ? `${back.number}. ${escapeMarkdown(sentence(rollback, back))}` : '',
    ]
  })
  return table(['#', 'Plan', 'Hosts', 'How it is undone', 'Rollback after a full run'], rows)
}

function hostNames({ plan }: PreparedPlan, step: Step): string {
  const names = step.operations.flatMap((operation) => targetsOf(plan, operation).map(({ host }) => host.name))
  return [...new Set(names)].join(', ')
}

function coverageCell(steps: readonly CoverageStep[]): string {
  const texts = steps
    .filter(({ reason }) => reason !== 'changes nothing')
    .map(({ kind, reason }) => `${KINDS[kind]}: ${escapeMarkdown(reason)}`)
  return texts.length === 0 ? 'changes nothing' : texts.join('\n')
}

function accepted({ plan, coverage }: PreparedPlan): readonly string[] {
  return coverage.steps
    .filter(({ kind }) => kind === 'irreversible')
    .flatMap(({ domain }) => {
      const reason = domainOf(plan, domain).irreversible
      return reason === undefined
        ? []
        : [`> [!IMPORTANT]\n> ${escapeMarkdown(`${domain} cannot be undone; accepted because: ${reason}`)}`]
    })
}

function hostTable({ plan }: PreparedPlan): string {
  const rows = plan.domains.flatMap((domain) =>
    domain.targets.map(({ host }) => [
      escapeMarkdown(domain.name),
      escapeMarkdown(domain.technology.label),
      domain.package === undefined ? '' : code(domain.package),
      escapeMarkdown(host.name),
      code(host.address === 'local' ? 'local' : `${host.address}:${host.port}`),
    ]),
  )
  return table(['Domain', 'Technology', 'Package', 'Host', 'Address'], rows)
}
