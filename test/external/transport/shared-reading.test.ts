import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalPackage } from '../../../shared/automaton/transport'
import { readerOf, type Piece, type Reader } from '../../../shared/external/transport/shared-reading'
import { tempdir } from '../../support/tempdir'

const directory = tempdir()
const PIECE = 256 * 1024
/** What is kept for those who come later. */
const KEPT = 64 * PIECE

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

function packageOf(bytes: Buffer): LocalPackage {
  const path = join(directory(), 'pets.war')
  writeFileSync(path, bytes)
  return { path, name: 'pets.war', size: bytes.length, sha256: digestOf(bytes) }
}

/** Reads through sources that count what is read from the disk, and closes them at the end. */
async function reading<T>(file: LocalPackage, read: (join: () => Promise<Reader>, disk: () => number) => Promise<T>) {
  const handles: FileHandle[] = []
  let taken = 0
  try {
    return await read(
      async () => {
        const handle = await open(file.path)
        handles.push(handle)
        const counted = async (...given: Parameters<FileHandle['read']>): Promise<unknown> => {
          const result = await handle.read(...given)
          taken += result.bytesRead
          return result
        }
        return readerOf(file, { read: counted } as unknown as FileHandle)
      },
      () => taken,
    )
  } finally {
    await Promise.all(handles.map((handle) => handle.close()))
  }
}

/** The bytes of the pieces that are left, and the digest of the whole. */
async function rest(reader: Reader): Promise<readonly [Buffer, string | undefined]> {
  const parts: Buffer[] = []
  for (;;) {
    const piece = await reader.next()
    if (!piece) return [Buffer.concat(parts), reader.digest]
    parts.push(Buffer.from(piece.bytes))
    piece.release()
  }
}

const taken = async (reader: Reader): Promise<Buffer> => {
  const piece = await reader.next()
  if (!piece) throw new Error('the file has ended')
  const bytes = Buffer.from(piece.bytes)
  piece.release()
  return bytes
}

test.each([
  ['nothing', 0],
  ['less than a piece', 77],
  ['whole pieces', 3 * PIECE],
  ['more than is kept', KEPT + PIECE + 1],
])('a file of %s is read once for many readers', async (_, size) => {
  const bytes = randomBytes(size)
  const file = packageOf(bytes)
  await reading(file, async (join, disk) => {
    const readers = [await join(), await join(), await join()]
    const found = await Promise.all(readers.map(rest))
    for (const [seen, digest] of found) {
      expect(seen.equals(bytes)).toBe(true)
      expect(digest).toBe(file.sha256)
    }
    expect(disk()).toBe(size)
  })
})

test('who comes while the beginning is kept reads along, also after the end was reached', async () => {
  const bytes = randomBytes(2 * PIECE + 5)
  const file = packageOf(bytes)
  await reading(file, async (join, disk) => {
    const early = await join()
    await rest(early)
    const late = await join()
    expect(await rest(late)).toEqual([bytes, file.sha256])
    expect(disk()).toBe(bytes.length)
  })
})

test('who falls behind what is kept, or comes too late, reads apart and misses nothing', async () => {
  const bytes = randomBytes(KEPT + 10 * PIECE)
  const file = packageOf(bytes)
  await reading(file, async (join, disk) => {
    const [fast, slow] = [await join(), await join()]
    const head = [await taken(slow), await taken(slow)]
    expect((await rest(fast))[1]).toBe(file.sha256)
    expect(disk()).toBe(bytes.length)
    const late = await join()
    const [[tail, digest], [whole, again]] = await Promise.all([rest(slow), rest(late)])
    expect(Buffer.concat([...head, tail]).equals(bytes)).toBe(true)
    expect(whole.equals(bytes)).toBe(true)
    expect([digest, again]).toEqual([file.sha256, file.sha256])
    expect(disk()).toBe(3 * bytes.length - 2 * PIECE)
  })
})

test('a piece keeps its bytes until it is released', async () => {
  const bytes = randomBytes(KEPT + 10 * PIECE)
  await reading(packageOf(bytes), async (join) => {
    const reader = await join()
    const held: (Piece | undefined)[] = [await reader.next(), await reader.next()]
    await rest(reader)
    expect(held.map((piece) => piece && digestOf(piece.bytes))).toEqual([
      digestOf(bytes.subarray(0, PIECE)),
      digestOf(bytes.subarray(PIECE, 2 * PIECE)),
    ])
  })
})

test('when all have left, the next reads what is there by then', async () => {
  const file = packageOf(Buffer.from('before'))
  await reading(file, async (join) => {
    const first = await join()
    await rest(first)
    first.leave()
    writeFileSync(file.path, 'after')
    const second = await join()
    expect(await rest(second)).toEqual([Buffer.from('after'), digestOf(Buffer.from('after'))])
  })
})

test('a disk that cannot be read is told to every reader', async () => {
  const file = packageOf(randomBytes(100))
  const broken = { read: () => Promise.reject(new Error('EIO: i/o error, read')) } as unknown as FileHandle
  const readers = [readerOf(file, broken), readerOf(file, broken)]
  await Promise.all(readers.map((reader) => expect(reader.next()).rejects.toThrow('EIO')))
})
