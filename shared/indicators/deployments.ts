import { endText, isCounted, type Attempt } from './attempt'
import type { Facts, Release } from './facts'
import type { Indicator } from './indicator'
import { attemptRow, type Row } from './row'

/** A row for each deployment that `value` says something of. */
export function rowsOfAttempts(
  facts: Facts,
  said: (attempt: Attempt, release: Release) => Pick<Row, 'at' | 'value' | 'what'> | undefined,
): readonly Row[] {
  return facts.releases.flatMap((release) =>
    release.attempts.flatMap((attempt) => {
      const one = said(attempt, release)
      return one ? [attemptRow(release, attempt, one)] : []
    }),
  )
}

/** How often something is deployed. */
export const deployments: Indicator = {
  id: 'deployments',
  title: 'Deployments',
  definition:
    'Deployments to production (or to the stage that is asked for) that have ended, however they ended, by the day they ' +
    'were started. One that was resumed counts once; one with a rehearsal counts once, for all that it deployed, rolled ' +
    'back and deployed again. One that still runs or never said how it ended, one that was cancelled, and a dry run do not ' +
    'count; one that failed does, also while it is resumed or rolled back, and so does one whose rollback was begun. DORA’s ' +
    'deployment frequency, which does not say whether a deployment that failed is one: here it is, as it is for the change ' +
    'failure rate.',
  ...{ unit: 'number', better: 'more', measure: 'count', where: 'production' },
  rows: (facts) =>
    rowsOfAttempts(facts, (attempt) =>
      isCounted(attempt) ? { at: attempt.startedAt, value: 1, what: `ended as ${endText(attempt)}` } : undefined,
    ),
}

/** How long the hosts are worked on. */
export const deploymentDuration: Indicator = {
  id: 'deployment-duration',
  title: 'Duration of a deployment',
  definition:
    'Median time from the start of a deployment that succeeded to its end, of every stage, by the day it ended. With a ' +
    'resumption, the time between is part of it. A deployment with a rehearsal is left out: it does the work three ' +
    'times; so is one that, by clocks that went wrong, ended before it began. No metric of DORA’s.',
  ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
  rows: (facts) =>
    rowsOfAttempts(facts, ({ result, rehearsal, startedAt, settledAt }) =>
      result === 'succeeded' && !rehearsal && settledAt >= startedAt
        ? { at: settledAt, value: settledAt - startedAt, what: 'succeeded' }
        : undefined,
    ),
}
