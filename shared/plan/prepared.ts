import type { Reason } from '../failure'
import { canonicalDigest } from '../release/canonical'
import { coverageOf, type Coverage } from './coverage'
import { conditionsAfter, effectsOfWhole } from './effect'
import { foreignOf } from './dependency'
import { bandWarnings } from './order'
import { domainOf, type Plan } from './plan'
import { rollbackOf } from './rollback'
import type { PackageContent } from './scripts'

/** One reason why a plan is refused. */
export type PlanProblem = Readonly<{ reason: Reason; message: string }>

/** A plan with everything that people approve it by. */
export type PreparedPlan = Readonly<{
  plan: Plan
  /** What undoes the plan after it has run to its end. */
  rollback: Plan
  coverage: Coverage
  planDigest: string
  rollbackDigest: string
  /** Whether every package is in the vault; only a complete plan can be approved. */
  complete: boolean
  missing: readonly string[]
  /** Why it is refused, each one sentence. */
  problems: readonly PlanProblem[]
  warnings: readonly string[]
  /** What must hold elsewhere before a deployment may begin, each one sentence. */
  conditions: readonly string[]
}>

/** Rollback, coverage and digests of a plan, over what its packages hold (by domain; absent: not in the vault). */
export function preparedPlan(plan: Plan, contents: ReadonlyMap<string, PackageContent>): PreparedPlan {
  const rollback = rollbackOf(plan, conditionsAfter(plan, effectsOfWhole(plan)))
  const coverage = coverageOf(plan, contents)
  const missing = plan.domains.flatMap(({ name, package: file }) => (file && !contents.has(name) ? [file] : []))
  return {
    plan,
    rollback,
    coverage,
    planDigest: canonicalDigest(plan),
    rollbackDigest: canonicalDigest(rollback),
    complete: missing.length === 0,
    missing,
    problems: [
      ...(plan.steps.length === 0 ? [NO_STEP] : []),
      ...[...contents.values()].flatMap(({ problems }) => problems.map(invalid)),
      ...irreversible(plan, coverage),
    ],
    warnings: bandWarnings(plan),
    conditions: foreignOf(plan.domains).map(
      ({ dependant, application, domain }) =>
        `${dependant} depends on ${application}/${domain}: a deployment is refused unless the ledger shows ${application} in place in ${plan.stage}.`,
    ),
  }
}

const NO_STEP = invalid('The plan has no step: nothing would be done. Name steps or domains.')

function invalid(message: string): PlanProblem {
  return { reason: 'plan-invalid', message }
}

function irreversible(plan: Plan, coverage: Coverage): readonly PlanProblem[] {
  return coverage.steps
    .filter(({ kind, domain }) => kind === 'irreversible' && domainOf(plan, domain).irreversible === undefined)
    .map(({ domain, operation, reason }) => ({
      reason: 'plan-irreversible',
      message: `${domain}: ${operation} cannot be undone (${reason}). Make it reversible, or accept it with \`irreversible: "<reason>"\` in the domain.`,
    }))
}
