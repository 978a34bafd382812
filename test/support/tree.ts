import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Everything below a path, one line each: type and permissions, time of change of files, and content. */
export function tree(path: string, name = '.'): readonly string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat) return [`${name} is absent`]
  const mode = (stat.mode & 0o7777).toString(8)
  if (stat.isSymbolicLink()) return [`${name} -> ${readlinkSync(path)}`]
  if (stat.isFile()) return [`${name} ${mode} ${stat.mtimeMs} ${readFileSync(path, 'latin1')}`]
  const below = readdirSync(path).sort()
  return [`${name}/ ${mode}`, ...below.flatMap((entry) => tree(join(path, entry), join(name, entry)))]
}
