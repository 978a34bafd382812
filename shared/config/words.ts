import { z } from 'zod'
import { shown, suggestion } from './nearest'

/** A map with these keys and no others; a key that is not known is answered with the nearest that is. */
export function map<S extends z.core.$ZodLooseShape>(shape: S, expected = 'a map') {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `${shown(key)} is not known here; ${suggestion(key, known)}`).join('\n')
        : `${expected} of ${known.slice(0, 8).map(shown).join(', ')}`,
  })
}

/** A map from names that a user chooses. */
export function mapOf<V extends z.core.SomeType>(name: z.ZodString, value: V, expected: string) {
  return z.record(name, value, { error: expected })
}

/** A list of at least one. */
export function listOf<T extends z.core.SomeType>(item: T, expected: string) {
  return z.array(item, { error: expected }).min(1, { error: expected })
}

/** One of a few words. */
export function oneOf<const W extends readonly string[]>(words: W, because = '') {
  const last = words.length > 1 ? ` or ${shown(words.at(-1) ?? '')}` : ''
  const listed = words
    .slice(0, words.length > 1 ? -1 : undefined)
    .map(shown)
    .join(', ')
  return z.enum(words, { error: `${listed}${last}${because}` })
}

export function word(pattern: RegExp, expected: string) {
  return z.string({ error: expected }).regex(pattern, { error: expected })
}

/** Any text but none. */
export function text(expected: string) {
  return z.string({ error: expected }).min(1, { error: expected })
}

export function wholeNumber(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`
  return z.int({ error }).min(least, { error }).max(most, { error })
}

export function flag() {
  return z.boolean({ error: '`true` or `false`' })
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Longer than any timer of Node can be: it would go off at once. */
const LONGEST = 24 * 86_400_000

/** A time such as `10m`, read into milliseconds. */
export function duration(longest = LONGEST) {
  const expected = `a duration such as \`90s\`, \`10m\` or \`1h\`, up to \`${longest / 86_400_000}d\``
  return word(/^[1-9][0-9]{0,9}(ms|s|m|h|d)$/, expected)
    .refine((written) => milliseconds(written) <= longest, { error: expected })
    .transform(milliseconds)
}

function milliseconds(written: string): number {
  const [, amount = '0', unit = 'ms'] = /^([0-9]+)([a-z]+)$/.exec(written) ?? []
  return Number(amount) * (UNITS[unit] ?? 1)
}

/** Names of applications, stages, hosts: they become parts of paths, refs and URLs. */
export function name(what: string) {
  return word(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
    `${what}: letters, digits, \`.\`, \`_\`, \`-\`, a letter or digit first`,
  )
}

/** Names of domains, technologies and parameters. */
export function shortName(what: string) {
  return word(/^[a-z][a-z0-9-]{0,62}$/, `${what}: small letters, digits and \`-\`, a letter first`)
}

/** Values of parameters; a number or `true` is taken as it is written. */
export function given() {
  const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'text, a number, `true` or `false`' })
  return mapOf(shortName('the name of a parameter'), scalar, 'a map of parameters')
}
