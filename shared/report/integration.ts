import { escapeMarkdown } from './markdown'

/** What a page of figures begins with where runs and commits could not be read: nobody may take the figures for newer. */
export function integrationProblem(message: string): string {
  return (
    '> [!WARNING]\n> **Runs and commits could not be read or kept.** The figures of integration are of what was read before.\n' +
    `> ${escapeMarkdown(message, 2000)}`
  )
}
