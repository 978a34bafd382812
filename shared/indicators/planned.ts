import type { Event } from '../ledger/event'
import type { Facts } from './facts'
import type { Indicator } from './indicator'
import { rowOf, type Row } from './row'

/** How well dates are kept. */
export const plannedActual: Indicator = {
  id: 'planned-actual',
  title: 'Later than planned',
  definition:
    'Median time from the planned date of a stage to the start of the release’s first deployment there, negative where ' +
    'it was early, by the day of that start. The date that stood at that moment counts: moved before, it is the new one; ' +
    'moved afterwards, it stays. No metric of DORA’s.',
  ...{ unit: 'delay', better: 'less', measure: 'median duration', where: 'everywhere' },
  rows: (facts) => [...facts.events.values()].flatMap((events) => delaysOf(events, facts)),
}

function delaysOf(events: readonly Event[], facts: Facts): readonly Row[] {
  const dates = new Map<string, ReadonlyMap<string, string>>()
  const begun = new Set<string>()
  const rows: Row[] = []
  for (const event of events) {
    const planned = dates.get(event.version) ?? new Map<string, string>()
    // Stages have any name, also one of those that every object has.
    if (event.type === 'request.opened') dates.set(event.version, new Map(Object.entries(event.dates)))
    if (event.type === 'stage.rescheduled') dates.set(event.version, new Map([...planned, [event.stage, event.date]]))
    if (event.type !== 'deployment.started') continue
    const key = JSON.stringify([event.version, event.stage])
    const date = planned.get(event.stage)
    const release = facts.releaseOf(event.application, event.version)
    if (date !== undefined && release && !begun.has(key)) {
      const at = Date.parse(event.at)
      const said = { at, value: at - Date.parse(date), what: `planned for ${date}`, url: event.run.url }
      rows.push(rowOf(release, event.stage, said))
    }
    begun.add(key)
  }
  return rows
}
