import { readdir } from 'node:fs/promises'

/** One entry of a directory. `name` holds U+FFFD where the bytes are no UTF-8, and `readable` is false then. */
export type Entry = Readonly<{ name: string; readable: boolean; kind: 'file' | 'directory' | 'link' | 'other' }>

/** The entries of a directory, sorted by name. */
export async function entriesOf(path: string): Promise<readonly Entry[]> {
  const found = await readdir(path, { withFileTypes: true, encoding: 'buffer' })
  return found
    .map((entry): Entry => {
      const name = entry.name.toString()
      const kind = entry.isFile()
        ? 'file'
        : entry.isDirectory()
          ? 'directory'
          : entry.isSymbolicLink()
            ? 'link'
            : 'other'
      return { name, readable: Buffer.from(name).equals(entry.name), kind }
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
}
