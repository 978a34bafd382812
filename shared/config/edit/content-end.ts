import { isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml'

export type ParsedPair = Pair<ParsedNode, ParsedNode | null>

/** Where the last character of a part ends, without the comments and the line break behind it. */
export function contentEnd(node: ParsedNode, text: string): number {
  const [, end] = node.range
  if (isMap<ParsedNode, ParsedNode | null>(node) && !node.flow) {
    const last = node.items.at(-1)
    return last ? pairEnd(last, text) : end
  }
  if (isSeq<ParsedNode>(node) && !node.flow) {
    const last = node.items.at(-1)
    return last ? contentEnd(last, text) : end
  }
  // A block of text owns its last line break.
  return text[end - 1] === '\n' ? end - (text[end - 2] === '\r' ? 2 : 1) : end
}

/** The same of a key with its value, which may be left out. */
export function pairEnd(pair: ParsedPair, text: string): number {
  return pair.value && !isEmpty(pair.value) ? contentEnd(pair.value, text) : (colonEnd(pair) ?? pair.key.range[1])
}

/** Whether nothing at all is written where a value may stand. */
export function isEmpty(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null && node.range[0] === node.range[1])
}

/** Where the `:` of a pair ends; undefined where it has none. */
export function colonEnd({ srcToken }: ParsedPair): number | undefined {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  return colon && colon.offset + colon.source.length
}
