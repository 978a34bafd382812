import { refusal, invalid, listOf, nodeId, numberIn, orNotFound, type Answer, type Call, type Route } from './answer'
import type { Json } from './description'
import { addIssue, changeIssue, checkBody, shownIssue } from './issues'
import { shownUser } from './people'
import { shaOf } from './refs'
import { htmlOf, minimalRepository, urlOf } from './repositories'
import type { Issue, Pull, Repository } from './state'

type PullRequest = Issue & { readonly pull: Pull }

/** A pull request as a list shows it. */
function shownPull(call: Call, repository: Repository, issue: PullRequest): Json {
  const { state, description } = call
  const { pull } = issue
  const url = `${urlOf(state, repository)}/pulls/${issue.number}`
  const html = `${htmlOf(state, repository)}/pull/${issue.number}`
  const about = `${urlOf(state, repository)}/issues/${issue.number}`
  const repo = repoOfPull(call, minimalRepository(state, description, repository))
  const end = (ref: string): Json => ({
    label: `${repository.owner}:${ref}`,
    ref,
    sha: shaOf(repository, `heads/${ref}`) ?? '0'.repeat(40),
    user: shownUser(state, repository.owner),
    repo,
  })
  const links = { self: url, html, issue: about, comments: `${about}/comments`, review_comments: `${url}/comments` }
  const more = { review_comment: `${url}/comments{/number}`, commits: `${url}/commits`, statuses: `${url}/statuses` }
  const left = ['pull_request', 'repository_url', 'events_url', 'labels_url', 'comments', 'closed_by', 'state_reason']
  const shown = Object.entries(shownIssue(state, repository, issue)).filter(([key]) => !left.includes(key))
  return {
    ...Object.fromEntries(shown),
    id: issue.id,
    node_id: nodeId('PullRequest', issue.id),
    ...{ url, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch`, issue_url: about },
    ...{ commits_url: `${url}/commits`, review_comments_url: `${url}/comments`, comments_url: `${about}/comments` },
    ...{ review_comment_url: `${url}/comments{/number}`, statuses_url: `${url}/statuses` },
    ...{ merge_commit_sha: null, merged_at: null, auto_merge: null, draft: pull.draft },
    ...{ requested_reviewers: [], requested_teams: [] },
    head: end(pull.head),
    base: end(pull.base),
    _links: Object.fromEntries(Object.entries({ ...links, ...more }).map(([key, href]) => [key, { href }])),
  }
}

/** GitHub's example of the repository of a branch, with the names of ours. */
function repoOfPull({ description }: Call, repo: Json): Json {
  const base = description.example('pull-request')['base'] as Readonly<{ repo: Json }>
  return { ...base.repo, ...repo }
}

function fullPull(call: Call, repository: Repository, issue: PullRequest): Json {
  const counts = { additions: 0, deletions: 0, changed_files: 0, commits: 1, comments: 0, review_comments: 0 }
  const merge = {
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged: issue.pull.merged,
    merged_by: null,
  }
  return { ...shownPull(call, repository, issue), ...counts, ...merge, maintainer_can_modify: false }
}

function pullsIn(call: Call): readonly PullRequest[] {
  return [...call.repository().issues.values()].flatMap((issue) => (isPull(issue) ? [issue] : []))
}

function isPull(issue: Issue): issue is PullRequest {
  return issue.pull !== undefined
}

function pullIn(call: Call): PullRequest {
  const number = numberIn(call, 'pull_number')
  return orNotFound(pullsIn(call).find((pull) => pull.number === number))
}

type Wanted = Readonly<{
  title?: string
  head?: string
  base?: string
  body?: string
  draft?: boolean
  state?: 'open' | 'closed'
}>

function create(call: Call): Answer {
  const repository = call.repository()
  const { title = '', head = '', base = '', body = null, draft = false } = call.body as Wanted
  if (call.token.kind === 'integration' && !repository.jobsOpenPulls)
    throw refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.')
  checkBody('PullRequest', body)
  const branch = head.replace(/^[^:]*:/, '')
  if (shaOf(repository, `heads/${branch}`) === undefined) throw invalid('PullRequest', 'head', 'invalid')
  if (shaOf(repository, `heads/${base}`) === undefined) throw invalid('PullRequest', 'base', 'invalid')
  const open = pullsIn(call).some(({ state, pull }) => state === 'open' && pull.head === branch && pull.base === base)
  if (open) {
    const message = `A pull request already exists for ${repository.owner}:${branch}.`
    throw refusal(422, 'Validation Failed', { errors: [{ resource: 'PullRequest', code: 'custom', message }] })
  }
  const issue = addIssue(call.state, repository, { author: call.token.login, title, body, labels: [] })
  const made: PullRequest = { ...issue, pull: { base, head: branch, draft, merged: false } }
  repository.issues.set(issue.number, made)
  return { status: 201, body: fullPull(call, repository, made) }
}

function matches({ query }: Call, repository: Repository, { state, pull }: PullRequest): boolean {
  const wanted = query.get('state') ?? 'open'
  const head = query.get('head')
  return (
    (wanted === 'all' || wanted === state) &&
    (head === null || head === `${repository.owner}:${pull.head}`) &&
    (query.get('base') ?? pull.base) === pull.base
  )
}

/** Pull requests, the newest first. They have the numbers of issues. */
export const pullRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/pulls',
    (call) => {
      const repository = call.repository()
      const found = pullsIn(call).filter((pull) => matches(call, repository, pull))
      return listOf(call, found.reverse(), (pull) => shownPull(call, repository, pull))
    },
  ],
  ['POST', '/repos/{owner}/{repo}/pulls', create],
  [
    'GET',
    '/repos/{owner}/{repo}/pulls/{pull_number}',
    (call) => ({ status: 200, body: fullPull(call, call.repository(), pullIn(call)) }),
  ],
  [
    'PATCH',
    '/repos/{owner}/{repo}/pulls/{pull_number}',
    (call) => {
      const repository = call.repository()
      const issue = pullIn(call)
      const { base = issue.pull.base, ...wanted } = call.body as Wanted
      issue.pull.base = base
      changeIssue(call.state, repository, issue, wanted)
      return { status: 200, body: fullPull(call, repository, issue) }
    },
  ],
]
