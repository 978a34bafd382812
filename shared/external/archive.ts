import { open } from 'node:fs/promises'
import { UserError } from '../failure'
import { BrokenArchive, type ArchiveEntry, type Contents } from '../release/archive'
import { visible } from '../report/markdown'
import { tarContents } from './tar'
import { isSystemError } from './system-error'
import { zipContents } from './zip'

/** The files of a zip, tar or tar.gz, told by its bytes and not by its name; UserError `plan-invalid` names what is wrong. */
export async function archiveEntries(path: string): Promise<readonly ArchiveEntry[]> {
  return withContents(path, (contents) => Promise.resolve(contents.entries))
}

/** The bytes of one file of an archive; UserError `plan-invalid` where there is none, or it has more than `limit` bytes. */
export async function readEntry(path: string, name: string, limit: number): Promise<Buffer> {
  return withContents(path, (contents) => {
    const entry = contents.entries.find((candidate) => candidate.name === name)
    if (!entry) throw new BrokenArchive(`it holds no ${visible(name, 80)}`)
    if (entry.size > limit)
      throw new BrokenArchive(`${visible(name, 80)} is ${entry.size} bytes, at most ${limit} are read`)
    return contents.read(entry)
  })
}

async function withContents<T>(path: string, use: (contents: Contents) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(4)
    await file.read(head, 0, 4, 0)
    const zip = head.readUInt16BE() === 0x504b
    const contents = zip ? await zipContents(file) : await tarContents(path, head.readUInt16BE() === 0x1f8b)
    refuseNames(contents.entries)
    return await use(contents)
  } catch (error) {
    if (error instanceof BrokenArchive || isSystemError(error, 'Z_DATA_ERROR', 'Z_BUF_ERROR', 'ERR_BUFFER_TOO_LARGE')) {
      throw new UserError(
        'plan-invalid',
        `${path} is not a readable zip, tar or tar.gz: ${error.message}. Build it again`,
      )
    }
    throw error
  } finally {
    await file.close()
  }
}

function refuseNames(entries: readonly ArchiveEntry[]): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    if (/^([/\\]|[A-Za-z]:)/.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0')) {
      throw new BrokenArchive(`the entry ${visible(name, 80)} leads out of the directory it is unpacked in`)
    }
    if (seen.has(name)) throw new BrokenArchive(`it holds ${visible(name, 80)} twice`)
    seen.add(name)
  }
}
