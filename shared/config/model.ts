import type { HostDeclaration } from '../inventory/declaration'
import type { Operation } from '../plan/operation'
import type { Technology } from '../plan/technology'
import type { OwnTechnology } from './own-technology'
import type { Located } from './place'
import type { RulesFile } from './rules-model'

/** Values of parameters as they stand in the file: text that may hold `${{ }}` expressions. */
export type Given = Readonly<Record<string, string>>

/** What a written operation waits for; `given` holds the templates of the variables that the script gets. */
export type PlanUntil = Readonly<{ kind: 'http' | 'port' | 'sql'; given: Given; within: number; every: number }>

/** One operation of a written step. Times in milliseconds; `serial` hosts at a time. */
export type PlanOperation = Readonly<{
  operation: Operation
  serial?: number
  timeout?: number
  retries?: number
  until?: PlanUntil
}>

/** What one step does in one domain, one operation after the other. */
export type PlanStepPart = Readonly<{ domain: string; operations: readonly PlanOperation[] }>

/** The domains of a step run in parallel. */
export type PlanStep = readonly PlanStepPart[]

/** A domain as the plan names it; `package` is a file name, `irreversible` the reason why that is accepted. */
export type PlanDomain = Readonly<{
  technology: string
  package?: string
  after?: readonly string[]
  with: Given
  restore?: 'backup'
  irreversible?: string
}>

/** `plan.yml`. Without `steps` the plan is generated from the bands of the technologies. */
export type PlanFile = Readonly<{
  application: string
  order: 'bands' | 'reverse'
  domains: Readonly<Record<string, PlanDomain>>
  steps?: readonly PlanStep[]
}>

/** A host as the CMDB names it; `jump` is the name of another one. Host keys are `<type> <base64>`. */
export type CmdbHost = Readonly<{
  address: string
  port: number
  user?: string
  hostKeys: readonly string[]
  jump?: string
  path?: string
  state?: string
  /** What must be found on it; absent where nothing is said of that. */
  declared?: HostDeclaration
}>

/** Where one domain of an application lives in one stage, the values that hold there, and the version that must be found. */
export type CmdbDomain = Readonly<{ hosts: readonly string[]; with: Given; version?: string }>

/** `cmdb.yml`: what exists, where. `environments` is stage → application → domain. */
export type CmdbFile = Readonly<{
  hosts: Readonly<Record<string, CmdbHost>>
  environments: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, CmdbDomain>>>>>>
}>

/** Everything a user wrote for one application. A technology is theirs, ours, or ours with theirs over it. */
export type Config = Readonly<{
  plan: Located<PlanFile>
  cmdb: Located<CmdbFile>
  rules?: Located<RulesFile>
  technologies: ReadonlyMap<string, Located<Technology>>
  /** The technologies that are theirs, as far as they wrote them. */
  own: readonly OwnTechnology[]
}>

/** A file of the configuration or of the catalogue, under the name by which a person knows it. */
export type SourceFile = Readonly<{ file: string; text: string }> | Readonly<{ file: string; bytes: Uint8Array }>
