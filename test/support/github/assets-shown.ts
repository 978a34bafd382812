import { nodeId, timeOf } from './answer'
import type { Json } from './description'
import { shownUser } from './people'
import { htmlOf, urlOf } from './repositories'
import type { Asset, Repository, State } from './state'

/** The files of a release, those too of which an upload left only the name. */
export function assetsOf(repository: Repository, release: number): readonly Asset[] {
  return [...repository.assets.values()].filter((asset) => asset.release === release)
}

/** A file of a release as GitHub shows it. */
export function shownAsset(state: State, repository: Repository, asset: Asset): Json {
  const { id, name, label, size, digest, downloads, created } = asset
  const tag = repository.releases.get(asset.release)?.tag ?? ''
  return {
    url: `${urlOf(state, repository)}/releases/assets/${id}`,
    id,
    node_id: nodeId('ReleaseAsset', id),
    name,
    label,
    uploader: shownUser(state, asset.uploader),
    content_type: asset.contentType,
    state: asset.state,
    size,
    digest,
    download_count: downloads,
    created_at: timeOf(created),
    updated_at: timeOf(created),
    browser_download_url: `${htmlOf(state, repository)}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`,
  }
}
