import type { Build } from '../ledger/integration-events'
import type { Facts } from './facts'
import type { Indicator } from './indicator'
import { earlyRow, type Row } from './row'

/** Conclusions of GitHub that say something of the code: a run that was cancelled or skipped says nothing. */
const FAILED: readonly string[] = ['failure', 'timed_out', 'startup_failure']

const WHICH =
  'Builds are the runs of the workflows that `integration` names, each attempt counted once, also one that was made ' +
  'again until it was green. They come before all stages, so they count whichever is asked for; they are of no lifecycle and no technology: where one of these is asked for, there is no data. '

function rowsOfBuilds(
  facts: Facts,
  said: (build: Build) => Readonly<{ at: number; value: number }> | undefined,
): readonly Row[] {
  return [...facts.builds].flatMap(([application, builds]) =>
    builds.flatMap(({ build, source }) => {
      const one = said(build)
      if (!one) return []
      const { at, value } = one
      const { attempt, conclusion: result, url } = build
      const { workflow, branch } = source
      const what = `${workflow} on ${branch}: ${result}${attempt > 1 ? `, attempt ${attempt}` : ''}`
      return [earlyRow({ application, version: '' }, { at, value, what, url, result, parts: [workflow] })]
    }),
  )
}

/** How long people wait for a build. */
export const buildDuration: Indicator = {
  id: 'build-duration',
  title: 'Duration of a build',
  definition:
    'Median time from the start of a build that succeeded to its end, the wait for a runner included, by the day it ' +
    `ended. ${WHICH}GitHub tells no end of a run but its last change when it was read first; an attempt that was ` +
    'followed by another before that does not count. No metric of DORA’s.',
  ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
  rows: (facts) =>
    rowsOfBuilds(facts, ({ conclusion, started, completed }) => {
      if (conclusion !== 'success' || completed === undefined) return undefined
      const at = Date.parse(completed)
      const value = at - Date.parse(started)
      return value < 0 ? undefined : { at, value }
    }),
}

/** How often a build tells people that all is well. */
export const buildSuccessRate: Indicator = {
  id: 'build-success-rate',
  title: 'Builds that succeed',
  definition:
    'Builds that succeeded, over those that succeeded, failed, took too long or could not start, by the day they were ' +
    `started; cancelled and skipped ones do not count. ${WHICH}No metric of DORA’s.`,
  ...{ unit: 'share', better: 'more', measure: 'rate', where: 'everywhere' },
  rows: (facts) =>
    rowsOfBuilds(facts, ({ conclusion, started }) => {
      const succeeded = conclusion === 'success'
      if (!succeeded && !FAILED.includes(conclusion)) return undefined
      return { at: Date.parse(started), value: succeeded ? 1 : 0 }
    }),
}
