import { waitingTime, workingTime } from './approval'
import { buildDuration, buildSuccessRate } from './builds'
import { commitLeadTime, commitsADay } from './commits'
import { deploymentDuration, deployments } from './deployments'
import { coverage, testsFailed, testsRun } from './evidence'
import { changeFailureRate, rollbacks } from './failures'
import { cycleTime, leadTime, stageDuration } from './flow'
import type { Indicator } from './indicator'
import { cmdbIntegrity } from './integrity'
import { plannedActual } from './planned'
import { gateRefusals } from './refusals'
import { notRestored, timeToRestore } from './restore'
import { reworkRate } from './rework'

/** All indicators that come with Écluse, in the order in which people read them: the five of DORA's first. */
export const BUILT_IN: readonly Indicator[] = [
  deployments,
  leadTime,
  changeFailureRate,
  timeToRestore,
  reworkRate,
  notRestored,
  rollbacks,
  cycleTime,
  stageDuration,
  waitingTime,
  workingTime,
  deploymentDuration,
  plannedActual,
  gateRefusals,
  commitLeadTime,
  commitsADay,
  buildDuration,
  buildSuccessRate,
  testsRun,
  testsFailed,
  coverage,
  cmdbIntegrity,
]
