import type { Attempt } from './attempt'
import type { Facts, Release } from './facts'
import type { Indicator } from './indicator'
import { attemptRow, type Row } from './row'

/** The first deployment that put a release into a stage to stay. */
export function arrivalIn({ attempts }: Release, stage: string): Attempt | undefined {
  let first: Attempt | undefined
  for (const attempt of attempts) {
    if (attempt.stage !== stage || attempt.result !== 'succeeded') continue
    if (!first || attempt.settledAt < first.settledAt) first = attempt
  }
  return first
}

function deliveriesOf(facts: Facts, beginning: (release: Release) => number | undefined, what: string): readonly Row[] {
  return facts.releases.flatMap((release) => {
    const from = beginning(release)
    const arrival = release.rfc && arrivalIn(release, release.production)
    if (!arrival || from === undefined || from > arrival.settledAt) return []
    return [attemptRow(release, arrival, { at: arrival.settledAt, value: arrival.settledAt - from, what })]
  })
}

/** How long a change takes from wish to use. */
export const leadTime: Indicator = {
  id: 'lead-time',
  title: 'Lead time',
  definition:
    'Median time from the first request of a release to the end of the deployment that put it into the last stage of its ' +
    'lifecycle to stay, by the day it arrived. One that was rolled back there, or was deployed before anybody asked, does ' +
    'not count. DORA’s change lead time begins at the commit: see `commit-lead-time`.',
  ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'production' },
  rows: (facts) => deliveriesOf(facts, ({ rfc }) => rfc && Date.parse(rfc.openedAt), 'from its request to production'),
}

/** How long a change is under way once it moves. */
export const cycleTime: Indicator = {
  id: 'cycle-time',
  title: 'Duration of a cycle',
  definition:
    'Median time from the start of the first deployment of a release, in any stage, to the end of the one that put it ' +
    'into the last stage of its lifecycle to stay, by the day it arrived. Rehearsals are part of it. No metric of DORA’s.',
  ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'production' },
  rows: (facts) =>
    deliveriesOf(
      facts,
      ({ attempts }) => (attempts.length > 0 ? Math.min(...attempts.map(({ startedAt }) => startedAt)) : undefined),
      'from its first deployment to production',
    ),
}

/** How long a change stays on the way to each stage. */
export const stageDuration: Indicator = {
  id: 'stage-duration',
  title: 'Duration of a stage',
  definition:
    'Median time that a release took for a stage: from its arrival in the stage before (its request, for the first; the ' +
    'latest arrival before, where stages ran at once) to the end of the deployment that put it there to stay, by the day ' +
    'it arrived. Stages that were passed one after the other add up to the lead time. Rehearsals are part of it. No metric of DORA’s.',
  ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
  rows: (facts) => facts.releases.flatMap(stagesOf),
}

function stagesOf(release: Release): readonly Row[] {
  const { rfc } = release
  if (!rfc) return []
  const arrivals = rfc.stages.map((stage) => arrivalIn(release, stage))
  return arrivals.flatMap((arrival, place) => {
    if (!arrival) return []
    const before = arrivals.slice(0, place).flatMap((other) => (other ? [other.settledAt] : []))
    const from = Math.max(Date.parse(rfc.openedAt), ...before.filter((at) => at <= arrival.settledAt))
    if (from > arrival.settledAt) return []
    const what = `took the stage ${arrival.stage}`
    return [attemptRow(release, arrival, { at: arrival.settledAt, value: arrival.settledAt - from, what })]
  })
}
