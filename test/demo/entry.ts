import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

/** A text of a zip; undefined where the archive does not hold it. */
export function readEntry(archive: string, name: string): string | undefined {
  const bytes = readFileSync(archive)
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const title = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + title) === name) return contentAt(bytes, at)
    at += 46 + title + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return undefined
}

function contentAt(bytes: Buffer, entry: number): string {
  const local = bytes.readUInt32LE(entry + 42)
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const data = bytes.subarray(from, from + bytes.readUInt32LE(entry + 20))
  return (bytes.readUInt16LE(entry + 10) === 0 ? data : inflateRawSync(data)).toString('utf8')
}
