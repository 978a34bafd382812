import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { Outage, UserError } from '../failure'
import { canonicalDigest } from '../release/canonical'
import { refuseOtherBytes } from '../release/delta'
import { filesOf, manifestOf, manifestText, type Manifest } from '../release/manifest'
import { refuseFileNames, type Package } from '../release/package'
import type { Incoming, Sealed } from '../release/vault'
import { readAll } from './dir-vault-put'
import { hashFile } from './hash'
import type { Asset, Release, Releases, Source } from './release-vault-api'
import { digestOf, MANIFEST, sealedIn, tagOf } from './release-vault-read'

type Stored = Sealed & Readonly<{ outcome: 'stored' | 'already-there' }>
type Wanted = Source & Package

/** GitHub takes less than 2 GiB a file, and at most 1,000 files a release, the manifest included. */
const TOO_LARGE = 2 ** 31
const MOST = 999
/** Others may be at it, and any request may fail: each time something has got further. */
const ATTEMPTS = 8
const CHUNK = 1024 * 1024

/** Puts a version in: a draft first, every file proved by the server's digest, the manifest last, then public. */
export async function putInRelease(
  releases: Releases,
  { sha }: Readonly<{ sha: string }>,
  { application, version }: Readonly<{ application: string; version: string }>,
  [packages, evidence]: readonly [readonly Incoming[], readonly Incoming[]],
): Promise<Stored> {
  const incoming = [...packages, ...evidence]
  refuseNames(incoming.map(({ name }) => name))
  const read = ({ path }: Incoming) => hashFile(path, true)
  const offered = manifestOf(application, version, await readAll(packages, read), await readAll(evidence, read))
  filesOf(offered).forEach(refuseSize)
  const tag = tagOf(application, version)
  const digest = canonicalDigest(offered)
  const held = await releases.published(tag)
  if (held) return alreadyThere(releases, held, offered)
  const wanted = wantedFiles(offered, incoming)
  const mark = markOf(digest)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const draft = await draftOf(releases, { tag, name: `${application} ${version}`, mark, sha })
    const done = await completed(releases, draft, wanted).catch((error: unknown) => ({ error }))
    const now = await releases.published(tag)
    if (now) {
      const there = await alreadyThere(releases, now, offered)
      await removeDrafts(releases, tag)
      return done === true ? { ...there, outcome: 'stored' } : there
    }
    if (typeof done === 'object') throw done.error
    await pause(releases, attempt)
  }
  throw new Outage(
    'vault-unreachable',
    `The draft of ${tag} comes undone each time it is complete: find out what else changes it`,
  )
}

/** Whether all is in the draft, and it is public. */
async function completed(releases: Releases, draft: Release, wanted: readonly Wanted[]): Promise<boolean> {
  return (await filled(releases, draft, wanted)) && (await releases.publish(draft))
}

/** One draft for these very bytes: others that are under way at the same time choose the same one, the oldest. */
async function draftOf(
  releases: Releases,
  { tag, name, mark, sha }: Readonly<{ tag: string; name: string; mark: string; sha: string }>,
): Promise<Release> {
  const ours = async () => (await releases.drafts(tag)).filter(({ body }) => body.includes(mark))
  for (let attempt = 1; (await ours()).length === 0; attempt += 1) {
    const body = `Packages of ${name}, kept by Écluse. \`${MANIFEST}\` names each with its sha256.\n\n${mark}`
    try {
      await releases.createDraft(tag, name, body, sha)
    } catch (error) {
      // Its answer may have got lost: the list tells.
      if (!(error instanceof Outage) || attempt === ATTEMPTS) throw error
      await pause(releases, attempt)
    }
  }
  const [first, ...others] = await ours()
  if (!first) return draftOf(releases, { tag, name, mark, sha })
  for (const other of others) if (other.assets.length === 0) await releases.deleteRelease(other.id)
  return first
}

/** Brings every file into a draft; false where the draft has gone, or was published, meanwhile. */
async function filled(releases: Releases, draft: Release, wanted: readonly Wanted[]): Promise<boolean> {
  for (const asset of await releases.assets(draft.id)) {
    if (!wanted.some(({ name }) => name === asset.name)) await releases.deleteAsset(asset)
  }
  for (const file of wanted) await uploaded(releases, draft, file)
  const there = await releases.assets(draft.id)
  const right = await Promise.all(
    wanted.map((file) =>
      holds(
        releases,
        there.find(({ name }) => name === file.name),
        file,
      ),
    ),
  )
  return there.length === wanted.length && right.every(Boolean)
}

