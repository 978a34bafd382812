import { isAlias, isMap, isScalar, isSeq, Scalar, visit, type ParsedNode } from 'yaml'
import { shown } from '../nearest'
import { isEmpty, type ParsedPair } from './content-end'
import { type Edit, Unwritable } from './edit'
import { listEdits } from './list-edits'
import { addedKey, filledKey } from './map-edits'
import { styleLike, valueText, type MapNode, type Nested, type Source, type Value } from './written'

/** Keys of maps, and indices of lists, from the top of a file to one of its parts. */
export type Path = readonly (string | number)[]

/** What makes the part at `path` the value, and changes nothing else. Throws Unwritable where that cannot be. */
export function editsFor(source: Source, path: Path, value: Value): readonly Edit[] {
  const shared = repeatedIn(source)
  let node: ParsedNode | null = source.document.contents
  let inFlow = false
  for (const [index, key] of path.entries()) {
    const rest = nested(path.slice(index + 1), value)
    refuseRepeated(node, shared)
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const map: MapNode = node
      const pair: ParsedPair | undefined = map.items.find((one) => nameOf(one.key) === String(key))
      if (!pair) return addedKey(source, withoutMerge(map), String(key), rest)
      if (isEmpty(pair.value) && !pair.value?.anchor) return [filledKey(source, map, pair, rest)]
      node = pair.value
      inFlow = map.flow === true
    } else if (isSeq<ParsedNode>(node)) {
      const item: ParsedNode | undefined = node.items[Number(key)]
      if (!item) throw new Unwritable(node.range[0], `this list has no entry ${Number(key) + 1}; correct it by hand`)
      inFlow = node.flow === true
      node = item
    } else if (isScalar(node) && node.value === null) {
      return [
        {
          start: node.range[0],
          end: node.range[1],
          text: valueText(nested(path.slice(index), value), styleLike(null, inFlow, source)),
        },
      ]
    } else {
      throw new Unwritable(node?.range[0] ?? 0, `expected a map with ${shown(String(key))} here; correct it by hand`)
    }
  }
  refuseRepeated(node, shared)
  return replaced(source, node, inFlow, value)
}

function nested(path: Path, value: Value): Nested {
  return path.reduceRight<Nested>((inner, key) => ({ key: String(key), value: inner }), value)
}

/** A key as the configuration takes it: a number is a name too. */
function nameOf(key: ParsedNode): string | undefined {
  if (!isScalar(key)) return undefined
  return typeof key.value === 'string' ? key.value : key.source
}

function replaced(source: Source, node: ParsedNode | null, inFlow: boolean, value: Value): readonly Edit[] {
  if (isSeq<ParsedNode>(node) && typeof value === 'object') return listEdits(source, node, value)
  const [start = 0, end = 0] = node?.range ?? []
  if (isMap(node)) throw new Unwritable(start, 'a map stands here, where one value is to stand; correct it by hand')
  if (isSeq(node) && !node.flow)
    throw new Unwritable(start, 'a list stands here, where one value is to stand; correct it by hand')
  const text = valueText(value, styleLike(node, inFlow, source))
  const block = isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
  if (!block) return [{ start, end, text }]
  const written = source.text.slice(start, end)
  // The line break at its end stays where it is, and so does a comment behind the sign that begins it.
  const [comment = ''] = /[ \t]+#[^\r\n]*/.exec(written.split('\n', 1)[0] ?? '') ?? []
  return [{ start, end: end - (/\r?\n$/.exec(written)?.[0].length ?? 0), text: `${text}${comment}` }]
}

/** The anchors of a file that something repeats. */
function repeatedIn({ document }: Source): ReadonlySet<string> {
  const repeated = new Set<string>()
  visit(document, { Alias: (_, { source }) => void repeated.add(source) })
  return repeated
}

const BY_HAND = 'write out by hand what is repeated, or correct both'

function refuseRepeated(node: ParsedNode | null, repeated: ReadonlySet<string>): void {
  if (!node) return
  const alias = isAlias(node) ? node.source : (node.anchor ?? '')
  if (isAlias(node))
    throw new Unwritable(node.range[0], `${shown(`*${alias}`)} repeats what stands elsewhere; ${BY_HAND}`)
  if (repeated.has(alias))
    throw new Unwritable(node.range[0], `${shown(`*${alias}`)} repeats elsewhere what stands here; ${BY_HAND}`)
}

/** What `<<` brings into a map is not seen here. */
function withoutMerge(map: MapNode): MapNode {
  const merge = map.items.find(({ key }) => nameOf(key) === '<<')
  if (merge) throw new Unwritable(merge.key.range[0], `\`<<\` brings keys into this map from elsewhere; ${BY_HAND}`)
  return map
}
