import { corrupt } from '../ledger/event-file'
import type { Git } from './git'

/** The files of a commit at or under the paths, as blobs. Anything but a plain file is UserError `ledger-corrupt`. */
export async function filesUnder(
  git: Git,
  commit: string,
  paths: readonly string[],
): Promise<readonly Readonly<{ path: string; id: string }>[]> {
  const listing = await git.local(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths])
  const lines = listing
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
  return lines.map((line) => {
    const tab = line.indexOf('\t')
    const [mode = '', , id = ''] = line.slice(0, tab).split(' ')
    const path = line.slice(tab + 1)
    if (mode !== '100644') throw corrupt(path, `it is not a plain file (mode ${mode})`)
    return { path, id }
  })
}

/** The contents of blobs, in the order of their ids, as git gives them: some at a time. */
export async function* blobsOf(git: Git, ids: readonly string[]): AsyncGenerator<readonly Buffer[]> {
  if (ids.length === 0) return
  let waiting: Buffer[] = []
  let [length, needed] = [0, 0]
  for await (const chunk of git.stream(['cat-file', '--batch', '--buffer'], { input: `${ids.join('\n')}\n` })) {
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
  for await (const blobs of blobsOf(git, ids)) all.push(...blobs)
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
