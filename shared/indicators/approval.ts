import { grouped, type Facts, type Release } from './facts'
import type { Attempt } from './attempt'
import type { Indicator } from './indicator'
import { attemptRow, type Row } from './row'

type InStage = Readonly<{ release: Release; stage: string; attempts: readonly Attempt[]; first: Attempt }>

function stagesOf(facts: Facts): readonly InStage[] {
  return facts.releases.flatMap((release) =>
    [...grouped(release.attempts, ({ stage }) => stage)].flatMap(([stage, attempts]) => {
      const [first] = attempts
      return first ? [{ release, stage, attempts, first }] : []
    }),
  )
}

/** How long a change waits for people. */
export const waitingTime: Indicator = {
  id: 'waiting-time',
  title: 'Waiting at a gate',
  definition:
    'Median time from the first look of a gate at a release in a stage, which shows people what they are to approve, to the start of its ' +
    'first deployment there, by the day of that start. Without a look before it, it did not wait and does not count. No ' +
    'metric of DORA’s.',
  ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
  rows: (facts) =>
    stagesOf(facts).flatMap(({ release, stage, first }): readonly Row[] => {
      const looks = release.rfc?.decisions.filter((decision) => decision.stage === stage) ?? []
      const since = Math.min(...looks.map(({ at }) => Date.parse(at)))
      if (since > first.startedAt) return []
      const what = 'waited from its first gate'
      return [attemptRow(release, first, { at: first.startedAt, value: first.startedAt - since, what })]
    }),
}

/** How long a change is worked on. */
export const workingTime: Indicator = {
  id: 'working-time',
  title: 'Working in a stage',
  definition:
    'Median time that all deployments of a release to one stage took together, rollbacks and rehearsals included, by the ' +
    'day the last one ended; one that has not ended, or ended before it began, leaves the release out. No metric of DORA’s.',
  ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
  rows: (facts) =>
    stagesOf(facts).flatMap(({ release, attempts, first }) => {
      if (attempts.some(isUntimed)) return []
      const at = Math.max(...attempts.map(({ settledAt }) => settledAt))
      const value = attempts.reduce((sum, { startedAt, settledAt }) => sum + settledAt - startedAt, 0)
      return [attemptRow(release, first, { at, value, what: `worked on in ${attempts.length} deployments` })]
    }),
}

/** Whether nobody knows how long it took: it has not ended, or the clocks went wrong. */
function isUntimed({ result, startedAt, settledAt }: Attempt): boolean {
  return result === 'running' || result === 'rolling-back' || settledAt < startedAt
}
