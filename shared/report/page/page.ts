import { gzipSync } from 'node:zlib'
import { utcText } from '../instant'
import type { Figure } from '../../indicators/figure'
import type { Period } from '../../indicators/period'
import { followingAttribute, type Section } from '../section'
import { verdictOf } from '../verdict'
import { cardsHtml, overviewHtml } from './cards'
import { firstChoice } from './choice'
import { detailHtml } from './details'
import { fitted, onlyAsked, type Rows } from './fit'
import { filtersHtml, shownText } from './filters'
import { headlineHtml } from './headline'
import { hiddenHead, hiddenPiece, type Redact } from './hide'
import { timeHtml } from './html'
import { escapeHtml } from '../markdown'
import type { Data, Page } from './model'
import { BETWEEN, packedHead, packedPiece } from './pack'
import { policy } from './policy'
import { shownOf } from './shown'
import { STYLE } from './style'

/** Characters of the data, with all that stands beside them: a page stays under 2 MB. */
const MOST = 1_720_000
const LEAST = 200_000

/** Of compression: half of the time of the usual one, for 3 % more. */
const LEVEL = 4

/** Rows behind a figure where no script turns to older ones. */
const ROWS = 10

/** Characters of what is behind all figures together where no script shows it. */
const BEHIND = 250_000

/** Characters of a figure on its card and in the table, at most. */
const FIGURE = 700

/**
 * The page as one file that needs nothing else. `script`: what makes it answer to its filters. Secrets are hidden here, by
 * `redact`: once the page is packed and its policy written, nobody can change it any more.
 */
export function pageHtml(page: Page, script: string, redact: Redact): string {
  const code = inScript(script)
  const asked = onlyAsked(page.data)
  const head = (data: Data) => compressed(hiddenHead(packedHead(data), redact))
  const beside =
    code.length +
    page.sections.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) +
    Buffer.byteLength(filtersHtml(asked, firstChoice(asked))) +
    head(asked).length +
    asked.indicators.length * FIGURE
  const written = (rows: Rows) => compressed(hiddenPiece(packedPiece(rows), redact))
  const { data, pieces } = fitted(asked, Math.max(LEAST, MOST - beside), written)
  const text = [head(data), ...pieces].join(BETWEEN)
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
    redact(bodyHtml({ data, sections: page.sections })),
    `<script type="application/octet-stream" id="data">${text}</script>`,
    `<script>${code}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function compressed(value: object): string {
  return gzipSync(JSON.stringify(value), { level: LEVEL }).toString('base64')
}

function bodyHtml({ data, sections }: Page): string {
  const choice = firstChoice(data)
  const { figures, period } = shownOf(data, choice)
  return [
    '<a class="skip" href="#figures">Skip to the figures</a>',
    '<header>',
    '<h1>How delivery is doing</h1>',
    `<p class="quiet">As of ${timeHtml(data.now)}.</p>`,
    navigation(sections),
    '</header>',
    '<main>',
    `<section id="answer" aria-label="Answer">${headlineHtml(verdictOf(figures))}</section>`,
    filtersHtml(data, choice),
    '<section id="figures" tabindex="-1" aria-labelledby="figures-title">',
    '<h2 id="figures-title">Figures</h2>',
    `<p id="shown" class="quiet" role="status">${escapeHtml(shownText(data, choice, period, figures), 1000)}</p>`,
    leftOut(data),
    '<noscript><p class="unknown">Without JavaScript, this page shows the period that it was made for, and no filters.</p></noscript>',
    '<p id="trouble" class="bad" role="alert" hidden></p>',
    `<div id="cards">${cardsHtml(figures)}</div>`,
    `<details><summary>All figures as a table</summary><div id="overview">${overviewHtml(figures, 'All figures')}</div></details>`,
    '</section>',
    '<section id="behind" tabindex="-1" aria-labelledby="behind-title"><h2 id="behind-title">What is behind each figure</h2>',
    `<div id="details">${detailsHtml(figures, period)}</div>`,
    '</section>',
    ...sections.map(section),
    '</main>',
    '<footer class="quiet">Made by Écluse from its ledger. Days are those of UTC.</footer>',
  ].join('\n')
}

/** What is behind the figures, of as many as there is room for; a script shows it of all. */
function detailsHtml(figures: readonly Figure[], period: Period): string {
  const shown: string[] = []
  let length = 0
  for (const [index, figure] of figures.entries()) {
    const html = detailHtml(figure, index, period, { number: 0, size: ROWS })
    length += html.length
    if (length > BEHIND) {
      const left = figures.length - index
      return [...shown, `<p class="unknown">What is behind ${left} more figures is in indicators.json.</p>`].join('\n')
    }
    shown.push(html)
  }
  return shown.join('\n')
}

function leftOut({ from }: Data): string {
  if (from === undefined) return ''
  const since = utcText(new Date(from).toISOString())
  return `<p class="unknown">This page holds what happened since ${since}; what is older would make it too large.</p>`
}

function navigation(sections: readonly Section[]): string {
  const all = [{ id: 'figures', title: 'Figures' }, { id: 'behind', title: 'Behind each figure' }, ...sections]
  const links = all.map(({ id, title }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`)
  return `<nav aria-label="On this page"><ul>${links.join('')}</ul></nav>`
}

function section({ id, title, html, follows }: Section): string {
  const name = escapeHtml(id)
  const opened = `<section id="${name}" tabindex="-1" aria-labelledby="${name}-title"${follows ? followingAttribute(follows) : ''}>`
  const note = follows ? ['<p class="quiet" data-note="" hidden></p>'] : []
  return [opened, `<h2 id="${name}-title">${escapeHtml(title)}</h2>`, ...note, html, '</section>'].join('\n')
}

/** What would end a script early, or begin a comment in it, is only ever inside of its texts. */
function inScript(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3c')
}
