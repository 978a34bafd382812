import type { Event } from '../ledger/event'
import { commitsOf, dayOf, daysRead } from '../ledger/integration'
import type { Vaulted } from '../ledger/vaulted'
import type { Facts } from './facts'
import { arrivalIn } from './flow'
import type { Indicator } from './indicator'
import { attemptRow, earlyRow, type Row } from './row'

/** How small the steps are. */
export const commitsADay: Indicator = {
  id: 'commits-a-day',
  title: 'Commits a day',
  definition:
    'Mean of the commits of a day of UTC over all days of the period, those without one included, of each application, ' +
    'on the branches that `integration` reads; by the instant of the committer, merges left out. Days that were not ' +
    'read, or not to their end, do not count. Commits come before all stages, so they count whichever is asked for; they are of no ' +
    'lifecycle and no technology: where one of these is asked for, there is no data. No metric of DORA’s.',
  ...{ unit: 'number', better: 'neither', measure: 'rate', where: 'everywhere' },
  rows: (facts) => [...facts.events].flatMap(([application, events]) => daysOf(application, events)),
}

function daysOf(application: string, events: readonly Event[]): readonly Row[] {
  const counts = new Map<number, number>()
  for (const { at, merge } of commitsOf(events)) {
    const day = dayOf(Date.parse(at))
    if (!merge) counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return daysRead(events).map((day) => {
    const value = counts.get(day) ?? 0
    return earlyRow(
      { application, version: '' },
      { at: day, value, what: value === 1 ? '1 commit' : `${value} commits` },
    )
  })
}

/** How long a change takes from code to use. */
export const commitLeadTime: Indicator = {
  id: 'commit-lead-time',
  title: 'Lead time from the commit',
  definition:
    'Median time from the commit that a version was built from (what `vault-upload` found in the workspace) to the end of ' +
    'the deployment that put it into the last stage of its lifecycle to stay, by the day it arrived; asked for or not. ' +
    'DORA’s change lead time is of every commit; this one is of the newest of a version, so those before it took longer. ' +
    'A version of which no commit is known does not count.',
  ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'production' },
  rows: (facts) => [...facts.vaulted.values()].flatMap((all) => all.flatMap(deliveryIn(facts))),
}

function deliveryIn(facts: Facts): (vaulted: Vaulted) => readonly Row[] {
  return ({ application, version, commit }) => {
    const release = facts.releaseOf(application, version)
    const arrival = release && arrivalIn(release, release.production)
    if (!commit || !arrival) return []
    const value = arrival.settledAt - Date.parse(commit.at)
    const what = `from commit ${commit.sha.slice(0, 7)} to production`
    return value < 0 ? [] : [attemptRow(release, arrival, { at: arrival.settledAt, value, what })]
  }
}
