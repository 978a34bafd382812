import { scheduleOf } from '../../shared/change/schedule'
import { BUILT_IN } from '../../shared/indicators/builtin'
import { countedOf, countsOf } from '../../shared/indicators/counted'
import { factsOf } from '../../shared/indicators/facts'
import { neededBy } from '../../shared/indicators/needed'
import { inventoryOf } from '../../shared/inventory/inventory'
import { folded } from '../../shared/ledger/fold'
import { eventSchema, type Event } from '../../shared/ledger/event'
import { archiveOf, neededOf } from '../support/archives'
import { fiveYears } from '../support/five-years'
import { generatedHistory } from '../support/history'

const HISTORIES: readonly (readonly [string, () => readonly Event[]])[] = [
  ['odd ones', () => generatedHistory(4, 400)],
  ['five years', () => [...fiveYears(4, { applications: 5, events: 4000 })].flatMap(({ events }) => events)],
]

test.each(HISTORIES)(
  'of %s, application by application and as far as it is needed, everything counts that counts at once',
  async (_, made) => {
    const events = made()
    const facts = factsOf(events)
    const counted = countedOf(await folded(archiveOf(events), countsOf(BUILT_IN), neededBy(BUILT_IN)))
    expect(counted.since).toEqual(facts.since)
    expect(counted.rowsOf('deployments').length).toBeGreaterThan(100)
    for (const indicator of BUILT_IN) {
      expect(counted.rowsOf(indicator.id)).toEqual(indicator.rows(facts))
    }
  },
)

test('what is needed of an event is one still, and much smaller', () => {
  const events = [...fiveYears(4, { applications: 5, events: 4000 })].flatMap(({ events: all }) => all)
  const kept = neededOf(events, neededBy(BUILT_IN))
  expect(kept.flatMap((event) => eventSchema.safeParse(event).error ?? [])).toEqual([])
  expect(JSON.stringify(kept).length).toBeLessThan(JSON.stringify(events).length / 2)
})

test('what was not counted has no rows', async () => {
  const counted = countedOf(await folded(archiveOf(generatedHistory(4, 10)), countsOf([]), neededBy([])))
  expect(counted.rowsOf('deployments')).toEqual([])
})

test('what is needed gives the same dates and the same inventory', () => {
  for (const { events } of fiveYears(5, { applications: 3, events: 3000 })) {
    const kept = neededOf(events, neededBy(BUILT_IN))
    expect(inventoryOf(kept)).toEqual(inventoryOf(events))
    expect(scheduleOf(kept, undefined, 0)).toEqual(scheduleOf(events, undefined, 0))
  }
})
