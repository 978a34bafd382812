import type { Known } from '../change/known'
import { escapeMarkdown } from './markdown'

/** What a page says of other applications that a plan depends on, paragraph by paragraph; nothing where it depends on none. */
export function elsewhereNotes(elsewhere: Known<readonly string[]> | undefined): readonly string[] {
  if (!elsewhere) return []
  const warning = (text: string) => `> [!WARNING]\n> ${escapeMarkdown(text, 2000)}`
  if (!elsewhere.known)
    return [warning(`Whether what it depends on is in place could not be found out: ${elsewhere.why}`)]
  if (elsewhere.value.length === 0) return ['> [!NOTE]\n> What it depends on in other applications is in place now.']
  return elsewhere.value.map((lack) => warning(`Now a deployment would be refused: ${lack}`))
}
