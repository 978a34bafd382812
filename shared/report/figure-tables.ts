import { isCalendar } from '../indicators/by'
import type { Page } from '../indicators/definitions'
import type { Figure, Part } from '../indicators/figure'
import { figureText, sparkline, targetText, trendText } from './figure'
import { code, escapeMarkdown, table } from './markdown'

/** Parts, and points of a trend line, that a person still reads; all of them are in the JSON. */
const PARTS = 20
const POINTS = 60

/** The tables of a summary: one of all figures, or one for each page and then, folded, what is on none of them. */
export function figureTables(figures: readonly Figure[], pages: readonly Page[]): readonly string[] {
  if (pages.length === 0) return [figureTable(figures)]
  const onPages = pages.flatMap(({ show }) => show)
  const others = figures.filter(({ id }) => !onPages.includes(id))
  const sections = pages.map(({ title, show }) => {
    const shown = show.flatMap((id) => figures.filter((figure) => figure.id === id))
    return `### ${escapeMarkdown(title)}\n\n${figureTable(shown)}`
  })
  const heading = `All other indicators: ${others.length}`
  const rest = `<details><summary>${heading}</summary>\n\n${figureTable(others)}\n\n</details>`
  return others.length > 0 ? [...sections, rest] : sections
}

function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    escapeMarkdown(figure.title),
    `**${figureText(figure, figure.value)}**`,
    figureText(figure, figure.previous),
    trendText(figure),
    sparkline(figure.slices.slice(-POINTS)),
    targetText(figure),
  ])
  return table(['Indicator', 'Now', 'Before', 'Trend', 'In this period', 'Target'], rows)
}

/** What a figure is made of, part by part, if of any: the largest, or the newest where they follow the calendar. */
export function partsTable(figure: Figure): readonly string[] {
  const { parts, by } = figure
  if (parts.length === 0) return []
  const shown = isCalendar(by) ? parts.slice(-PARTS) : parts.slice(0, PARTS)
  const rows = shown.map((part) => [partName(part), figureText(figure, part.value), `${part.rows}`])
  const more = parts.length - shown.length
  const heading = by === undefined ? 'Of these' : `By ${by}`
  const rest = `${more} more are not shown here; they are in \`indicators.json\`.`
  return [table([heading, 'Figure', 'Rows'], rows), ...(more > 0 ? [rest] : [])]
}

function partName({ name, partial }: Part): string {
  return `${code(name, 80)}${partial ? ' in part' : ''}`
}
