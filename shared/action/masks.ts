/** Shorter texts would blacken half of the log and hide nothing. */
const SHORTEST = 4

/** Lines of base64 as `base64` (76) and `openssl` (64) cut them, in characters. */
const WIDTHS = [64, 76]

/** A piece of base64 that is shorter may well be a piece of something else. */
const SHORTEST_PIECE = 8

/**
 * Every text that must not be seen where `value` is a secret: itself, its lines, and the forms in which tools repeat it
 * (in a URL, in JSON, quoted by a shell, and in base64: with the newline that `echo` adds, cut into lines, within more).
 */
export function masksOf(value: string): readonly string[] {
  const whole = value.trim()
  const lines = value.split(/\r\n|\r|\n/).map((line) => line.trim())
  const texts = [value, whole, ...lines]
  const repeated = [whole, `${whole}\n`, ...lines].filter(isLong).flatMap(formsOf)
  const within = isLong(whole)
    ? [0, 1, 2].map((before) => base64Within(Buffer.from(whole), before)).filter(isPiece)
    : []
  return [...new Set([...texts, ...repeated, ...within])].filter(isLong)
}

function formsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text)
  const base64 = bytes.toString('base64')
  return [
    encodeURIComponent(bytes.toString()),
    new URLSearchParams([['', text]]).toString().slice(1),
    JSON.stringify(text).slice(1, -1),
    // As `set -x` of bash and of dash shows it.
    text.replaceAll("'", "'\\''"),
    text.replaceAll("'", `'"'"'`),
    base64,
    bytes.toString('base64url'),
    ...WIDTHS.flatMap((width) => base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).filter(isPiece),
  ]
}

/** What is sure to be in the base64 of a text that holds `bytes` after as many others, such as `user:password`. */
function base64Within(bytes: Buffer, before: number): string {
  const base64 = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
  return base64.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
}

function isPiece(base64: string): boolean {
  return base64.length >= SHORTEST_PIECE
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

/** The passwords that stand in URLs of a text, as they are written and as they are meant. */
export function passwordsIn(text: string): readonly string[] {
  const pairs = text.matchAll(/:\/\/[^/\s@:]*:([^/\s@]+)@/g)
  const tokens = text.matchAll(/https?:\/\/([^/\s@:]+)@/g)
  return [...pairs, ...tokens].flatMap(([, password = '']) => [password, decoded(password)])
}

function decoded(password: string): string {
  try {
    return decodeURIComponent(password)
  } catch {
    return password
  }
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
