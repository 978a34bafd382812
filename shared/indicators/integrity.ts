import type { Event } from '../ledger/event'
import type { Facts } from './facts'
import type { Indicator } from './indicator'
import { rowOf, type Row } from './row'

/** How far the CMDB can be believed. */
export const cmdbIntegrity: Indicator = {
  id: 'cmdb-integrity',
  title: 'CMDB integrity',
  definition:
    'Mean of the share of the fields of the CMDB that were right when `cmdb` looked at an application in a stage, its hosts ' +
    'there included, over the looks of the period, of every stage, by the moment it looked. What could not be found out is ' +
    'not right. A look that had nothing to check does not count. No metric of DORA’s.',
  ...{ unit: 'share', better: 'more', measure: 'rate', where: 'everywhere' },
  rows: (facts) => [...facts.events.values()].flatMap((events) => looksOf(events, facts)),
}

function looksOf(events: readonly Event[], facts: Facts): readonly Row[] {
  return events.flatMap((event) => {
    if (event.type !== 'integrity.recorded') return []
    const { application, version, stage, right, wrong, unknown } = event
    const all = right + wrong + unknown
    if (all === 0) return []
    // What nobody deployed and nobody asked for is looked at as well.
    const release = facts.releaseOf(application, version) ?? NOBODYS
    const what = `${right} of ${all} fields right, ${wrong} wrong, ${unknown} unknown`
    const said = { at: Date.parse(event.at), value: right / all, what, url: event.run.url }
    return [rowOf({ ...release, application, version }, stage, said)]
  })
}

const NOBODYS = { attempts: [], technologies: [], production: 'production' } as const
