/** Who may let a release into a stage: `count` people of the roles `by`, through GitHub's environment or the RFC. */
export type Approval = Readonly<{
  by: readonly string[]
  count: number
  through: readonly ('environment' | 'rfc')[]
}>

/** When a stage may be entered: `from` and `to` are `HH:MM` in `timezone`; without `days`, every day. */
export type Window = Readonly<{ days: readonly Day[]; from: string; to: string; timezone: string }>

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]

/** What one stage asks for. */
export type StageRules = Readonly<{
  approve?: Approval
  /** Roles that must each validate the release in this stage. */
  validate: readonly string[]
  rehearseRollback: boolean
  window?: Window
  allow: readonly 'admin-bypass'[]
  /** Reports that must be there and green. */
  evidence: readonly Evidence[]
}>

/** What a lifecycle may ask of a release before it may follow it. */
export const REQUIREMENTS = ['incident', 'based-on-production'] as const
/** A named fact, or a condition of the user's own (without `${{ }}`) with the sentence that people read where it does not hold. */
export type Requirement = (typeof REQUIREMENTS)[number] | Readonly<{ when: string; otherwise: string }>

/** Kinds of evidence that a stage may ask for; each is a report that the vault holds with the release. */
export const EVIDENCE = ['tests', 'coverage', 'static-analysis'] as const
export type Evidence = (typeof EVIDENCE)[number]

/**
 * Stages in order; `by`: roles that may ask for it, everybody where absent; at most `quota.max` releases per `quota.per`
 * milliseconds; `debt` is to be paid afterwards.
 */
export type Lifecycle = Readonly<{
  stages: readonly string[]
  by?: readonly string[]
  requires: readonly Requirement[]
  quota?: Readonly<{ max: number; per: number }>
  debt: readonly string[]
}>

/** Chooses a lifecycle; `when` is a condition without `${{ }}`, and a rule without it always holds. */
export type LifecycleRule = Readonly<{ when?: string; lifecycle: string }>

/** Days, both included (`YYYY-MM-DD`), on which nothing enters the stages. */
export type Freeze = Readonly<{ name: string; from: string; to: string; stages: readonly string[] }>

type Supervised = Readonly<{ lease: number; onError: 'stop' | 'continue' }>
type Account = Readonly<{ url: string; user?: string; password?: string; token?: string }>

/** A supervision that is silenced while a stage is deployed. Texts may hold `${{ }}`; `lease` in milliseconds. */
export type Supervision =
  | (Supervised & Account & Readonly<{ kind: 'alertmanager'; match: Readonly<Record<string, string>> }>)
  | (Supervised & Account & Readonly<{ kind: 'icinga2'; hosts: string }>)
  | (Supervised & Account & Readonly<{ kind: 'zabbix'; hosts: string }>)
  | (Supervised & Readonly<{ kind: 'command'; silence: string; restore: string }>)

/**
 * First figures after a deployment: failed requests, p95 in milliseconds, share (0.2 is 20 %) over the previous p95.
 * `when` is a condition without `${{ }}`; `within` milliseconds the address has to answer.
 */
export type Measure = Readonly<{
  name: string
  url: string
  when?: string
  domain?: string
  within: number
  requests: number
  connections: number
  limits: Readonly<{ errors: number; p95?: number; worseThanPrevious?: number }>
}>

/** How many deployments of an application and stage keep their backups on the hosts, where the rules do not say. */
export const RETENTION = 3

/** `ecluse.yml`: the rules of the house. */
export type RulesFile = Readonly<{
  roles: Readonly<Record<string, readonly string[]>>
  stages: Readonly<Record<string, StageRules>>
  lifecycles: Readonly<Record<string, Lifecycle>>
  rules: readonly LifecycleRule[]
  freezes: readonly Freeze[]
  supervision: readonly Supervision[]
  measure: readonly Measure[]
  retention: Readonly<{ deployments: number }>
}>
