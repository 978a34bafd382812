import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LocalPackage } from '../automaton/transport'
import { UserError } from '../failure'
import { filesOf, parseManifest, type Manifest, type Package } from '../release/manifest'
import type { Sealed } from '../release/vault'
import { hashFile, NotAFile, type Digest } from './hash'
import { isSystemError } from './system-error'

/** Where a version is kept: `directory` in `home`, the directory of its application. */
export type Place = Readonly<{ application: string; version: string; home: string; directory: string }>

export const MANIFEST = 'manifest.json'
export const MANIFEST_SUM = `${MANIFEST}.sha256`
/** Far more than a manifest takes; what is bigger is not one. */
const LARGEST = 16 * 1024 * 1024

/** The manifest at `place`, proved by its sum; undefined where there is none, `package-changed` where it is another. */
export async function sealedIn({ application, version, home, directory }: Place): Promise<Sealed | undefined> {
  for (const path of [home, directory]) if (!(await isDirectory(path))) return undefined
  const bytes = await bytesOf(join(directory, MANIFEST))
  if (!bytes) return undefined
  const digest = createHash('sha256').update(bytes).digest('hex')
  const sum = await bytesOf(join(directory, MANIFEST_SUM))
  const expected = sum === undefined ? `a ${MANIFEST_SUM} beside it` : `sha256 ${sum.toString().slice(0, 64)}`
  if (expected !== `sha256 ${digest}`) throw changed(join(directory, MANIFEST), expected, `sha256 ${digest}`)
  const manifest = manifestIn(bytes, directory)
  if (manifest.application !== application || manifest.version !== version) {
    const found = `that of ${manifest.application} ${manifest.version}`
    throw changed(join(directory, MANIFEST), `the manifest of ${application} ${version}`, found)
  }
  return { manifest, digest, url: pathToFileURL(directory).href }
}

/** A file of a version, hashed again; `package-missing` or `package-changed` names it. */
export async function fetchFrom(directory: string, manifest: Manifest, name: string): Promise<LocalPackage> {
  const file = filesOf(manifest).find((candidate) => candidate.name === name)
  if (!file) {
    const names = filesOf(manifest).map((known) => known.name)
    throw new UserError('package-missing', `${directory} holds no ${name}: its manifest names ${names.join(', ')}`)
  }
  const path = join(directory, name)
  const found = await digestOf(path, file)
  if (found.sha256 === file.sha256 && found.size === file.size) return { path, ...file }
  throw changed(path, `sha256 ${file.sha256} (${file.size} bytes)`, `sha256 ${found.sha256} (${found.size} bytes)`)
}

async function digestOf(path: string, file: Package): Promise<Digest> {
  try {
    return await hashFile(path, false)
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) {
      const message = `${path} is gone from the vault; its manifest says sha256 ${file.sha256} (${file.size} bytes). Bring it back, or release a new version`
      throw new UserError('package-missing', message, { cause: error })
    }
    throw foundSomethingElse(path, 'a file', error)
  }
}

function manifestIn(bytes: Buffer, directory: string): Manifest {
  try {
    return parseManifest(bytes.toString())
  } catch (cause) {
    const message = `${join(directory, MANIFEST)} has the right sum and is not a manifest: something else wrote it. Move ${directory} away, or release a new version`
    throw new UserError('package-changed', message, { cause })
  }
}

// Links lead out of the vault: none is followed below its root.
async function isDirectory(path: string): Promise<boolean> {
  try {
    const stats = await lstat(path)
    if (stats.isSymbolicLink()) throw changed(path, 'a directory', 'a symbolic link')
    return stats.isDirectory()
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false
    throw error
  }
}

async function bytesOf(path: string): Promise<Buffer | undefined> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    try {
      const stats = await handle.stat()
      if (!stats.isFile() || stats.size > LARGEST) throw new NotAFile(path)
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined
    throw foundSomethingElse(path, 'a manifest', error)
  }
}

function foundSomethingElse(path: string, expected: string, error: unknown): unknown {
  if (isSystemError(error, 'ELOOP')) return changed(path, expected, 'a symbolic link')
  return error instanceof NotAFile ? changed(path, expected, 'something else') : error
}

function changed(path: string, expected: string, found: string): UserError {
  return new UserError(
    'package-changed',
    `${path} was changed after it had been put in the vault: expected ${expected}, found ${found}. ` +
      'Bring back what was there, or release a new version',
  )
}
