import type { Scope } from '../../../indicators/row'
import { foldedText, keptText, moreText, type Kept } from '../../calendar-words'
import { inventoryHeadline } from '../../inventory-count'
import { FOLLOWED, type Followed, type Place } from '../../section'
import type { Choice } from '../choice'
import { followText, isChosen, isPossible } from '../follow'
import type { Options } from '../options'

const STATES = ['as-proved', 'drift', 'unknown'] as const

/** Shows of the other parts of the page what was chosen, and says how much that is. `made`: what the page was made for. */
export function drawSections(choice: Choice, made: Scope): void {
  for (const section of all(document, 'section[data-follows]')) follow(section, choice, made)
}

/** What only the other parts of the page have of what can be chosen. */
export function namesInSections(): Partial<Options> {
  const named = (name: Followed) => all(document, `tr[data-${name}]`).map(({ dataset }) => dataset[name] ?? '')
  return { applications: named('application'), stages: named('stage'), technologies: named('technology') }
}

function follow(section: HTMLElement, choice: Choice, made: Scope): void {
  const given = section.dataset['follows']?.split(' ') ?? []
  const follows = FOLLOWED.filter((name) => given.includes(name))
  for (const one of all(section, '[data-stage]')) one.hidden = !isChosen(placeIn(one), choice, follows)
  for (const one of all(section, '[data-places]')) {
    one.hidden = !placesIn(one).some((place) => isPossible(place, choice, follows))
  }
  for (const one of all(section, '[data-count]')) countStates(one)
  for (const one of all(section, '[data-kept]')) {
    const kept = listIn(one, 'kept') as readonly Kept[]
    one.textContent = keptText(kept.filter(([application, stage]) => isChosen({ application, stage }, choice, follows)))
  }
  for (const one of all(section, '[data-more]')) countMore(one, section)
  for (const group of all(section, '[data-group]'))
    group.hidden = seen(group, '[data-stage], [data-places]').length === 0
  for (const one of all(section, 'details[data-group] > summary')) {
    one.textContent = foldedText(seen(one.closest('details') ?? section, '[data-places]').length)
  }
  const rows = all(section, 'tr[data-stage]')
  const text = followText(choice, { follows, made, shown: seen(section, 'tr[data-stage]').length, of: rows.length })
  for (const note of all(section, '[data-note]')) {
    note.textContent = text
    note.hidden = text === ''
  }
}

/** Counts what is shown of its table, or of all of them. */
function countStates(count: HTMLElement): void {
  const within = count.closest<HTMLElement>('[data-group]') ?? count.closest('section')
  if (!within || all(within, '[data-state]').length === 0) return
  const states = seen(within, '[data-state]').map(({ dataset }) => dataset['state'])
  const items = states.flatMap((state) => STATES.filter((one) => one === state).map((one) => ({ state: one })))
  count.textContent = items.length === 0 ? 'Nothing here is of what was chosen.' : inventoryHeadline(items)
}

/** Counts what of a day is in the list alone. */
function countMore(more: HTMLElement, section: HTMLElement): void {
  const day = more.closest<HTMLElement>('[data-date]')
  if (!day) return
  const listed = seen(section, `tr[data-day="${day.dataset['date'] ?? ''}"]`).length
  const left = listed - seen(day, 'li[data-stage]').length
  more.textContent = moreText(left)
  more.hidden = left <= 0
}

function all(within: ParentNode, selector: string): readonly HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)]
}

function seen(within: ParentNode, selector: string): readonly HTMLElement[] {
  return all(within, selector).filter(({ hidden }) => !hidden)
}

function placeIn({ dataset }: HTMLElement): Place {
  return { application: dataset['application'], stage: dataset['stage'], technology: dataset['technology'] }
}

function placesIn(element: HTMLElement): readonly Place[] {
  return listIn(element, 'places') as readonly Place[]
}

/** What is written on this page is what we wrote. */
function listIn({ dataset }: HTMLElement, name: string): readonly unknown[] {
  return JSON.parse(dataset[name] ?? '[]') as readonly unknown[]
}
