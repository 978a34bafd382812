import type { Finding } from '../inventory/finding'
import { integrityOf } from '../inventory/integrity'
import type { Event } from '../ledger/event'
import type { Area } from './area'
import { common, type Ports } from './ports'
import type { Found } from './survey'

/** So many findings of one application in one stage are kept; the numbers tell of all of them. */
const KEPT = 200

/** Longest text of a finding that is kept, in characters. */
const LENGTH = 1000

/** What was found of one area; `findings` are those of its hosts too. */
export type Account = Readonly<{
  area: Area
  found: Found
  /** Whether it could be told at all what should be there. */
  settled: boolean
  findings: readonly Finding[]
  ids: readonly string[]
}>

/**
 * What the ledger keeps of a look at an application in a stage. The inventory is kept under the deployment in place: where
 * nothing was ever proved, there is nothing that it could differ from.
 */
export function recordOf(
  { area, found, settled, findings, ids }: Account,
  ports: Pick<Ports, 'newId' | 'clock' | 'occasion'>,
): readonly Event[] {
  const { stage, application, expected } = area
  const [first, second] = ids
  const base = (version: string, id: string | undefined) => ({
    ...common({ application, version }, { ...ports, newId: () => id ?? ports.newId() }),
    stage,
  })
  const { right, wrong, unknown } = integrityOf(stage, findings)
  const kept = findings.flatMap(({ item, field, declared, found: is, result, why }) =>
    result === 'right'
      ? []
      : [
          {
            item,
            field,
            declared: cut(declared),
            found: cut(is),
            result,
            ...(why === undefined ? {} : { why: cut(why) }),
          },
        ],
  )
  return [
    ...(settled ? inventoryOf(area, found, (version) => base(version, first)) : []),
    {
      ...base(expected.inPlace ?? '', second),
      ...{ type: 'integrity.recorded', right, wrong, unknown, findings: kept.slice(0, KEPT) },
    },
  ]
}

function cut(text: string): string {
  return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text
}

function inventoryOf(
  { expected, domains }: Area,
  found: Found,
  base: (version: string) => ReturnType<typeof common> & { stage: string },
): readonly Event[] {
  const { proved } = expected
  if (!proved) return []
  const looked = domains.flatMap(({ name: domain, posts }) =>
    posts.map((post) => ({ domain, host: post.host, proved: post.proved, facts: found.get(post) })),
  )
  const items = looked.flatMap(({ domain, host, facts }) =>
    facts?.known ? [{ domain, host, facts: facts.value }] : [],
  )
  const unread = looked.flatMap(({ domain, host, proved: before, facts }) =>
    before && facts?.known === false ? [{ domain, host, why: cut(facts.why) }] : [],
  )
  if (items.length === 0 && unread.length === 0) return []
  const { version, deployment } = proved
  return [
    {
      ...base(version),
      ...{ type: 'inventory.recorded', deployment, items },
      ...(unread.length === 0 ? {} : { unread }),
    },
  ]
}
