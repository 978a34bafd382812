import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { inventoryOf, type InventoryItem } from '../../shared/inventory/inventory'
import type { Ledger } from '../../shared/ledger/ledger'
import { inventoryMarkdown } from '../../shared/report/inventory'
import { inventoryCsv } from '../../shared/report/inventory-csv'
import { inventoryCyclonedx } from '../../shared/report/inventory-cyclonedx'

/** Everything outside that an inventory works with. `write` puts a file into the output directory, and says where it is. */
export type InventoryPorts = Readonly<{
  ledger: Pick<Ledger, 'read'>
  write: (file: string, text: string) => Promise<string>
}>

type Known = Pick<ActionReport, 'outputs' | 'summary' | 'failure'> & Readonly<{ items: readonly InventoryItem[] }>

/** What the ledger knows to be in these stages of these applications, as files and for the summary. */
export async function inventory(
  { applications, stages }: Readonly<{ applications: readonly string[]; stages: readonly string[] }>,
  { ledger, write }: InventoryPorts,
): Promise<Known> {
  try {
    const histories = await Promise.all(applications.map((application) => ledger.read(application)))
    const items = histories.flatMap(inventoryOf).filter(({ stage }) => stages.includes(stage))
    const outputs = {
      inventory: await write('inventory.csv', inventoryCsv(items)),
      cyclonedx: await write('inventory.cdx.json', inventoryCyclonedx(items)),
    }
    return { outputs, summary: inventoryMarkdown(items), items }
  } catch (error) {
    return { ...refusal(error, 'The inventory could not be written', { inventory: '', cyclonedx: '' }), items: [] }
  }
}
