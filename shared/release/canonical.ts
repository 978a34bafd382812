import { createHash } from 'node:crypto'

/**
 * The one text of a value as JSON, after RFC 8785: no white space, keys in the order of their UTF-16 code units. Honours
 * `toJSON` and leaves undefined properties out; what JSON would lose (NaN, a Map, a function) is a TypeError.
 */
export function canonicalJson(value: unknown): string {
  const plain = hasToJson(value) ? value.toJSON() : value
  if (plain === null || typeof plain === 'string' || typeof plain === 'boolean') return JSON.stringify(plain)
  if (typeof plain === 'number' && Number.isFinite(plain)) return JSON.stringify(plain)
  if (Array.isArray(plain)) return `[${plain.map((item) => canonicalJson(item)).join(',')}]`
  if (isRecord(plain))
    return `{${Object.keys(plain)
      .filter((key) => plain[key] !== undefined)
      .sort()
      .map(memberOf(plain))
      .join(',')}}`
  throw new TypeError(`${Object.prototype.toString.call(plain)} has no canonical JSON`)
}

/** sha256 of the canonical JSON of a value, in lower-case hexadecimal. */
export function canonicalDigest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

function memberOf(record: Readonly<Record<string, unknown>>): (key: string) => string {
  return (key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`
}

function hasToJson(value: unknown): value is { toJSON(): unknown } {
  return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]'
}
