import type { By } from './by'
import { unitOf } from './families'
import type { Indicator, Target } from './indicator'
import type { Measure } from './measure'
import type { Row } from './row'

/** An indicator as a person defines it. `written` is the condition that `where` came from. */
export type OwnDefinition = Readonly<{
  name: string
  family: Indicator
  where?: Readonly<{ written: string; holds: (row: Row) => boolean }>
  measure: Measure
  by?: By
  target?: Target
  definition?: string
  better?: Indicator['better']
}>

/** The id of an indicator that somebody named: for addresses and programs, in any script. */
export function idOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** An indicator that somebody defined. It counts in every stage: what it is to leave out, its condition says. */
export function ownIndicator(own: OwnDefinition): Indicator {
  const { name, family, where, measure, target } = own
  const by = own.by ?? family.by
  return {
    ...{ id: idOf(name), title: name, definition: own.definition ?? definitionOf(own) },
    ...{ unit: unitOf(family, measure), better: own.better ?? betterOf(own), measure, where: 'everywhere' },
    ...(by === undefined ? {} : { by }),
    ...(target ? { target } : {}),
    ...(family.needs ? { needs: family.needs } : {}),
    rows: (facts) => (where ? family.rows(facts).filter(where.holds) : family.rows(facts)),
  }
}

/** What a target keeps below is the better the less there is of it; how many rows there are of a rate says nothing. */
function betterOf({ family, measure, target }: OwnDefinition): Indicator['better'] {
  if (target) return target.kind === 'at-most' ? 'less' : 'more'
  return measure === 'count' && family.measure !== 'count' ? 'neither' : family.better
}

function definitionOf({ family, where, measure }: OwnDefinition): string {
  const condition = where ? `, where ${where.written}` : ''
  // What a built-in indicator says of production is of all stages here.
  const here = family.where === 'production' ? ', of every stage here' : ''
  return `The ${measure} of \`${family.id}\`${condition}. What these are${here}: ${family.definition}`
}
