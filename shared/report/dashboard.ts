import type { Page } from '../indicators/definitions'
import type { Figure } from '../indicators/figure'
import type { Period } from '../indicators/period'
import type { Row, Scope } from '../indicators/row'
import { utcText } from './instant'
import { figureText } from './figure'
import { figureTables, partsTable } from './figure-tables'
import { headline, pie } from './headline'
import { code, escapeMarkdown, link, table } from './markdown'
import { verdictOf } from './verdict'

/** What is shown: figures of one period and scope, as they stood at `now` (milliseconds). */
export type Dashboard = Readonly<{
  period: Period
  scope: Scope
  figures: readonly Figure[]
  /** What is shown together, and first; nothing where all is shown as one. */
  pages: readonly Page[]
  now: number
  /** What was asked for and nothing is known of, a sentence each. */
  unknown?: readonly string[]
}>

/** Rows that a person still reads; all of them are in the JSON. */
const ROWS = 20
const NAMES = 10

/** Characters of what is behind all figures together: a summary has 1 MiB of bytes, and shows more than figures. */
const BEHIND = 500_000

/** The job summary: one screen first, what is behind it folded. Its size does not grow with the ledger. */
export function dashboardPage({ period, scope, figures, pages, unknown = [] }: Dashboard): string {
  return [
    `## How delivery is doing\n\n${headline(verdictOf(figures))}\n\n${scopeText(scope, period)}`,
    ...unknown.map((sentence) => `**⚠️ ${escapeMarkdown(sentence)}**`),
    ...figureTables(figures, pages),
    ...behind(figures),
    '',
  ].join('\n\n')
}

function scopeText({ applications, stage, lifecycle, technology }: Scope, { from, to }: Period): string {
  const more = (applications?.length ?? 0) - NAMES
  const names = applications
    ?.slice(0, NAMES)
    .map((name) => code(name))
    .join(', ')
  const parts = [
    `${instantText(from)} to ${instantText(to)}, before: the same time before it`,
    names === undefined ? 'all applications' : `${names}${more > 0 ? ` and ${more} more` : ''}`,
    ...(stage === undefined ? [] : [`stage ${code(stage)}`]),
    ...(lifecycle === undefined ? [] : [`lifecycle ${code(lifecycle)}`]),
    ...(technology === undefined ? [] : [`technology ${code(technology)}`]),
  ]
  return parts.join(' · ')
}

/** What is behind the figures, of as many as there is room for. */
function behind(figures: readonly Figure[]): readonly string[] {
  const shown: string[] = []
  let length = 0
  for (const [place, figure] of figures.entries()) {
    const block = details(figure)
    length += block.length
    if (length > BEHIND) {
      const left = figures.length - place
      return [...shown, `What is behind ${left} more indicators is not shown here; it is in \`indicators.json\`.`]
    }
    shown.push(block)
  }
  return shown
}

function details(figure: Figure): string {
  const { title, definition, parts, rows } = figure
  const newest = rows.slice(-ROWS).reverse()
  const more = rows.length - newest.length
  const blocks = [
    `<details><summary>${escapeMarkdown(title)}: ${rows.length === 1 ? '1 row' : `${rows.length} rows`}</summary>`,
    escapeMarkdown(definition, 2000),
    ...(figure.id === 'gate-refusals' && parts.length > 1 ? [pie(figure)] : []),
    ...partsTable(figure),
    ...(newest.length > 0
      ? [
          table(
            ['When', 'Release', 'Stage', 'What', 'Figure'],
            newest.map((row) => line(row, figure)),
          ),
        ]
      : []),
    ...(more > 0 ? [`${more} older rows are not shown here; they are in \`indicators.json\`.`] : []),
    '</details>',
  ]
  return blocks.join('\n\n')
}

function line(row: Row, figure: Figure): readonly string[] {
  const when = instantText(row.at)
  const plain = (figure.unit === 'number' || figure.unit === 'share') && Number.isInteger(row.value)
  const value = plain ? `${row.value}` : figureText(figure, row.value)
  const release = [row.application, row.version].flatMap((name) => (name ? [code(name, 80)] : [])).join(' ')
  return [link(row.url, when), release, row.stage ? code(row.stage, 80) : '–', escapeMarkdown(row.what, 200), value]
}

function instantText(at: number): string {
  return utcText(new Date(at).toISOString())
}

/**
 * `indicators.json`: everything, a row a line, instants in ISO 8601, durations in milliseconds, `null` where there is no
 * data. In pieces, since the rows of years are more text than should be held at once.
 */
export function* figuresJson({ period, scope, figures, pages, now }: Dashboard): Generator<string, undefined> {
  const iso = (at: number) => new Date(at).toISOString()
  const told = { from: iso(period.from), to: iso(period.to) }
  yield opened({ schema: 1, at: iso(now), period: told, scope, pages }, 'indicators')
  for (const [place, { value = null, previous = null, slices, rows, ...figure }] of figures.entries()) {
    const points = slices.map((slice) => slice ?? null)
    yield `${place > 0 ? ',' : ''}\n${opened({ ...figure, value, previous, slices: points }, 'rows')}`
    for (const [line, row] of rows.entries()) {
      yield `${line > 0 ? ',' : ''}\n${JSON.stringify({ ...row, at: iso(row.at) })}`
    }
    yield ']}'
  }
  yield '\n]}\n'
  return undefined
}

/** An object as JSON that is not at its end: a list follows under the name `last`. */
function opened(object: object, last: string): string {
  return `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(last)}:[`
}
