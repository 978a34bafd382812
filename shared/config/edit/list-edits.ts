import { isScalar, type ParsedNode } from 'yaml'
import { contentEnd } from './content-end'
import { type Edit, insertedLines, lineEnd, lineStart, Unwritable } from './edit'
import { entriesAfter, gapIn } from './flow-entry'
import { listDelta, type Group } from './list-delta'
import { scalarText } from './scalar-text'
import { styleLike, valueText, type ListNode, type Source } from './written'

/** What makes a list another one and leaves every entry that stays as it is written. */
export function listEdits(source: Source, list: ListNode, values: readonly (string | number)[]): readonly Edit[] {
  const { items } = list
  const first = items[0]
  const [start, end] = list.range
  if (!first) return [{ start, end, text: valueText(values, styleLike(undefined, true, source)) }]
  if (values.length === 0) {
    if (!list.flow) throw new Unwritable(start, 'nothing would be left of this list; take it away by hand')
    return [{ start, end, text: '[]' }]
  }
  return listDelta(items.map(plain), values).flatMap((group) => groupEdits(source, list, first, group))
}

function plain(item: ParsedNode): string | number | undefined {
  const value: unknown = isScalar(item) ? item.value : undefined
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

function groupEdits(source: Source, list: ListNode, first: ParsedNode, { at, removed, added }: Group): readonly Edit[] {
  const inFlow = list.flow === true
  const old = list.items.slice(at, at + removed)
  const odd = old.find((item) => plain(item) === undefined)
  if (odd) throw new Unwritable(odd.range[0], 'this entry is no plain text or number; correct the list by hand')
  const replaced = old.slice(0, added.length).map((item, index) => {
    const [start, end] = item.range
    return { start, end, text: scalarText(added[index] ?? '', styleLike(item, inFlow, source)) }
  })
  const more = added.slice(removed).map((value) => scalarText(value, styleLike(first, inFlow, source)))
  const gone = old.slice(added.length)
  if (gone.length > 0)
    return [...replaced, ...(inFlow ? [removedInFlow(source, list, gone)] : removedLines(source, gone))]
  if (more.length === 0) return replaced
  const before = list.items[at + removed - 1]
  return [
    ...replaced,
    ...(inFlow ? addedInFlow(source, list, before, more) : [addedLines(source, first, before, more)]),
  ]
}

function removedInFlow({ text }: Source, { items, srcToken, range }: ListNode, gone: readonly ParsedNode[]): Edit {
  const [first, last] = [gone[0], gone.at(-1)]
  const tokens = srcToken?.type === 'flow-collection' ? srcToken.items.flatMap(({ start }) => start) : []
  if (!first || !last || tokens.some(({ type }) => type === 'comment'))
    throw new Unwritable(
      range[0],
      'comments stand between the entries of this list; take away by hand what is too much',
    )
  const before = items[items.indexOf(first) - 1]
  const after = items[items.indexOf(last) + 1]
  if (before) return { start: before.range[1], end: contentEnd(last, text), text: '' }
  return { start: first.range[0], end: after ? after.range[0] : last.range[1], text: '' }
}

function removedLines({ text }: Source, gone: readonly ParsedNode[]): readonly Edit[] {
  return gone.map((item) => {
    const start = lineStart(text, item.range[0])
    const end = lineEnd(text, contentEnd(item, text))
    // A file whose last line has no line break goes on having none.
    const open = end === text.length && !text.endsWith('\n')
    return { start: open ? start - (text[start - 2] === '\r' ? 2 : 1) : start, end, text: '' }
  })
}

function addedInFlow(
  { text }: Source,
  { items, range }: ListNode,
  before: ParsedNode | undefined,
  more: readonly string[],
): readonly Edit[] {
  const [first, second] = items
  if (!first) return []
  const [start] = first.range
  const alone = gapIn(text, range[0] + 1, start)
  const gap = second ? gapIn(text, first.range[1], second.range[0]) : alone.includes('\n') ? alone : ' '
  if (before) return entriesAfter(text, before.range[1], gap, more)
  return [{ start, end: start, text: more.map((entry) => `${entry},${gap}`).join('') }]
}

function addedLines(
  { text }: Source,
  first: ParsedNode,
  before: ParsedNode | undefined,
  more: readonly string[],
): Edit {
  const start = lineStart(text, first.range[0])
  const [dash] = /^ *-[ \t]+/.exec(text.slice(start)) ?? []
  if (dash === undefined)
    throw new Unwritable(first.range[0], 'this list is written in an unusual way; correct it by hand')
  const at = before ? lineEnd(text, contentEnd(before, text)) : start
  return insertedLines(
    text,
    at,
    more.map((entry) => `${dash}${entry}`),
  )
}
