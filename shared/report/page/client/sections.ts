import type { Scope } from '../../../indicators/row'
import { foldedText, keptText, moreText, type Kept } from '../../calendar-words'
import { inventoryHeadline } from '../../inventory-count'
import { followingIn, type Followed, type Following } from '../../section'
import type { Choice } from '../choice'
import { followText, isChosen } from '../follow'
import type { Options } from '../options'

const STATES = ['as-proved', 'drift', 'unknown'] as const

/** Shows of the other parts of the page what was chosen, and says how much that is. `made`: what the page was made for. */
export function drawSections(choice: Choice, made: Scope): void {
  for (const [section, { names, places }] of following()) {
    const chosen = places.map((place) => isChosen(place, choice, names))
    for (const one of all(section, '[data-of]')) {
      one.hidden = !numbersOf(one).some((number) => chosen[number])
    }
    recount(section, chosen)
    const [shown, of] = [seen(section, 'tr[data-of]').length, all(section, 'tr[data-of]').length]
    const text = followText(choice, { names, made, shown, of })
    for (const note of all(section, '[data-note]')) {
      note.textContent = text
      note.hidden = text === ''
    }
  }
}

/** What only the other parts of the page have of what can be chosen. */
export function namesInSections(): Partial<Options> {
  const places = following().flatMap(([, { places }]) => places)
  const named = (name: Followed) => places.flatMap((place) => place[name] ?? [])
  return { applications: named('application'), stages: named('stage'), technologies: named('technology') }
}

/** The parts that follow what is chosen. */
function following(): readonly (readonly [HTMLElement, Following])[] {
  return all(document, 'section[data-follows]').map(
    (section) => [section, followingIn(section.dataset['follows'] ?? '')] as const,
  )
}

function numbersOf({ dataset }: HTMLElement): readonly number[] {
  return (dataset['of'] ?? '').split(' ').map(Number)
}

/** Everything that says how much there is. */
function recount(section: HTMLElement, chosen: readonly boolean[]): void {
  for (const one of all(section, '[data-count]')) countStates(one)
  for (const one of all(section, '[data-kept]')) {
    const kept = JSON.parse(one.dataset['kept'] ?? '[]') as readonly Kept[]
    one.textContent = keptText(kept.filter(([place]) => chosen[place]))
  }
  for (const one of all(section, '[data-more]')) countMore(one, section)
  for (const group of all(section, '[data-group]')) group.hidden = seen(group, '[data-of]').length === 0
  for (const one of all(section, 'details[data-group] > summary')) {
    one.textContent = foldedText(seen(one.closest('details') ?? section, '[data-of]').length)
  }
}

/** Counts what is shown of its table, or of all of them. */
function countStates(count: HTMLElement): void {
  const within = count.closest<HTMLElement>('[data-group]') ?? count.closest('section')
  if (!within || all(within, 'tr[data-of]').length === 0) return
  const states = seen(within, 'tr[data-of]').map(({ dataset }) => dataset['state'] ?? 'as-proved')
  const items = states.flatMap((state) => STATES.filter((one) => one === state).map((one) => ({ state: one })))
  count.textContent = items.length === 0 ? 'Nothing here is of what was chosen.' : inventoryHeadline(items)
}

/** Counts what of a day is in the list alone. */
function countMore(more: HTMLElement, section: HTMLElement): void {
  const day = more.closest<HTMLElement>('[data-date]')
  if (!day) return
  const listed = seen(section, `tr[data-day="${day.dataset['date'] ?? ''}"]`).length
  const shown = seen(day, 'li[data-of]').length
  const left = listed - shown
  more.textContent = moreText(left, shown)
  more.hidden = left <= 0
}

function all(within: ParentNode, selector: string): readonly HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)]
}

function seen(within: ParentNode, selector: string): readonly HTMLElement[] {
  return all(within, selector).filter(({ hidden }) => !hidden)
}
