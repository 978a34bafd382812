import type { Conflict } from '../change/conflicts'
import type { Due } from '../change/due'
import { utcText } from './instant'
import { code, escapeMarkdown, table } from './markdown'

/** The job summary of what is due; `left`: how many more there are than can be started at once. */
export function dueSummary(due: readonly Due[], left: number, conflicts: readonly Conflict[]): string {
  if (due.length === 0) return '## What is due\n\nNo planned date has come.\n'
  const rows = due.map(({ application, version, stage, planned }) => [
    code(application, 80),
    code(version, 80),
    code(stage, 80),
    utcText(planned),
  ])
  const blocks = [
    '## What is due',
    table(['Application', 'Version', 'Stage', 'Planned for'], rows),
    ...(left > 0 ? [`${left} more are due, and are told the next time.`] : []),
    ...(conflicts.length > 0
      ? [
          '### Conflicts',
          'They are started all the same: each gate decides, and a host serves one deployment at a time.',
          conflicts
            .slice(0, 20)
            .map(({ saw, remedy }) => `- ${escapeMarkdown(saw, 1000)} ${escapeMarkdown(remedy)}`)
            .join('\n'),
        ]
      : []),
  ]
  return `${blocks.join('\n\n')}\n`
}
