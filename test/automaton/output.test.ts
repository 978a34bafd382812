import { lastWords, lines } from '../../shared/automaton/output'

function cut(...chunks: readonly string[]): readonly string[] {
  const passed: string[] = []
  const redact = (text: string): string => text.replaceAll('hunter22', '***')
  const output = lines(redact, (line) => passed.push(line))
  for (const chunk of chunks) output.write('stdout', chunk)
  output.end()
  return passed
}

test.each<[string, readonly string[], readonly string[]]>([
  ['lines in one piece', ['one\ntwo\n'], ['one', 'two']],
  ['a line in pieces', ['o', 'ne\ntw', 'o\n'], ['one', 'two']],
  ['a last line without an end', ['one\ntwo'], ['one', 'two']],
  ['the ends of lines of another system', ['one\r\ntwo\r\n'], ['one', 'two']],
  ['a secret in two pieces', ['a hun', 'ter22\n'], ['a ***']],
])('%s', (_, chunks, expected) => {
  expect(cut(...chunks)).toEqual(expected)
})

test('a line that never ends is passed on in pieces that hold all of it', () => {
  const pieces = cut('x'.repeat(200_000), 'y'.repeat(200_000), 'z')
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.join('')).toBe(`${'x'.repeat(200_000)}${'y'.repeat(200_000)}z`)
})

test.each([1, 4, 7])('a secret of which %i characters come before the longest line is full is hidden', (before) => {
  const [head, tail] = ['hunter22'.slice(0, before), 'hunter22'.slice(before)]
  const filling = 'x'.repeat(128 * 1024 - before)
  expect(cut(filling + head, `${tail}y\n`).join('')).toBe(`${filling}***y`)
})

test('the last words are those of the errors, or of the output where there are none', () => {
  const words = lastWords()
  words.hear('fine', 'stdout')
  expect(words.text()).toBe('fine')
  words.hear('No space left on device', 'stderr')
  expect(words.text()).toBe('No space left on device')
})
