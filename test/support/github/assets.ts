import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { invalid, listOf, numberIn, orNotFound, refusal, type Answer, type Call, type Route } from './answer'
import { assetsOf, shownAsset } from './assets-shown'
import { releaseIn } from './releases'
import type { Asset, Release, Repository, State } from './state'

/** GitHub keeps less than 2 GiB in a file. */
const TOO_LARGE = 2 ** 31

/** The name that GitHub gives a file: what is no letter, digit or one of `._-+@` becomes a dot. */
function keptName(name: string): string {
  const kept = name.replace(/[^\w.+@-]+/g, '.').replace(/\.+$/, '')
  return kept.startsWith('.') ? `default${kept}` : kept
}

type NewAsset = Readonly<{ name: string; label: string | null; contentType: string; uploader: string }>

/** A file that is only a name so far: what every upload begins with, and what a broken one leaves. */
function starterIn(state: State, repository: Repository, release: Release, given: NewAsset): Asset {
  const id = state.nextId()
  const file = join(state.directory, `asset-${id}`)
  const empty = { state: 'starter', size: 0, digest: null, downloads: 0, created: state.now() } as const
  const asset: Asset = { ...given, ...empty, id, release: release.id, file, name: keptName(given.name) }
  repository.assets.set(id, asset)
  return asset
}

function checkNew(repository: Repository, { id, immutable }: Release, name: string): void {
  if (immutable) throw refusal(422, 'Cannot upload assets to an immutable release.')
  const taken = assetsOf(repository, id).some((asset) => asset.name === keptName(name))
  if (taken) throw invalid('ReleaseAsset', 'name', 'already_exists')
  if (assetsOf(repository, id).length >= 1000) throw invalid('ReleaseAsset', 'release', 'custom', 'too many assets')
}

/** Takes the bytes as they come; the file counts from the last of them on. */
async function upload(call: Call): Promise<Answer> {
  const { state, request, query, token } = call
  const repository = call.repository()
  const release = releaseIn(call)
  const length = Number(request.headers['content-length'] ?? NaN)
  if (!(length > 0)) throw refusal(400, 'Bad Content-Length')
  const contentType = request.headers['content-type']
  if (contentType === undefined) throw refusal(400, 'Missing Content-Type')
  const name = query.get('name') ?? ''
  checkNew(repository, release, name)
  if (length >= TOO_LARGE) throw invalid('ReleaseAsset', 'size', 'custom', 'size must be less than 2147483648')
  const given = { name, label: query.get('label'), contentType, uploader: token.login }
  const asset = starterIn(state, repository, release, given)
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform: (piece: Buffer, _, done) => {
      hash.update(piece)
      done(null, piece)
    },
  })
  try {
    await pipeline(request, hashing, createWriteStream(asset.file))
  } catch (error) {
    // Nobody reads this: the client has gone.
    if (request.readableAborted) throw refusal(408, 'Request Timeout')
    throw error
  }
  Object.assign(asset, { state: 'uploaded', size: length, digest: `sha256:${hash.digest('hex')}` })
  return { status: 201, body: shownAsset(state, repository, asset) }
}

/** What an upload leaves that GitHub gave up. */
export function abandonUpload(state: State, path: string, query: URLSearchParams): void {
  const [, owner = '', name = '', id = ''] = /^\/repos\/([^/]+)\/([^/]+)\/releases\/(\d+)\/assets$/.exec(path) ?? []
  const repository = state.repositories.get(`${owner}/${name}`.toLowerCase())
  const release = repository?.releases.get(Number(id))
  const asset = query.get('name') ?? ''
  if (!repository || !release || assetsOf(repository, release.id).some((one) => one.name === keptName(asset))) return
  const contentType = 'application/octet-stream'
  starterIn(state, repository, release, { name: asset, label: null, contentType, uploader: 'github-actions[bot]' })
}

function assetIn(call: Call): Asset {
  const asset = orNotFound(call.repository().assets.get(numberIn(call, 'asset_id')))
  releaseIn({ ...call, values: { ...call.values, release_id: String(asset.release) } })
  return asset
}

/** What the file is, or, for who accepts bytes, where they are: elsewhere, as on GitHub. */
function one(call: Call): Answer {
  const asset = assetIn(call)
  if (!call.request.headers.accept?.includes('application/octet-stream')) {
    return { status: 200, body: shownAsset(call.state, call.repository(), asset) }
  }
  if (asset.state !== 'uploaded') throw refusal(404, 'Not Found')
  asset.downloads += 1
  return { status: 302, headers: { location: `${call.state.urls.storage}/asset-${asset.id}?signature=${asset.id}` } }
}

function remove(call: Call): Answer {
  const asset = assetIn(call)
  const release = call.repository().releases.get(asset.release)
  if (release?.immutable) throw refusal(422, 'Cannot delete asset from an immutable release.')
  call.repository().assets.delete(asset.id)
  rmSync(asset.file, { force: true })
  return { status: 204 }
}

/** The other host, that holds the bytes: an address is enough, and a token too many. */
export async function download(
  { directory }: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://storage')
  const file = join(directory, /^\/asset-\d+$/.test(pathname) ? pathname : 'none')
  if (request.headers.authorization !== undefined || !existsSync(file)) {
    response.writeHead(request.headers.authorization === undefined ? 404 : 400).end()
    return
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream' })
  await pipeline(createReadStream(file), response)
}

/** Files of releases. */
export const assetRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/releases/{release_id}/assets',
    (call) => {
      const assets = assetsOf(call.repository(), releaseIn(call).id)
      return listOf(call, assets, (asset) => shownAsset(call.state, call.repository(), asset))
    },
  ],
  ['POST', '/repos/{owner}/{repo}/releases/{release_id}/assets', upload],
  ['GET', '/repos/{owner}/{repo}/releases/assets/{asset_id}', one],
  ['DELETE', '/repos/{owner}/{repo}/releases/assets/{asset_id}', remove],
]
