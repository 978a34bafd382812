import { isScalar, Scalar, visit, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { keyText, scalarText, type Style } from './scalar-text'

/** What is to stand somewhere in a file. */
export type Value = string | number | readonly (string | number)[]

/** The same, inside of maps that are not there yet. */
export type Nested = Value | Readonly<{ key: string; value: Nested }>

/** A YAML file as it is read, with what tells where everything in it stands. */
export type Source = Readonly<{ text: string; document: Document.Parsed; quote: Style['quote'] }>

export type MapNode = YAMLMap.Parsed
export type ListNode = YAMLSeq.Parsed

/** The quotes that a file uses where it has to, those of its first quoted text. */
export function quoteOf(document: Document.Parsed): Style['quote'] {
  let quote: Style['quote'] = '"'
  visit(document, {
    Scalar: (_, { type }) => {
      if (type !== Scalar.QUOTE_SINGLE && type !== Scalar.QUOTE_DOUBLE) return undefined
      quote = type === Scalar.QUOTE_SINGLE ? "'" : '"'
      return visit.BREAK
    },
  })
  return quote
}

/** How a part is written that stands in the place of another, or beside it. */
export function styleLike(node: Node | null | undefined, inFlow: boolean, { quote }: Pick<Source, 'quote'>): Style {
  const type = isScalar(node) ? node.type : undefined
  if (type === Scalar.QUOTE_SINGLE) return { quote: "'", quoted: true, inFlow }
  if (type === Scalar.QUOTE_DOUBLE) return { quote: '"', quoted: true, inFlow }
  return { quote, quoted: false, inFlow }
}

/** A value on one line. */
export function valueText(value: Nested, style: Style): string {
  if (typeof value === 'string' || typeof value === 'number') return scalarText(value, style)
  const inside = { ...style, inFlow: true }
  if ('key' in value)
    return `{ ${keyText(value.key, { ...inside, quoted: false })}: ${valueText(value.value, inside)} }`
  return `[${value.map((item) => scalarText(item, inside)).join(', ')}]`
}
