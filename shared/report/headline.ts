import type { Figure } from '../indicators/figure'
import { code, escapeMarkdown, mermaidText } from './markdown'
import type { Finding, Phrase, Verdict } from './verdict'

const SIGNS = { good: '✅', bad: '⚠️', quiet: '⚪' } as const

/** The answer to "are we getting better, and what holds us back?", first in a job summary. */
export function headline({ headline, tone, findings }: Verdict): string {
  return [`**${SIGNS[tone]} ${escapeMarkdown(headline)}**`, findings.map(line).join('\n')].join('\n\n').trimEnd()
}

function line({ label, said }: Finding): string {
  return `- **${label}:** ${said.map(phrase).join('')}`
}

function phrase({ kind, text }: Phrase): string {
  if (kind === 'code') return code(text, 80)
  // Spaces at the ends separate it from the names beside it.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return `${before}${escapeMarkdown(words)}${after}`
}

/** Slices that a person tells apart. */
const SLICES = 6

/** The reasons under which a figure counts, as a pie beside their table; nothing where there are no two to compare. */
export function pie({ title, parts }: Pick<Figure, 'title' | 'parts'>): string {
  if (parts.length < 2) return ''
  const shown = parts.slice(0, SLICES).map(({ name, rows }) => [mermaidText(name, 40), rows] as const)
  const rest = parts.slice(SLICES).reduce((sum, { rows }) => sum + rows, 0)
  const slices = rest > 0 ? [...shown, ['all others', rest] as const] : shown
  const lines = slices.map(([name, rows]) => `  "${name}" : ${rows}`)
  return ['```mermaid', `pie showData title ${mermaidText(title)} by reason`, ...lines, '```'].join('\n')
}
