import { parseSums } from '../../shared/release/sums'

const [A, B] = ['a'.repeat(64), 'B'.repeat(64)]

test('text, binary, escaped and prefixed lines are read, as sha256sum writes them', () => {
  const text = `${A}  pets.war\n${B} *pets-db.zip\r\n\\${A}  a\\\\n\n# note\n\n${A}  ./batch file.isx\n`
  expect(() => parseSums(text)).toThrow('line 3 of SHA256SUMS names "a\\n", which holds a slash')
  expect([...parseSums(text.replace('\\\\n', 'n').replace(`\\${A}`, A))]).toEqual([
    ['pets.war', A],
    ['pets-db.zip', B.toLowerCase()],
    ['an', A],
    ['batch file.isx', A],
  ])
})

test.each([
  ['a line that is cut', `${A}  pets.war\naaaa`, 'line 2 of SHA256SUMS is "aaaa", not "<sha256>  <name>"'],
  ['a name elsewhere', `${A}  ../pets.war`, 'names "../pets.war", which starts with a dot'],
  ['an absolute name', `${A}  /etc/passwd`, 'names "/etc/passwd", which holds a slash'],
  ['a new line in a name', `\\${A}  a\\nb`, 'names "a␊b", which holds a character that cannot be seen'],
  ['two digests of one name', `${A}  a\n${B}  a`, 'line 2 of SHA256SUMS gives a a second digest'],
])('%s is refused', (_, text, message) => {
  expect(() => parseSums(text)).toThrow(message)
})
