import type { RestEndpointMethodTypes } from '@octokit/rest'
import { asked, askedFor, isRefused } from './github/asking'
import { ONCE, type Client } from './github/client'

type Given = RestEndpointMethodTypes['repos']['getRelease']['response']['data']
type GivenAsset = Given['assets'][number]

/** A release, with what we look at of its files. */
export type Release = Readonly<{
  id: number
  tag: string
  draft: boolean
  body: string
  url: string
  uploadUrl: string
  assets: readonly Asset[]
}>

/** `sha256` is the server's own; undefined on a GitHub Enterprise Server that computes none. */
export type Asset = Readonly<{ id: number; name: string; size: number; whole: boolean; sha256: string | undefined }>

/** What the bytes of a file come from; called once for each try. */
export type Source = Readonly<{ name: string; size: number; open: () => ReadableStream }>

/** Releases of one repository. What creates is asked for once. */
export type Releases = ReturnType<typeof releasesOf>

const READ = 'contents: read'
const WRITE = 'contents: write'

/** The releases of a client's repository. */
export function releasesOf(client: Client) {
  const { octokit, repo, settings } = client
  const { repos } = octokit.rest
  const writing = (what: string) => ({ what, permission: WRITE })
  return {
    client,
    /** The published release of a tag. */
    published: async (tag: string): Promise<Release | undefined> => {
      const question = { what: `the release ${tag}`, permission: READ }
      const answer = await askedFor(client, question, () => repos.getReleaseByTag({ ...repo, tag }))
      return answer && releaseOf(answer.data)
    },
    /** Drafts of a tag, oldest first: they have no address of their own, and only who may write sees them. */
    drafts: (tag: string): Promise<readonly Release[]> =>
      asked(client, { what: 'the releases', permission: WRITE }, async () => {
        const all = await octokit.paginate(repos.listReleases, { ...repo, per_page: 100 })
        const found = all.filter((one) => one.draft && one.tag_name === tag).map(releaseOf)
        return found.sort((one, other) => one.id - other.id)
      }),
    createDraft: async (tag: string, name: string, body: string, sha: string): Promise<Release> => {
      const target = sha === '' ? {} : { target_commitish: sha }
      const draft = { ...repo, ...target, tag_name: tag, name, body, draft: true, ...ONCE }
      return releaseOf(
        (await asked(client, writing(`a draft of the release ${tag}`), () => repos.createRelease(draft))).data,
      )
    },
    deleteRelease: async (id: number): Promise<void> => {
      await askedFor(client, writing(`the end of draft ${id}`), () => repos.deleteRelease({ ...repo, release_id: id }))
    },
    /** The files of a release as they are now. */
    assets: (id: number): Promise<readonly Asset[]> =>
      asked(client, { what: `the files of release ${id}`, permission: READ }, async () => {
        const query = { ...repo, release_id: id, per_page: 100 }
        return (await octokit.paginate(repos.listReleaseAssets, query)).map(assetOf)
      }),
    deleteAsset: async ({ id, name }: Asset): Promise<void> => {
      await askedFor(client, writing(`the end of a half or wrong ${name}`), () =>
        repos.deleteReleaseAsset({ ...repo, asset_id: id }),
      )
    },
    /** Sends a file; false where one of that name is there already. */
    upload: ({ uploadUrl, tag }: Release, { name, size, open }: Source): Promise<boolean> =>
      asked(client, writing(`room for ${name} in the release ${tag}`), async () => {
        const headers = { 'content-type': 'application/octet-stream', 'content-length': size }
        // An upload takes as long as it takes: without a signal of its own it would have the limit of a question.
        const request = { ...ONCE.request, signal: new AbortController().signal }
        try {
          await octokit.request(`POST ${uploadUrl}`, { name, data: open(), headers, request })
          return true
        } catch (error) {
          if (isRefused(error, 422) && /already_exists/.test(String(error))) return false
          throw error
        }
      }),
    /** Publishes a draft; false where GitHub has a published release of that tag already. */
    publish: ({ id, tag }: Release): Promise<boolean> =>
      asked(client, writing(`the publication of the release ${tag}`), async () => {
        try {
          await repos.updateRelease({ ...repo, release_id: id, draft: false })
          return true
        } catch (error) {
          if (isRefused(error, 404) || (isRefused(error, 422) && /already_exists/.test(String(error)))) return false
          throw error
        }
      }),
    /** Where the bytes of a file are asked for. */
    addressOf: ({ id }: Asset): string =>
      `${settings.apiUrl.replace(/\/+$/, '')}/repos/${repo.owner}/${repo.repo}/releases/assets/${id}`,
  }
}

function releaseOf(given: Given): Release {
  const { id, draft, tag_name: tag, html_url: url, upload_url: uploadUrl } = given
  return { id, draft, tag, url, uploadUrl, body: given.body ?? '', assets: given.assets.map(assetOf) }
}

function assetOf({ id, name, size, state, digest }: GivenAsset): Asset {
  return { id, name, size, whole: state === 'uploaded', sha256: /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1] }
}
