import fc from 'fast-check'
import { masks, masksOf, passwordsIn, secretsIn } from '../../shared/action/masks'

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

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const LONG = Array.from({ length: 8 }, (_, index) => `line ${index} of a key that is long`).join('\n')

test.each([
  ['in JSON', 'say "hi"\nor $.*\\', JSON.stringify({ key: 'say "hi"\nor $.*\\' }), '{"key":"***"}'],
  ['in the query of a URL', "it's a (word)!", '?q=it%27s+a+%28word%29%21', '?q=***'],
  ['as bash traces it', "it's", "+ login 'it'\\''s'", "+ login '***'"],
  ['as dash traces it', "it's", `+ login 'it'"'"'s'`, "+ login '***'"],
  ['in base64 with a name before it', 'correct horse', base64('bob:correct horse'), 'Ym9iOm***U='],
  ['in base64 in lines of 76', LONG, base64(`${LONG}\n`).replace(/.{76}(?=.)/g, '$&\n'), '***\n***\n***\n***\n***'],
  ['in base64 in lines of 64', LONG, base64(LONG).replace(/.{64}(?=.)/g, '$&\n'), '***\n***\n***\n***\n***'],
])('a secret is hidden %s', (_, secret, text, shown) => {
  const { add, redact } = masks(() => undefined)
  add(secret)
  expect(redact(text)).toBe(shown)
})

test.each([
  ['git:https://bob:hunter%2322@git.example/pets.git', ['hunter%2322', 'hunter#22']],
  ['https://ghp_token@git.example/pets.git', ['ghp_token', 'ghp_token']],
  ['ssh://deploy:hunter22@git.example/pets.git', ['hunter22', 'hunter22']],
  ['ssh://deploy@git.example/pets.git', []],
  ['https://git.example:8443/pets@2', []],
])('the passwords in %s are %j', (text, expected) => {
  expect(passwordsIn(text)).toEqual(expected)
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
