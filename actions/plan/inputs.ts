import { sharedReasons } from '../../shared/action/contract'
import { choice } from '../../shared/action/formats'
import { defaulted } from '../../shared/action/input'
import { applicationInput, sharedInputs, stageInput, versionInput } from '../../shared/action/shared-inputs'

export const name = 'plan'

export const description =
  'Check, or generate, the plan of a deployment, and show it with its hosts, rollback and coverage'

export const icon = 'map'

export const inputs = {
  ...applicationInput,
  ...versionInput,
  ...stageInput,
  'check-technologies': defaulted(
    'How the technologies of the repository are checked: `none`; `lint`, which has shellcheck read their scripts where the runner has it; `test`, which also runs their scenarios on the runner',
    'lint',
    choice(['none', 'lint', 'test']),
  ),
  ...sharedInputs,
} as const

export const outputs = {
  plan: 'The steps of the plan as JSON, in order',
  'plan-digest': 'sha256 of the resolved plan, technologies included',
  rollback: 'The steps of the rollback after a full run, as JSON, in order',
  'rollback-digest': 'sha256 of that rollback plan',
  coverage: 'How each step can be undone, as JSON, with the percentage that can',
  complete: '`true` where the vault holds every package of the plan; only such a plan can be approved',
} as const

export const reasons = [
  'plan-invalid',
  'plan-irreversible',
  'package-missing',
  'tool-missing',
  'github-refused',
  ...sharedReasons,
] as const
