/** The ids of the built-in indicators, which an action checks its inputs by before it reads how they are computed. */
export const BUILT_IN_IDS: readonly string[] = [
  'deployments',
  'lead-time',
  'change-failure-rate',
  'time-to-restore',
  'rework-rate',
  'not-restored',
  'rollbacks',
  'cycle-time',
  'stage-duration',
  'waiting-time',
  'working-time',
  'deployment-duration',
  'planned-actual',
  'gate-refusals',
]
