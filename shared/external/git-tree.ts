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

/** The contents of blobs, in the order of their ids. */
export async function readBlobs(git: Git, ids: readonly string[]): Promise<readonly Buffer[]> {
  if (ids.length === 0) return []
  const printed = await git.local(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` })
  const blobs: Buffer[] = []
  for (let at = 0; at < printed.length;) {
    const end = printed.indexOf('\n', at)
    const [id = '', type, size] = printed.toString('utf8', at, end).split(' ')
    if (type !== 'blob') throw corrupt(id, `it is ${type ?? 'nothing'} and not a file's content`)
    const from = end + 1
    blobs.push(printed.subarray(from, from + Number(size)))
    at = from + Number(size) + 1
  }
  return blobs
}
