import { colonEnd, pairEnd, type ParsedPair } from './content-end'
import { type Edit, insertedLines, lineEnd, lineStart } from './edit'
import { entriesAfter, gapIn } from './flow-entry'
import { keyText, type Style } from './scalar-text'
import { styleLike, valueText, type MapNode, type Nested, type Source } from './written'

/** A key that a map does not have yet, behind its last one and written as that is: a line, or an entry in braces. */
export function addedKey(source: Source, map: MapNode, key: string, value: Nested): readonly Edit[] {
  const { text } = source
  const last = map.items.at(-1)
  const [first, second] = map.items
  const [start, end] = map.range
  const style = styleOf(source, map, last)
  const entry = `${keyText(key, styleLike(last?.key, style.inFlow, source))}: ${valueText(value, style)}`
  if (!first || !last) return [{ start, end, text: `{ ${entry} }` }]
  if (!map.flow) {
    const column = first.key.range[0] - lineStart(text, first.key.range[0])
    return [insertedLines(text, lineEnd(text, pairEnd(last, text)), [`${' '.repeat(column)}${entry}`])]
  }
  const alone = gapIn(text, start + 1, first.key.range[0])
  const gap = second ? gapIn(text, pairEnd(first, text), second.key.range[0]) : alone.includes('\n') ? alone : ' '
  return entriesAfter(text, pairEnd(last, text), gap, [entry])
}

/** The value of a key that has none. */
export function filledKey(source: Source, map: MapNode, pair: ParsedPair, value: Nested): Edit {
  const colon = colonEnd(pair)
  const start = colon ?? pair.key.range[1]
  return {
    start,
    end: start,
    text: `${colon === undefined ? ':' : ''} ${valueText(value, styleOf(source, map, pair))}`,
  }
}

function styleOf(source: Source, map: MapNode, neighbour: ParsedPair | undefined): Style {
  return styleLike(neighbour?.value, map.flow === true, source)
}
