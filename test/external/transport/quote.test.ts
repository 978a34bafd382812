import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { assigned, quote } from '../../../shared/external/transport/quote'
import { UserError } from '../../../shared/failure'

const shell = (script: string): string => execFileSync('sh', { input: script }).toString()

test('any value comes out of a real shell as it went in', () => {
  const value = fc
    .string({ unit: 'binary', maxLength: 60 })
    .map((text) => Buffer.from(text.replaceAll('\0', '')).toString())
  const values = fc.sample(fc.array(value, { minLength: 40, maxLength: 40 }), 10)
  for (const list of values) {
    const printed = shell(list.map((text) => `printf '%s\\036' ${quote(text)}\n`).join(''))
    expect(printed).toBe(list.map((text) => `${text}\u001e`).join(''))
  }
})

test.each([
  `'; rm -rf /tmp/x; '`,
  '$(id)',
  '`id`',
  'a\nb',
  "'",
  "''",
  '\\',
  '!x',
  '-n',
  '~',
  '',
  'é\u{1f600}',
  'x'.repeat(10_000),
])('the value %j stays a value', (value) => {
  expect(shell(`${assigned({ VALUE: value })}sh -c 'printf %s. "$VALUE"'`)).toBe(`${value}.`)
})

test('a NUL byte is refused', () => {
  expect(() => quote('a\0b')).toThrow(
    new UserError('input-invalid', 'A value holds a NUL byte, which no shell variable can hold: take it out.'),
  )
})

test.each(['', '1A', 'A-B', 'A B', 'A=B', 'A;id', 'É'])('%j is no name of a variable', (name) => {
  expect(() => assigned({ [name]: 'x' })).toThrow('is no name of a variable')
})
