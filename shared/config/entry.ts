import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml'
import { shown } from './nearest'

/** One part of a YAML file: its plain value, where it and its key begin, its text, and the parts inside it. */
export type Entry = Readonly<{
  value: unknown
  offset: number
  keyOffset: number
  written: string
  raw: string
  children: ReadonlyMap<string, Entry>
}>

/** A file that cannot be read any further. */
export class MalformedTree extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message)
  }
}

type Node = ParsedNode | null
type Fault = (offset: number, message: string) => void

/** Aliases may repeat a part; this many parts and levels are enough for anybody, and stop a bomb of aliases. */
const PARTS = 50_000
const LEVELS = 50

/** The parts of a document; `fault` is told of keys that stand twice or are no names. */
export function entriesOf(contents: Node, text: string, fault: Fault): Entry {
  return new Reader(text, fault).entry(contents, 0, 0, 0)
}

class Reader {
  readonly #anchors = new Map<string, ParsedNode>()
  #parts = 0

  constructor(
    readonly text: string,
    readonly fault: Fault,
  ) {}

  entry(node: Node, offset: number, keyOffset: number, level: number): Entry {
    const start = node?.range[0] ?? offset
    this.#parts += 1
    if (this.#parts > PARTS)
      throw new MalformedTree(keyOffset, `the file has more than ${PARTS} parts with its aliases`)
    if (level > LEVELS) throw new MalformedTree(keyOffset, `the file is nested more than ${LEVELS} levels deep`)
    if (isAlias(node)) return this.entry(this.#named(node.source, start), start, keyOffset, level + 1)
    if (node?.anchor) this.#anchors.set(node.anchor, node)
    const raw = this.text.slice(start, node?.range[1] ?? start)
    const common = { offset: start, keyOffset, raw }
    if (isMap<ParsedNode, Node>(node)) return { ...common, ...this.#map(node, level) }
    if (isSeq<ParsedNode>(node)) return { ...common, ...this.#list(node, level) }
    const value: unknown = isScalar(node) ? node.value : null
    const written = typeof value === 'string' ? value : isScalar(node) ? node.source : ''
    return { ...common, value, written, children: new Map() }
  }

  #map(node: YAMLMap<ParsedNode, Node>, level: number): Omit<Entry, 'offset' | 'keyOffset' | 'raw'> {
    const children = new Map<string, Entry>()
    for (const pair of node.items) {
      const offset = pair.key.range[0]
      const key = this.#key(pair, offset)
      const child = this.entry(pair.value, pair.key.range[1], offset, level + 1)
      if (key !== undefined && !children.has(key)) children.set(key, child)
      else if (key !== undefined) this.fault(offset, `${shown(key)} stands here twice; expected each key once`)
    }
    const value = Object.fromEntries([...children].map(([key, child]) => [key, child.value]))
    return { value, written: '', children }
  }

  #list(node: YAMLSeq<ParsedNode>, level: number): Omit<Entry, 'offset' | 'keyOffset' | 'raw'> {
    const items = node.items.map((item) => this.entry(item, item.range[0], item.range[0], level + 1))
    const children = new Map(items.map((item, index) => [String(index), item] as const))
    return { value: items.map((item) => item.value), written: '', children }
  }

  #key({ key }: Pair<ParsedNode, Node>, offset: number): string | undefined {
    const name = isScalar(key) ? (typeof key.value === 'string' ? key.value : key.source) : ''
    // JavaScript would take `__proto__` for something else than a key.
    if (name !== '' && name !== '__proto__') return name
    this.fault(offset, 'found a key that is not a name; expected text')
    return undefined
  }

  #named(anchor: string, offset: number): ParsedNode {
    const node = this.#anchors.get(anchor)
    if (!node) throw new MalformedTree(offset, `${shown(`*${anchor}`)} names no anchor above it`)
    return node
  }
}
