import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/** Size in bytes and lower-case hexadecimal sha256 of a file. */
export type Digest = Readonly<{ size: number; sha256: string }>

/** A file that was not the same at the end of the reading as at its beginning. */
export class ChangedWhileRead extends Error {}

/** A path that leads to something else than a file: a directory, a pipe, a device. */
export class NotAFile extends Error {}

const CHUNK = 1024 * 1024

/** Bytes after which the disk begins to write what it will have to, while the rest is still read. */
const FLUSH = 64 * CHUNK

/** sha256 of a file in constant memory. `follow`: whether the path itself may be a symbolic link. */
export async function hashFile(path: string, follow: boolean): Promise<Digest> {
  return withFile(path, follow, (source) => pump(source, () => Promise.resolve()))
}

/** Copies a file to a path where nothing is, hashing what is written; on the disk, not only on its way, when it resolves. */
export async function copyHashed(from: string, to: string): Promise<Digest> {
  return withFile(from, true, async (source) => {
    const target = await open(to, 'wx')
    try {
      const disk = new DiskWriter(target)
      const digest = await pump(source, (chunk) => disk.write(chunk))
      await disk.settle()
      return digest
    } finally {
      await target.close()
    }
  })
}

async function withFile<T>(path: string, follow: boolean, read: (source: FileHandle) => Promise<T>): Promise<T> {
  // Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
  const source = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW))
  try {
    const before = await source.stat({ bigint: true })
    if (!before.isFile()) throw new NotAFile(path)
    const result = await read(source)
    const after = await source.stat({ bigint: true })
    if (before.size !== after.size || before.mtimeNs !== after.mtimeNs) throw new ChangedWhileRead(path)
    return result
  } finally {
    await source.close()
  }
}

/** While one chunk is hashed it is also written, and the next one read: the slowest of the three sets the pace. */
async function pump(source: FileHandle, write: (chunk: Buffer) => Promise<void>): Promise<Digest> {
  const hash = createHash('sha256')
  let [filled, free] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)]
  let { bytesRead } = await source.read(filled, 0, CHUNK)
  let size = 0
  while (bytesRead > 0) {
    const chunk = filled.subarray(0, bytesRead)
    const settled = Promise.all([source.read(free, 0, CHUNK), write(chunk)])
    hash.update(chunk)
    size += bytesRead
    bytesRead = (await settled)[0].bytesRead
    ;[filled, free] = [free, filled]
  }
  return { size, sha256: hash.digest('hex') }
}

/** Writes a file whose beginning goes to the disk while its end is still to come. */
class DiskWriter {
  readonly #target: FileHandle
  #unflushed = 0
  #flushed: Promise<void> = Promise.resolve()

  constructor(target: FileHandle) {
    this.#target = target
  }

  async write(chunk: Buffer): Promise<void> {
    // A disk that runs full takes a part first, and refuses the rest.
    for (let offset = 0; offset < chunk.length;) {
      offset += (await this.#target.write(chunk, offset, chunk.length - offset)).bytesWritten
    }
    this.#unflushed += chunk.length
    if (this.#unflushed < FLUSH) return
    this.#unflushed = 0
    this.#flushed = this.#flushed.then(() => this.#target.datasync())
    this.#flushed.catch(() => undefined)
  }

  /** Resolves when all of it is on the disk. A kernel tells only once that it is not, so no flush may be forgotten. */
  async settle(): Promise<void> {
    await this.#flushed
    await this.#target.sync()
  }
}
