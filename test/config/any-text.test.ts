import fc from 'fast-check'
import type { Contexts } from '../../shared/config/contexts'
import { evaluateTemplate, templateProblems } from '../../shared/config/expression'
import { loadConfig } from '../../shared/config/load'
import { ConfigError } from '../../shared/config/place'
import { ExpressionError } from '../../shared/config/template'
import { CATALOGUE, CMDB, pets, PLAN, RULES, technology } from '../support/pets-config'

const TEXTS = { 'plan.yml': PLAN, 'cmdb.yml': CMDB, 'ecluse.yml': RULES, 'technologies/jboss.yml': technology('jboss') }
const SNIPPETS = [
  '{',
  '}',
  '[',
  ']',
  ': ',
  '- ',
  '\n',
  '&a ',
  '*a',
  '${{',
  '}}',
  '"',
  "'",
  '|',
  '!!',
  '#',
  '\0',
  '\ud800',
  '3',
  '\t',
]

const snippet = fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: 'binary', maxLength: 5 }))
const name = fc.constantFrom(...(Object.keys(TEXTS) as (keyof typeof TEXTS)[]))

/** The text with some of its characters replaced. */
function damaged(text: string, cuts: readonly (readonly [number, number, string])[]): string {
  return cuts.reduce((now, [at, length, put]) => {
    const start = Math.floor(at * now.length)
    return now.slice(0, start) + put + now.slice(start + length)
  }, text)
}

function onlyConfigErrors(files: Parameters<typeof loadConfig>[0]): void {
  try {
    loadConfig(files, CATALOGUE, 'pets')
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
    for (const { place } of error.problems) expect(Math.min(place.line, place.column)).toBeGreaterThan(0)
  }
}

test('files damaged in any way are read, or refused with their places', () => {
  const cut = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), snippet)
  fc.assert(
    fc.property(name, fc.array(cut, { minLength: 1, maxLength: 4 }), (file, cuts) => {
      onlyConfigErrors(pets({ ...TEXTS, [file]: damaged(TEXTS[file], cuts) }))
    }),
    { numRuns: 60 },
  )
})

test('any data and any bytes are read, or refused with their places', () => {
  const data = fc.json({ maxDepth: 5 }).map((text) => new TextEncoder().encode(text))
  fc.assert(
    fc.property(name, fc.oneof(data, fc.uint8Array({ maxLength: 60 })), (file, bytes) => {
      onlyConfigErrors([...pets({ ...TEXTS, [file]: undefined }), { file: `.ecluse/${file}`, bytes }])
    }),
    { numRuns: 60 },
  )
})

test('any template gives a value or an ExpressionError, and what is found before is found again', () => {
  const contexts: Contexts = {
    release: { version: '1.0.0' },
    params: { a: [1, null, { b: true }] },
    secrets: { S: 's' },
  }
  const words = [
    '${{',
    '}}',
    ' release.version ',
    'params.a',
    '[0]',
    '.*',
    '.b',
    "'",
    '==',
    '&&',
    '!',
    '(',
    ')',
    ',',
    'fromJSON(',
    'format(',
    'secrets.S',
    '1',
    '\n',
  ]
  const template = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 12 })
  fc.assert(
    fc.property(template, (parts) => {
      const text = parts.join('')
      const problems = templateProblems(text)
      try {
        evaluateTemplate(text, contexts)
        expect(problems).toEqual([])
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error
        expect(error.column).toBeGreaterThan(0)
        expect(error.column).toBeLessThanOrEqual(text.length + 1)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a value is never evaluated, whatever it holds', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const value = `${before}\${{ secrets.S }}${after}`
      const contexts = { params: { evil: value }, secrets: { S: 'hunter2' } }
      expect(evaluateTemplate('<${{ params.evil }}>', contexts)).toBe(`<${value}>`)
    }),
  )
})
