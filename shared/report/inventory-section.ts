import type { InventoryItem } from '../inventory/inventory'
import { inOrder } from '../inventory/inventory'
import { utcText } from './instant'
import { inventoryHeadline } from './inventory-count'
import { byStage, digestText, shortText, stateText, versionText } from './inventory-words'
import { escapeHtml } from './markdown'
import { linkHtml } from './page/html'
import { FOLLOWED, Places, type Section } from './section'

const CLASSES = { 'as-proved': 'good', drift: 'bad', unknown: 'unknown' } as const
const COLUMNS = [
  'Application',
  'Domain',
  'Host',
  'State',
  'Version',
  'Digest',
  'Since',
  'Last proved by',
  'Last looked at',
]

/** The inventory as a part of the dashboard's page: one table for each stage, what is wrong in words and not by colour alone. */
export function inventorySection(all: readonly InventoryItem[]): Section {
  const items = inOrder(all)
  const intro = `<p><span data-count="">${escapeHtml(inventoryHeadline(items))}</span> What is where since when, as the deployments proved it; drift is what was found to differ since.</p>`
  const places = new Places()
  const html = [intro, ...byStage(items).map((stage) => stageTable(stage, places))].join('\n')
  return { id: 'inventory', title: 'Inventory', html, follows: { names: FOLLOWED, places: places.all() } }
}

function stageTable([stage, items]: readonly [string, readonly InventoryItem[]], places: Places): string {
  const name = escapeHtml(stage, 100)
  return [
    `<div class="scroll" data-group="" tabindex="0" role="region" aria-label="Inventory of ${name}">`,
    '<table>',
    `<caption>${name}: <span data-count="">${escapeHtml(inventoryHeadline(items))}</span></caption>`,
    `<thead><tr>${COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>`,
    `<tbody>\n${items.map((item) => row(item, places)).join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
  ].join('\n')
}

function row(item: InventoryItem, places: Places): string {
  const { application, domain, host, stage, technology, since, proof, lookedAt, state, found } = item
  // Of an unknown technology it is of none that can be chosen.
  const of = places.attribute([{ application, stage, technology: technology ?? '' }])
  const { word, details } = stateText(item)
  const marked = state === 'as-proved' ? '' : ` data-state="${state}"`
  const cells = [
    `<strong>${word}</strong>${details.map((detail) => `<br>${escapeHtml(shortText(detail))}`).join('')}`,
    escapeHtml(versionText(item), 100),
    found['digest'] === undefined
      ? '–'
      : `<code title="${escapeHtml(found['digest'])}">${escapeHtml(digestText(item))}</code>`,
    since ? time(since.at) : 'never proved',
    proof ? linkHtml(proof.url, escapeHtml(proof.deployment, 60)) : 'never proved',
    time(lookedAt),
  ]
  const heads = `<td>${escapeHtml(application, 100)}</td><th scope="row">${escapeHtml(domain, 100)}${technology === undefined ? '' : ` (${escapeHtml(technology, 100)})`}</th><td>${escapeHtml(host, 100)}</td>`
  const [first = '', ...rest] = cells
  return `<tr${of}${marked}>${heads}<td class="${CLASSES[state]}">${first}</td>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function time(instant: string): string {
  return `<time datetime="${escapeHtml(instant)}">${escapeHtml(utcText(instant))}</time>`
}
