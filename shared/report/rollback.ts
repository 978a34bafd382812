import type { Downtime } from '../automaton/downtime'
import type { RolledBack } from '../automaton/rollback-deployment'
import { rollbackPart, inspectionTable } from './deployment'
import { downtimePart } from './downtime'
import { code, escapeMarkdown } from './markdown'
import { supervisionPart } from './supervision'

/** The job summary of a rollback, with the times without service that it and its deployment cost. */
export function rollbackSummary({ deployment, end, journal }: RolledBack, downtimes: readonly Downtime[]): string {
  const { application, version, stage, id } = deployment
  const name = `${application} ${version}`
  const paragraphs = [
    `## ${escapeMarkdown(headline(name, stage, end.kind))}`,
    `Deployment ${code(id)}, begun ${code(deployment.startedAt)}, which was ${code(deployment.result)}`,
    ...downtimePart(downtimes),
    ...rollbackPart(end, journal),
    ...supervisionPart(end.silenced ?? []),
    ...(end.after.length > 0 ? ['### What is there now', inspectionTable(end.after)] : []),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function headline(name: string, stage: string, kind: RolledBack['end']['kind']): string {
  switch (kind) {
    case 'rolled-back':
      return `${name} was rolled back from ${stage}`
    case 'nothing-to-do':
      return `${name} had changed nothing in ${stage}: there was nothing to roll back`
    case 'failed':
      return `The rollback of ${name} in ${stage} failed`
    case 'cancelled':
      return `The rollback of ${name} in ${stage} was cancelled`
  }
}
