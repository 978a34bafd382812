import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Outage, UserError } from '../failure'
import { canonicalDigest } from '../release/canonical'
import { refuseOtherBytes } from '../release/delta'
import type { EvidenceFile } from '../release/evidence'
import { filesOf, manifestOf, manifestText, type Manifest } from '../release/manifest'
import { refuseFileNames } from '../release/package'
import type { Incoming, Sealed } from '../release/vault'
import { fetchFrom, MANIFEST, MANIFEST_SUM, sealedIn, type Place } from './dir-vault-read'
import { ChangedWhileRead, copyHashed, hashFile, NotAFile, type Digest } from './hash'
import { isSystemError } from './system-error'

type Stored = Sealed & Readonly<{ outcome: 'stored' | 'already-there' }>

const STAGING = '.incoming-'
/** No upload lasts a day: what is older was left by one that died. */
const DEAD_AFTER = 24 * 60 * 60 * 1000
/** Others may come in between; each time one of them has got further. */
const ATTEMPTS = 10

/** Puts a version where it belongs, whole, or finds that it is there already. */
export async function putIn(
  place: Place,
  packages: readonly Incoming[],
  evidence: readonly Incoming[],
): Promise<Stored> {
  refuseFileNames([...packages, ...evidence].map((file) => file.name))
  const manifest = async (read: (file: Incoming) => Promise<Digest>) =>
    manifestOf(place.application, place.version, await readAll(packages, read), await readAll(evidence, read))
  const held = await sealedIn(place)
  if (held) return alreadyThere(place, held, await manifest((file) => hashFile(file.path, true)))
  await mkdir(place.home, { recursive: true })
  await removeDead(place.home)
  const staging = join(place.home, `${STAGING}${randomUUID()}`)
  await mkdir(staging)
  try {
    const offered = await manifest((file) => copyHashed(file.path, join(staging, file.name)))
    await seal(staging, offered)
    return await settle(place, staging, offered)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

// The manifest is what makes a directory a version: it comes last, when everything it names is on the disk.
async function seal(staging: string, manifest: Manifest): Promise<void> {
  const sum = `${canonicalDigest(manifest)}  ${MANIFEST}\n`
  await writeFile(join(staging, MANIFEST_SUM), sum, { flag: 'wx', flush: true })
  await writeFile(join(staging, MANIFEST), manifestText(manifest), { flag: 'wx', flush: true })
  await flushDirectory(staging)
}

async function settle(place: Place, staging: string, manifest: Manifest): Promise<Stored> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await renamed(staging, place.directory)) {
      await flushDirectory(place.home)
      const url = pathToFileURL(place.directory).href
      return { manifest, digest: canonicalDigest(manifest), url, outcome: 'stored' }
    }
    const held = await sealedIn(place)
    if (held) return alreadyThere(place, held, manifest)
    await moveAside(place)
  }
  throw new Outage(
    'vault-unreachable',
    `${place.directory} holds no ${MANIFEST} and comes back each time it is moved aside: find out what else writes there`,
  )
}

/** Whether `staging` took the place of nothing (or of an empty directory); false where something is there. */
async function renamed(staging: string, directory: string): Promise<boolean> {
  try {
    await rename(staging, directory)
    return true
  } catch (error) {
    if (isSystemError(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR')) return false
    throw error
  }
}

/** What is in the place of a version and is none is kept under another name. */
async function moveAside({ home, version, directory }: Place): Promise<void> {
  const aside = join(home, `.aside-${version}-${randomUUID()}`)
  try {
    await rename(directory, aside)
    // Another upload may have put the version there a moment ago.
    await lstat(join(aside, MANIFEST))
    await renamed(aside, directory)
  } catch (error) {
    if (!isSystemError(error, 'ENOENT', 'ENOTDIR')) throw error
  }
}

async function alreadyThere(place: Place, held: Sealed, offered: Manifest): Promise<Stored> {
  refuseOtherBytes(held.manifest, offered)
  for (const file of filesOf(held.manifest)) await fetchFrom(place.directory, held.manifest, file.name)
  return { ...held, outcome: 'already-there' }
}

/** Files as they are on the runner now; UserError `package-missing` or `package-changed` names the one that is not. */
export async function readAll(
  files: readonly Incoming[],
  read: (file: Incoming) => Promise<Digest>,
): Promise<readonly EvidenceFile[]> {
  const found: EvidenceFile[] = []
  for (const file of files) found.push({ name: file.name, ...(await readOne(file, read)), report: file.report })
  return found
}

async function readOne(file: Incoming, read: (file: Incoming) => Promise<Digest>): Promise<Digest> {
  const digest = await read(file).catch((error: unknown) => {
    throw refusalOf(file, error)
  })
  if (file.sha256 === undefined || file.sha256 === digest.sha256) return digest
  throw new UserError(
    'package-changed',
    `${file.path} is not what was announced: expected sha256 ${file.sha256}, found ${digest.sha256}. Bring the right file`,
  )
}

function refusalOf({ path, name }: Incoming, error: unknown): unknown {
  if (error instanceof ChangedWhileRead) {
    const message = `${path} changed while it was read: whatever writes it had not finished. Try again when it has`
    return new UserError('package-changed', message, { cause: error })
  }
  if (error instanceof NotAFile) return new UserError('package-missing', `${path} is not a file`, { cause: error })
  if (!isSystemError(error)) return error
  if (error.path === path) return new UserError('package-missing', `${path} cannot be read: ${error.message}`)
  return new Outage(
    'vault-unreachable',
    `${name} could not be stored, nothing was left in the vault: ${error.message}`,
    {
      cause: error,
    },
  )
}

async function removeDead(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(STAGING)) continue
    const path = join(home, basename(name))
    const age =
      Date.now() -
      (await stat(path).then(
        (stats) => stats.mtimeMs,
        () => Date.now(),
      ))
    if (age > DEAD_AFTER) await rm(path, { recursive: true, force: true })
  }
}

async function flushDirectory(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
