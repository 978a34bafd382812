import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const ROOT = resolve(__dirname, '../..')

/** A file of this repository; `path` from its root. */
export type SourceFile = Readonly<{ path: string; text: string }>

/** Every file below some folders of the repository, by path. */
export function filesBelow(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file.slice(ROOT.length + 1), text: readFileSync(file, 'utf8') }))
}

/** The sources of what ships. */
export function sources(): readonly SourceFile[] {
  return filesBelow('actions', 'shared').filter(({ path }) => path.endsWith('.ts'))
}

/** The names of all actions. */
export function actionNames(): readonly string[] {
  const entries = readdirSync(join(ROOT, 'actions'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
