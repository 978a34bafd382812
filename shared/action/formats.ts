import { z } from 'zod'

/** Any text. */
export const text = z.string()

/** One entry a line; blank lines count for nothing. */
export const lines = z.string().transform((value): readonly string[] =>
  value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)

/** `true` or `false`, as YAML 1.2 spells them. */
export const flag = z
  .string()
  .regex(/^(true|True|TRUE|false|False|FALSE)$/, 'expected true or false')
  .transform((value) => value.toLowerCase() === 'true')

/** One of a few words. */
export function choice<const Word extends string>(words: readonly [Word, ...Word[]]): z.ZodType<Word, string> {
  return z.string().pipe(z.enum(words, { error: `expected ${words.join(' or ')}` }))
}

/** What a function accepts: `parse` returns the value, or throws an Error that says what it expected. */
export function accepted<T>(parse: (value: string) => T): z.ZodType<T, string> {
  return z.string().transform((value, check) => {
    try {
      return parse(value)
    } catch (error) {
      check.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
      return z.NEVER
    }
  })
}

const names = z.record(z.string(), z.string())

/** A JSON object of names and texts, as `${{ toJSON(secrets) }}` gives it. */
export const record: z.ZodType<Readonly<Record<string, string>>, string> = accepted((value) => {
  const parsed = names.safeParse(jsonOf(value))
  if (!parsed.success) throw new Error('expected a JSON object of names and texts, such as ${{ toJSON(secrets) }}')
  return parsed.data
})

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
