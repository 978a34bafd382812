import fc from 'fast-check'
import { masks, masksOf, secretsIn } from '../../shared/action/masks'

test('a key is masked whole, line by line, and as tools repeat it', () => {
  const key = '-----BEGIN KEY-----\nabc\nc2VjcmV0\n-----END KEY-----\n'
  const found = masksOf(key)
  expect(found).toEqual(expect.arrayContaining([key, key.trim(), '-----BEGIN KEY-----', 'c2VjcmV0']))
  expect(found).toContain(encodeURIComponent(key.trim()))
  expect(found).toContain(Buffer.from(key.trim()).toString('base64'))
  expect(found).toContain(Buffer.from(key).toString('base64'))
  expect(found).not.toContain('abc')
})

test.each(['', '\n', 'abc', '   '])('%j is too short to be masked in any form', (value) => {
  expect(masksOf(value)).toEqual([])
})

test.each([
  ['hunter22', ['hunter22']],
  ['{"A":"one","B":"two\\nlines"}', ['one', 'two\nlines']],
  ['"quoted"', ['"quoted"']],
  ['{"A":', ['{"A":']],
])('the secrets in %j are %j', (text, expected) => {
  expect(secretsIn(text)).toEqual(expected)
})

test('nothing that is masked is left in any text, whatever the secret is made of', () => {
  const secret = fc.string({ unit: 'binary', minLength: 4, maxLength: 40 }).filter((text) => text.trim().length >= 4)
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
      const announced: string[] = []
      const { add, redact } = masks((text) => announced.push(text))
      add(value)
      expect(announced).toContain(value)
      const shown = redact(`${before}\0${value}\0${Buffer.from(value.trim()).toString('base64')}\0${after}`)
      expect(shown).toContain('\0***\0***\0')
    }),
  )
})

test('a long text with a key’s worth of masks is redacted quickly', () => {
  const { add, redact } = masks(() => undefined)
  add(Array.from({ length: 50 }, (_, index) => `${index}`.padStart(64, 'k')).join('\n'))
  const line = `${'output of a build, '.repeat(50)}\n`.repeat(1000)
  const start = process.cpuUsage()
  expect(redact(line)).toBe(line)
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000)
})
