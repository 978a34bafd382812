import { naturalOf } from './number'
import type { Refusal } from './refusal'

type Place = Readonly<{ name: string; parent: string | undefined; depth: number; at: number }>

/** A tag, its offset, and where it stands: the root has depth 0. An element without content gives `open`, then `close`. */
export type Tag =
  (Place & Readonly<{ kind: 'open'; attributes: ReadonlyMap<string, string> }>) | (Place & Readonly<{ kind: 'close' }>)

type Opening = Extract<Tag, { kind: 'open' }>

const NAME = /[^\s=<>"'/!?&][^\s=<>"'/]*/y
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
const END = /\s*(\/?)>/y
const CLOSING = /<\/([^\s<>/]+)\s*>/y
const DOCTYPE = /<!DOCTYPE\s(?:[^[\]<>"']|"[^"]*"|'[^']*')*>/y

/** Between tags: what begins so is skipped up to what ends so. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/**
 * The tags of an XML text, one after the other; its text is passed over. Throws what `refusal` makes where a tag is not
 * well formed, not closed, or the text ends early. Entities that a document declares itself are refused, not expanded.
 */
export function* tagsOf(text: string, refusal: Refusal): Generator<Tag> {
  const open: string[] = []
  let rooted = false
  let position = 0
  for (;;) {
    const at = text.indexOf('<', position)
    if (open.length === 0) refuseText(text, position, at, refusal)
    if (at === -1) break
    const skipped = skip(text, at, refusal)
    if (skipped !== undefined) {
      position = skipped
    } else if (text.startsWith('</', at)) {
      const name = matched(CLOSING, text, at, refusal)[1] ?? ''
      const expected = open.pop()
      if (name !== expected)
        throw refusal(at, `</${name}> where ${expected ? `</${expected}>` : 'nothing'} is to be closed`)
      yield { kind: 'close', name, parent: open.at(-1), depth: open.length, at }
      position = CLOSING.lastIndex
    } else {
      if (rooted && open.length === 0) throw refusal(at, 'a second element beside the first')
      rooted = true
      const { tag, empty, end } = openingAt(text, at, open, refusal)
      yield tag
      if (empty) yield { ...tag, kind: 'close' }
      else open.push(tag.name)
      position = end
    }
  }
  const [last] = open.slice(-1)
  if (last !== undefined) throw refusal(text.length, `the text ends before </${last}>`)
  if (!rooted) throw refusal(text.length, 'the text ends before its first element')
}

function refuseText(text: string, from: number, to: number, refusal: Refusal): void {
  const between = text.slice(from, to === -1 ? undefined : to).replace(/^\uFEFF/, '')
  const odd = between.search(/\S/)
  if (odd !== -1) throw refusal(from + odd, 'text outside of the first element')
}

/** Where what begins at `at` ends, if it is no tag. */
function skip(text: string, at: number, refusal: Refusal): number | undefined {
  for (const [begin, end] of SKIPPED) {
    if (!text.startsWith(begin, at)) continue
    const found = text.indexOf(end, at + begin.length)
    if (found === -1) throw refusal(at, `${begin} is not closed by ${end}`)
    return found + end.length
  }
  if (!text.startsWith('<!', at)) return undefined
  DOCTYPE.lastIndex = at
  if (DOCTYPE.test(text)) return DOCTYPE.lastIndex
  throw refusal(at, 'a DOCTYPE with declarations of its own, such as entities, which are not read')
}

function openingAt(
  text: string,
  at: number,
  open: readonly string[],
  refusal: Refusal,
): Readonly<{ tag: Opening; empty: boolean; end: number }> {
  const name = matched(NAME, text, at + 1, refusal)[0]
  const attributes = new Map<string, string>()
  ATTRIBUTE.lastIndex = NAME.lastIndex
  let position = NAME.lastIndex
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const [, key = '', double, single = ''] = match
    if (attributes.has(key)) throw refusal(position, `<${name}> has the attribute ${key} twice`)
    attributes.set(key, decoded(double ?? single, position, refusal))
    position = ATTRIBUTE.lastIndex
  }
  const empty = matched(END, text, position, refusal)[1] === '/'
  return {
    tag: { kind: 'open', name, parent: open.at(-1), depth: open.length, attributes, at },
    empty,
    end: END.lastIndex,
  }
}

function matched(pattern: RegExp, text: string, at: number, refusal: Refusal): RegExpExecArray {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) throw refusal(at, 'a tag that does not end, or is not written as XML is')
  return match
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function decoded(value: string, at: number, refusal: Refusal): string {
  if (!value.includes('&')) return value
  return value.replace(/&([^;&]{0,32};)?/g, (seen: string, rest: string | undefined) => {
    const name = (rest ?? '').slice(0, -1)
    const character = ENTITIES.get(name) ?? characterOf(name)
    if (character === undefined) throw refusal(at, `"${seen}" is no entity of XML`)
    return character
  })
}

function characterOf(name: string): string | undefined {
  const [, hexadecimal, decimal = ''] = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/.exec(name) ?? []
  const point = hexadecimal === undefined ? naturalOf(decimal) : parseInt(hexadecimal, 16)
  return point === undefined || point === 0 || point > 0x10ffff ? undefined : String.fromCodePoint(point)
}
