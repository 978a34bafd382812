import { Outage } from '../../failure'
import type { BaseFile } from '../../inventory/pull-requests'
import { asked, askedFor, isRefused } from './asking'
import { ONCE, type Client } from './client'

/** One commit, as far as it is looked at. */
export type Commit = Readonly<{
  sha: string
  message: string
  author: string
  tree: string
  parents: readonly string[]
}>

const reading = (what: string) => ({ what, permission: 'contents: read' })
const writing = (what: string) => ({ what, permission: 'contents: write' })

/** The commit that a branch points at; undefined where there is no such branch. */
export async function headOf(client: Client, branch: string): Promise<string | undefined> {
  const answer = await askedFor(client, reading(`the branch ${branch}`), () =>
    client.octokit.rest.git.getRef({ ...client.repo, ref: `heads/${branch}` }),
  )
  return answer?.data.object.sha
}

/** The name of the branch that a repository shows first. */
export async function defaultBranchOf(client: Client): Promise<string> {
  const question = { what: 'the name of the default branch', permission: 'metadata: read' }
  return (await asked(client, question, () => client.octokit.rest.repos.get(client.repo))).data.default_branch
}

/** The text of a file in a commit; undefined where there is no such file. */
export async function textAt(client: Client, path: string, commit: string): Promise<string | undefined> {
  const answer = await askedFor(client, reading(`the file ${path} of ${commit}`), () =>
    client.octokit.rest.repos.getContent({ ...client.repo, path, ref: commit }),
  )
  const file = answer?.data
  if (!file || Array.isArray(file) || file.type !== 'file' || !('content' in file)) return undefined
  return Buffer.from(file.content, 'base64').toString('utf8')
}

/** A commit by its name. */
export async function commitOf(client: Client, sha: string): Promise<Commit> {
  const { data } = await asked(client, reading(`the commit ${sha}`), () =>
    client.octokit.rest.git.getCommit({ ...client.repo, commit_sha: sha }),
  )
  const { message, author, tree, parents } = data
  return { sha, message, author: author.name, tree: tree.sha, parents: parents.map((parent) => parent.sha) }
}

/**
 * A commit that holds what the base holds, with one other text, on top of what the branch held so far: so that moving the
 * branch to it is a step forward and can overwrite nobody. The branch's own commit where that is so already.
 */
export async function committed(
  client: Client,
  { base, text, message }: Readonly<{ base: BaseFile; text: string; message: string }>,
  head: Commit | undefined,
): Promise<string> {
  const { git } = client.octokit.rest
  const from = await commitOf(client, base.commit)
  // Tried again as often as it takes: nothing points at a tree or a commit that was made twice.
  const file = { path: base.path, mode: '100644', type: 'blob', content: text } as const
  const tree = await asked(client, writing('a tree with the corrected file'), () =>
    git.createTree({ ...client.repo, base_tree: from.tree, tree: [file] }),
  )
  if (head?.tree === tree.data.sha && head.parents.includes(base.commit)) return head.sha
  const parents = [...new Set([...(head ? [head.sha] : []), base.commit])]
  const commit = await asked(client, writing('a commit with the corrected file'), () =>
    git.createCommit({ ...client.repo, message, tree: tree.data.sha, parents }),
  )
  return commit.data.sha
}

/** Moves a branch forward, or makes it; false where somebody else has moved it meanwhile. */
export async function pointed(client: Client, branch: string, commit: string, isNew: boolean): Promise<boolean> {
  const { git } = client.octokit.rest
  const call = async (): Promise<boolean> => {
    try {
      if (isNew) await git.createRef({ ...client.repo, ref: `refs/heads/${branch}`, sha: commit, ...ONCE })
      else await git.updateRef({ ...client.repo, ref: `heads/${branch}`, sha: commit, force: false })
      return true
    } catch (error) {
      // It exists already, or that would be no step forward: perhaps by a try of ours whose answer was lost.
      if (isRefused(error, 422)) return (await headOf(client, branch)) === commit
      throw error
    }
  }
  try {
    return await asked(client, writing(`the branch ${branch}`), call)
  } catch (error) {
    if (error instanceof Outage && (await headOf(client, branch)) === commit) return true
    throw error
  }
}
