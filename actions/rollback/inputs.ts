import { sharedReasons } from '../../shared/action/contract'
import { flag, text } from '../../shared/action/formats'
import { hostInputs } from '../../shared/action/host-inputs'
import { defaulted, optional } from '../../shared/action/input'
import { applicationInput, sharedInputs, stageInput } from '../../shared/action/shared-inputs'

export const name = 'rollback'

export const description = 'Bring a stage back to what it was before its last deployment'

export const icon = 'rotate-ccw'

export const inputs = {
  ...applicationInput,
  ...stageInput,
  'deployment-id': optional('The deployment that is meant; refused where it is not the last of the stage', text),
  ...hostInputs,
  'dry-run': defaulted('`true` shows what would be done and touches nothing', 'false', flag),
  ...sharedInputs,
} as const

export const outputs = {
  'deployment-id': 'The deployment that was rolled back',
  result: '`rolled-back`, `nothing-to-do` or `failed`; `dry-run` where nothing was to be touched',
  'without-service':
    'Seconds for which the domain and host that were so the longest were without service, in the deployment and its rollback; empty where that is not known',
} as const

export const reasons = [
  'package-missing',
  'github-refused',
  'nothing-to-do',
  'not-the-last',
  'locked',
  'host-unreachable',
  'host-key-mismatch',
  'host-refused',
  'tool-missing',
  'backup-changed',
  'step-failed',
  'rollback-failed',
  ...sharedReasons,
] as const
