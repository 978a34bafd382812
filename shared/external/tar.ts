import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Writable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BrokenArchive, type ArchiveEntry, type Contents } from '../release/archive'

const BLOCK = 512
/** Long names and pax headers take no more. */
const LARGEST_HEADER = 1024 * 1024

type Visit = (entry: ArchiveEntry, chunk?: Buffer) => void

/** The files of a tar (ustar, GNU, pax), packed with gzip or not; read as a stream, in constant memory. */
export async function tarContents(path: string, gzipped: boolean): Promise<Contents> {
  const entries: ArchiveEntry[] = []
  await visitTar(path, gzipped, ({ name, size }, chunk) => chunk ?? entries.push({ name, size }))
  return {
    entries,
    read: async ({ name }) => {
      const chunks: Buffer[] = []
      await visitTar(path, gzipped, (entry, chunk) => chunk && entry.name === name && chunks.push(Buffer.from(chunk)))
      return Buffer.concat(chunks)
    },
  }
}

async function visitTar(path: string, gzipped: boolean, visit: Visit): Promise<void> {
  const parser = tarParser(visit)
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      try {
        parser.take(chunk)
        done()
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
  const source = createReadStream(path, { highWaterMark: 256 * 1024 })
  await (gzipped ? pipeline(source, createGunzip(), sink) : pipeline(source, sink))
  parser.end()
}

type Header = Readonly<{ name: string; size: number; type: string }>

/** Takes the bytes of a tar in pieces of any length. */
function tarParser(visit: Visit): Readonly<{ take: (chunk: Buffer) => void; end: () => void }> {
  let block = Buffer.alloc(0)
  let current: Readonly<{ header: Header; visible: boolean }> | undefined
  let [left, padding, ended, started] = [0, 0, false, false]
  let collected: Buffer[] = []
  let overrides: Readonly<Record<string, string>> = {}

  function begin(bytes: Buffer): void {
    const raw = headerOf(bytes)
    if (!raw) {
      ended = true
      return
    }
    started = true
    const visible = raw.type === '0' || raw.type === '\0' || raw.type === '7'
    const isMeta = 'xgLK'.includes(raw.type)
    const header = isMeta ? raw : overridden(raw, overrides)
    if (isMeta && header.size > LARGEST_HEADER) throw new BrokenArchive('it holds a header that is too long')
    if (!isMeta) overrides = {}
    // Links, devices and directories have no content, whatever they say.
    left = '123456'.includes(raw.type) ? 0 : header.size
    padding = (BLOCK - (left % BLOCK)) % BLOCK
    current = { header, visible }
    collected = []
    if (visible && !header.name.endsWith('/')) visit(header)
    if (left === 0) finish()
  }

  function content(piece: Buffer): void {
    if (!current) return
    const { header, visible } = current
    if (visible) visit(header, piece)
    else if ('xL'.includes(header.type)) collected.push(Buffer.from(piece))
    left -= piece.length
    if (left === 0) finish()
  }

  function finish(): void {
    const text = Buffer.concat(collected)
    if (current?.header.type === 'L') overrides = { ...overrides, path: cString(text) }
    if (current?.header.type === 'x') overrides = { ...overrides, ...paxRecords(text) }
    current = undefined
  }

  return {
    take(chunk) {
      for (let at = 0; at < chunk.length && !ended;) {
        if (current) {
          const piece = chunk.subarray(at, at + left)
          content(piece)
          at += piece.length
        } else if (padding > 0) {
          const skipped = Math.min(padding, chunk.length - at)
          padding -= skipped
          at += skipped
        } else {
          const piece = chunk.subarray(at, at + BLOCK - block.length)
          block = Buffer.concat([block, piece])
          at += piece.length
          if (block.length === BLOCK) {
            const full = block
            block = Buffer.alloc(0)
            begin(full)
          }
        }
      }
    },
    end() {
      if (!started && !ended) throw new BrokenArchive('it is none of them')
      if (current || block.length > 0) throw new BrokenArchive('it is cut')
    },
  }
}

/** The header in a block; undefined for the block of zeros that ends a tar. */
function headerOf(block: Buffer): Header | undefined {
  if (block.every((byte) => byte === 0)) return undefined
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  if (sum !== numberOf(block.subarray(148, 156))) throw new BrokenArchive('a header of it has the wrong sum')
  // Only POSIX has a prefix there; GNU keeps times in its place.
  const prefix = block.subarray(257, 263).toString('latin1') === 'ustar\0' ? cString(block.subarray(345, 500)) : ''
  const name = cString(block.subarray(0, 100))
  const size = numberOf(block.subarray(124, 136))
  return { name: prefix ? `${prefix}/${name}` : name, size, type: String.fromCharCode(block.readUInt8(156)) }
}

function overridden(header: Header, overrides: Readonly<Record<string, string>>): Header {
  const { path = header.name, size } = overrides
  return {
    ...header,
    name: path.replace(/^(?:\.\/)+/, ''),
    size: size === undefined ? header.size : sizeOf(Number(size)),
  }
}

/** Octal digits, or, where the first bit is set, the bytes of the number itself. */
function numberOf(field: Buffer): number {
  if ((field[0] ?? 0) & 0x80) return sizeOf(Number(BigInt(`0x${field.toString('hex')}`) & ((1n << 63n) - 1n)))
  return sizeOf(Number.parseInt(cString(field).trim() || '0', 8))
}

function sizeOf(value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new BrokenArchive('a header of it holds a number that is none')
}

/** `<length> <key>=<value>\n`, again and again; the length counts all of it. */
function paxRecords(bytes: Buffer): Readonly<Record<string, string>> {
  const records: Record<string, string> = {}
  for (let at = 0; at < bytes.length;) {
    const length = Number.parseInt(bytes.subarray(at, at + 20).toString(), 10)
    if (!(length > 0) || at + length > bytes.length) throw new BrokenArchive('a pax header of it is malformed')
    const [, key, value] = /^\d+ ([^=]+)=(.*)\n$/s.exec(bytes.subarray(at, at + length).toString()) ?? []
    if (key !== undefined && value !== undefined) records[key] = value
    at += length
  }
  return records
}

function cString(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  const text = bytes.subarray(0, end < 0 ? bytes.length : end)
  const name = text.toString()
  if (!Buffer.from(name).equals(text)) throw new BrokenArchive(`the name of the entry ${name} is not UTF-8`)
  return name
}
