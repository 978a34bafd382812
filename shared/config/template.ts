import { UserError } from '../failure'

/** An expression that is wrong or cannot be evaluated; `column` counts from 1 in the text that was given. */
export class ExpressionError extends UserError {
  constructor(
    readonly column: number,
    message: string,
  ) {
    super('config-invalid', message)
    this.name = 'ExpressionError'
  }
}

/** A stretch of plain text, or what stands between `${{` and `}}`; `column` is where its text begins, from 1. */
export type Part = Readonly<{ kind: 'text' | 'expression'; text: string; column: number }>

/** The parts of a template, in order; ExpressionError where a `${{` is never closed. */
export function partsOf(template: string): readonly Part[] {
  const parts: Part[] = []
  let offset = 0
  for (;;) {
    const open = template.indexOf('${{', offset)
    const text = template.slice(offset, open < 0 ? undefined : open)
    if (text) parts.push({ kind: 'text', text, column: offset + 1 })
    if (open < 0) return parts
    const close = closingOf(template, open + 3)
    if (close < 0) throw new ExpressionError(open + 1, '`${{` is never closed; expected `}}`')
    parts.push({ kind: 'expression', text: template.slice(open + 3, close), column: open + 4 })
    offset = close + 2
  }
}

/** Braces inside quoted text close nothing. */
function closingOf(template: string, start: number): number {
  let quoted = false
  for (let offset = start; offset < template.length; offset += 1) {
    if (template[offset] === "'") quoted = !quoted
    if (!quoted && template.startsWith('}}', offset)) return offset
  }
  return -1
}
