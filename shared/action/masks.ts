/** Shorter texts would blacken half of the log and hide nothing. */
const SHORTEST = 4

/**
 * Every text that must not be seen where `value` is a secret: itself, its lines, and the forms in which tools repeat it
 * (URL, base64 and base64url, with and without the newline that `echo` adds).
 */
export function masksOf(value: string): readonly string[] {
  const whole = value.trim()
  const lines = value.split(/\r\n|\r|\n/).map((line) => line.trim())
  const texts = [value, whole, ...lines]
  const encoded = [whole, `${whole}\n`, ...lines]
    .filter(isLong)
    .flatMap((text) => [
      encodeURIComponent(Buffer.from(text).toString()),
      Buffer.from(text).toString('base64'),
      Buffer.from(text).toString('base64url'),
    ])
  return [...new Set([...texts, ...encoded])].filter(isLong)
}

function isLong(text: string): boolean {
  return text.trim().length >= SHORTEST
}

/** The secrets that the text of an input holds: the values where it is a JSON object, such as `${{ toJSON(secrets) }}`. */
export function secretsIn(text: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null) return Object.values(parsed).map(String)
  } catch {
    // Not JSON: the text is the secret.
  }
  return [text]
}

/** Hides secrets in what Écluse itself writes; the runner's own masks come on top. */
export interface Masks {
  readonly add: (value: string) => void
  readonly redact: (text: string) => string
}

/** `announce` is told every text to be masked, before anything else can be printed. */
export function masks(announce: (text: string) => void): Masks {
  const known = new Set<string>()
  let pattern: RegExp | undefined
  return {
    add(value) {
      for (const text of masksOf(value)) {
        if (known.has(text)) continue
        known.add(text)
        announce(text)
      }
      pattern = patternOf(known)
    },
    redact: (text) => (pattern ? text.replace(pattern, '***') : text),
  }
}

/** Longest first: a line of a key must not spoil the match of the whole key. */
function patternOf(known: ReadonlySet<string>): RegExp | undefined {
  const texts = [...known].sort((left, right) => right.length - left.length)
  if (texts.length === 0) return undefined
  return new RegExp(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'g')
}
