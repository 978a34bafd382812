/** A stretch of a text, from the character `start` up to `end`, and what is to stand there instead. */
export type Edit = Readonly<{ start: number; end: number; text: string }>

/** Something in a file that cannot be changed without changing more than was asked: where, and why. */
export class Unwritable extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message)
  }
}

/** The text with every stretch replaced; of two at the same place, the first stands first. Undefined where they overlap. */
export function editedText(text: string, edits: readonly Edit[]): string | undefined {
  const parts: string[] = []
  let from = 0
  for (const { start, end, text: instead } of [...edits].sort((one, other) => one.start - other.start)) {
    if (start < from) return undefined
    parts.push(text.slice(from, start), instead)
    from = end
  }
  return [...parts, text.slice(from)].join('')
}

/** Where the line of a character begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line after that of a character begins; the end of the text where there is none. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** How a text ends its lines, as its first line does. */
export function lineBreak(text: string): string {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n'
}

/** Whole lines put in before the line that begins at `offset`, which may be the end of a text without a last line break. */
export function insertedLines(text: string, offset: number, lines: readonly string[]): Edit {
  const end = lineBreak(text)
  const all = lines.join(end)
  const open = offset === text.length && text !== '' && !text.endsWith('\n')
  return { start: offset, end: offset, text: open ? `${end}${all}` : `${all}${end}` }
}
