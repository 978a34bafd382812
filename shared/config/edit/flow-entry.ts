import type { Edit } from './edit'
import { lineBreak, lineEnd } from './edit'

/** Entries put into brackets behind one that ends at `end`; `gap` is what stands between two. A comment stays with its entry. */
export function entriesAfter(text: string, end: number, gap: string, entries: readonly string[]): readonly Edit[] {
  const comment = /^([ \t]*,)?[ \t]*#[^\r\n]*/.exec(text.slice(end, lineEnd(text, end)))
  if (!comment) return [{ start: end, end, text: entries.map((entry) => `,${gap}${entry}`).join('') }]
  const behind = end + comment[0].length
  const line = gap.includes('\n') ? gap : `${lineBreak(text)} `
  const [comma, last] = comment[1] === undefined ? [',', ''] : ['', ',']
  return [
    { start: end, end, text: comma },
    { start: behind, end: behind, text: `${entries.map((entry) => `${line}${entry}`).join(',')}${last}` },
  ]
}

/** What separates two entries besides the comma: some space, or a line break and the indentation. */
export function gapIn(text: string, start: number, end: number): string {
  const between = text.slice(start, end)
  const line = between.lastIndexOf('\n')
  return line < 0 ? between.replace(/[^ \t]/g, '') : `${lineBreak(text)}${between.slice(line + 1).replace(/[^ ]/g, '')}`
}
