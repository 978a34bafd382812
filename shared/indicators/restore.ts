import { endText, isCounted, type Attempt } from './attempt'
import type { Facts, Release } from './facts'
import { grouped } from './facts'
import type { Indicator } from './indicator'
import { attemptRow, type Row } from './row'

type Failed = Readonly<{ release: Release; attempt: Attempt; failedAt: number; restoredAt?: number }>

/** Every failed deployment, and when its stage was in order again. */
function failuresOf(facts: Facts): readonly Failed[] {
  const all = facts.releases.flatMap((release) => release.attempts.map((attempt) => ({ release, attempt })))
  const stages = grouped(all, ({ attempt }) => JSON.stringify([attempt.application, attempt.stage]))
  return [...stages.values()].flatMap((stage) => {
    const successes = stage.flatMap(({ attempt }) => attempt.succeeded).sort((one, other) => one - other)
    return stage.flatMap(({ release, attempt }) => {
      const { failedAt } = attempt
      if (failedAt === undefined || !isCounted(attempt)) return []
      const restoredAt = Math.min(
        firstOf(successes, (at) => at > failedAt),
        firstOf(attempt.rolledBack, (at) => at >= failedAt),
      )
      return [{ release, attempt, failedAt, ...(restoredAt === Infinity ? {} : { restoredAt }) }]
    })
  })
}

function firstOf(instants: readonly number[], holds: (at: number) => boolean): number {
  return instants.find(holds) ?? Infinity
}

/** How long a failure lasts. */
export const timeToRestore: Indicator = {
  id: 'time-to-restore',
  title: 'Time to restore',
  definition:
    'Median time from the failure of a deployment to production to its proved rollback, or to the next deployment there ' +
    'that succeeded, whichever came first, by the day it was restored. It fails when it ends as failed, when a person ' +
    'begins to roll it back, and, where it rolled itself back, at its start. What was never restored is not in it: see ' +
    '`not-restored`. DORA’s failed deployment recovery time, as far as the deployment or its rollback shows that it ' +
    'failed; what people put right by hand lasts until the next success.',
  ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'production' },
  rows: (facts) =>
    failuresOf(facts).flatMap(({ release, attempt, failedAt, restoredAt }): readonly Row[] => {
      if (restoredAt === undefined) return []
      const what = attempt.rolledBack.includes(restoredAt) ? 'restored by its rollback' : 'restored by the next success'
      return [attemptRow(release, attempt, { at: restoredAt, value: restoredAt - failedAt, what })]
    }),
}

/** What failed and is as it failed. */
export const notRestored: Indicator = {
  id: 'not-restored',
  title: 'Failed and not restored',
  definition:
    'Deployments to production that failed and that neither a rollback nor a later success has put right until now, by ' +
    'the day they failed; also where somebody is about to, as nobody knows how that ends. No metric of DORA’s: without it, the time to restore would look best where nothing is restored.',
  ...{ unit: 'number', better: 'less', measure: 'count', where: 'production' },
  rows: (facts) =>
    failuresOf(facts).flatMap(({ release, attempt, failedAt, restoredAt }) =>
      restoredAt === undefined
        ? [attemptRow(release, attempt, { at: failedAt, value: 1, what: `not restored (${endText(attempt)})` })]
        : [],
    ),
}
