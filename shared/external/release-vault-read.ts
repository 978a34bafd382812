import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { LocalPackage } from '../automaton/transport'
import { Outage, UserError } from '../failure'
import { filesOf, parseManifest, type Manifest } from '../release/manifest'
import type { Sealed } from '../release/vault'
import { hashFile, type Digest } from './hash'
import type { Asset, Release, Releases } from './release-vault-api'

export const MANIFEST = 'manifest.json'
/** Far more than a manifest takes; what is bigger is not one. */
const LARGEST = 16 * 1024 * 1024
const TRIES = 4

/** The tag of a version's release. */
export function tagOf(application: string, version: string): string {
  return `${application}-v${version}`
}

/** The published version, its manifest proved by the server's digest; undefined where there is none. */
export async function sealedInRelease(
  releases: Releases,
  application: string,
  version: string,
): Promise<Sealed | undefined> {
  const release = await releases.published(tagOf(application, version))
  return release && sealedIn(releases, release, application, version)
}

/** The version that a published release holds. UserError `package-changed` where it holds something else. */
export async function sealedIn(
  releases: Releases,
  release: Release,
  application: string,
  version: string,
): Promise<Sealed> {
  const asset = release.assets.find(({ name, whole }) => name === MANIFEST && whole)
  if (!asset || asset.size > LARGEST) throw changed(release, `holds no ${MANIFEST}: something else published it`)
  const pieces: Buffer[] = []
  const { sha256: digest } = await download(
    releases,
    asset,
    (piece) => void pieces.push(piece),
    () => pieces.splice(0),
  )
  if (asset.sha256 !== undefined && asset.sha256 !== digest) {
    throw changed(release, `gave a ${MANIFEST} of sha256 ${digest} where GitHub says ${asset.sha256}`)
  }
  const manifest = manifestIn(Buffer.concat(pieces).toString(), release)
  if (manifest.application !== application || manifest.version !== version) {
    throw changed(release, `holds the manifest of ${manifest.application} ${manifest.version}`)
  }
  return { manifest, digest, url: release.url }
}

