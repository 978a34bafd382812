import { createHash, type Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { LocalPackage } from '../../automaton/transport'

/** A stretch of a file, for reading only. Its memory is used again once all who hold it have let go. */
export type Piece = Readonly<{ bytes: Buffer; release: () => void }>

/** Bytes of a piece, and how many are kept for those who come a little later: 16 MiB. */
const SIZE = 256 * 1024
const KEPT = 64

type Kept = Piece & Readonly<{ start: number; before: Hash; hold: () => void }>

/**
 * One reading of a file for any number of readers, each at its own pace: it is read and hashed once, at the pace of the
 * fastest. Whoever falls behind what is kept goes on with a reading apart, from the same digest of what it had so far.
 */
export class SharedReading {
  readonly #hash: Hash
  readonly #kept: Kept[] = []
  readonly #readers = new Set<Reader>()
  readonly #spare: Buffer[] = []
  #end: number
  #first = 0
  #coming: Promise<void> | undefined
  #digest: string | undefined

  constructor(start = 0, hash = createHash('sha256')) {
    this.#end = start
    this.#hash = hash
  }

  /** Whether who comes now still finds the beginning. */
  get isJoinable(): boolean {
    return this.#first === 0
  }

  /** A reader from the beginning of what is kept; `source` stays open until it has left. */
  join(source: FileHandle): Reader {
    const reader = new Reader(this, source)
    this.#readers.add(reader)
    return reader
  }

  /** The last one to leave takes all memory along. */
  leave(reader: Reader): void {
    this.#readers.delete(reader)
    if (this.#readers.size > 0) return
    this.#first += this.#kept.length + 1
    for (const array of [this.#kept, this.#spare]) array.length = 0
  }

  /** The digest of the whole, once it was read. */
  get digest(): string | undefined {
    return this.#digest
  }

  /** The piece of that number, undefined after the last. The one behind it is on its way when this resolves. */
  async piece(number: number, source: FileHandle): Promise<Piece | undefined> {
    if (number === this.#first + this.#kept.length) await this.#next(source)
    const piece = this.#kept[number - this.#first]
    if (!piece) return undefined
    piece.hold()
    // Where it fails, whoever asks for the next piece is told.
    if (number === this.#first + this.#kept.length - 1) this.#next(source).catch(() => undefined)
    return piece
  }

  #next(source: FileHandle): Promise<void> {
    this.#coming ??= this.#read(source).finally(() => (this.#coming = undefined))
    return this.#coming
  }

  async #read(source: FileHandle): Promise<void> {
    if (this.#digest !== undefined) return
    const buffer = this.#spare.pop() ?? Buffer.allocUnsafeSlow(SIZE)
    const { bytesRead } = await source.read(buffer, 0, SIZE, this.#end)
    if (bytesRead === 0) {
      this.#digest = this.#hash.digest('hex')
      return
    }
    this.#keep(buffer, bytesRead)
  }

  #keep(buffer: Buffer, length: number): void {
    const bytes = buffer.subarray(0, length)
    let holders = 1
    const hold = (): void => void (holders += 1)
    const release = (): void => {
      holders -= 1
      if (holders === 0) this.#spare.push(buffer)
    }
    this.#kept.push({ bytes, start: this.#end, before: this.#hash.copy(), hold, release })
    this.#hash.update(bytes)
    this.#end += length
    if (this.#kept.length > KEPT) this.#forget()
  }

  #forget(): void {
    const oldest = this.#kept.shift()
    if (!oldest) return
    const apart = new SharedReading(oldest.start, oldest.before)
    for (const reader of this.#readers) {
      if (reader.number > this.#first) continue
      this.#readers.delete(reader)
      apart.#readers.add(reader)
      reader.goOn(apart)
    }
    this.#first += 1
    oldest.release()
  }
}

/** One way through a shared reading, from its first piece to its last. */
export class Reader {
  readonly #source: FileHandle
  #reading: SharedReading
  #number = 0

  constructor(reading: SharedReading, source: FileHandle) {
    this.#reading = reading
    this.#source = source
  }

  /** The number of the piece that comes next, in the reading that it is part of. */
  get number(): number {
    return this.#number
  }

  /** Goes on with another reading, whose first piece is the one that comes next. */
  goOn(reading: SharedReading): void {
    this.#reading = reading
    this.#number = 0
  }

  /** The next piece, to be released after use; undefined at the end. */
  async next(): Promise<Piece | undefined> {
    const piece = await this.#reading.piece(this.#number, this.#source)
    if (piece) this.#number += 1
    return piece
  }

  /** The digest of all pieces, after the last. */
  get digest(): string | undefined {
    return this.#reading.digest
  }

  leave(): void {
    this.#reading.leave(this)
  }
}

const readings = new WeakMap<LocalPackage, SharedReading>()

/** A reader of a package: together with all who read it now, where they have not got far yet. */
export function readerOf(file: LocalPackage, source: FileHandle): Reader {
  const known = readings.get(file)
  if (known?.isJoinable) return known.join(source)
  const reading = new SharedReading()
  readings.set(file, reading)
  return reading.join(source)
}
