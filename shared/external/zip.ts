import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { BrokenArchive, type ArchiveEntry, type Contents } from '../release/archive'

type ZipEntry = ArchiveEntry & Readonly<{ method: number; stored: number; offset: number }>

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** The end record with the longest comment. */
const TAIL = 22 + 0xffff
/** Far more than any central directory of a package. */
const LARGEST_DIRECTORY = 256 * 1024 * 1024

const inflate = promisify(inflateRaw)

/** What the central directory of a zip says (APPNOTE 6.3: stored and deflated entries, zip64). */
export async function zipContents(file: FileHandle): Promise<Contents> {
  const all = centralEntries(await directoryOf(file))
  const entries = all.filter(({ name }) => !name.endsWith('/'))
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return {
    entries: entries.map(({ name, size }) => ({ name, size })),
    read: async ({ name, size }) => {
      const entry = byName.get(name)
      if (!entry) throw new BrokenArchive(`it holds no ${name}`)
      const content = await contentOf(file, entry)
      if (content.length !== size) throw new BrokenArchive(`${name} is not as long as its directory says`)
      return content
    },
  }
}

async function contentOf(file: FileHandle, { name, method, stored, offset, size }: ZipEntry): Promise<Buffer> {
  const header = await bytesAt(file, offset, 30)
  if (header.readUInt32LE() !== LOCAL) throw new BrokenArchive(`${name} is not where the directory says`)
  // An entry can hold no more than the file, and deflate makes nothing 1,032 times smaller.
  const { size: available } = await file.stat()
  if (stored > available || size > stored * 1032 + 64) throw new BrokenArchive(`${name} cannot be ${size} bytes long`)
  const data = await bytesAt(file, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), stored)
  if (method === 0) return data
  if (method === 8) return inflate(data, { maxOutputLength: Math.max(1, size) })
  throw new BrokenArchive(`${name} is packed with method ${method}: only stored and deflated entries are read`)
}

async function directoryOf(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat()
  const start = Math.max(0, size - TAIL)
  const tail = await bytesAt(file, start, size - start)
  const end = tail.lastIndexOf(signature(END))
  if (end < 0 || tail.length < end + 22 || tail.length < end + 22 + tail.readUInt16LE(end + 20))
    throw new BrokenArchive('it has no end record: it is cut, or no zip')
  const [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  const isZip64 = offset === 0xffffffff || length === 0xffffffff || tail.readUInt16LE(end + 10) === 0xffff
  const place = isZip64 ? await directory64(file, start + end - 20) : { length, offset }
  if (place.length > LARGEST_DIRECTORY) throw new BrokenArchive('its directory is too long to be one')
  return bytesAt(file, place.offset, place.length)
}

async function directory64(file: FileHandle, at: number): Promise<Readonly<{ length: number; offset: number }>> {
  const locator = await bytesAt(file, at, 20)
  if (locator.readUInt32LE() !== LOCATOR_64) throw new BrokenArchive('its zip64 locator is missing')
  const end = await bytesAt(file, Number(locator.readBigUInt64LE(8)), 56)
  if (end.readUInt32LE() !== END_64) throw new BrokenArchive('its zip64 end record is missing')
  return { length: Number(end.readBigUInt64LE(40)), offset: Number(end.readBigUInt64LE(48)) }
}

function centralEntries(directory: Buffer): readonly ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== CENTRAL) break
    const [nameLength, extraLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)]
    const end = at + 46 + nameLength + extraLength
    if (end > directory.length) throw new BrokenArchive('its directory is cut')
    entries.push(centralEntry(directory.subarray(at, end), nameLength))
    at = end + directory.readUInt16LE(at + 32)
  }
  return entries
}

function centralEntry(record: Buffer, nameLength: number): ZipEntry {
  const name = nameOf(record.subarray(46, 46 + nameLength))
  const wide = wideFields(record.subarray(46 + nameLength))
  // A field of 32 bits that is full has its value among the wide ones, in this order.
  const field = (at: number) => {
    const value = record.readUInt32LE(at)
    return value === 0xffffffff ? (wide.shift() ?? value) : value
  }
  const size = field(24)
  const stored = field(20)
  return { name, size, stored, offset: field(42), method: record.readUInt16LE(10) }
}

function wideFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(8 * index)))
  }
  return []
}

function nameOf(bytes: Buffer): string {
  const name = bytes.toString()
  if (Buffer.from(name).equals(bytes)) return name
  throw new BrokenArchive(`the name of the entry ${name} is not UTF-8`)
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

async function bytesAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { size } = await file.stat()
  if (!Number.isSafeInteger(offset) || offset < 0 || offset + length > size) {
    throw new BrokenArchive('it is cut, or points outside of itself')
  }
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, offset)
  if (bytesRead < length) throw new BrokenArchive('it became shorter while it was read')
  return bytes
}
