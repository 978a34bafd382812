import type { Agenda } from '../change/agenda'
import { localText } from '../change/calendar'
import type { Conflict } from '../change/conflicts'
import { isAhead, type Entry } from '../change/schedule'
import { ganttChart } from './gantt'
import { code, escapeMarkdown, link, table } from './markdown'
import { entryDelay, movesText, stateText } from './schedule-text'

const SPAN = 4 * 7 * 86_400_000
/** Rows that a person still reads. */
const ROWS = 20
/** More than these are folded. */
const FEW = 8

/** The dates in a job summary: what is in their way and what is late first, then the weeks around now. */
export function planningSummary(agenda: Agenda): string {
  const { entries, conflicts, now } = agenda
  if (entries.length === 0) return '## Planning\n\nNo release has a date.\n'
  const late = entries.filter(({ state }) => state === 'late')
  const ahead = entries.filter((entry) => isAhead(entry) && entry.planned <= now + SPAN)
  const past = entries.filter(
    (entry) => !isAhead(entry) && entry.state !== 'late' && Math.abs(entry.planned - now) <= SPAN,
  )
  const chart = ganttChart(agenda)
  return [
    '## Planning',
    headline(agenda, ahead.length, late.length),
    ...(conflicts.length > 0 ? ['### Conflicts', conflictTable(conflicts)] : []),
    ...(late.length > 0 ? ['### Late', entryTable(late.toReversed(), 'late')] : []),
    ...(ahead.length > 0 ? folded('Now and in the next four weeks', ahead.length, entryTable(ahead, 'planned')) : []),
    ...(past.length > 0 ? folded('Planned and actual', Infinity, entryTable(past.toReversed(), 'past')) : []),
    ...(chart === undefined ? [] : folded('Gantt', Infinity, chartBlock(chart))),
    '',
  ].join('\n\n')
}

function headline({ kept, conflicts }: Agenda, ahead: number, late: number): string {
  const dates = kept.of === 0 ? 'Kept: no data' : `Kept: ${kept.kept} of ${kept.of} dates`
  return [
    `**${dates}** of this period (a deployment was started before the slot of its date was over)`,
    ahead === 0 ? 'nothing is planned in the next four weeks' : `${ahead} planned now and in the next four weeks`,
    `${late} late`,
    conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`,
  ].join(' · ')
}

function folded(title: string, rows: number, body: string): readonly string[] {
  if (rows <= FEW) return [`### ${title}`, body]
  const count = rows === Infinity ? '' : `: ${rows}`
  return [`<details><summary><b>${title}${count}</b></summary>`, body, '</details>']
}

function chartBlock(chart: string): string {
  const remark =
    'Four weeks before and after now, in UTC, what is nearest to now where there is more; a bar is drawn wide enough to ' +
    'be seen, the tables have the instants. Red: in conflict, late, or it went wrong.'
  return `${remark}\n\n\`\`\`mermaid\n${chart}\n\`\`\``
}

function conflictTable(conflicts: readonly Conflict[]): string {
  const rows = conflicts.slice(0, ROWS).map(({ saw, remedy, entries }) => {
    const links = [...new Set(entries.slice(0, FEW).map(rfcLink))]
    return [escapeMarkdown(saw, 1000), escapeMarkdown(remedy), links.join(', ')]
  })
  return `${table(['What is in the way', 'What to do', 'RFC'], rows)}${more(conflicts.length, 'conflicts')}`
}

function entryTable(entries: readonly Entry[], kind: 'late' | 'planned' | 'past'): string {
  const rows = entries.slice(0, ROWS).map((entry) => {
    const { application, version, stage, started, timezone } = entry
    return [
      localText(timezone, entry.planned),
      `${code(application, 80)} ${code(version, 80)}`,
      code(stage, 80),
      stateText(entry),
      ...(kind === 'past' ? [started === undefined ? '–' : localText(timezone, started)] : []),
      entryDelay(entry),
      escapeMarkdown(movesText(entry) ?? '–', 200),
      rfcLink(entry),
    ]
  })
  const actual = kind === 'past' ? ['Started'] : []
  const headers = ['Planned', 'Release', 'Stage', 'State', ...actual, 'Delay', 'Moved', 'RFC']
  return `${table(headers, rows)}${more(entries.length, 'dates')}`
}

function more(count: number, of: string): string {
  return count > ROWS ? `\n\n${count - ROWS} more ${of} are not shown here; they are in \`planning.json\`.` : ''
}

function rfcLink({ rfc }: Entry): string {
  return link(rfc.url, `#${rfc.number}`, `#<!-- -->${rfc.number}`)
}
