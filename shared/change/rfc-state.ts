import type { Event } from '../ledger/event'
import type { DeploymentState } from '../ledger/deployment'
import type { ReleaseRequest, Kind } from './release-request'

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>

export type PlanProposed = Of<'plan.proposed'>
export type PlanApproved = Of<'plan.approved'>
export type StageApproved = Of<'stage.approved'>
export type StageValidated = Of<'stage.validated'>
export type StageRescheduled = Of<'stage.rescheduled'>
export type DebtSettled = Of<'debt.settled'>
export type GateDecided = Of<'gate.decided'>
export type RfcClosed = Of<'rfc.closed'>

/** One change through all its stages: everything that the ledger says of one release. Lists are oldest first. */
export type RfcState = Readonly<{
  rfc: Readonly<{ number: number; url: string }>
  /** As it was asked for last. */
  request: ReleaseRequest
  /** Everybody who ever asked for it, in lower case: who asks again through a friend is still no approver. */
  requesters: readonly string[]
  kind: Kind
  /** The version in production when it was asked for. */
  basedOn?: string
  lifecycle: string
  stages: readonly string[]
  /** When it was first asked for; ISO 8601. */
  openedAt: string
  /** Planned instant by stage as it stands now, moves included. */
  dates: Readonly<Record<string, string>>
  moves: readonly StageRescheduled[]
  /** Digest of the manifest that went into the vault; absent before. */
  manifestDigest?: string
  /** The newest proposal by stage. */
  proposals: Readonly<Record<string, PlanProposed>>
  planApprovals: readonly PlanApproved[]
  approvals: readonly StageApproved[]
  validations: readonly StageValidated[]
  decisions: readonly GateDecided[]
  deployments: readonly DeploymentState[]
  settled: readonly DebtSettled[]
  closed?: RfcClosed
}>
