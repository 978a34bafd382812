import type { Deployed, Order } from '../automaton/deployment'
import type { Downtime } from '../automaton/downtime'
import { lastRun } from '../automaton/progress'
import type { RollbackEnd } from '../automaton/rollback'
import type { JournalEntry } from '../automaton/journal'
import type { Inspection } from '../inventory/inspection'
import type { Proof } from '../inventory/proof'
import { downtimePart } from './downtime'
import { code, codeBlock, escapeMarkdown, table } from './markdown'
import { measurePart } from './measures'
import { stepTable } from './steps'
import { supervisionPart } from './supervision'

/** What a summary tells of an order. */
type Summarized = Readonly<{
  prepared: Pick<Order['prepared'], 'plan' | 'planDigest'>
  sealed: Pick<Order['sealed'], 'digest'>
}>

/** What became of a deployment, in one sentence. */
export function headline({ prepared: { plan } }: Pick<Summarized, 'prepared'>, { ending }: Deployed): string {
  const name = `${plan.application} ${plan.version}`
  switch (ending.result) {
    case 'succeeded':
      return `${name} is in ${plan.stage}`
    case 'rolled-back':
      return `${name} failed in ${plan.stage} and was rolled back: what was there before is there again`
    case 'cancelled':
      return `The deployment of ${name} to ${plan.stage} was cancelled: run rollback or resume`
    case 'failed':
      return `${name} failed in ${plan.stage}${nothingChanged(ending.rollback) ? ' before anything was changed' : ''}`
  }
}

/** The job summary of a deployment, with the times without service that it cost. */
export function deploymentSummary(order: Summarized, deployed: Deployed, downtimes: readonly Downtime[]): string {
  const { plan } = order.prepared
  const { deployment, ending, journal } = deployed
  const deploys = journal.filter(({ kind }) => kind === 'deploy')
  const paragraphs = [
    `## ${escapeMarkdown(headline(order, deployed))}`,
    `Deployment ${code(deployment)}, manifest ${code(order.sealed.digest)}, plan ${code(order.prepared.planDigest)}`,
    ...failurePart(deployed),
    ...downtimePart(downtimes),
    stepTable(plan, journal, lastRun(deploys)),
    ...(ending.rehearsal ? ['### Rehearsal of the rollback', proofPart(ending.rehearsal)] : []),
    ...(ending.measurement ? measurePart(ending.measurement, deployment, plan.version) : []),
    ...(ending.rollback ? rollbackPart(ending.rollback, journal) : []),
    ...supervisionPart(ending.silenced ?? []),
    ...(ending.after.length > 0 ? ['### What is there now', inspectionTable(ending.after)] : []),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function failurePart({ ending }: Deployed): readonly string[] {
  const { failure, error } = ending
  if (failure) {
    const { step, name, host, domain, message } = failure
    const where = `Step ${step}, ${domain} on ${host}: “${name}”`
    return [`**${escapeMarkdown(where)}**`, codeBlock(message)]
  }
  return error === undefined ? [] : [codeBlock(error)]
}

/** A rollback with its proof. */
export function rollbackPart(end: RollbackEnd, journal: readonly JournalEntry[]): readonly string[] {
  if (nothingChanged(end)) return ['### Rollback', 'Nothing was changed: there was nothing to roll back.']
  const { plan, proof, notUndone, failure, error } = end
  return [
    '### Rollback',
    ...(plan.steps.length > 0 ? [stepTable(plan, journal, lastRun(journal))] : []),
    ...(failure
      ? [`**${escapeMarkdown(`${failure.name} failed on ${failure.host}`)}**`, codeBlock(failure.message)]
      : []),
    ...(error === undefined ? [] : [codeBlock(error)]),
    ...(notUndone.length > 0
      ? [`**Not undone**: ${escapeMarkdown(notUndone.join(', '))}. Their technologies have no way back.`]
      : []),
    ...(proof ? [proofPart(proof)] : []),
  ]
}

/** Whether the state is what it was, fact by fact. */
export function proofPart(proof: Proof): string {
  if (proof.holds) return '✅ **Proved**: `inspect` says of every domain and host what it said before.'
  const rows = proof.differences.map(({ domain, host, fact, before, after }) => [
    escapeMarkdown(domain),
    escapeMarkdown(host),
    escapeMarkdown(fact),
    code(before),
    code(after),
  ])
  return `❌ **Not what it was before**:\n\n${table(['Domain', 'Host', 'Fact', 'Before', 'Now'], rows)}`
}

/** What `inspect` said, one row per domain and host. */
export function inspectionTable(inspections: readonly Inspection[]): string {
  const rows = inspections.map(({ domain, host, facts }) => [
    escapeMarkdown(domain),
    escapeMarkdown(host),
    Object.entries(facts)
      .map(([fact, value]) => `${escapeMarkdown(fact)} ${code(value)}`)
      .join('\n'),
  ])
  return table(['Domain', 'Host', 'Facts'], rows)
}

function nothingChanged(end: RollbackEnd | undefined): boolean {
  return end?.kind === 'nothing-to-do'
}
