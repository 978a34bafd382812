import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import {
  invalid,
  listOf,
  nodeId,
  numberIn,
  orNotFound,
  refusal,
  timeOf,
  type Answer,
  type Call,
  type Route,
} from './answer'
import { assetsOf, shownAsset } from './assets-shown'
import type { Json } from './description'
import { shownUser } from './people'
import { may } from './powers'
import { pointRef } from './refs'
import { htmlOf, urlOf } from './repositories'
import { fullName, type Release, type Repository, type State } from './state'

/** A release as GitHub shows it. A draft has no tag yet: its page bears a name that nobody can guess. */
function shownRelease(state: State, repository: Repository, release: Release): Json {
  const url = `${urlOf(state, repository)}/releases/${release.id}`
  const { tag, draft, published } = release
  const untagged = `untagged-${createHash('sha256').update(String(release.id)).digest('hex').slice(0, 20)}`
  const archive = (kind: string) => (draft ? null : `${urlOf(state, repository)}/${kind}/${tag}`)
  return {
    url,
    html_url: `${htmlOf(state, repository)}/releases/tag/${draft ? untagged : tag}`,
    assets_url: `${url}/assets`,
    upload_url: `${state.urls.uploads}/repos/${fullName(repository)}/releases/${release.id}/assets{?name,label}`,
    tarball_url: archive('tarball'),
    zipball_url: archive('zipball'),
    id: release.id,
    node_id: nodeId('Release', release.id),
    tag_name: tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    created_at: timeOf(release.created),
    published_at: published === undefined ? null : timeOf(published),
    author: shownUser(state, release.author),
    assets: assetsOf(repository, release.id).map((asset) => shownAsset(state, repository, asset)),
  }
}

/** The release of the path; drafts are there only for who may write. */
export function releaseIn(call: Call): Release {
  const release = call.repository().releases.get(numberIn(call, 'release_id'))
  return orNotFound(release && seenBy(call, release) ? release : undefined)
}

function seenBy({ token }: Call, { draft }: Release): boolean {
  return !draft || may(token, 'contents', 'write')
}

type Wanted = Readonly<{
  tag_name?: string
  target_commitish?: string
  name?: string | null
  body?: string | null
  draft?: boolean
  prerelease?: boolean
}>

/** Gives a release a tag for good: no other published release has it, and no immutable one ever had it. */
function publish(state: State, repository: Repository, release: Release): void {
  const { tag, id } = release
  if (tag === '') throw invalid('Release', 'tag_name', 'missing_field')
  const others = [...repository.releases.values()].filter((other) => other.id !== id && !other.draft)
  if (others.some((other) => other.tag === tag)) throw invalid('Release', 'tag_name', 'already_exists')
  if (repository.burnedTags.has(tag)) {
    throw invalid('Release', 'tag_name', 'custom', 'tag_name was used by an immutable release')
  }
  pointRef(state, repository, `tags/${tag}`, release.target)
  const { immutableReleases: immutable } = repository
  Object.assign(release, { draft: false, published: state.now(), immutable })
  if (immutable) repository.burnedTags.add(tag)
}

function create(call: Call): Answer {
  const { state, token } = call
  const repository = call.repository()
  const {
    tag_name: tag = '',
    target_commitish: target,
    name = null,
    body = null,
    draft,
    prerelease,
  } = call.body as Wanted
  checkTag(tag)
  const release: Release = {
    ...{ id: state.nextId(), author: token.login, tag, name, body, draft: true, immutable: false },
    target: target ?? repository.defaultBranch,
    prerelease: prerelease ?? false,
    created: state.now(),
    published: undefined,
  }
  if (draft !== true) publish(state, repository, release)
  repository.releases.set(release.id, release)
  return { status: 201, body: shownRelease(state, repository, release) }
}

function checkTag(tag: string): void {
  const wrong = /[\s~^:?*[\\]|\.\.|^[-/.]|[/.]$|@\{|\.lock$/.test(tag)
  if (wrong) throw invalid('Release', 'tag_name', 'custom', 'tag_name is not a valid tag')
}

function update(call: Call): Answer {
  const repository = call.repository()
  const release = releaseIn(call)
  const { tag_name: tag = release.tag, target_commitish: target = release.target, draft, ...same } = call.body as Wanted
  checkTag(tag)
  const moved = tag !== release.tag || target !== release.target || (draft === true && !release.draft)
  if (release.immutable && moved) {
    throw invalid('Release', 'tag_name', 'custom', 'Cannot change the tag of an immutable release.')
  }
  const given = Object.entries(same).filter(([key]) => ['name', 'body', 'prerelease'].includes(key))
  const next = { ...release, ...Object.fromEntries(given), tag, target }
  if (draft === false && release.draft) publish(call.state, repository, next)
  else if (draft === true) Object.assign(next, { draft: true, published: undefined })
  Object.assign(release, next)
  return { status: 200, body: shownRelease(call.state, repository, release) }
}

/** Deletes the release and its files; the tag stays. */
function remove(call: Call): Answer {
  const repository = call.repository()
  const { id } = releaseIn(call)
  for (const asset of assetsOf(repository, id)) {
    repository.assets.delete(asset.id)
    rmSync(asset.file, { force: true })
  }
  repository.releases.delete(id)
  return { status: 204 }
}

function published(call: Call): readonly Release[] {
  return [...call.repository().releases.values()].filter(({ draft }) => !draft)
}

function one(call: Call, release: Release | undefined): Answer {
  return { status: 200, body: shownRelease(call.state, call.repository(), orNotFound(release)) }
}

/** Releases, the newest first. */
export const releaseRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/releases',
    (call) => {
      const repository = call.repository()
      const seen = [...repository.releases.values()].filter((release) => seenBy(call, release)).reverse()
      return listOf(call, seen, (release) => shownRelease(call.state, repository, release))
    },
  ],
  ['POST', '/repos/{owner}/{repo}/releases', create],
  ['GET', '/repos/{owner}/{repo}/releases/{release_id}', (call) => one(call, releaseIn(call))],
  ['PATCH', '/repos/{owner}/{repo}/releases/{release_id}', update],
  ['DELETE', '/repos/{owner}/{repo}/releases/{release_id}', remove],
  [
    'GET',
    '/repos/{owner}/{repo}/releases/tags/{tag}',
    (call) =>
      one(
        call,
        published(call).find(({ tag }) => tag === call.values['tag']),
      ),
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/releases/latest',
    (call) =>
      one(
        call,
        published(call)
          .filter(({ prerelease }) => !prerelease)
          .at(-1),
      ),
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/immutable-releases',
    (call) => {
      if (!call.repository().immutableReleases) throw refusal(404, 'Not Found')
      return { status: 200, body: { enabled: true, enforced_by_owner: false } }
    },
  ],
]
