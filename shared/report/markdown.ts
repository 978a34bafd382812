const LIMIT = 500

/** The text with everything that hides or reorders what a person sees spelt out, cut with `…` after `limit` characters. */
export function visible(text: string, limit = LIMIT): string {
  return cut(text.replaceAll('\r\n', '\n'), limit).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, spelt)
}

/** The same of a text of several lines, which stay lines; nothing is cut. */
export function visibleLines(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => visible(line.replaceAll('\t', '  '), Infinity))
  return lines.join('\n')
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const characters = Array.from(text.slice(0, 2 * limit))
  return characters.length <= limit && text.length <= 2 * limit ? text : `${characters.slice(0, limit).join('')}…`
}

function spelt(character: string): string {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x20) return String.fromCodePoint(0x2400 + point)
  return `⟨U+${point.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** Text of a user as inline Markdown, for a paragraph, a heading, a list or a cell of a table: it mentions and links nothing. */
export function escapeMarkdown(text: string, limit = LIMIT): string {
  return (
    visible(text, limit)
      .replace(/[&<>]/g, entity)
      .replace(/[\\`*_[\]()!|~]/g, (character) => `\\${character}`)
      // A link that GitHub makes by itself cannot be escaped, only interrupted.
      .replace(/@(?=\w)|#(?=\d)/g, (character) => `${character}<!-- -->`)
      .replace(/:(?=\/\/)|(?<=www)\./gi, entity)
      .replaceAll('$', '<span>$</span>')
      .replace(/^\s+|\s+$/g, '')
      .replace(/^(?:[-+=#]|\d+(?=[.)]))/, block)
  )
}

// What would begin a heading, a list or a rule at the beginning of a line.
function block(start: string): string {
  return /^\d/.test(start) ? `${start.slice(0, -1)}${entity(start.slice(-1))}` : `\\${start}`
}

/** Text of a user as inline code, in a cell of a table too. */
export function code(text: string, limit = LIMIT): string {
  const shown = visible(text, limit)
  if (/^(?! )[^`|]+(?<! )$/.test(shown)) return `\`${shown}\``
  return `<code>${shown.replace(/[^\p{L}\p{N} -]/gu, entity)}</code>`
}

/** Whether a text is an address of the web that a link can hold, in Markdown and in HTML: nothing in it ends the link or hides. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s()<>|\\"'`\p{Cc}\p{Cf}\p{Cs}]+$/u.test(url)
}

/** A link, where an address is one of the web; `otherwise` where it is not. `label` is Markdown. */
export function link(url: string, label: string, otherwise = label): string {
  return isWebAddress(url) ? `[${label}](${url})` : otherwise
}

/** Several lines of a user as a block of code; `language` is ours. Long texts keep their end, where the reason usually is. */
export function codeBlock(text: string, language = '', limit = 20_000): string {
  const tail = text.length > limit ? `…\n${text.slice(-limit)}` : text
  const longest = Math.max(2, ...(tail.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${visibleLines(tail).replace(/\n+$/, '')}\n${fence}`
}

/** A table whose headers and cells are Markdown already: text of a user goes through `escapeMarkdown` or `code` first. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${headers.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |`
  return [line(headers), `|${headers.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

// Holds the shape of the table whatever is in the cell.
function cell(markdown: string): string {
  return markdown
    .replace(/\r?\n/g, '<br>')
    .replace(/(\\*)\|/g, (pipe, slashes: string) => (slashes.length % 2 === 0 ? `${slashes}\\|` : pipe))
}

/** Text of a user for HTML, as content or inside a quoted attribute. */
export function escapeHtml(text: string, limit = LIMIT): string {
  return visible(text, limit).replace(/[&<>"'`]/g, entity)
}

/** Text of a user for Mermaid, inside a quoted label or the title of a task. */
export function mermaidText(text: string, limit = 80): string {
  return visible(text, limit).replace(/[^\p{L}\p{N} .,/…⟨⟩_-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`)
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function entity(character: string): string {
  return NAMED[character] ?? `&#${character.codePointAt(0) ?? 0};`
}