/** A package of a published version on the runner, hashed while it comes. */
export async function fetchFromRelease(
  releases: Releases,
  temp: string,
  manifest: Manifest,
  name: string,
): Promise<LocalPackage> {
  const { application, version } = manifest
  const tag = tagOf(application, version)
  const file = filesOf(manifest).find((one) => one.name === name)
  if (!file)
    throw missing(
      tag,
      name,
      `its manifest names ${filesOf(manifest)
        .map((one) => one.name)
        .join(', ')}`,
    )
  const directory = join(temp, 'ecluse-vault', tag, file.sha256)
  const path = join(directory, name)
  if (await stat(path).catch(() => undefined)) {
    const { sha256 } = await hashFile(path, false)
    if (sha256 === file.sha256) return { path, ...file }
  }
  const release = await releases.published(tag)
  const asset = release?.assets.find((one) => one.name === name && one.whole)
  if (!release || !asset) throw missing(tag, name, `the manifest says sha256 ${file.sha256}`)
  await mkdir(directory, { recursive: true })
  const part = join(directory, `.${randomUUID()}.part`)
  try {
    const found = await save(releases, asset, part)
    if (found.sha256 !== file.sha256 || found.size !== file.size) {
      const expected = `sha256 ${file.sha256} (${file.size} bytes)`
      throw changed(release, `gave a ${name} of sha256 ${found.sha256} (${found.size} bytes) instead of ${expected}`)
    }
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
  return { path, ...file }
}

/** That the packages of a published version are those of the manifest: GitHub tells their digests, or all is read. */
export async function confirmInRelease(releases: Releases, manifest: Manifest): Promise<void> {
  const tag = tagOf(manifest.application, manifest.version)
  const release = await releases.published(tag)
  for (const { name, size, sha256 } of manifest.packages) {
    const asset = release?.assets.find((one) => one.name === name && one.whole)
    if (!release || !asset) throw missing(tag, name, `the manifest says sha256 ${sha256}`)
    const held =
      asset.sha256 === undefined ? await digestOf(releases, asset) : { size: asset.size, sha256: asset.sha256 }
    if (held.sha256 === sha256 && held.size === size) continue
    const [found, expected] = [`${held.sha256} (${held.size} bytes)`, `${sha256} (${size} bytes)`]
    throw changed(release, `holds a ${name} of sha256 ${found} instead of ${expected}`)
  }
}

/** The digest of a file as it comes back, for a server that computes none. */
export function digestOf(releases: Releases, asset: Asset): Promise<Digest> {
  return download(releases, asset, () => undefined)
}

async function save(releases: Releases, asset: Asset, path: string): Promise<Digest> {
  return retried(releases, asset, async (body) => {
    const { through, digest } = hashing(() => undefined)
    await pipeline(body, through, createWriteStream(path))
    return digest()
  })
}

function download(
  releases: Releases,
  asset: Asset,
  take: (piece: Buffer) => void,
  restart: () => void = () => undefined,
): Promise<Digest> {
  return retried(releases, asset, async (body) => {
    restart()
    const { through, digest } = hashing(take)
    await pipeline(body, through.resume())
    return digest()
  })
}

function hashing(take: (piece: Buffer) => void): Readonly<{ through: Transform; digest: () => Digest }> {
  const hash = createHash('sha256')
  let size = 0
  const through = new Transform({
    transform: (piece: Buffer, _, done) => {
      hash.update(piece)
      size += piece.length
      take(piece)
      done(null, piece)
    },
  })
  return { through, digest: () => ({ size, sha256: hash.digest('hex') }) }
}

/** Reads a file whole, again from its beginning where the connection broke off or bytes are missing. */
async function retried(releases: Releases, asset: Asset, read: (body: Readable) => Promise<Digest>): Promise<Digest> {
  const { second = 1000, signal, token } = releases.client.settings
  for (let tries = 1; ; tries += 1) {
    try {
      const digest = await read(await bodyOf(releases, asset))
      if (digest.size === asset.size) return digest
      throw new Error(`only ${digest.size} of ${asset.size} bytes came`)
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof UserError) throw error
      const words = (error instanceof Error ? error.message : String(error)).replaceAll(token, '***')
      if (tries < TRIES) await wait(tries * tries * second)
      else
        throw new Outage(
          'github-unreachable',
          `GitHub was asked for the bytes of ${asset.name} and broke off: ${words}. Run again`,
        )
    }
  }
}

/** The bytes lie on another host, which must never see the token: its address is signed, and enough. */
async function bodyOf({ addressOf, client }: Releases, asset: Asset): Promise<Readable> {
  const { token, signal } = client.settings
  const common = { ...(signal && { signal }), headers: { accept: 'application/octet-stream', 'user-agent': 'ecluse' } }
  const headers = { ...common.headers, authorization: `Bearer ${token}` }
  const first = await fetch(addressOf(asset), { ...common, headers, redirect: 'manual' })
  const location = first.headers.get('location')
  const response = first.status >= 300 && first.status < 400 && location ? await fetch(location, common) : first
  if (response !== first) await first.body?.cancel()
  if (response.ok && response.body) return Readable.fromWeb(response.body)
  await response.body?.cancel()
  if ([401, 403, 404].includes(response.status) && response === first && !isLimited(first)) {
    throw new UserError(
      'github-refused',
      `GitHub refused the bytes of ${asset.name} (${first.status}): the token needs \`contents: read\`, and the file must be there`,
    )
  }
  throw new Error(`it answered ${response.status}`)
}

function isLimited({ headers }: Response): boolean {
  return headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0'
}

function manifestIn(text: string, release: Release): Manifest {
  try {
    return parseManifest(text)
  } catch {
    throw changed(release, `holds a ${MANIFEST} that is not one of a vault`)
  }
}

function missing(tag: string, name: string, why: string): UserError {
  return new UserError(
    'package-missing',
    `The release ${tag} holds no ${name}: ${why}. Bring it back, or release a new version`,
  )
}

function changed({ tag, url }: Release, what: string): UserError {
  return new UserError(
    'package-changed',
    `The release ${tag} (${url}) ${what}. Bring back what was there, or release a new version`,
  )
}
