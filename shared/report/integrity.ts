import type { Finding } from '../inventory/finding'
import { fieldsOf, isBelow, percentOf, type Integrity } from '../inventory/integrity'
import { code, escapeMarkdown, table } from './markdown'

/** What was found of a CMDB. `without`: applications whose plan is not here; `threshold` in percent. */
export type Checked = Readonly<{
  integrities: readonly Integrity[]
  findings: readonly Finding[]
  without: readonly string[]
  threshold: number
}>

/** Rows of a table that a person still reads; the numbers tell of all. */
const ROWS = 200

/** The job summary of a check: how right each environment is, then what to do, and what is right folded below. */
export function integritySummary(checked: Checked): string {
  const { integrities, findings, without } = checked
  const of = (result: Finding['result']): readonly Finding[] => findings.filter((finding) => finding.result === result)
  const [right, wrong] = [of('right'), of('wrong')]
  const unknown = groupsOf(of('unknown'))
  const blocks = [
    `## ${isKept(checked) ? '🟢' : '🔴'} Integrity of the CMDB`,
    table(
      ['environment', 'integrity', 'right', 'wrong', 'unknown'],
      integrities.map((one) => [
        `${isMissed(checked, one.stage) ? '🔴' : '🟢'} ${escapeMarkdown(one.stage)}`,
        `**${percentText(one)}**`,
        ...[one.right, one.wrong, one.unknown].map(String),
      ]),
    ),
    ...(without.length > 0 ? [withoutText(without)] : []),
    ...(wrong.length > 0 ? ['### What is wrong', findingTable(wrong), ...left(wrong)] : []),
    ...(unknown.length > 0 ? ['### What could not be found out', unknownTable(unknown), ...left(unknown)] : []),
    `<details><summary>What is right: ${right.length === 1 ? '1 field' : `${right.length} fields`}</summary>`,
    ...(right.length > 0 ? [rightTable(right), ...left(right)] : []),
    '</details>',
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Whether every environment is as right as it must be; none at all is not. */
export function isKept({ integrities, threshold }: Omit<Checked, 'findings' | 'without'>): boolean {
  return integrities.length > 0 && !integrities.some((one) => isBelow(one, threshold))
}

/** An integrity for a person: without a field to check there is no percentage. */
export function percentText(integrity: Integrity): string {
  const percent = percentOf(integrity)
  return percent === undefined ? 'no data' : `${percent} %`
}

/** One error that says which environments miss the threshold, and the first of what is to be put right. */
export function integrityError(checked: Checked): string {
  if (checked.integrities.length === 0)
    return 'cmdb.yml names no environment: there is nothing to check. Declare under `environments` what lives where.'
  const missed = checked.integrities.filter((one) => isBelow(one, checked.threshold))
  const lines = missed.map((one) => {
    if (fieldsOf(one) === 0)
      return `${one.stage}: nothing was there to check. Declare where its applications live in cmdb.yml, and have their plans here.`
    return `${one.stage}: ${percentText(one)} of ${fieldsOf(one)} fields right, ${one.wrong} wrong, ${one.unknown} unknown; expected ${checked.threshold} %.`
  })
  const open = checked.findings.filter(
    ({ stage, result }) => result !== 'right' && missed.some((one) => one.stage === stage),
  )
  const wrong = open.filter(({ result }) => result === 'wrong').map(wrongLine)
  // What is unknown of an item is so for one reason mostly: a line for each field would leave none for other hosts.
  const unknown = groupsOf(open.filter(({ result }) => result === 'unknown')).map(unknownLine)
  const all = [...wrong, ...unknown]
  const shown = [...wrong.slice(0, Math.max(LINES / 2, LINES - unknown.length)), ...unknown].slice(0, LINES)
  const more = all.length - shown.length
  return [...lines, ...shown, ...(more > 0 ? [`- and ${more} more, in the summary`] : [])].join('\n')
}

/** Lines of an error that a person still reads. */
const LINES = 10

function wrongLine({ stage, item, field, declared, found, why = '' }: Finding): string {
  return `- ${stage}, ${item}: ${field}: declared ${declared || 'nothing'}, found ${found || 'nothing'}. ${why}`
}

function unknownLine({ stage, item, fields, why }: Group): string {
  return `- ${stage}, ${item}: ${fields.map(({ field }) => field).join(', ')}: unknown. ${why}`
}

function isMissed({ integrities, threshold }: Checked, name: string): boolean {
  return integrities.some((one) => one.stage === name && isBelow(one, threshold))
}

function withoutText(without: readonly string[]): string {
  const names = without.slice(0, 20).map((name) => code(name))
  const more = without.length - names.length
  return `Not looked at, because their plans are not in this repository: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}

function valueText(value: string): string {
  return value === '' ? '–' : code(value, 200)
}

function findingTable(findings: readonly Finding[]): string {
  return table(
    ['environment', 'item', 'field', 'declared', 'found', 'what to do'],
    findings
      .slice(0, ROWS)
      .map(({ stage, item, field, declared, found, why = '' }) => [
        ...[stage, item, field].map((text) => escapeMarkdown(text)),
        ...[valueText(declared), valueText(found), escapeMarkdown(why)],
      ]),
  )
}

type Field = Pick<Finding, 'field' | 'declared'>
type Group = Pick<Finding, 'stage' | 'item'> & Readonly<{ fields: readonly Field[]; why: string }>

/** The fields of an item that are unknown for the same reason, in one row. */
function groupsOf(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { stage, item, field, declared, why = '' } of findings) {
    const key = JSON.stringify([stage, item, why])
    groups.set(key, { stage, item, why, fields: [...(groups.get(key)?.fields ?? []), { field, declared }] })
  }
  return [...groups.values()]
}

function unknownTable(groups: readonly Group[]): string {
  return table(
    ['environment', 'item', 'fields, as declared', 'why'],
    groups
      .slice(0, ROWS)
      .map(({ stage, item, fields, why }) => [
        ...[stage, item].map((text) => escapeMarkdown(text)),
        fields.map(({ field, declared }) => `${escapeMarkdown(field)}: ${valueText(declared)}`).join(', '),
        escapeMarkdown(why),
      ]),
  )
}

function rightTable(findings: readonly Finding[]): string {
  return table(
    ['environment', 'item', 'field', 'found'],
    findings
      .slice(0, ROWS)
      .map(({ stage, item, field, found }) => [
        ...[stage, item, field].map((text) => escapeMarkdown(text)),
        valueText(found),
      ]),
  )
}

function left(all: readonly unknown[]): readonly string[] {
  return all.length > ROWS ? [`${all.length - ROWS} more are not shown here.`] : []
}
