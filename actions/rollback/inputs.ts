import { flag, text } from '../../shared/action/formats'
import { hostInputs } from '../../shared/action/host-inputs'
import { defaulted, optional, required } from '../../shared/action/input'
import { sharedInputs } from '../../shared/action/shared-inputs'

export const name = 'rollback'

export const description = 'Bring a stage back to what it was before its last deployment'

export const icon = 'rotate-ccw'

export const inputs = {
  application: required('Name of the application, such as `pets`', text),
  stage: required('Stage to be rolled back: an environment of `cmdb.yml`', text),
  'deployment-id': optional('The deployment that is meant; refused where it is not the last of the stage', text),
  ...hostInputs,
  'dry-run': defaulted('`true` shows what would be done and touches nothing', 'false', flag),
  ...sharedInputs,
} as const

export const outputs = {
  'deployment-id': 'The deployment that was rolled back',
  result: '`rolled-back`, `nothing-to-do` or `failed`',
} as const
