import { listOf, nodeId, refusal, timeOf, type Call, type Route } from './answer'
import { shownUser } from './people'
import { shaOf } from './refs'
import { htmlOf, urlOf } from './repositories'
import type { Commit, Repository, State } from './state'

/** A commit to make: on the default branch, with one parent, now. `at` in ISO 8601. */
export type GivenCommit = Readonly<{ branch?: string; at?: string; parents?: number }>

/** Adds a commit to a branch; answers its sha. */
export function addCommit(state: State, repository: Repository, given: GivenCommit): string {
  const { branch = repository.defaultBranch, at, parents = 1 } = given
  const sha = String(state.nextId()).padStart(40, '0')
  repository.commits.push({ sha, branch, at: at === undefined ? state.now() : Date.parse(at), parents })
  return sha
}

/** A commit as GitHub shows it in a list. */
function shownCommit({ state, ...call }: Call, { sha, at, parents }: Commit) {
  const repository = call.repository()
  const root = urlOf(state, repository)
  const who = { name: 'Dev', email: 'people@example.invalid', date: timeOf(at) }
  const url = `${root}/commits/${sha}`
  return {
    ...{ url, sha, node_id: nodeId('Commit', Number(sha)), html_url: `${htmlOf(state, repository)}/commit/${sha}` },
    comments_url: `${url}/comments`,
    commit: {
      ...{ url: `${root}/git/commits/${sha}`, author: who, committer: who, message: 'Something', comment_count: 0 },
      tree: { url: `${root}/tree/${sha}`, sha },
    },
    ...{ author: shownUser(state, 'dev'), committer: shownUser(state, 'dev') },
    parents: Array.from({ length: parents }, () => ({ url, sha })),
  }
}

/** Commits of a branch, the newest first, between two instants that are both included. */
export const commitRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/commits',
    (call) => {
      const { query } = call
      const repository = call.repository()
      const branch = query.get('sha') ?? repository.defaultBranch
      if (shaOf(repository, `heads/${branch}`) === undefined) throw refusal(404, 'Not Found')
      const [since, until] = [query.get('since') ?? '', query.get('until') ?? '9999']
      const found = repository.commits
        .filter((commit) => commit.branch === branch && timeOf(commit.at) >= since && timeOf(commit.at) <= until)
        .sort((one, other) => other.at - one.at)
      return listOf(call, found, (commit) => shownCommit(call, commit))
    },
  ],
]
