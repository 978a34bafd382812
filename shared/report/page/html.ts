import { escapeHtml, isWebAddress } from '../markdown'
import { utcText } from '../instant'

/** A table whose headers and cells are HTML already; the first cell of a row is what the row is about. */
export type HtmlTable = Readonly<{
  caption: string
  headers: readonly string[]
  rows: readonly (readonly string[])[]
  /** Whether the caption is only for who does not see what stands around the table. */
  quiet?: boolean
}>

/** A table that scrolls by itself where it is wider than the page. `caption` is text. */
export function tableHtml({ caption, headers, rows, quiet = false }: HtmlTable): string {
  const name = escapeHtml(caption)
  const head = headers.map((header) => `<th scope="col">${header}</th>`).join('')
  const lines = rows.map(([first = '', ...others]) => {
    const cells = others.map((cell) => `<td>${cell}</td>`).join('')
    return `<tr><th scope="row">${first}</th>${cells}</tr>`
  })
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${name}">`,
    `<table><caption${quiet ? ' class="unseen"' : ''}>${name}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${lines.join('\n')}</tbody></table></div>`,
  ].join('\n')
}

/** An instant in milliseconds, for people and for machines. */
export function timeHtml(at: number): string {
  const iso = new Date(at).toISOString()
  return `<time datetime="${iso}">${utcText(iso)}</time>`
}

/** Only what is an address on the web is linked: `label` is HTML. */
export function linkHtml(url: string, label: string): string {
  return isWebAddress(url) ? `<a href="${escapeHtml(url, Infinity)}">${label}</a>` : label
}

/** Text of several words, in which names stand between backticks. */
export function proseHtml(text: string): string {
  return escapeHtml(text, 2000).replace(/&#96;([^&]+)&#96;/g, '<code>$1</code>')
}
