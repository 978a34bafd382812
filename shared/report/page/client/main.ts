import { choiceOf, firstChoice, fragmentOf, type Choice } from '../choice'
import { filtersHtml } from '../filters'
import type { Data } from '../model'
import { shownOf, type Shown } from '../shown'
import { chosen, labelControls } from './controls'
import { draw, drawCharts, turn } from './draw'
import { element } from './elements'
import { dataOf } from './read'
import { namesInSections } from './sections'

/** Wide enough for all filters in one line. */
const WIDE = '(min-width: 760px)'

function start(data: Data): void {
  let shown: Shown = shownOf(data, choiceOf(location.hash) ?? firstChoice(data))
  const controls = () => {
    const old = element('filters')
    const made = document.createElement('div')
    made.innerHTML = filtersHtml(data, shown.choice, namesInSections())
    const form = made.querySelector('form')
    if (!form) return
    form.hidden = false
    old.replaceWith(form)
    const fold = element('filter-fold')
    if (fold instanceof HTMLDetailsElement) fold.open = matchMedia(WIDE).matches
    form.addEventListener('change', () => {
      show(chosen(form))
      labelControls(form, shown.choice)
    })
    form.addEventListener('reset', (event) => {
      event.preventDefault()
      show(firstChoice(data))
      controls()
      // The button that was pressed is gone.
      document.querySelector<HTMLElement>('button[type=reset]')?.focus()
    })
    form.addEventListener('submit', (event) => event.preventDefault())
  }
  const show = (choice: Choice) => {
    shown = shownOf(data, choice)
    history.replaceState(null, '', `#${fragmentOf(choice)}`)
    draw(data, shown)
  }
  controls()
  draw(data, shown)
  obeyClicks(() => shown)
  addEventListener('hashchange', () => {
    const choice = choiceOf(location.hash)
    if (!choice) return
    shown = shownOf(data, choice)
    controls()
    draw(data, shown)
  })
  let width = innerWidth
  addEventListener('resize', () => {
    if (width !== innerWidth) requestAnimationFrame(() => drawCharts(shown))
    width = innerWidth
  })
}

function obeyClicks(shown: () => Shown): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const button = event.target.closest<HTMLButtonElement>('button[data-leaf]')
    if (button) turn(shown(), button)
    const target = event.target.closest('a')?.getAttribute('href')
    if (!target?.startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey) return
    // The fragment holds what was chosen: a link within the page must not take its place.
    event.preventDefault()
    const goal = document.getElementById(target.slice(1))
    goal?.scrollIntoView()
    goal?.focus({ preventScroll: true })
  })
  // A list that floats over the page closes as such lists do.
  const close = (event: Event) => {
    const open = document.querySelector<HTMLDetailsElement>('details.pick[open]')
    if (!open) return
    const away = event instanceof KeyboardEvent ? event.key === 'Escape' : !open.contains(event.target as Node)
    if (!away) return
    open.open = false
    if (event instanceof KeyboardEvent) open.querySelector('summary')?.focus()
  }
  document.addEventListener('keydown', close)
  document.addEventListener('click', close)
}

function tell(error: unknown): void {
  const trouble = element('trouble')
  trouble.textContent = `The filters and charts of this page do not work here (${String(error)}); what is shown is the period that it was made for.`
  trouble.hidden = false
}

dataOf(element('data')).then(start).catch(tell)
