import { stat } from 'node:fs/promises'
import { basename, isAbsolute, join, resolve, sep } from 'node:path'
import { UserError } from '../failure'
import { visible } from '../report/markdown'
import type { Files } from '../release/sources'
import type { Incoming } from '../release/vault'
import { isWild, matchesWildcard } from '../release/wildcard'
import { entriesOf, type Entry } from './directory'
import { excerptOf } from './excerpt'
import { isSystemError } from './system-error'

/** Finds files by lines of paths and globs (`*`, `?`, `[a-z]`, `**`, `!not these`), relative to `workspace`. */
export function workspaceFiles(workspace: string): Files {
  return {
    async matching(lines) {
      const paths = new Set<string>()
      for (const line of lines) {
        if (line.startsWith('!') && !(await isFile(resolve(workspace, line)))) {
          for (const path of await found(workspace, line.slice(1))) paths.delete(path)
        } else {
          const matches = await found(workspace, line)
          if (matches.length === 0) throw nothingFound(line, workspace)
          for (const path of matches) paths.add(path)
        }
      }
      if (lines.length > 0 && paths.size === 0) throw nothingFound(lines.join(' '), workspace)
      return [...paths].map((path): Incoming => ({ path, name: basename(path) }))
    },
    read: ({ path }, limit) => excerptOf(path, limit),
  }
}

/** Absolute paths of the files that a line means; a file that is called exactly so comes before what a glob would find. */
async function found(workspace: string, line: string): Promise<readonly string[]> {
  const literal = resolve(workspace, line)
  if (await isFile(literal)) return [literal]
  if (!isWild(line)) return []
  const segments = line.split('/').filter((segment) => segment !== '' && segment !== '.')
  return walk(isAbsolute(line) ? sep : workspace, segments)
}

async function walk(directory: string, segments: readonly string[]): Promise<readonly string[]> {
  const [segment, ...rest] = segments
  if (segment === undefined) return []
  if (segment === '..' || (rest.length > 0 && !isWild(segment))) return walk(join(directory, segment), rest)
  const entries = await entriesIn(directory)
  if (segment === '**') return walkDeep(directory, entries, rest)
  const paths: string[] = []
  for (const entry of entries) {
    if (!matchesWildcard(segment, entry.name)) continue
    const path = join(directory, readableName(entry, directory))
    if (rest.length > 0) paths.push(...(await walk(path, rest)))
    else if (await isFile(path)) paths.push(path)
  }
  return paths
}

/** `**` is any number of directories, none too; links are not followed, they may go round in circles. */
async function walkDeep(
  directory: string,
  entries: readonly Entry[],
  rest: readonly string[],
): Promise<readonly string[]> {
  const paths = [...(await walk(directory, rest.length > 0 ? rest : ['*']))]
  for (const entry of entries) {
    if (entry.kind !== 'directory' || entry.name.startsWith('.') || !entry.readable) continue
    paths.push(...(await walkDeep(join(directory, entry.name), await entriesIn(join(directory, entry.name)), rest)))
  }
  return [...new Set(paths)]
}

async function entriesIn(directory: string): Promise<readonly Entry[]> {
  try {
    return await entriesOf(directory)
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return []
    if (!isSystemError(error)) throw error
    throw new UserError('input-invalid', `${directory} cannot be searched: ${error.message}`, { cause: error })
  }
}

function readableName({ name, readable }: Entry, directory: string): string {
  if (readable) return name
  throw new UserError(
    'input-invalid',
    `the name of ${visible(name, 80)} in ${directory} is not UTF-8: rename the file, the vault could not give that name back`,
  )
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP')) return false
    if (isSystemError(error, 'ERR_INVALID_ARG_VALUE')) return false
    throw error
  }
}

function nothingFound(line: string, workspace: string): UserError {
  return new UserError(
    'package-missing',
    `"${visible(line, 200)}" finds no file in ${workspace}: build the file before, or correct the line`,
  )
}
