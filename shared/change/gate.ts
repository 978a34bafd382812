import type { Known } from './known'
import type { GateCode } from './gate-code'
import type { Protection, Review } from './ports'
import type { Digests } from './release-request'
import type { RfcState } from './rfc-state'
import type { RulesFile, StageRules } from '../config/rules-model'
import type { Holder } from '../ledger/ledger'
import type { EnvironmentState } from '../ledger/environment'
import type { Coverage } from '../plan/coverage'
import type { Manifest } from '../release/manifest'

/** One thing that was looked at. `unknown`: it could not be found out, and the gate is as closed as where it fails. */
export type Check = Readonly<{
  code: GateCode
  result: 'holds' | 'fails' | 'unknown'
  /** What was seen, with the facts. */
  saw: string
  /** What to do; empty where it holds. */
  remedy: string
}>

export type Decision = Readonly<{ kind: 'open' | 'closed'; checks: readonly Check[] }>

/** Everything that a gate looks at. Facts are gathered once, at one moment; `now` in milliseconds since the epoch. */
export type GateFacts = Readonly<{
  application: string
  version: string
  stage: string
  mode: 'preview' | 'enforce'
  now: number
  run: Readonly<{ id: string; attempt: number }>
  rules: RulesFile
  stageRules: StageRules
  /** The release's RFC as the ledger tells it; undefined where nobody asked for the release. */
  rfc: RfcState | undefined
  /** All RFCs of the application, this one included. */
  releases: readonly RfcState[]
  /** The RFC's issue; undefined where GitHub has none of that number. */
  issue: Known<Readonly<{ state: 'open' | 'closed' }> | undefined>
  protection: Known<Protection | undefined>
  reviews: Known<readonly Review[]>
  /** Roles (of `rules.roles`) of a login, teams looked up; by login in lower case. Only the logins that matter here. */
  roles: ReadonlyMap<string, Known<readonly string[]>>
  /** What the vault holds now, its bytes hashed again; undefined where it does not hold the version. */
  manifest: Known<Readonly<{ manifest: Manifest; digest: string }> | undefined>
  /** Why the vault no longer holds the bytes that its manifest names, where it answered and does not. */
  spoilt?: string
  /** The plan as it would be carried out now. */
  plan: Known<Readonly<Digests & { complete: boolean; coverage: Coverage; irreversible: readonly string[] }>>
  /** The application in each stage of its lifecycle, and in this one. */
  environments: Readonly<Record<string, EnvironmentState>>
  /** What stands in production, the last stage of the lifecycle where no stage is called so. */
  production: string | undefined
  /** Differences between what was last inspected and what the last deployment proved, one sentence each. */
  drift: readonly string[]
  /** What could not be read when the hosts were inspected last, one sentence each. */
  unread: readonly string[]
  holder: Known<Holder | undefined>
}>
