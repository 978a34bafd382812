import { gzipSync } from 'node:zlib'
import { utcText } from '../instant'
import type { Section } from '../section'
import { verdictOf } from '../verdict'
import { cardsHtml, overviewHtml } from './cards'
import { firstChoice } from './choice'
import { detailHtml } from './details'
import { filtersHtml, shownText } from './filters'
import { headlineHtml } from './headline'
import { timeHtml } from './html'
import { escapeHtml } from '../markdown'
import type { Data, Page } from './model'
import { packed } from './pack'
import { policy } from './policy'
import { shownOf } from './shown'
import { STYLE } from './style'

/** Rows behind a figure where no script turns to older ones. */
const ROWS = 10

/** The page as one file that needs nothing else. `script`: what makes it answer to its filters. */
export function pageHtml({ data, sections }: Page, script: string): string {
  const choice = firstChoice(data)
  const { figures, period } = shownOf(data, choice)
  const rows = figures.reduce((sum, figure) => sum + figure.rows.length, 0)
  const code = inScript(script)
  const details = figures.map((figure, index) => detailHtml(figure, index, period, { number: 0, size: ROWS }))
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(code, STYLE)}">`,
    '<title>How delivery is doing</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#figures">Skip to the figures</a>',
    '<header>',
    '<h1>How delivery is doing</h1>',
    `<p class="quiet">Are we getting better, and what holds us back? As of ${timeHtml(data.now)}.</p>`,
    '</header>',
    '<main>',
    `<section id="answer" aria-label="Answer">${headlineHtml(verdictOf(figures))}</section>`,
    filtersHtml(data, choice),
    '<section id="figures" tabindex="-1" aria-labelledby="figures-title">',
    '<h2 id="figures-title">Figures</h2>',
    `<p id="shown" class="quiet" role="status" aria-live="polite">${escapeHtml(shownText(data, choice, period, rows), 1000)}</p>`,
    leftOut(data),
    '<noscript><p class="unknown">Without JavaScript, this page shows the period that it was made for, and no filters.</p></noscript>',
    '<p id="trouble" class="bad" role="alert" hidden></p>',
    `<div id="cards">${cardsHtml(figures)}</div>`,
    `<details><summary>All figures as a table</summary><div id="overview">${overviewHtml(figures, 'All figures')}</div></details>`,
    '</section>',
    navigation(sections),
    '<section aria-labelledby="details-title"><h2 id="details-title">What is behind each figure</h2>',
    `<div id="details">${details.join('\n')}</div>`,
    '</section>',
    ...sections.map(section),
    '</main>',
    '<footer class="quiet">Made by Écluse from its ledger. Days are those of UTC.</footer>',
    `<script type="application/octet-stream" id="data">${gzipSync(JSON.stringify(packed(data))).toString('base64')}</script>`,
    `<script>${code}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function leftOut({ from }: Data): string {
  if (from === undefined) return ''
  const since = utcText(new Date(from).toISOString())
  return `<p class="unknown">This page holds what happened since ${since}; what is older would make it too large.</p>`
}

function navigation(sections: readonly Section[]): string {
  if (sections.length === 0) return ''
  const links = sections.map(({ id, title }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`)
  return `<nav aria-label="Also on this page"><ul>${links.join('')}</ul></nav>`
}

function section({ id, title, html }: Section): string {
  const name = escapeHtml(id)
  return `<section id="${name}" tabindex="-1" aria-labelledby="${name}-title">\n<h2 id="${name}-title">${escapeHtml(title)}</h2>\n${html}\n</section>`
}

/** What would end a script early, or begin a comment in it, is only ever inside of its texts. */
function inScript(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3c')
}
