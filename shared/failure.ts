import type { GateCode } from './change/gate-code'

/** Stable codes of what can go wrong; each is an output (`reason`) and has a row in a README's table of remedies. */
export type Reason =
  | 'input-invalid'
  | 'config-invalid'
  | 'plan-invalid'
  | 'plan-incomplete'
  | 'plan-irreversible'
  | 'plan-changed'
  | 'package-missing'
  | 'package-changed'
  | 'version-taken'
  | 'drop-incomplete'
  | 'drop-mismatch'
  | 'vault-unreachable'
  | 'ledger-unreachable'
  | 'ledger-corrupt'
  | 'locked'
  | 'version-barred'
  | 'interrupted'
  | 'dependency-missing'
  | 'nothing-to-do'
  | 'not-the-last'
  | 'not-resumable'
  | 'host-unreachable'
  | 'host-key-mismatch'
  | 'host-refused'
  | 'tool-missing'
  | 'backup-changed'
  | 'step-failed'
  | 'measure-failed'
  | 'supervision-failed'
  | 'rolled-back'
  | 'rollback-failed'
  | 'rehearsal-failed'
  | 'integrity-too-low'
  | 'cancelled'
  | 'cmdb-unreachable'
  | 'github-unreachable'
  | 'github-refused'
  | 'request-refused'
  | 'command-refused'
  | GateCode
  | 'bug'

/** What a person can put right. The message says what was seen, what was expected and what to do. */
export class UserError extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'UserError'
  }
}

/** A peer (host, vault, ledger, GitHub) that did not answer or broke off: nobody said no. */
export class Outage extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'Outage'
  }
}
