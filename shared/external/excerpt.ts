import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { UserError } from '../failure'
import type { Excerpt } from '../release/sources'
import { isSystemError } from './system-error'

/** The beginning of a file, at most `limit` bytes, as text; UserError `package-missing` where it cannot be read. */
export async function excerptOf(path: string, limit: number): Promise<Excerpt> {
  try {
    const bytes = await beginning(path, limit + 1)
    const sha256 = bytes.length > limit ? undefined : createHash('sha256').update(bytes).digest('hex')
    return { text: decoded(bytes.subarray(0, limit)), sha256 }
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new UserError('package-missing', `${path} cannot be read: ${error.message}`, { cause: error })
  }
}

async function beginning(path: string, bytes: number): Promise<Buffer> {
  // Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const { size } = await file.stat()
    const buffer = Buffer.alloc(Math.min(bytes, size + 1))
    let filled = 0
    for (let read = -1; read !== 0 && filled < buffer.length; filled += read) {
      read = (await file.read(buffer, filled, buffer.length - filled)).bytesRead
    }
    return buffer.subarray(0, filled)
  } finally {
    await file.close()
  }
}

/** PowerShell writes UTF-16. Of other encodings the figures are the same: they are ASCII. */
function decoded(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes)
  return new TextDecoder(mark === 'feff' ? 'utf-16be' : 'utf-8').decode(bytes)
}
