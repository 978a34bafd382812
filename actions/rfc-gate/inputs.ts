import { sharedReasons } from '../../shared/action/contract'
import { accepted, choice } from '../../shared/action/formats'
import { defaulted, optional } from '../../shared/action/input'
import { applicationInput, sharedInputs, stageInput, versionInput } from '../../shared/action/shared-inputs'
import { GATE_CODES } from '../../shared/change/gate-code'

export const name = 'rfc-gate'

export const description = 'Decide, by the rules and the ledger, whether a release may enter a stage now'

export const icon = 'shield'

const number = accepted((value) => {
  if (/^[1-9][0-9]{0,9}$/.test(value)) return Number(value)
  throw new Error('expected the number of an issue, such as 12')
})

export const inputs = {
  ...applicationInput,
  ...versionInput,
  ...stageInput,
  rfc: optional('Number of the RFC’s issue, where it must be that one; the ledger knows it by itself', number),
  mode: defaulted(
    '`enforce` fails while the gate is closed; `preview` shows reviewers the same decision and does not fail',
    'enforce',
    choice(['enforce', 'preview']),
  ),
  ...sharedInputs,
} as const

export const outputs = {
  decision: '`open` or `closed`',
  'reason-codes': 'The codes of what keeps the gate closed as JSON, in order',
  checks: 'All checks as JSON: `code`, `result` (`holds`, `fails`, `unknown`), `saw`, `remedy`',
} as const

export const reasons = [
  ...GATE_CODES.filter((code) => code !== 'package-changed'),
  'github-unreachable',
  'github-refused',
  ...sharedReasons,
] as const
