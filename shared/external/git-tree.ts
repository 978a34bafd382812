import { corrupt } from '../ledger/event-file'
import type { Git } from './git'

/** A file of a commit, and the blob that it holds. */
export type GitFile = Readonly<{ path: string; id: string }>

/** A file of a commit, and what it holds: until the next ones are asked for, since the memory is used again. */
export type GitContent = Readonly<{ path: string; bytes: Buffer }>

/** The files of a commit at or under the paths, as git lists them; all of them where no path is named. */
export async function filesUnder(git: Git, commit: string, paths: readonly string[]): Promise<readonly GitFile[]> {
  const all: GitFile[] = []
  for await (const files of listed(git, commit, paths)) all.push(...files)
  return all
}

/**
 * What those files hold of which `wanted` says so, which is asked of each in their order: some at a time. They are read
 * while git still lists them.
 */
export async function* contentsUnder(
  git: Git,
  commit: string,
  under: readonly string[],
  wanted: (path: string) => boolean,
): AsyncGenerator<readonly GitContent[]> {
  const paths: string[] = []
  const ids = async function* () {
    for await (const files of listed(git, commit, under)) {
      const some = files.filter(({ path }) => wanted(path))
      if (some.length === 0) continue
      // A part of a text keeps the whole of it: of one that is made of them, nothing is left over.
      paths.push(
        ...some
          .map(({ path }) => path)
          .join('\0')
          .split('\0'),
      )
      yield some.map(({ id }) => `${id}\n`).join('')
    }
  }
  let place = 0
  for await (const blobs of blobsOf(git, ids())) {
    yield blobs.map((bytes, index) => ({ path: paths[place + index] ?? '', bytes }))
    place += blobs.length
  }
}

/** What git lists, as it is printed. Anything but a plain file is UserError `ledger-corrupt`. */
async function* listed(git: Git, commit: string, paths: readonly string[]): AsyncGenerator<readonly GitFile[]> {
  let rest = NOTHING
  for await (const chunk of git.stream(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths])) {
    const end = chunk.lastIndexOf(0) + 1
    if (end > 0) yield filesIn(Buffer.concat([rest, chunk.subarray(0, end)]).toString())
    rest = Buffer.concat([end > 0 ? NOTHING : rest, chunk.subarray(end)])
  }
}

const NOTHING: Buffer = Buffer.alloc(0)

const PLAIN = '100644 blob '

function filesIn(listing: string): readonly GitFile[] {
  const files: GitFile[] = []
  for (let at = 0; at < listing.length;) {
    const [id, tab] = [at + PLAIN.length, listing.indexOf('\t', at)]
    const end = listing.indexOf('\0', tab)
    const path = listing.slice(tab + 1, end)
    if (!listing.startsWith(PLAIN, at)) {
      throw corrupt(path, `it is not a plain file (mode ${listing.slice(at, listing.indexOf(' ', at))})`)
    }
    files.push({ path, id: listing.slice(id, tab) })
    at = end + 1
  }
  return files
}

/** The contents of blobs, in the order of their ids. */
export async function readBlobs(git: Git, ids: readonly string[]): Promise<readonly Buffer[]> {
  const all: Buffer[] = []
  for await (const blobs of blobsOf(git, ids.map((id) => `${id}\n`).join(''))) {
    all.push(...blobs.map((bytes) => Buffer.from(bytes)))
  }
  return all
}

/** The contents of blobs, in the order of their ids (one a line), as git gives them: some at a time, until the next. */
async function* blobsOf(git: Git, ids: string | AsyncIterable<string>): AsyncGenerator<readonly Buffer[]> {
  if (ids === '') return
  let printed: Buffer = Buffer.allocUnsafeSlow(FIRST)
  let [length, needed] = [0, 0]
  for await (const chunk of git.stream(['cat-file', '--batch', '--buffer'], { input: ids })) {
    if (length + chunk.length > printed.length)
      printed = larger(printed, length, Math.max(needed, length + chunk.length))
    length += chunk.copy(printed, length)
    if (length < needed) continue
    const { blobs, end, missing } = blobsIn(printed.subarray(0, length))
    if (blobs.length > 0) yield blobs
    printed.copyWithin(0, end, length)
    length -= end
    needed = length + missing
  }
}

const FIRST = 1024 * 1024

function larger(bytes: Buffer, length: number, least: number): Buffer {
  const copy = Buffer.allocUnsafeSlow(Math.max(least, 2 * bytes.length))
  bytes.copy(copy, 0, 0, length)
  return copy
}

type Printed = Readonly<{ blobs: readonly Buffer[]; end: number; missing: number }>

/** The whole blobs at the head of what `git cat-file` printed, where they end, and how many bytes it needs at least to go on. */
function blobsIn(printed: Buffer): Printed {
  const blobs: Buffer[] = []
  for (let at = 0; ;) {
    const end = printed.indexOf('\n', at)
    if (end < 0) return { blobs, end: at, missing: 1 }
    const [id = '', type, size] = printed.toString('latin1', at, end).split(' ')
    if (type !== 'blob') throw corrupt(id, `it is ${type ?? 'nothing'} and not a file's content`)
    const from = end + 1
    const to = from + Number(size)
    // A line's end follows the content.
    if (to >= printed.length) return { blobs, end: at, missing: to + 1 - printed.length }
    blobs.push(printed.subarray(from, to))
    at = to + 1
  }
}
