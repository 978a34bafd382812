import { sharedReasons } from '../../shared/action/contract'
import { choice, flag, text } from '../../shared/action/formats'
import { hostInputs } from '../../shared/action/host-inputs'
import { defaulted, optional } from '../../shared/action/input'
import { applicationInput, sharedInputs, stageInput, versionInput } from '../../shared/action/shared-inputs'

export const name = 'execute-plan'

export const description = 'Deploy a version to a stage by its plan, and let it down again where it fails'

export const icon = 'play-circle'

export const inputs = {
  ...applicationInput,
  ...versionInput,
  ...stageInput,
  ...hostInputs,
  'on-failure': defaulted(
    'What follows a failure: `rollback` undoes what was done, `stop` leaves it for `rollback` or `resume`',
    'rollback',
    choice(['rollback', 'stop']),
  ),
  resume: optional('Deployment to go on with, from the step that failed: its id, or `last`', text),
  'lift-bar': optional(
    'Why a version that was rolled back from this stage may come back, or a half-done deployment be deployed over',
    text,
  ),
  'dry-run': defaulted('`true` shows what would be done and touches nothing', 'false', flag),
  ...sharedInputs,
} as const

export const outputs = {
  'deployment-id': 'Names this deployment, for `rollback` and `resume`',
  result: '`succeeded`, `rolled-back`, `failed` or `cancelled`; `dry-run` where nothing was to be touched',
  'failed-step': 'Number of the step that failed, empty where none did',
  'without-service':
    'Seconds for which the domain and host that were so the longest were without service, in all its runs; empty where that is not known',
  journal: 'What was done, technical step by technical step and host by host, as JSON',
} as const

export const reasons = [
  'plan-invalid',
  'plan-incomplete',
  'plan-irreversible',
  'plan-changed',
  'package-missing',
  'github-refused',
  'locked',
  'interrupted',
  'version-barred',
  'dependency-missing',
  'not-the-last',
  'not-resumable',
  'host-unreachable',
  'host-key-mismatch',
  'host-refused',
  'tool-missing',
  'backup-changed',
  'step-failed',
  'measure-failed',
  'supervision-failed',
  'rolled-back',
  'rollback-failed',
  'rehearsal-failed',
  ...sharedReasons,
] as const
