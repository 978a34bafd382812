import type { Host } from '../inventory/host'
import type { Operation } from './operation'
import type { Value } from './secret'
import type { Technology } from './technology'
import type { Until } from './until'

/** One host of a domain, with the parameters that hold there. */
export type Target = Readonly<{ host: Host; params: Readonly<Record<string, Value>> }>

/** One part of an application, resolved for one stage. */
export type Domain = Readonly<{
  name: string
  technology: Technology
  /** File name in the vault; absent where the technology takes none. */
  package?: string
  /** What it depends on: domains of the application, or `application/domain` of another one. */
  after?: readonly string[]
  targets: readonly Target[]
  /** `backup`: undone from the backup even where the technology has scripts for it. */
  restore?: 'backup'
  /** Why an irreversible step is accepted. */
  irreversible?: string
}>

/** One operation of a step. Times in milliseconds; `serial` hosts at a time; `hosts` where not all of the domain's. */
export type StepOperation = Readonly<{
  domain: string
  operation: Operation
  serial?: number
  timeout?: number
  retries?: number
  /** What its hosts wait for when it is over. */
  until?: Until
  hosts?: readonly string[]
}>

/** A step of a plan: its domains run in parallel, the operations of one domain one after the other. Numbered from 1. */
export type Step = Readonly<{ number: number; operations: readonly StepOperation[] }>

/** A plan resolved over the CMDB for one stage, or the rollback plan derived from one. */
export type Plan = Readonly<{
  application: string
  version: string
  stage: string
  /** Order of the rollback: by bands, or the strict reverse of what was done. */
  order: 'bands' | 'reverse'
  domains: readonly Domain[]
  steps: readonly Step[]
}>

/** The domain of that name; a plan never names one that it does not have. */
export function domainOf(plan: Plan, name: string): Domain {
  const domain = plan.domains.find((candidate) => candidate.name === name)
  if (!domain) throw new Error(`plan of ${plan.application} has no domain ${name}`)
  return domain
}

/** The targets on which an operation runs, in the order of the CMDB. */
export function targetsOf(plan: Plan, operation: StepOperation): readonly Target[] {
  const { targets } = domainOf(plan, operation.domain)
  return operation.hosts ? targets.filter((target) => operation.hosts?.includes(target.host.name)) : targets
}
