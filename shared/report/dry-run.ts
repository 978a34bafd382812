import type { JournalEntry } from '../automaton/journal'
import { lastRun } from '../automaton/progress'
import type { RolledBack } from '../automaton/rollback-deployment'
import type { Plan } from '../plan/plan'
import { sentence } from '../plan/sentence'
import { code, escapeMarkdown, table } from './markdown'

const NOTE =
  '> [!NOTE]\n> Nothing was touched and no host was asked: this is what would be run, not that it would succeed.'

/** The job summary of a deployment of which every step was only said. */
export function dryDeploymentSummary(plan: Plan, journal: readonly JournalEntry[]): string {
  const { application, version, stage } = plan
  const deploys = journal.filter(({ kind }) => kind === 'deploy')
  return paragraphs(`Dry run: ${application} ${version} to ${stage}`, [stepsPart(plan, deploys)])
}

/** The job summary of a rollback of which every step was only said. */
export function dryRollbackSummary({ deployment, end, journal }: RolledBack): string {
  const { application, version, stage, id, result } = deployment
  const title = `Dry run: rollback of ${application} ${version} in ${stage}`
  // What its end did not tell the ledger, only the hosts know.
  const untold = result === 'running' || result === 'rolling-back'
  return paragraphs(title, [
    `Deployment ${code(id)}, begun ${code(deployment.startedAt)}, which is ${code(result)}`,
    ...(untold
      ? [
          '**More may be undone than stands here**: this deployment has not said how it ended, and its hosts were not asked what it did.',
        ]
      : []),
    end.plan.steps.length > 0 ? stepsPart(end.plan, journal) : 'The ledger knows of nothing that was changed.',
  ])
}

function paragraphs(title: string, parts: readonly string[]): string {
  return `${[`## ${escapeMarkdown(title)}`, NOTE, ...parts].join('\n\n')}\n`
}

function stepsPart(plan: Plan, journal: readonly JournalEntry[]): string {
  const last = journal.filter(({ run, event }) => run === lastRun(journal) && event === 'started')
  const rows = plan.steps.map((step) => {
    const names = new Set(last.filter((entry) => entry.step === step.number).map(({ name }) => name))
    return [
      String(step.number),
      escapeMarkdown(sentence(plan, step)),
      [...names].map((name) => escapeMarkdown(name)).join('\n'),
    ]
  })
  return table(['#', 'Step', 'What would be run'], rows)
}
