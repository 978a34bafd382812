import type { Figure, Trend } from '../../indicators/figure'
import { figureText, sparkline, targetText, trendText } from '../figure'
import { escapeHtml } from '../markdown'
import { tableHtml } from './html'

const TONES: Readonly<Record<Trend, string>> = {
  better: 'good',
  worse: 'bad',
  same: 'quiet',
  changed: 'quiet',
  unknown: 'quiet',
}

/** Every figure on a card of its own, which leads to its details. Charts take the place of the bars. */
export function cardsHtml(figures: readonly Figure[]): string {
  return `<ul class="cards">\n${figures.map(card).join('\n')}\n</ul>`
}

function card(figure: Figure, index: number): string {
  const { title, value, met } = figure
  const known = value === undefined ? ' unknown' : ''
  return [
    '<li class="card">',
    `<h3><a href="#figure-${index}">${escapeHtml(title)}</a></h3>`,
    `<p class="value${known}">${figureText(figure, value)}</p>`,
    `<p class="trend"><span class="${TONES[figure.trend]}">${trend(figure)}</span> · ${before(figure)}</p>`,
    `<div class="spark" data-chart="${index}" aria-hidden="true">${sparkline(figure.slices)}</div>`,
    figure.target
      ? `<p class="target ${met === undefined ? 'quiet' : met ? 'good' : 'bad'}">Target ${targetText(figure)}</p>`
      : '',
    '</li>',
  ].join('')
}

/** In the words of the summary; a lone dash says nothing on a card. */
export function trend(figure: Figure): string {
  return figure.trend === 'unknown' ? 'no trend' : trendText(figure)
}

function before(figure: Figure): string {
  return `<span class="before">before: ${figureText(figure, figure.previous)}</span>`
}

/** The same figures as a table. */
export function overviewHtml(figures: readonly Figure[], caption: string): string {
  const rows = figures.map((figure, index) => [
    `<a href="#figure-${index}">${escapeHtml(figure.title)}</a>`,
    figureText(figure, figure.value),
    figureText(figure, figure.previous),
    figure.trend === 'unknown' ? 'unknown' : trendText(figure),
    figure.target ? targetText(figure) : 'none',
  ])
  return tableHtml({ caption, headers: ['Indicator', 'Now', 'Before', 'Trend', 'Target'], rows })
}
