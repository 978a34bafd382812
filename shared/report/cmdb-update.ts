import type { Finding } from '../inventory/finding'
import type { Proposed } from '../inventory/pull-requests'
import type { Update } from '../inventory/update'
import { code, escapeMarkdown, table, visible } from './markdown'

/** GitHub takes 65,536 characters of a pull request. */
const LONGEST = 60_000
const ROWS = [100, 50, 20, 5] as const
/** Lines of a commit's message that a person still reads. */
const LINES = 50

/** The page of the pull request: what is written, and what a person must look at. `run`: its address, where there is one. */
export function updateBody(update: Update, run: string): string {
  const [first = '', ...shorter] = ROWS.map((rows) => bodyOf(update, run, rows))
  return [first, ...shorter].find((body) => body.length <= LONGEST) ?? ''
}

function bodyOf({ written, byHand, unknown }: Update, run: string, rows: number): string {
  const parts = [
    `\`cmdb.yml\` said other things than ${run === '' ? 'the hosts' : `[the hosts](${run})`}. This corrects ${fields(written)}, and changes nothing else in the file.`,
    findingTable(written, rows),
    ...(byHand.length > 0
      ? [`### Left to a person: ${fields(byHand)}`, 'Wrong, and not written here.', findingTable(byHand, rows)]
      : []),
    ...(unknown.length > 0 ? [`### Could not be found out: ${fields(unknown)}`, findingTable(unknown, rows)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function fields(findings: readonly Finding[]): string {
  return findings.length === 1 ? '1 field' : `${findings.length} fields`
}

function findingTable(findings: readonly Finding[], rows: number): string {
  const shown = findings
    .slice(0, rows)
    .map(({ stage, item, field, declared, found, why = '' }) => [
      ...[stage, item, field].map((text) => escapeMarkdown(text, 200)),
      ...[valueText(declared), valueText(found), escapeMarkdown(why, 300)],
    ])
  const more = findings.length - shown.length
  const headers = ['environment', 'item', 'field', 'declared', 'found', 'why']
  return [table(headers, shown), ...(more > 0 ? [`${more} more are not shown here.`] : [])].join('\n\n')
}

function valueText(value: string): string {
  return value === '' ? '–' : code(value, 200)
}

/** The message of the commit: one line for each field. */
export function updateMessage({ written }: Update, run: string): string {
  const lines = written.slice(0, LINES).map(({ stage, item, field, declared, found }) => {
    const text = (value: string) => (value === '' ? 'nothing' : visible(value, 100))
    return `- ${visible(stage, 100)}, ${visible(item, 100)}: ${visible(field, 100)}: ${text(declared)} -> ${text(found)}`
  })
  const more = written.length - lines.length
  return [
    'Correct cmdb.yml after what was found on the hosts',
    [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n'),
    ...(run === '' ? [] : [`Found by ${visible(run)}`]),
  ].join('\n\n')
}

/** What became of an update. */
export type UpdateEnd =
  | Readonly<{ kind: 'nothing'; withdrawn?: Readonly<{ number: number; url: string }> }>
  /** Not all could be looked at: a pull request of before stays as it is. */
  | Readonly<{ kind: 'unclear' }>
  | Readonly<{ kind: 'file'; corrected: string }>
  | (Exclude<Proposed, Readonly<{ kind: 'taken' }>> & Readonly<{ corrected: string }>)

/** What the job summary says of an update. */
export function updateSummary({ written, byHand }: Update, end: UpdateEnd): string {
  const left = byHand.length > 0 ? ` Wrong, and left to a person: ${fields(byHand)}.` : ''
  return `### Update of the CMDB\n\n${sentence(written, end)}${left}\n`
}

function sentence(written: readonly Finding[], end: UpdateEnd): string {
  switch (end.kind) {
    case 'nothing': {
      const closed = end.withdrawn ? ` Pull request ${link(end.withdrawn)} was closed.` : ''
      return `There is nothing in \`cmdb.yml\` that could be corrected: no branch, no pull request.${closed}`
    }
    case 'unclear':
      return 'There is nothing in `cmdb.yml` that could be corrected now: no branch, no new pull request. Not all could be looked at, so that one of before stays open.'
    case 'file':
      return `The corrected file is ${code(end.corrected)}: ${fields(written)}. There is no GitHub here to open a pull request on.`
    case 'opened':
      return `Pull request ${link(end)} corrects ${fields(written)}.`
    case 'updated':
      return `Pull request ${link(end)} was brought up to date, and corrects ${fields(written)}.`
    case 'unchanged':
      return `Pull request ${link(end)} is still open, and corrects ${fields(written)}.`
  }
}

function link({ number, url }: Readonly<{ number: number; url: string }>): string {
  return `[#${number}](${url})`
}
