import { endText, isCounted } from './attempt'
import { rowsOfAttempts } from './deployments'
import type { Indicator } from './indicator'

/** Which share of deployments needed somebody to step in. */
export const changeFailureRate: Indicator = {
  id: 'change-failure-rate',
  title: 'Change failure rate',
  definition:
    'Deployments to production that failed or were rolled back, over all that count as `deployments`, each once, by the day ' +
    'they were started. One that failed and was resumed to its end has failed, and so has one whose rollback was begun; one whose rehearsal did not bring back ' +
    'what was there has failed too, the rollback of a rehearsal that did is no failure; cancelled ones and dry runs do ' +
    'not count. DORA’s change fail rate is the share of deployments that needed immediate intervention: this one sees a ' +
    'failure, a resumption or a rollback, not what people put right in another way.',
  ...{ unit: 'share', better: 'less', measure: 'rate', where: 'production' },
  rows: (facts) =>
    rowsOfAttempts(facts, (attempt) => {
      if (!isCounted(attempt)) return undefined
      const failed = attempt.failedAt !== undefined
      return {
        at: attempt.startedAt,
        value: failed ? 1 : 0,
        what: failed ? `failed (${endText(attempt)})` : 'succeeded',
      }
    }),
}

/** How often what had been deployed was taken back. */
export const rollbacks: Indicator = {
  id: 'rollbacks',
  title: 'Rollbacks',
  definition:
    'Deployments to production that ended rolled back, by themselves or by a person, each counted once however often it ' +
    'was tried, by the day of the rollback. The rollback of a rehearsal and a dry run are none. No metric of DORA’s.',
  ...{ unit: 'number', better: 'less', measure: 'count', where: 'production' },
  rows: (facts) =>
    rowsOfAttempts(facts, ({ result, settledAt }) =>
      result === 'rolled-back' ? { at: settledAt, value: 1, what: 'rolled back' } : undefined,
    ),
}
