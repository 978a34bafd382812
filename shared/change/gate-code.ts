/** Stable codes of why a gate stays closed, in the order in which people read them. */
export const GATE_CODES = [
  'rfc-missing',
  'rfc-rejected',
  'rfc-closed',
  'environment-unprotected',
  'package-changed',
  'plan-changed',
  'plan-not-approved',
  'stage-order',
  'not-validated',
  'not-rehearsed',
  'self-approval',
  'wrong-role',
  'approvals-missing',
  'outside-window',
  'frozen',
  'not-planned',
  'lifecycle-refused',
  'quota-exceeded',
  'debt-unpaid',
  'inventory-drift',
  'evidence-missing',
  'locked',
] as const

export type GateCode = (typeof GATE_CODES)[number]
