import { localText, nextEntry, timezoneOf, windowText } from '../change/calendar'
import type { Check, Decision, GateFacts } from '../change/gate'
import { rolesOf, voicesOf } from '../change/gate-rules/voices'
import type { Known } from '../change/known'
import type { PreparedPlan } from '../plan/prepared'
import { elsewhereNotes } from './elsewhere'
import { code, escapeMarkdown, table } from './markdown'
import { planTable } from './plan'

const MARKS: Readonly<Record<Check['result'], string>> = { holds: '🟢', fails: '🔴', unknown: '⚪' }

/**
 * The job summary of a gate: all that a reviewer decides by on one screen, and the rest folded below. `elsewhere`: what the
 * plan depends on in other applications and is not in place now.
 */
export function gateSummary(
  decision: Decision,
  facts: GateFacts,
  plan?: PreparedPlan,
  elsewhere?: Known<readonly string[]>,
): string {
  const { checks } = decision
  const missing = checks.filter(({ result }) => result !== 'holds')
  const paragraphs = [
    `## ${decision.kind === 'open' ? '🟢' : '🔴'} ${escapeMarkdown(titleOf(decision, facts))}`,
    verdict(decision, facts),
    table(['At a glance', ''], glance(facts, plan)),
    ...elsewhereNotes(elsewhere),
    ...(missing.length === 0 ? [] : ['### What is missing', checkTable(missing)]),
    ...(plan
      ? ['<details><summary><b>Plan and rollback, step by step</b></summary>', planTable(plan), '</details>']
      : []),
    `<details><summary><b>All ${checks.length} checks</b></summary>`,
    checkTable(checks),
    '</details>',
    ...digests(facts),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function titleOf({ kind }: Decision, { application, version, stage }: GateFacts): string {
  return `${application} ${version} → ${stage}: ${kind === 'open' ? 'may enter' : 'the gate is closed'}`
}

function verdict({ kind, checks }: Decision, { mode, rfc }: GateFacts): string {
  const missing = checks.filter(({ result }) => result !== 'holds').length
  const page = rfc ? ` RFC [#${rfc.rfc.number}](${rfc.rfc.url}).` : ''
  if (kind === 'open') return `> [!TIP]\n> All ${checks.length} checks hold.${page}`
  const count = `${missing} of ${checks.length} checks ${missing === 1 ? 'does' : 'do'} not hold.`
  if (mode === 'enforce') return `> [!CAUTION]\n> ${count} Nothing was deployed.${page}`
  return `> [!NOTE]\n> **Preview**: ${count} What you approve is what this page shows; the gate decides again before anything runs.${page}`
}

function glance(facts: GateFacts, plan: PreparedPlan | undefined): readonly (readonly string[])[] {
  return [
    ['**What changes**', changes(facts, plan)],
    ['**Way back**', wayBack(facts, plan)],
    ['**Approved by**', approvers(facts)],
    ['**Validated by**', validators(facts)],
    ['**When**', when(facts)],
  ]
}

function changes({ environments, stage, version }: GateFacts, plan: PreparedPlan | undefined): string {
  const there = environments[stage]?.inPlace?.version
  const from = `${there === undefined ? 'first deployment' : `${escapeMarkdown(there)} →`} **${escapeMarkdown(version)}**`
  const rows = (plan?.plan.domains ?? []).map(({ name, package: file, technology, targets }) => {
    const hosts = targets.map(({ host }) => escapeMarkdown(host.name)).join(', ')
    return `${escapeMarkdown(name)} (${escapeMarkdown(technology.label)})${file === undefined ? '' : `: ${code(file)}`} on ${hosts}`
  })
  return [from, ...(plan ? rows : ['⚪ the plan could not be told'])].join('\n')
}

function wayBack({ plan }: GateFacts, prepared: PreparedPlan | undefined): string {
  if (!plan.known) return '⚪ could not be told'
  const { coverage, irreversible } = plan.value
  const { percent } = coverage
  const steps = prepared ? `, rollback of ${prepared.rollback.steps.length} steps` : ''
  const mark = percent === 100 ? '🟢' : percent === null ? '⚪' : '🔴'
  return [
    `${mark} **${percent === null ? 'coverage unknown' : `${percent} % covered`}**${steps}`,
    ...irreversible.map((why) => `🔴 cannot be undone, accepted: ${escapeMarkdown(why)}`),
  ].join('\n')
}

function approvers(facts: GateFacts): string {
  const { rfc, stage, stageRules } = facts
  const { approve } = stageRules
  const plan = rfc?.planApprovals.findLast(({ plans }) => plans.some((one) => one.stage === stage))
  const planLine = plan
    ? `plan: ${escapeMarkdown(plan.by)} (${escapeMarkdown(plan.roles.join(', '))})`
    : 'plan: nobody yet'
  if (!approve || !rfc) return `${planLine}\n${approve ? '–' : 'this stage asks for no approval'}`
  const voices = voicesOf(rfc, facts)
  const { holding } = rolesOf(voices.logins, facts)
  const more = facts.plan.known && facts.plan.value.irreversible.length > 0 ? 1 : 0
  const names = holding.length === 0 ? 'nobody yet' : holding.map((login) => `**${escapeMarkdown(login)}**`).join(', ')
  const asked = `${holding.length} of ${approve.count + more} (${escapeMarkdown(approve.by.join(', '))})`
  return `${planLine}\nstage: ${names}, ${asked}`
}

function validators({ rfc, stage, rules, environments }: GateFacts): string {
  const place = rfc?.stages.indexOf(stage) ?? -1
  const lines = (rfc?.stages.slice(0, Math.max(place, 0)) ?? []).flatMap((name) => {
    const deployment = environments[name]?.inPlace?.deployment
    const roles = rules.stages[name]?.validate ?? []
    const parts = roles.map((role) => {
      const one = rfc?.validations.find(
        (v) => v.stage === name && v.deployment === deployment && v.roles.includes(role),
      )
      return `${one ? `🟢 ${escapeMarkdown(one.by)}` : '🔴 nobody'} (${escapeMarkdown(role)})`
    })
    return parts.length === 0 ? [] : [`${escapeMarkdown(name)}: ${parts.join(', ')}`]
  })
  return lines.length === 0 ? 'no stage before asks for it' : lines.join('\n')
}

function when({ rfc, stage, rules, stageRules: { window }, now }: GateFacts): string {
  const zone = timezoneOf(rules, stage)
  const date = rfc?.dates[stage]
  const planned = date === undefined ? 'no date planned' : `planned ${localText(zone, Date.parse(date))}`
  const soonest = Math.max(now, date === undefined ? now : Date.parse(date))
  const entry = nextEntry(rules, stage, soonest)
  const hours = window ? [`window ${windowText(window)}`] : []
  const from = entry === undefined ? 'is frozen for over a year' : `may go from **${localText(zone, entry)}**`
  const may = entry === now ? 'may go **now**' : from
  return [escapeMarkdown(planned), ...hours.map((text) => escapeMarkdown(text)), may].join('\n')
}

function checkTable(checks: readonly Check[]): string {
  const rows = checks.map(({ result, code: name, saw, remedy }) => [
    MARKS[result],
    code(name),
    proseOf(result === 'unknown' ? `Not known: ${saw}` : saw),
    proseOf(remedy),
  ])
  return table(['', 'Check', 'What was seen', 'What to do'], rows)
}

/** Our sentences name commands in backticks; whatever else they hold is text. */
function proseOf(text: string): string {
  const lines = text.split('\n').map((line) =>
    line
      .split(/`([^`]+)`/)
      .map((part, index) => (index % 2 === 1 ? code(part) : spaced(part)))
      .join(''),
  )
  return lines.join('\n')
}

/** Escaping trims, which would glue a word to the command beside it. */
function spaced(text: string): string {
  const [before = '', after = ''] = [/^ */.exec(text)?.[0], /\S( *)$/.exec(text)?.[1]]
  return `${before}${escapeMarkdown(text, 1000)}${after}`
}

function digests({ plan }: GateFacts): readonly string[] {
  if (!plan.known) return []
  const { manifestDigest, planDigest, rollbackDigest } = plan.value
  const rows = [
    ['package', code(manifestDigest)],
    ['plan', code(planDigest)],
    ['rollback', code(rollbackDigest)],
  ]
  return ['<details><summary><b>Digests</b></summary>', table(['What', 'sha256'], rows), '</details>']
}
