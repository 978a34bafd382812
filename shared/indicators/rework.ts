import { isCounted } from './attempt'
import { rowsOfAttempts } from './deployments'
import type { Indicator } from './indicator'

/** Which share of deployments repairs what an earlier one brought. */
export const reworkRate: Indicator = {
  id: 'rework-rate',
  title: 'Rework rate',
  definition:
    'Deployments to production of releases that were asked for as a hotfix, over all of releases that were asked for, by ' +
    'the day they were started; counted as `deployments` are. DORA’s deployment rework rate is the share of unplanned ' +
    'deployments that an incident in production made necessary: this one knows of those that were asked for as a hotfix.',
  ...{ unit: 'share', better: 'less', measure: 'rate', where: 'production' },
  rows: (facts) =>
    rowsOfAttempts(facts, (attempt, { rfc }) => {
      if (!rfc || !isCounted(attempt)) return undefined
      return { at: attempt.startedAt, value: rfc.kind === 'hotfix' ? 1 : 0, what: rfc.kind }
    }),
}
