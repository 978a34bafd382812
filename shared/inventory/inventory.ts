import { driftOf, lookAt, unreadIn } from '../ledger/drift'
import type { Event } from '../ledger/event'
import { isAt, type Inspection, type Place } from './inspection'
import type { Difference } from './proof'
import { standingOf, type Origin, type Standing } from './standing'

/** The rank of a stage that is in no lifecycle. */
const NOWHERE = Number.MAX_SAFE_INTEGER

/** One domain of an application on one host of a stage: what is there, since when, and how that is known. */
export type InventoryItem = Readonly<{
  stage: string
  /** Place of the stage in the lifecycle that was last asked for; a number beyond all others where it is in none. */
  rank: number
  application: string
  domain: string
  host: string
  technology?: string
  /** Absent where what is there is of no version that the ledger knows. */
  version?: string
  /** What `inspect` said when a deployment or rollback ended. */
  proved: Inspection['facts']
  /** What it said when the host was last looked at. */
  found: Inspection['facts']
  /** When what was proved came there; absent where no deployment ever proved anything there. */
  since?: Origin
  /** When it was last proved. */
  proof?: Origin
  /** ISO 8601. */
  lookedAt: string
  state: 'as-proved' | 'drift' | 'unknown'
  /** Why it is unknown. */
  why?: string
  drift: readonly Difference[]
}>

/** The inventory of one application, from all its events, oldest first: by stage, domain and host. */
export function inventoryOf(events: readonly Event[]): readonly InventoryItem[] {
  const lifecycle = events.findLast((event) => event.type === 'request.opened')?.stages ?? []
  const rankOf = (stage: string) => (lifecycle.includes(stage) ? lifecycle.indexOf(stage) : NOWHERE)
  const stages = new Set(
    events.flatMap((event) =>
      event.type === 'deployment.started' || event.type === 'inventory.recorded' ? [event.stage] : [],
    ),
  )
  return inOrder([...stages].flatMap((stage) => itemsOf(events, stage, rankOf(stage))))
}

/** In the order in which a person looks for things: along the longest of the lifecycles, then by name. */
export function inOrder(items: readonly InventoryItem[]): readonly InventoryItem[] {
  const ranks = new Map<string, number>()
  for (const { stage, rank } of items) if (rank < NOWHERE) ranks.set(stage, Math.max(rank, ranks.get(stage) ?? 0))
  const rankOf = ({ stage }: InventoryItem) => ranks.get(stage) ?? NOWHERE
  return items.toSorted((one, other) => rankOf(one) - rankOf(other) || byName(one, other))
}

function byName(one: InventoryItem, other: InventoryItem): number {
  const named = ({ stage, application, domain, host }: InventoryItem) => [stage, application, domain, host]
  const pairs = named(one).map((name, index) => [name, named(other)[index] ?? ''] as const)
  const [first = '', second = ''] = pairs.find(([name, another]) => name !== another) ?? []
  return first < second ? -1 : first > second ? 1 : 0
}

function itemsOf(events: readonly Event[], stage: string, rank: number): readonly InventoryItem[] {
  const { standings, unsettled } = standingOf(events, stage)
  const drift = driftOf(events, stage)
  const unread = unreadIn(events, stage)
  const looked = lookAt(events, stage)
  const proved = standings.map((standing): InventoryItem => {
    const { application, domain, host, technology, version, facts, since, proof } = standing
    const seen = looked && looked.id > proof.event ? looked.items.find(isAt(standing)) : undefined
    const own = drift.filter(isAt(standing))
    return {
      ...{ stage, rank, application, domain, host },
      ...(technology === undefined ? {} : { technology }),
      ...(version === undefined ? {} : { version }),
      ...{ proved: facts, found: seen?.facts ?? facts, since, proof },
      lookedAt: seen && looked ? looked.at : proof.at,
      ...stateOf(own, unsettled ?? standing.why ?? unread.find(isAt(standing))?.why),
      drift: own,
    }
  })
  return [...proved, ...unprovedOf(looked, standings, { stage, rank })]
}

/** What was found where no deployment has proved anything, or not any more. */
function unprovedOf(
  looked: ReturnType<typeof lookAt>,
  standings: readonly (Place & Pick<Standing, 'proof'>)[],
  stage: Pick<InventoryItem, 'stage' | 'rank'>,
): readonly InventoryItem[] {
  const isNew = looked !== undefined && standings.every(({ proof }) => proof.event < looked.id)
  const odd = isNew ? looked.items.filter((item) => !standings.some(isAt(item))) : []
  return odd.map(({ domain, host, facts }) => ({
    ...{ ...stage, application: looked?.application ?? '', domain, host, proved: {}, found: facts },
    ...{ lookedAt: looked?.at ?? '', state: 'unknown', why: 'No deployment has proved what is there', drift: [] },
  }))
}

function stateOf(drift: readonly Difference[], why: string | undefined): Pick<InventoryItem, 'state' | 'why'> {
  // What was seen counts more than what is not known.
  if (drift.length > 0) return { state: 'drift' }
  return why === undefined ? { state: 'as-proved' } : { state: 'unknown', why }
}
