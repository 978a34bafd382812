import fc from 'fast-check'
import { UserError } from '../../../shared/failure'
import { formatOf, reportIn } from '../../../shared/release/reports/read'
import { refusalOf } from '../../../shared/release/reports/refusal'
import { tagsOf, type Tag } from '../../../shared/release/reports/xml'
import { COBERTURA, JEST, LCOV, PYTEST, sarif, SUREFIRE } from './samples'

const tags = (text: string): readonly Tag[] => [...tagsOf(text, refusalOf('junit', 'report', text))]

function refusedOr<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof UserError && error.reason === 'input-invalid') return undefined
    throw error
  }
}

const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<a',
    '<a>',
    '</a>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!DOCTYPE a',
    '[',
    ']',
  ],
  ...[
    '<!ENTITY',
    ' b="',
    '"',
    "'",
    '=',
    '&',
    '&lt;',
    '&#',
    '&#xD800;',
    ';',
    ' ',
    '\n',
    '\uFEFF',
    '\u0000',
    '__proto__',
  ],
  ...['<testsuite ', '<testcase', 'tests="-1"', '<coverage line-rate="1"', '<line number="1" hits="', '1', '9e9'],
)
const scraps = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })

test('of any text the XML reader gives tags that close as they open, or a UserError', () => {
  fc.assert(
    fc.property(
      scraps.map((parts) => parts.join('')),
      (text) => {
        const open: string[] = []
        for (const tag of refusedOr(() => tags(text)) ?? []) {
          if (tag.kind === 'open') open.push(tag.name)
          else expect(open.pop()).toBe(tag.name)
        }
        expect(open).toEqual([])
      },
    ),
    { numRuns: 3000 },
  )
})

const samples = fc.constantFrom(SUREFIRE, JEST, PYTEST, COBERTURA, LCOV, sarif())

test('a report that was cut or scribbled on gives whole figures or a UserError', () => {
  const scribbled = fc
    .tuple(samples, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), fc.oneof(pieces, fc.string()))
    .map(([text, at, cut, put]) => {
      const start = Math.floor(at * text.length)
      return `${text.slice(0, start)}${put}${text.slice(start + cut)}`
    })
  fc.assert(
    fc.property(scribbled, (text) => {
      const format = formatOf(text)
      const report = format && refusedOr(() => reportIn(format, 'report', text))
      for (const figure of Object.values(report ?? {})) {
        if (typeof figure === 'number') expect(Number.isSafeInteger(figure) && figure >= 0).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

test('every report cut before its end is refused or no report any more', () => {
  for (const text of [SUREFIRE, JEST, PYTEST, COBERTURA, sarif()].map((sample) => sample.trimEnd())) {
    for (let length = 0; length < text.length; length += 3) {
      const cut = text.slice(0, length)
      const format = formatOf(cut)
      expect(format && refusedOr(() => reportIn(format, 'report', cut))).toBeUndefined()
    }
  }
})

test('attributes are decoded, places are told, and an empty element closes', () => {
  const at = { parent: undefined, depth: 0, at: 0 }
  expect(tags(`<a b='"&lt;&#65;&#x1F600;' >\n<c/></a >`)).toEqual([
    { kind: 'open', name: 'a', ...at, attributes: new Map([['b', '"<A😀']]) },
    { kind: 'open', name: 'c', parent: 'a', depth: 1, at: 29, attributes: new Map() },
    { kind: 'close', name: 'c', parent: 'a', depth: 1, at: 29, attributes: new Map() },
    { kind: 'close', name: 'a', ...at, at: 33 },
  ])
})

test('hostile sizes are read in linear time: deep nesting, a long attribute, many spaces', () => {
  const deep = 100_000
  expect(tags('<a>'.repeat(deep) + '</a>'.repeat(deep))).toHaveLength(2 * deep)
  expect(tags(`<a b="${'&lt;'.repeat(1_000_000)}"/>`)).toHaveLength(2)
  expect(refusedOr(() => tags(`<a${' '.repeat(2_000_000)}b${' '.repeat(2_000_000)}`))).toBeUndefined()
  expect(tags(`<a>${'<!-- -->'.repeat(deep)}</a>`)).toHaveLength(2)
})
