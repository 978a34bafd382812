import { corrupt } from '../ledger/event-file'
import type { Git } from './git'

/** A file of a commit, and the blob that it holds. */
export type GitFile = Readonly<{ path: string; id: string }>

/** The files of a commit at or under the paths, as git lists them; all of them where no path is named. */
export function listingOf(git: Git, commit: string, paths: readonly string[]): Promise<Buffer> {
  return git.local(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths])
}

const PLAIN = Buffer.from('100644 blob ')

/** Where the id and the path of each file are in a listing. Anything but a plain file is UserError `ledger-corrupt`. */
function* linesIn(listing: Buffer): Generator<Readonly<{ id: number; tab: number; end: number }>, undefined> {
  for (let at = 0; at < listing.length;) {
    const [id, tab, end] = [at + PLAIN.length, listing.indexOf('\t', at), listing.indexOf(0, at)]
    if (PLAIN.compare(listing, at, id) !== 0) {
      const mode = listing.toString('latin1', at, listing.indexOf(' ', at))
      throw corrupt(listing.toString('utf8', tab + 1, end), `it is not a plain file (mode ${mode})`)
    }
    yield { id, tab, end }
    at = end + 1
  }
  return undefined
}

/** The files of a listing, each made when it is asked for: all their names at once are many megabytes. */
export function* filesIn(listing: Buffer): Generator<GitFile, undefined> {
  for (const { id, tab, end } of linesIn(listing)) {
    yield { path: listing.toString('utf8', tab + 1, end), id: listing.toString('latin1', id, tab) }
  }
  return undefined
}

/** A listing of those files only of which `wanted` says so, which is asked of each in their order. */
export function listingWith(listing: Buffer, wanted: (path: string) => boolean): Buffer {
  const kept = Buffer.allocUnsafe(listing.length)
  let length = 0
  for (const { id, tab, end } of linesIn(listing)) {
    if (!wanted(listing.toString('utf8', tab + 1, end))) continue
    length += listing.copy(kept, length, id - PLAIN.length, end + 1)
  }
  return Buffer.from(kept.subarray(0, length))
}

/** The ids of the blobs of a listing, one a line: always less than the listing. */
function idsIn(listing: Buffer): Buffer {
  const ids = Buffer.allocUnsafe(listing.length)
  let length = 0
  for (const { id, tab } of linesIn(listing)) {
    length += listing.copy(ids, length, id, tab)
    length = ids.writeUInt8(LINE, length)
  }
  return Buffer.from(ids.subarray(0, length))
}

const LINE = 0x0a

/** The files of a commit at or under the paths, as `filesIn` gives them. */
export async function filesUnder(git: Git, commit: string, paths: readonly string[]): Promise<readonly GitFile[]> {
  return [...filesIn(await listingOf(git, commit, paths))]
}

/** The contents of the files of a listing, in its order. */
export function contentsOf(git: Git, listing: Buffer): AsyncIterable<readonly Buffer[]> {
  return blobsOf(git, idsIn(listing))
}

/** The contents of blobs, in the order of their ids (one a line), as git gives them: some at a time. */
async function* blobsOf(git: Git, ids: string | Buffer): AsyncGenerator<readonly Buffer[]> {
  if (ids.length === 0) return
  let waiting: Buffer[] = []
  let [length, needed] = [0, 0]
  for await (const chunk of git.stream(['cat-file', '--batch', '--buffer'], { input: ids })) {
    waiting.push(chunk)
    length += chunk.length
    if (length < needed) continue
    const { blobs, rest, missing } = blobsIn(waiting.length === 1 ? chunk : Buffer.concat(waiting))
    waiting = rest.length > 0 ? [rest] : []
    length = rest.length
    needed = length + missing
    if (blobs.length > 0) yield blobs
  }
}

/** The contents of blobs, in the order of their ids. */
export async function readBlobs(git: Git, ids: readonly string[]): Promise<readonly Buffer[]> {
  const all: Buffer[] = []
  for await (const blobs of blobsOf(git, ids.map((id) => `${id}\n`).join(''))) all.push(...blobs)
  return all
}

type Printed = Readonly<{ blobs: readonly Buffer[]; rest: Buffer; missing: number }>

/** The whole blobs at the head of what `git cat-file` printed, the rest, and how many bytes it needs at least to go on. */
function blobsIn(printed: Buffer): Printed {
  const blobs: Buffer[] = []
  for (let at = 0; ;) {
    const end = printed.indexOf('\n', at)
    if (end < 0) return { blobs, rest: printed.subarray(at), missing: 1 }
    const [id = '', type, size] = printed.toString('latin1', at, end).split(' ')
    if (type !== 'blob') throw corrupt(id, `it is ${type ?? 'nothing'} and not a file's content`)
    const from = end + 1
    const to = from + Number(size)
    // A line's end follows the content.
    if (to >= printed.length) return { blobs, rest: printed.subarray(at), missing: to + 1 - printed.length }
    blobs.push(printed.subarray(from, to))
    at = to + 1
  }
}
