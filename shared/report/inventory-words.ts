import type { InventoryItem } from '../inventory/inventory'
import { isNothing } from '../inventory/standing'

/** How many characters of a digest tell two of them apart for a person. */
const DIGEST = 12

/** The version of an item for a person; what is of no known version is not one. */
export function versionText({ version, found, state }: InventoryItem): string {
  if (isNothing({ facts: found })) return 'nothing there'
  return version === undefined ? 'unknown' : state === 'drift' ? `${version}, changed since` : version
}

/** The digest that was last seen, short; `–` where the technology has none. */
export function digestText({ found }: InventoryItem): string {
  const digest = found['digest']
  return digest === undefined ? '–' : digest.length > DIGEST ? `${digest.slice(0, DIGEST)}…` : digest
}

/** What an item is, in a word, and the details that explain it. */
export function stateText({
  state,
  why,
  drift,
}: InventoryItem): Readonly<{ word: string; details: readonly string[] }> {
  switch (state) {
    case 'as-proved':
      return { word: 'as proved', details: [] }
    case 'unknown':
      return { word: 'unknown', details: [why ?? ''] }
    case 'drift':
      return {
        word: 'drift',
        details: drift.map(
          ({ fact, before, after }) => `${fact}: proved ${before || 'nothing'}, found ${after || 'nothing'}`,
        ),
      }
  }
}

/** The same for a person who reads a table: digests are cut, the files hold them whole. */
export function shortText(detail: string): string {
  return detail.replace(/[0-9a-f]{64}/g, (digest) => `${digest.slice(0, DIGEST)}…`)
}

/** The stages of items with the items of each, along the lifecycle. `items` as `inOrder` gives them. */
export function byStage(items: readonly InventoryItem[]): readonly (readonly [string, readonly InventoryItem[]])[] {
  const stages = [...new Set(items.map(({ stage }) => stage))]
  return stages.map((stage) => [stage, items.filter((item) => item.stage === stage)])
}