async function uploaded(releases: Releases, draft: Release, file: Wanted): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const there = (await releases.assets(draft.id)).find(({ name }) => name === file.name)
    if (await holds(releases, there, file)) return
    if (attempt > ATTEMPTS)
      throw new Outage(
        'vault-unreachable',
        `${file.name} did not get into the draft of ${draft.tag}, tried ${ATTEMPTS} times. Run again: what is there is kept`,
      )
    if (there && !there.whole && attempt <= 2) {
      // Left by an upload that died, or one of somebody else that still goes on: that one gets a moment.
      await pause(releases, attempt)
      continue
    }
    if (there) await releases.deleteAsset(there)
    try {
      await releases.upload(draft, file)
    } catch (error) {
      if (!(error instanceof Outage)) throw error
      await pause(releases, attempt)
    }
  }
}

async function holds(releases: Releases, asset: Asset | undefined, { size, sha256 }: Package): Promise<boolean> {
  if (!asset?.whole || asset.size !== size) return false
  return (asset.sha256 ?? (await digestOf(releases, asset)).sha256) === sha256
}

async function alreadyThere(releases: Releases, release: Release, offered: Manifest): Promise<Stored> {
  const held = await sealedIn(releases, release, offered.application, offered.version)
  refuseOtherBytes(held.manifest, offered)
  for (const file of filesOf(held.manifest)) {
    const asset = release.assets.find(({ name }) => name === file.name)
    if (await holds(releases, asset, file)) continue
    const found = asset ? `sha256 ${asset.sha256 ?? 'unknown'}` : 'no such file'
    throw new UserError(
      'package-changed',
      `The release ${release.tag} (${release.url}) was changed after it had been published: expected ${file.name} of sha256 ${file.sha256}, found ${found}. Bring back what was there, or release a new version`,
    )
  }
  return { ...held, outcome: 'already-there' }
}

/** Drafts of a version that is published can never be: those of ours go. */
async function removeDrafts(releases: Releases, tag: string): Promise<void> {
  for (const { id, body } of await releases.drafts(tag)) {
    if (body.includes(MARK)) await releases.deleteRelease(id)
  }
}

const MARK = '<!-- ecluse-vault: '

function markOf(digest: string): string {
  return `${MARK}${digest} -->`
}

function wantedFiles(manifest: Manifest, incoming: readonly Incoming[]): readonly Wanted[] {
  const files = filesOf(manifest).map((file) => {
    const path = incoming.find(({ name }) => name === file.name)?.path ?? file.name
    return { ...file, open: () => Readable.toWeb(createReadStream(path, { highWaterMark: CHUNK })) as ReadableStream }
  })
  const text = Buffer.from(manifestText(manifest))
  const last = { name: MANIFEST, size: text.length, sha256: canonicalDigest(manifest) }
  return [...files, { ...last, open: () => new Blob([text]).stream() as ReadableStream }]
}

/** GitHub would keep other names under new ones, and the manifest would name files that are not there. */
function refuseNames(names: readonly string[]): void {
  refuseFileNames(names)
  const strange = names.find((name) => !/^[\w.+@-]*[\w+@-]$/.test(name))
  if (strange !== undefined) {
    throw new UserError(
      'input-invalid',
      `GitHub would give "${strange}" another name in a release, as it keeps only letters of ASCII, digits and \`. _ - + @\`: rename the file`,
    )
  }
  if (names.length > MOST)
    throw new UserError(
      'input-invalid',
      `${names.length} files were given, and a release of GitHub holds ${MOST} and the manifest: pack them together`,
    )
}

function refuseSize({ name, size }: Package): void {
  if (size > 0 && size < TOO_LARGE) return
  const limit =
    size === 0
      ? 'is empty, which GitHub takes for no file'
      : `has ${size} bytes, and GitHub takes less than 2 GiB (${TOO_LARGE} bytes)`
  throw new UserError(
    'input-invalid',
    `${name} ${limit}. Use the vault \`dir:<path>\`, or ${size === 0 ? 'leave the file out' : 'split the file'}`,
  )
}

async function pause({ client }: Releases, attempt: number): Promise<void> {
  const { second = 1000 } = client.settings
  client.settings.signal?.throwIfAborted()
  await wait(Math.min(30, 2 ** attempt) * second * (0.5 + Math.random() / 2))
}
