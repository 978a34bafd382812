import { inOrder, type InventoryItem } from '../inventory/inventory'
import { csv } from './csv'
import { stateText } from './inventory-words'

const HEADERS = [
  ...['stage', 'application', 'domain', 'host', 'technology', 'state', 'details', 'version'],
  ...['digest_proved', 'digest_found', 'version_proved', 'version_found', 'running_found'],
  ...['since', 'since_deployment', 'since_run', 'proved_at', 'proved_deployment', 'proved_run', 'looked_at'],
]

/** `inventory.csv`: one line for each domain on each host, instants in ISO 8601, nothing where nothing is known. */
export function inventoryCsv(items: readonly InventoryItem[]): string {
  return csv([HEADERS, ...inOrder(items).map(line)])
}

function line(item: InventoryItem): readonly string[] {
  const { stage, application, domain, host, technology = '', state, version = '', proved, found, since, proof } = item
  return [
    ...[stage, application, domain, host, technology, state, stateText(item).details.join('; '), version],
    ...[proved['digest'], found['digest'], proved['version'], found['version'], found['running']].map(
      (fact) => fact ?? '',
    ),
    ...[since?.at ?? '', since?.deployment ?? '', since?.url ?? ''],
    ...[proof?.at ?? '', proof?.deployment ?? '', proof?.url ?? '', item.lookedAt],
  ]
}
