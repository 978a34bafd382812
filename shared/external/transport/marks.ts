/** A piece of a stream of the agent: bytes of a step, or what the agent itself says. */
export type Piece = Readonly<{ kind: 'bytes'; bytes: Buffer }> | Readonly<{ kind: 'mark'; text: string }>

const RECORD_SEPARATOR = 0x1e
const LINE_FEED = 0x0a
const LONGEST = 4096

/**
 * Takes the marks of one nonce out of a stream that arrives in arbitrary chunks. Bytes that might be the beginning of a
 * mark are held back until more is known, so at most one mark's length is ever kept.
 */
export class MarkReader {
  readonly #head: Buffer
  #held: Buffer = Buffer.alloc(0)

  constructor(nonce: string) {
    this.#head = Buffer.from(`${String.fromCharCode(RECORD_SEPARATOR)}${nonce}:`, 'latin1')
  }

  /** The pieces that are certain once `chunk` has been seen. */
  *read(chunk: Buffer): Generator<Piece> {
    let rest = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk])
    this.#held = Buffer.alloc(0)
    for (;;) {
      const start = rest.indexOf(this.#head)
      if (start < 0) break
      const end = rest.indexOf(LINE_FEED, start)
      if (end < 0 && rest.length - start < LONGEST) {
        if (start > 0) yield { kind: 'bytes', bytes: rest.subarray(0, start) }
        this.#held = Buffer.from(rest.subarray(start))
        return
      }
      const until = end < 0 ? rest.length : end
      if (start > 0) yield { kind: 'bytes', bytes: rest.subarray(0, start) }
      yield { kind: 'mark', text: rest.toString('utf8', start + this.#head.length, until) }
      rest = rest.subarray(until + 1)
    }
    const certain = rest.length - this.#beginning(rest)
    if (certain > 0) yield { kind: 'bytes', bytes: rest.subarray(0, certain) }
    this.#held = Buffer.from(rest.subarray(certain))
  }

  /** How many of the last bytes may be the beginning of a mark. */
  #beginning(bytes: Buffer): number {
    const from = Math.max(0, bytes.length - this.#head.length + 1)
    for (let at = bytes.indexOf(RECORD_SEPARATOR, from); at >= 0; at = bytes.indexOf(RECORD_SEPARATOR, at + 1)) {
      if (this.#head.subarray(0, bytes.length - at).equals(bytes.subarray(at))) return bytes.length - at
    }
    return 0
  }
}
