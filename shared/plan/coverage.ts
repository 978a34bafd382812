import type { Operation } from './operation'
import { domainOf, type Domain, type Plan } from './plan'
import type { PackageContent } from './scripts'

export type CoverageKind = 'reversible' | 'restorable' | 'irreversible' | 'unknown'

/** How one step of a plan is undone, and why it is so. */
export type CoverageStep = Readonly<{ domain: string; operation: Operation; kind: CoverageKind; reason: string }>

/** `percent`: share of the operations that change something which can be undone; null while a package is missing. */
export type Coverage = Readonly<{ percent: number | null; steps: readonly CoverageStep[] }>

/** What can be undone of a plan, and how, told from its technologies and from what its packages hold. */
export function coverageOf(plan: Plan, contents: ReadonlyMap<string, PackageContent>): Coverage {
  const steps = plan.steps.flatMap((step) =>
    step.operations.map(({ domain, operation }) => ({
      domain,
      operation,
      ...coverage(plan, domainOf(plan, domain), operation, step.number, contents.get(domain)),
    })),
  )
  const changing = steps.filter(({ operation }) => changes(operation))
  const undone = changing.filter(({ kind }) => kind === 'reversible' || kind === 'restorable')
  const unknown = changing.some(({ kind }) => kind === 'unknown')
  const percent = changing.length === 0 ? 100 : Math.floor((100 * undone.length) / changing.length)
  return { percent: unknown ? null : percent, steps }
}

/** Whether an operation changes something that a rollback has to undo. */
export function changes(operation: Operation): boolean {
  return operation === 'stop' || operation === 'deploy' || operation === 'start' || operation === 'restore'
}

function coverage(
  plan: Plan,
  domain: Domain,
  operation: Operation,
  step: number,
  content: PackageContent | undefined,
): Readonly<{ kind: CoverageKind; reason: string }> {
  const { operations, label } = domain.technology
  switch (operation) {
    case 'verify':
    case 'backup':
    case 'check':
    case 'inspect':
    case 'restore':
      return { kind: 'reversible', reason: 'changes nothing' }
    case 'stop':
      if (operations.start) return { kind: 'reversible', reason: `${label} is started again` }
      return { kind: 'irreversible', reason: `${label} is stopped, and its technology has no \`start\`` }
    case 'start':
      if (operations.stop) return { kind: 'reversible', reason: `${label} is stopped again` }
      return { kind: 'irreversible', reason: `${label} is started, and its technology has no \`stop\`` }
    case 'deploy':
      return deployCoverage(plan, domain, step, content)
  }
}

function deployCoverage(
  plan: Plan,
  domain: Domain,
  step: number,
  content: PackageContent | undefined,
): Readonly<{ kind: CoverageKind; reason: string }> {
  const { technology } = domain
  if (technology.reversible === 'none' || !technology.operations.restore)
    return { kind: 'irreversible', reason: `${technology.label}: its technology has no way back` }
  if (technology.package !== 'none' && !content)
    return { kind: 'unknown', reason: `${domain.package ?? 'its package'} is not in the vault yet` }
  if (technology.reversible === 'script' && domain.restore !== 'backup')
    return { kind: 'reversible', reason: content?.wayBack ?? 'by its rollback scripts' }
  const backup = plan.steps.find(
    ({ number, operations }) =>
      number <= step && operations.some((one) => one.domain === domain.name && one.operation === 'backup'),
  )
  if (backup) return { kind: 'restorable', reason: `from the backup of step ${backup.number}` }
  return {
    kind: 'irreversible',
    reason: `nothing is backed up before it: put \`${domain.name}: backup\` before step ${step}`,
  }
}
