import fc from 'fast-check'
import { corrected, withValue, type Correction } from '../../shared/inventory/correction'
import { treeOf } from '../../shared/config/tree'

type Data = string | number | readonly (string | number)[] | Readonly<{ [key: string]: Data }>
/** How a value is written: the same data in many styles. */
type Styled = Readonly<{ data: Data; flow: boolean; quote: number; comment: number; children: readonly Styled[] }>

const word = fc.constantFrom('app-r1', 'x', 'deploy', '/opt/wildfly', 'a b', 'yes', '22', "o'b", 'été', '10.0.0.1')
const scalar = fc.oneof(word, fc.integer({ min: 0, max: 99 }))
const key = fc.constantFrom('hosts', 'with', 'app', '/var', 'port', 'a b', 'x-1')

const { styled } = fc.letrec<{ styled: Styled }>((tie) => ({
  styled: fc
    .record({
      data: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        scalar,
        fc.array(scalar, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(fc.tuple(key, tie('styled')), { selector: ([name]) => name, minLength: 1, maxLength: 4 }),
      ),
      flow: fc.boolean(),
      quote: fc.nat(2),
      comment: fc.nat(3),
    })
    .map(({ data, ...style }): Styled => {
      if (!Array.isArray(data)) return { ...style, data: data, children: [] }
      const entries = data as readonly (string | number | readonly [string, Styled])[]
      const children = entries.flatMap((entry) => (Array.isArray(entry) ? [entry[1] as Styled] : []))
      if (children.length === 0) return { ...style, data: entries as readonly (string | number)[], children }
      const named = entries.map(
        (entry) => [(entry as [string, Styled])[0], (entry as [string, Styled])[1].data] as const,
      )
      return { ...style, data: Object.fromEntries(named), children }
    }),
}))

const COMMENTS = ['', '', ' # why', '   #{[,: "'] as const

function plainText(data: string | number, { quote }: Styled): string {
  if (typeof data === 'number') return String(data)
  if (quote === 1 || ['yes', '22'].includes(data)) return JSON.stringify(data)
  return quote === 2 ? `'${data.replaceAll("'", "''")}'` : data
}

function flowText(part: Styled): string {
  const { data } = part
  if (typeof data !== 'object') return plainText(data, part)
  if (Array.isArray(data)) return `[${data.map((item: string | number) => plainText(item, part)).join(', ')}]`
  return `{ ${Object.keys(data)
    .map((name, index) => `${name}: ${flowText(part.children[index] ?? part)}`)
    .join(', ')} }`
}

/** The lines behind a key, the first of them on its own line. */
function blockText(part: Styled, indent: string): string {
  const { data, comment } = part
  const behind = COMMENTS[comment] ?? ''
  if (part.flow || typeof data !== 'object') return ` ${flowText(part)}${behind}\n`
  if (Array.isArray(data)) {
    const lines = data.map((item: string | number) => `${indent}- ${plainText(item, part)}${behind}\n`)
    return `${behind}\n${comment === 3 ? `${indent}# above\n` : ''}${lines.join('')}`
  }
  const lines = Object.keys(data).map((name, index) => {
    const child = part.children[index] ?? part
    return `${indent}${name}:${blockText(child, `${indent}  `)}`
  })
  return `${behind}\n${lines.join(comment === 2 ? '\n' : '')}`
}

function pathsOf(data: Data): readonly Correction['path'][] {
  if (typeof data !== 'object') return [[]]
  if (Array.isArray(data)) return [[], ...data.map((_, index) => [index])]
  return Object.entries(data as Readonly<Record<string, Data>>).flatMap(([name, inner]) => [
    [name, 'new', 'deep'].slice(0, typeof inner === 'object' && !Array.isArray(inner) ? 3 : 1),
    ...pathsOf(inner).map((path) => [name, ...path]),
  ])
}

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  scalar,
  fc.array(fc.oneof(scalar, fc.string()), { minLength: 1, maxLength: 4 }),
)

const given = fc
  .record({ part: styled, crlf: fc.boolean(), open: fc.boolean() })
  .map(({ part, crlf, open }) => {
    const lines = `# top\ntop:${blockText(part, '  ')}# end\nlast: 1\n`
    const text = open ? lines.slice(0, -1) : lines
    return { text: crlf ? text.replaceAll('\n', '\r\n') : text, paths: pathsOf({ top: part.data }) }
  })
  .chain(({ text, paths }) =>
    fc.record({
      text: fc.constant(text),
      corrections: fc.uniqueArray(fc.record({ path: fc.constantFrom(...paths), value }), {
        selector: ({ path }) => JSON.stringify(path),
        minLength: 1,
        maxLength: 5,
      }),
    }),
  )

const dataOf = (text: string) => treeOf({ file: 'cmdb.yml', text }).tree.data

test('what is written is what was to be written, and what is refused is left alone', () => {
  let written = 0
  fc.assert(
    fc.property(given, ({ text, corrections }) => {
      const done = corrected({ file: 'cmdb.yml', text }, corrections)
      written += done.written.length
      const wanted = done.written.reduce((data, one) => withValue(data, one.path, one.value), dataOf(text))
      expect(dataOf(done.text)).toEqual(wanted)
      expect(done.text.replaceAll('\r\n', '').includes('\r')).toBe(false)
      expect(done.text.endsWith('\n')).toBe(text.endsWith('\n'))
    }),
    { numRuns: 400 },
  )
  expect(written).toBeGreaterThan(400)
})

test('a correction of one value changes one line at most, and one of a list no more than its entries', () => {
  fc.assert(
    fc.property(given, ({ text, corrections: [correction] }) => {
      if (!correction) throw new Error('no correction')
      const { text: after, written } = corrected({ file: 'cmdb.yml', text }, [correction])
      if (written.length === 0) expect(after).toBe(text)
      const [old, now] = [text.split('\n'), after.split('\n')]
      const shortest = Math.min(old.length, now.length)
      let head = 0
      while (head < shortest && old[head] === now[head]) head += 1
      let tail = 0
      while (tail < shortest - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
      // An entry of a block is a line, and so may the comment above it be.
      const most = typeof correction.value === 'object' ? 5 : 1
      expect(old.length - head - tail).toBeLessThanOrEqual(most)
      expect(now.length - head - tail).toBeLessThanOrEqual(most)
      const comments = (lines: readonly string[]) => lines.filter((line) => /^ *#/.test(line))
      expect(comments(now)).toEqual(comments(old))
    }),
    { numRuns: 400 },
  )
})
