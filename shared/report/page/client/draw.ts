import { verdictOf } from '../../verdict'
import { cardsHtml, overviewHtml } from '../cards'
import { behindHtml, detailHtml, type Leaf } from '../details'
import { shownText } from '../filters'
import { headlineHtml } from '../headline'
import type { Data } from '../model'
import type { Shown } from '../shown'
import { chartOf } from './chart'
import { element, numbered } from './elements'
import { drawSections } from './sections'

/** Rows at once behind a figure. */
const SIZE = 25

/** Shows figures everywhere on the page; what was unfolded stays so. */
export function draw(data: Data, shown: Shown): void {
  const { figures, period, choice } = shown
  const open = new Set(unfolded().map((index) => titles()[index]))
  const first: Leaf = { number: 0, size: SIZE }
  element('answer').innerHTML = headlineHtml(verdictOf(figures))
  element('cards').innerHTML = cardsHtml(figures)
  element('overview').innerHTML = overviewHtml(figures, 'All figures')
  element('details').innerHTML = figures.map((figure, index) => detailHtml(figure, index, period, first)).join('\n')
  for (const [fold, index] of numbered('behind')) {
    if (fold instanceof HTMLDetailsElement) fold.open = open.has(figures[index]?.title)
  }
  element('shown').textContent = shownText(data, choice, period, figures)
  drawSections(choice, data.scope)
  drawCharts(shown)
}

function titles(): readonly (string | undefined)[] {
  return [...document.querySelectorAll('.detail h3')].map((title) => title.textContent)
}

function unfolded(): readonly number[] {
  return numbered('behind').flatMap(([fold, index]) => (fold instanceof HTMLDetailsElement && fold.open ? [index] : []))
}

/** Draws all charts again, as wide as there is room for them. */
export function drawCharts({ figures, period }: Shown): void {
  for (const [name, size] of [
    ['chart', 'small'],
    ['detail', 'large'],
  ] as const) {
    for (const [place, index] of numbered(name)) {
      const figure = figures[index]
      if (!figure) continue
      const known = figure.slices.some((slice) => slice !== undefined)
      const without = size === 'large' ? 'No data in this period.' : ''
      place.replaceChildren(known ? chartOf(figure, period, Math.max(120, place.clientWidth), size) : without)
    }
  }
}

/** Turns to other rows behind a figure, as a button asks that is replaced by this. */
export function turn({ figures, period }: Shown, button: HTMLButtonElement): void {
  const index = Number(button.dataset['figure'])
  const [figure, fold] = [figures[index], document.querySelector(`[data-behind="${index}"] > div`)]
  if (!figure || !fold) return
  fold.innerHTML = behindHtml(figure, index, period, { number: Number(button.dataset['leaf']), size: SIZE })
  const possible = [...fold.querySelectorAll<HTMLButtonElement>('.turn button:enabled')]
  const same = possible.find(({ textContent }) => textContent === button.textContent)
  const next = same ?? possible[0]
  next?.focus()
}
