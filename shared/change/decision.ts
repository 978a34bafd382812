import type { Check, Decision, GateFacts } from './gate'
import { GATE_CODES, type GateCode } from './gate-code'
import { approvalsMissing, selfApproval, wrongRole } from './gate-rules/approvals'
import { frozen, notPlanned, outsideWindow } from './gate-rules/calendar'
import { environmentUnprotected } from './gate-rules/environment'
import { evidenceMissing } from './gate-rules/evidence'
import type { Rule } from './gate-rules/finding'
import { inventoryDrift, locked } from './gate-rules/hosts'
import { debtUnpaid, lifecycleRefused, quotaExceeded } from './gate-rules/lifecycle'
import { packageChanged } from './gate-rules/package'
import { planChanged, planNotApproved } from './gate-rules/plan'
import { rfcClosed, rfcMissing, rfcRejected } from './gate-rules/rfc'
import { notRehearsed, notValidated, stageOrder } from './gate-rules/stages'

const RULES: Readonly<Record<GateCode, Rule>> = {
  'rfc-missing': rfcMissing,
  'rfc-rejected': rfcRejected,
  'rfc-closed': rfcClosed,
  'environment-unprotected': environmentUnprotected,
  'package-changed': packageChanged,
  'plan-changed': planChanged,
  'plan-not-approved': planNotApproved,
  'stage-order': stageOrder,
  'not-validated': notValidated,
  'not-rehearsed': notRehearsed,
  'approvals-missing': approvalsMissing,
  'self-approval': selfApproval,
  'wrong-role': wrongRole,
  'outside-window': outsideWindow,
  frozen,
  'not-planned': notPlanned,
  'lifecycle-refused': lifecycleRefused,
  'quota-exceeded': quotaExceeded,
  'debt-unpaid': debtUnpaid,
  'inventory-drift': inventoryDrift,
  'evidence-missing': evidenceMissing,
  locked,
}

/**
 * Whether a release may enter a stage now: open where every check holds, closed where one fails or could not be found
 * out. Pure: the same facts always give the same decision.
 */
export function gateDecision(facts: GateFacts): Decision {
  const checks = GATE_CODES.map((code): Check => ({ code, ...RULES[code](facts) }))
  return { kind: checks.every(({ result }) => result === 'holds') ? 'open' : 'closed', checks }
}

/** The codes of what keeps a gate closed, in the order in which people read them. */
export function reasonCodes({ checks }: Decision): readonly GateCode[] {
  return checks.filter(({ result }) => result !== 'holds').map(({ code }) => code)
}
