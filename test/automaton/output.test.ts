import { lastWords, lines } from '../../shared/automaton/output'

function cut(...chunks: readonly string[]): readonly string[] {
  const passed: string[] = []
  const output = lines((line) => passed.push(line))
  for (const chunk of chunks) output.write('stdout', chunk)
  output.end()
  return passed
}

test.each<[string, readonly string[], readonly string[]]>([
  ['lines in one piece', ['one\ntwo\n'], ['one', 'two']],
  ['a line in pieces', ['o', 'ne\ntw', 'o\n'], ['one', 'two']],
  ['a last line without an end', ['one\ntwo'], ['one', 'two']],
  ['the ends of lines of another system', ['one\r\ntwo\r\n'], ['one', 'two']],
  ['a line that never ends', ['x'.repeat(5000), 'y'], ['x'.repeat(5000), 'y']],
])('%s', (_, chunks, expected) => {
  expect(cut(...chunks)).toEqual(expected)
})

test('the last words are those of the errors, or of the output where there are none', () => {
  const words = lastWords()
  words.hear('fine', 'stdout')
  expect(words.text()).toBe('fine')
  words.hear('No space left on device', 'stderr')
  expect(words.text()).toBe('No space left on device')
})
