import type { Clock } from './ledger'

/** Crockford's base 32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_BYTES = 10

/** `count` random bytes. */
export type RandomBytes = (count: number) => Uint8Array

/** The ULID of an instant (milliseconds since the epoch, below 2^48) and 10 random bytes: 26 characters that sort by time. */
export function ulid(now: number, random: Uint8Array): string {
  if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48) throw new RangeError(`no ULID for the instant ${now}`)
  if (random.length !== RANDOM_BYTES) throw new RangeError(`a ULID takes 10 random bytes, not ${random.length}`)
  const bits = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), BigInt(now))
  const digits = Array.from({ length: 26 }, (_, place) => Number((bits >> BigInt(5 * (25 - place))) & 31n))
  return digits.map((digit) => ALPHABET.charAt(digit)).join('')
}

/** A maker of ULIDs that sort in the order in which they were made, also within a millisecond and when the clock steps back. */
export function ulids(clock: Clock, randomBytes: RandomBytes): () => string {
  let instant = -1
  let random: Uint8Array = new Uint8Array(RANDOM_BYTES)
  return () => {
    const now = clock.now()
    const next = now > instant ? undefined : successor(random)
    instant = Math.max(now, next ? instant : instant + 1)
    random = next ?? randomBytes(RANDOM_BYTES)
    return ulid(instant, random)
  }
}

/** The next number of the same length; undefined where there is none. */
function successor(bytes: Uint8Array): Uint8Array | undefined {
  const place = bytes.findLastIndex((byte) => byte < 255)
  return place < 0 ? undefined : bytes.map((byte, at) => (at < place ? byte : at === place ? byte + 1 : 0))
}
