import fc from 'fast-check'
import { MarkReader } from '../../../shared/external/transport/marks'

const NONCE = '0123456789abcdef'
const mark = (text: string): string => `\u001e${NONCE}:${text}\n`

/** Bytes and marks of a stream that arrives in the given pieces, neighbouring bytes joined. */
function read(pieces: readonly Buffer[]): readonly (string | readonly [string])[] {
  const reader = new MarkReader(NONCE)
  const found: (string | readonly [string])[] = []
  for (const piece of pieces.flatMap((bytes) => [...reader.read(bytes)])) {
    const last = found.at(-1)
    if (piece.kind === 'mark') found.push([piece.text])
    else if (typeof last === 'string') found[found.length - 1] = last + piece.bytes.toString('latin1')
    else found.push(piece.bytes.toString('latin1'))
  }
  return found
}

function cut(bytes: Buffer, sizes: readonly number[]): readonly Buffer[] {
  const pieces: Buffer[] = []
  let from = 0
  for (const size of [...sizes, bytes.length]) {
    pieces.push(bytes.subarray(from, from + size))
    from += size
  }
  return pieces
}

test('a stream means the same however it is cut', () => {
  const noise = fc.constantFrom(
    '',
    'a',
    'no newline',
    '\n',
    '\u001e',
    `\u001e${NONCE}`,
    `\u001e${NONCE.slice(0, 7)}`,
    '\u0000\u00ff',
  )
  const word = fc.constantFrom('S', 'E 0 143', 'B')
  const parts = fc.array(fc.tuple(noise, word), { maxLength: 6 })
  fc.assert(
    fc.property(parts, fc.array(fc.integer({ min: 0, max: 25 })), (list, sizes) => {
      const stream = list.map(([text, name]) => text + mark(name)).join('')
      const expected = list.flatMap(([text, name]) => (text === '' ? [[name]] : [text, [name]]))
      expect(read(cut(Buffer.from(stream, 'latin1'), sizes))).toEqual(expected)
    }),
  )
})

test('output is passed on at once where it cannot be the beginning of a mark', () => {
  expect(read([Buffer.from('no newline')])).toEqual(['no newline'])
})

test('another nonce is output', () => {
  const foreign = `\u001e${'f'.repeat(16)}:E 0 0\nrest`
  expect(read([Buffer.from(foreign)])).toEqual([foreign])
})
