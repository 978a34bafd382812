import type { Conflict } from '../change/conflicts'
import type { Due } from '../change/due'
import { utcText } from './instant'
import { code, escapeMarkdown, table } from './markdown'

const CONFLICTS = 20

/**
 * What is due; `left`: how many more there are than can be started at once, `unknown`: applications that were named and
 * of which the ledger holds nothing.
 */
export type DueReport = Readonly<{
  due: readonly Due[]
  left: number
  conflicts: readonly Conflict[]
  unknown: readonly string[]
}>

/** The job summary of what is due. */
export function dueSummary({ due, left, conflicts, unknown }: DueReport): string {
  const remarks = unknown.map((application) => `- ${escapeMarkdown(unknownText(application))}`)
  const said = remarks.length === 0 ? [] : [remarks.join('\n')]
  if (due.length === 0) {
    const nothing = 'Nothing is due: no date has come of a stage that nobody has started.'
    return `${['## What is due', ...said, nothing].join('\n\n')}\n`
  }
  const rows = due.map(({ application, version, stage, planned }) => [
    code(application, 80),
    code(version, 80),
    code(stage, 80),
    utcText(planned),
  ])
  const blocks = [
    '## What is due',
    ...said,
    table(['Application', 'Version', 'Stage', 'Planned for'], rows),
    ...(left > 0 ? [`${left} more are due, and are told the next time.`] : []),
    ...(conflicts.length > 0
      ? [
          '### Conflicts',
          'They are started all the same: each gate decides, and a host serves one deployment at a time.',
          [
            ...conflicts
              .slice(0, CONFLICTS)
              .map(({ saw, remedy }) => `- ${escapeMarkdown(saw, 1000)} ${escapeMarkdown(remedy)}`),
            ...(conflicts.length > CONFLICTS ? [`- and ${conflicts.length - CONFLICTS} more, on the dashboard`] : []),
          ].join('\n'),
        ]
      : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** What there is to say of an application that the ledger does not know, as text of a user. */
export function unknownText(application: string): string {
  return `The ledger holds nothing of ${application}, so nothing of it is ever due: check its name, or wait for its first request.`
}
