import { isCalendar } from '../../indicators/by'
import type { Figure } from '../../indicators/figure'
import type { Period } from '../../indicators/period'
import type { Row } from '../../indicators/row'
import { figureText, sparkline, targetText } from '../figure'
import { escapeHtml } from '../markdown'
import { trend } from './cards'
import { linkHtml, proseHtml, tableHtml, timeHtml } from './html'
import { pointsOf } from './points'

const PARTS = 20

/** Which rows are shown, counted from the newest: page 0 first. */
export type Leaf = Readonly<{ number: number; size: number }>

/** What is behind a figure: definition, chart, and, folded, its points, its parts and its rows. */
export function detailHtml(figure: Figure, index: number, period: Period, leaf: Leaf): string {
  const { title, definition, rows } = figure
  const now = `${figureText(figure, figure.value)}, before: ${figureText(figure, figure.previous)}`
  const target = figure.target ? ` Target ${targetText(figure)}.` : ' No target is set.'
  return [
    `<article class="detail" id="figure-${index}" tabindex="-1" aria-labelledby="title-${index}">`,
    `<h3 id="title-${index}">${escapeHtml(title)}</h3>`,
    `<p><strong>${now}.</strong> Trend: ${trend(figure).replace('no trend', 'unknown')}.${target}</p>`,
    `<p class="definition">${proseHtml(definition)}</p>`,
    `<div class="chart" data-detail="${index}">${bars(figure)}</div>`,
    `<details data-behind="${index}"><summary>Behind it: points, parts and ${counted(rows.length, 'row')}</summary>`,
    `<div>${behindHtml(figure, index, period, leaf)}</div></details>`,
    '</article>',
  ].join('\n')
}

function bars({ slices, title }: Figure): string {
  return `<p aria-hidden="true" class="bars" title="${escapeHtml(title)}">${sparkline(slices)}</p>`
}

/** The folded part of a figure. */
export function behindHtml(figure: Figure, index: number, period: Period, leaf: Leaf): string {
  return [pointsHtml(figure, period), partsHtml(figure), rowsHtml(figure, index, leaf)].join('\n')
}

function pointsHtml(figure: Figure, period: Period): string {
  const rows = pointsOf(figure, period).map(({ from, to, value }) => [
    timeHtml(from),
    figureText(figure, value),
    timeHtml(to),
  ])
  return tableHtml({ caption: `${figure.title} over time`, headers: ['From', 'Figure', 'Until'], rows })
}

function partsHtml(figure: Figure): string {
  const { parts, title, by } = figure
  if (parts.length === 0) return ''
  const shown = isCalendar(by) ? parts.slice(-PARTS) : parts.slice(0, PARTS)
  const rows = shown.map((part) => {
    const name = `<code>${escapeHtml(part.name, 80)}</code>${part.partial ? ' in part' : ''}`
    return [name, figureText(figure, part.value), `${part.rows}`]
  })
  const rest = isCalendar(by) ? 'are older' : 'have fewer rows'
  const more = parts.length > PARTS ? `\n<p>${parts.length - PARTS} more ${rest}.</p>` : ''
  const heading = by === undefined ? 'Of these' : `By ${by}`
  return tableHtml({ caption: `${title} by its parts`, headers: [heading, 'Figure', 'Rows'], rows }) + more
}

function rowsHtml(figure: Figure, index: number, { number, size }: Leaf): string {
  const { rows, title } = figure
  if (rows.length === 0) return '<p>No row is behind it.</p>'
  const end = rows.length - number * size
  const [first, last] = [number * size + 1, Math.min((number + 1) * size, rows.length)]
  const shown = rows.slice(Math.max(0, end - size), end).reverse()
  const caption = `${title}, rows ${first} to ${last} of ${rows.length}, the newest first`
  const headers = ['When', 'Release', 'Stage', 'What', 'Figure']
  const table = tableHtml({ caption, headers, rows: shown.map((row) => line(row, figure)) })
  const turn = (to: number, words: string, possible: boolean) =>
    `<button type="button" data-figure="${index}" data-leaf="${to}"${possible ? '' : ' disabled'}>${words}</button>`
  if (rows.length <= size) return table
  const buttons = [turn(number - 1, 'Newer rows', number > 0), turn(number + 1, 'Older rows', last < rows.length)]
  return `${table}\n<p class="turn">${buttons.join(' ')}</p>`
}

function line(row: Row, figure: Figure): readonly string[] {
  const timed = figure.unit === 'duration' || figure.unit === 'delay'
  return [
    linkHtml(row.url, timeHtml(row.at)),
    [row.application, row.version]
      .filter((name) => name !== '')
      .map(named)
      .join(' '),
    row.stage === '' ? 'none' : named(row.stage),
    escapeHtml(row.what, 200),
    timed ? figureText(figure, row.value) : `${row.value}`,
  ]
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function named(name: string): string {
  return `<code>${escapeHtml(name, 80)}</code>`
}
