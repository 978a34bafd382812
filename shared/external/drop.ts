import { lstat, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../failure'
import { visible } from '../report/markdown'
import type { Collected, Drop, Mismatch, Waiting } from '../release/sources'
import { parseSums } from '../release/sums'
import type { Incoming } from '../release/vault'
import { parseApplication, parseVersion } from '../release/version'
import { entriesOf } from './directory'
import { hashFile } from './hash'
import { isSystemError, reaching } from './system-error'

const SUMS = 'SHA256SUMS'
const READY = '.ready'

/** A directory where others leave packages, each with `<name>.ready` beside it or listed in `SHA256SUMS` when complete. */
export function dropDirectory(directory: string): Drop {
  const reach = <T>(work: () => Promise<T>) => reaching('vault-unreachable', `the drop directory ${directory}`, work)
  return {
    name: directory,
    collect: async (application, version) => {
      const aside = asideOf(directory, application, version)
      return reach(() => collect(directory, aside))
    },
    setAside: async (application, version, collected) => {
      const aside = asideOf(directory, application, version)
      await reach(() => setAside(directory, aside, collected))
    },
  }
}

function asideOf(directory: string, application: string, version: string): string {
  return join(directory, '.vaulted', `${parseApplication(application)}-${parseVersion(version)}`)
}

async function collect(directory: string, aside: string): Promise<Collected> {
  if (!(await exists(directory))) {
    throw new UserError(
      'input-invalid',
      `there is no drop directory ${directory}: create it, or correct the input \`drop\``,
    )
  }
  const names = await namesIn(directory)
  const here = new Set(names)
  // Left by an earlier move that was cut short: the version in the vault holds these too.
  const moved = new Set((await exists(aside)) ? (await namesIn(aside)).filter((name) => !isMark(name)) : [])
  const sums = here.has(SUMS) ? parseSums(await readFile(join(directory, SUMS), 'utf8')) : new Map<string, string>()
  const marked = names.filter((name) => name.endsWith(READY)).map((name) => name.slice(0, -READY.length))
  // `sha256sum * > SHA256SUMS` lists itself and the marks too.
  const announced = [...new Set([...sums.keys(), ...marked])].filter((name) => !isMark(name))
  const present = announced.filter((name) => here.has(name) || moved.has(name))
  const all = present.length === 0 ? [] : [...new Set([...present, ...moved])].sort()
  const complete = all.map((name): Incoming => {
    const sha256 = sums.get(name)
    return { name, path: join(here.has(name) ? directory : aside, name), ...(sha256 !== undefined && { sha256 }) }
  })
  const absent = announced.filter((name) => !present.includes(name))
  return { complete, waiting: waitingOf(names, announced, absent), mismatched: await mismatchesOf(complete) }
}

function waitingOf(
  names: readonly string[],
  announced: readonly string[],
  absent: readonly string[],
): readonly Waiting[] {
  const early = names.filter((name) => !isMark(name) && !announced.includes(name))
  return [
    ...absent.map((name) => ({ name, why: 'announced, and not there yet', announced: true })),
    ...early.map((name) => ({
      name,
      why: `neither ${name}${READY} nor a line of ${SUMS} says it is complete`,
      announced: false,
    })),
  ]
}

async function mismatchesOf(files: readonly Incoming[]): Promise<readonly Mismatch[]> {
  const mismatches: Mismatch[] = []
  for (const { name, path, sha256: expected } of files) {
    if (expected === undefined) continue
    const { sha256: found } = await hashFile(path, false)
    if (found !== expected) mismatches.push({ name, expected, found })
  }
  return mismatches
}

/** Marks go after what they stand for, the sums last, so that a move that is cut short can be taken up again. */
async function setAside(directory: string, aside: string, { complete }: Collected): Promise<void> {
  await mkdir(aside, { recursive: true })
  for (const { name } of complete) {
    await move(join(directory, name), join(aside, name))
    await move(join(directory, `${name}${READY}`), join(aside, `${name}${READY}`))
  }
  await move(join(directory, SUMS), join(aside, SUMS))
  await move(join(directory, `${SUMS}${READY}`), join(aside, `${SUMS}${READY}`))
}

async function move(from: string, to: string): Promise<void> {
  if (!(await exists(from))) return
  if (!(await exists(to))) return rename(from, to)
  // Dropped a second time. What is aside is in the vault, so the copy may go if it is the same.
  const [ours, theirs] = [await hashFile(from, false), await hashFile(to, false)]
  if (ours.sha256 === theirs.sha256 || isMark(basename(from))) return rm(from)
  throw new UserError(
    'version-taken',
    `${to} is there already with sha256 ${theirs.sha256}, and ${from} is ${ours.sha256}`,
  )
}

function isMark(name: string): boolean {
  return name === SUMS || name.endsWith(READY)
}

/** The files of a directory; hidden ones are nobody's packages. */
async function namesIn(directory: string): Promise<readonly string[]> {
  const entries = (await entriesOf(directory)).filter(({ name }) => !name.startsWith('.'))
  const odd = entries.find(({ readable, kind }) => !readable || kind === 'link' || kind === 'other')
  if (!odd) return entries.filter(({ kind }) => kind === 'file').map(({ name }) => name)
  const what = odd.readable ? 'is not a file' : 'has a name that is not UTF-8'
  throw new UserError(
    'input-invalid',
    `${visible(odd.name, 80)} in ${directory} ${what}: take it away, nothing was taken`,
  )
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false
    throw error
  }
}
