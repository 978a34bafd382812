import { inOrder, type InventoryItem } from '../inventory/inventory'
import { isNothing } from '../inventory/standing'
import { canonicalDigest } from '../release/canonical'
import { stateText } from './inventory-words'
import { isWebAddress } from './markdown'

type Property = Readonly<{ name: string; value: string }>

/**
 * `inventory.cdx.json`: CycloneDX 1.6, one component for each domain on each host and one for each host, which the others
 * depend on. The same inventory always gives the same text: its instants are those of the ledger.
 */
export function inventoryCyclonedx(all: readonly InventoryItem[]): string {
  const items = inOrder(all).filter(({ found }) => !isNothing({ facts: found }))
  const hosts = [...new Set(items.map(({ host }) => host))].sort()
  const timestamp = items.map(({ lookedAt }) => lookedAt).reduce((newest, at) => (at > newest ? at : newest), '')
  const content = {
    metadata: {
      ...(timestamp === '' ? {} : { timestamp }),
      lifecycles: [{ phase: 'operations' }],
      tools: { components: [{ type: 'application', name: 'ecluse' }] },
    },
    components: [...hosts.map(hostComponent), ...items.map(itemComponent)],
    dependencies: items.map((item) => ({ ref: refOf(item), dependsOn: [hostRef(item.host)] })),
  }
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(content),
    version: 1,
    ...content,
  }
  return `${JSON.stringify(document, undefined, 1)}\n`
}

function hostComponent(host: string): unknown {
  return { type: 'device', 'bom-ref': hostRef(host), name: host }
}

function itemComponent(item: InventoryItem): unknown {
  const { stage, application, domain, host, version, technology, since, proof, found, state, lookedAt } = item
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['stage', stage],
    ['host', host],
    ['technology', technology],
    ['state', state],
    ...stateText(item).details.map((detail) => ['detail', detail] as const),
    // What `inspect` makes of a directory or a schema: no hash of any one file, so that it must not stand in `hashes`.
    ['digest', found['digest']],
    ['running', found['running']],
    ['since', since?.at],
    ['since-deployment', since?.deployment],
    ['proved-at', proof?.at],
    ['proved-by', proof?.deployment],
    ['looked-at', lookedAt],
  ]
  return {
    ...{ type: 'application', 'bom-ref': refOf(item), group: application, name: domain },
    // No version of ours is so long; the format takes none that is longer.
    ...(version === undefined ? {} : { version: version.slice(0, 1024) }),
    ...(version !== undefined && state === 'as-proved' ? { purl: purlOf(item, version) } : {}),
    ...(proof && isWebAddress(proof.url)
      ? { externalReferences: [{ type: 'evidence', url: proof.url, comment: `Run of deployment ${proof.deployment}` }] }
      : {}),
    properties: properties.flatMap(([name, value]): readonly Property[] =>
      value === undefined ? [] : [{ name: `ecluse:${name}`, value }],
    ),
  }
}

/** What tools know it by: only what is as it was deployed is of that version. */
function purlOf({ application, domain }: InventoryItem, version: string): string {
  const [group, name, at] = [application, domain, version.slice(0, 1024)].map((part) =>
    // Half a character has no place in an address.
    encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')),
  )
  return `pkg:generic/${group}/${name}@${at}`
}

function refOf({ stage, application, domain, host }: InventoryItem): string {
  return `item:${JSON.stringify([stage, application, domain, host])}`
}

function hostRef(host: string): string {
  return `host:${JSON.stringify(host)}`
}

/** A UUID (version 8) made of what the document holds. */
function serialOf(content: unknown): string {
  const hex = canonicalDigest(content)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
