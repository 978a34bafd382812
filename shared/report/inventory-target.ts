import type { TargetContent } from '../inventory/exchange'
import type { Integrity } from '../inventory/integrity'
import { inOrder, type InventoryItem } from '../inventory/inventory'
import type { Origin } from '../inventory/standing'
import { stateText } from './inventory-words'

/** What another CMDB is given, as JSON. `run`: its address, empty where it has none. */
export function targetJson(items: readonly InventoryItem[], integrity: readonly Integrity[], run: string): string {
  const content: TargetContent = {
    schema: 1,
    run,
    integrity: [...integrity],
    items: inOrder(items).map(itemOf),
  }
  return `${JSON.stringify(content, undefined, 1)}\n`
}

function itemOf(item: InventoryItem): TargetContent['items'][number] {
  const { stage, application, domain, host, technology, version, state, found, since, proof, lookedAt } = item
  return {
    ...{ stage, application, domain, host },
    ...{ technology, version, digest: found['digest'], running: found['running'] },
    ...{ state, details: [...stateText(item).details], lookedAt },
    ...{ since: since && originOf(since), proof: proof && originOf(proof) },
  }
}

function originOf({ at, deployment, url }: Origin): Readonly<{ at: string; deployment: string; url: string }> {
  return { at, deployment, url }
}
