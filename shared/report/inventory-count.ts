import type { InventoryItem } from '../inventory/inventory'

/** How many items there are of each state, in one sentence. */
export function inventoryHeadline(items: readonly Pick<InventoryItem, 'state'>[]): string {
  if (items.length === 0) return 'No deployment has proved anything yet.'
  const count = (state: InventoryItem['state']) => items.filter((item) => item.state === state).length
  const places = items.length === 1 ? '1 place' : `${items.length} places`
  return `${places}: ${count('as-proved')} as proved, ${count('drift')} with drift, ${count('unknown')} unknown.`
}
