import { inOrder, type InventoryItem } from '../inventory/inventory'
import { utcText } from './instant'
import { inventoryHeadline } from './inventory-count'
import { byStage, digestText, shortText, stateText, versionText } from './inventory-words'
import { code, escapeMarkdown, link, table } from './markdown'

/** Places that a job summary shows of one stage; all of them are in the files. */
const ROWS = 50

/** The inventory for a job summary: what needs a look first, a stage at a time, folded. */
export function inventoryMarkdown(all: readonly InventoryItem[]): string {
  const items = inOrder(all)
  const parts = byStage(items).map(([stage, own]) => {
    const first = [...own].sort((one, other) => urgency(one) - urgency(other)).slice(0, ROWS)
    const more = own.length - first.length
    const open = own.some(({ state }) => state !== 'as-proved') ? ' open' : ''
    return [
      `<details${open}><summary>${escapeMarkdown(stage)}: ${inventoryHeadline(own)}</summary>`,
      table(['Item', 'State', 'Version', 'Digest', 'Since', 'Last proved by', 'Last looked at'], first.map(row)),
      ...(more > 0 ? [`${more} more places are not shown here; they are in \`inventory.csv\`.`] : []),
      '</details>',
    ].join('\n\n')
  })
  return `${['### Inventory', inventoryHeadline(items), ...parts].join('\n\n')}\n`
}

function urgency({ state }: InventoryItem): number {
  return ['drift', 'unknown', 'as-proved'].indexOf(state)
}

function row(item: InventoryItem): readonly string[] {
  const { application, domain, host, since, proof, lookedAt } = item
  const { word, details } = stateText(item)
  return [
    `${code(`${application}/${domain}`, 120)} on ${code(host, 120)}`,
    [`**${word}**`, ...details.map((detail) => escapeMarkdown(shortText(detail), 300))].join('<br>'),
    code(versionText(item), 100),
    code(digestText(item)),
    since ? utcText(since.at) : 'never proved',
    proof ? link(proof.url, escapeMarkdown(proof.deployment, 60), code(proof.deployment, 60)) : 'never proved',
    utcText(lookedAt),
  ]
}
