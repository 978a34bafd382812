import { escapeHtml } from '../markdown'
import type { Finding, Phrase, Verdict } from '../verdict'

const SIGNS = { good: '▲', bad: '▼', quiet: '=' } as const

/** The answer to the question that the page is opened for. */
export function headlineHtml({ headline, tone, findings }: Verdict): string {
  const sign = `<span aria-hidden="true">${SIGNS[tone]}</span>`
  return [
    `<p class="headline ${tone}">${sign} ${escapeHtml(headline)}</p>`,
    `<ul class="findings">${findings.map(finding).join('\n')}</ul>`,
  ].join('\n')
}

function finding({ label, tone, said }: Finding): string {
  return `<li><strong class="${tone}">${escapeHtml(label)}:</strong> ${said.map(phrase).join('')}</li>`
}

function phrase({ kind, text }: Phrase): string {
  return kind === 'code' ? `<code>${escapeHtml(text, 80)}</code>` : escapeHtml(text).replace(UNIT, '$1&nbsp;')
}

/** A number stays on the line of its unit. */
const UNIT = /(\d) (?=(?:%|d|h|min|s)(?![\w&]))/g
