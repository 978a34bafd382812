import { invalid, listOf, nodeId, numberIn, orNotFound, refusal, timeOf, type Call, type Route } from './answer'
import type { Json } from './description'
import { labelNamed, shownLabel } from './labels'
import { associationOf, shownUser } from './people'
import { htmlOf, urlOf } from './repositories'
import type { Issue, Label, Repository, State } from './state'

/** What a new issue is made of. */
export type NewIssue = Readonly<{ author: string; title: string; body: string | null; labels: readonly string[] }>

/** Adds an issue; the same numbers count pull requests. */
export function addIssue(state: State, repository: Repository, given: NewIssue): Issue {
  const now = state.now()
  repository.lastNumber += 1
  const issue: Issue = {
    ...given,
    id: state.nextId(),
    number: repository.lastNumber,
    labels: namesOf(state, repository, given.labels),
    state: 'open',
    reason: null,
    created: now,
    updated: now,
    closed: undefined,
  }
  repository.issues.set(issue.number, issue)
  return issue
}

function namesOf(state: State, repository: Repository, labels: readonly string[]): readonly string[] {
  return [...new Set(labels.map((name) => labelNamed(state, repository, name).name))]
}

/** An issue as GitHub shows it. */
export function shownIssue(state: State, repository: Repository, issue: Issue): Json {
  const url = `${urlOf(state, repository)}/issues/${issue.number}`
  const html = `${htmlOf(state, repository)}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`
  const comments = [...repository.comments.values()].filter((comment) => comment.issue === issue.number)
  return {
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.reason,
    user: shownUser(state, issue.author),
    author_association: associationOf(state, repository, issue.author),
    labels: labelsOf(repository, issue).map((label) => shownLabel(state, repository, label)),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    comments: comments.length,
    created_at: timeOf(issue.created),
    updated_at: timeOf(issue.updated),
    closed_at: issue.closed === undefined ? null : timeOf(issue.closed),
    closed_by: null,
    url,
    html_url: html,
    repository_url: urlOf(state, repository),
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    labels_url: `${url}/labels{/name}`,
    performed_via_github_app: null,
    ...(issue.pull
      ? { pull_request: { url: url.replace('/issues/', '/pulls/'), html_url: html, diff_url: null, patch_url: null } }
      : {}),
  }
}

function labelsOf(repository: Repository, issue: Issue): readonly Label[] {
  return issue.labels.flatMap((name) => repository.labels.get(name.toLowerCase()) ?? [])
}

/** The issue of the path; 404 where there is none. */
export function issueIn(call: Call): Issue {
  return orNotFound(call.repository().issues.get(numberIn(call, 'issue_number')))
}

/** Refuses a text that GitHub would not keep. */
export function checkBody(resource: string, body: string | null | undefined): void {
  if ((body ?? '').length <= 65_536) return
  throw invalid(resource, 'body', 'custom', 'body is too long (maximum is 65536 characters)')
}

type Wanted = Readonly<{
  title?: string | number | null
  body?: string | null
  state?: 'open' | 'closed'
  state_reason?: string | null
  labels?: readonly (string | Readonly<{ name?: string }>)[]
}>

function wantedLabels({ labels }: Wanted): readonly string[] | undefined {
  return labels?.map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
}

function checkTitle(title: string): string {
  if (title.trim() === '') throw invalid('Issue', 'title', 'missing_field')
  if (title.length > 256) throw invalid('Issue', 'title', 'custom', 'title is too long (maximum is 256 characters)')
  return title
}

/** Changes what is given of an issue, as GitHub does for issues and pull requests. */
export function changeIssue(state: State, repository: Repository, issue: Issue, wanted: Wanted): void {
  const { title, body, state: next = issue.state } = wanted
  if (title !== undefined && title !== null) issue.title = checkTitle(String(title))
  checkBody('Issue', body)
  if (body !== undefined) issue.body = body
  const labels = wantedLabels(wanted)
  if (labels) issue.labels = namesOf(state, repository, labels)
  if (next === 'closed') issue.reason = wanted.state_reason ?? issue.reason ?? 'completed'
  if (next === 'open') issue.reason = issue.state === 'closed' ? 'reopened' : issue.reason
  if (next !== issue.state) issue.closed = next === 'closed' ? state.now() : undefined
  issue.state = next
  issue.updated = state.now()
}

function matches({ query }: Call, issue: Issue): boolean {
  const labels = query.get('labels')?.toLowerCase().split(',') ?? []
  const state = query.get('state') ?? 'open'
  const creator = query.get('creator')?.toLowerCase()
  const own = issue.labels.map((name) => name.toLowerCase())
  return (
    (state === 'all' || issue.state === state) &&
    labels.every((label) => own.includes(label.trim())) &&
    (creator === undefined || issue.author.toLowerCase() === creator) &&
    Math.floor(issue.updated / 1000) * 1000 >= Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z')
  )
}

/** The newest first, by what the query asks for. */
function sorted({ query }: Call, issues: readonly Issue[]): readonly Issue[] {
  const by = query.get('sort') === 'updated' ? 'updated' : 'created'
  const sign = query.get('direction') === 'asc' ? 1 : -1
  return [...issues].sort((one, other) => sign * (one[by] - other[by] || one.number - other.number))
}

function labelled(call: Call, change: (labels: readonly string[]) => readonly string[]) {
  const issue = issueIn(call)
  const repository = call.repository()
  issue.labels = namesOf(call.state, repository, change(issue.labels))
  issue.updated = call.state.now()
  return { status: 200, body: labelsOf(repository, issue).map((label) => shownLabel(call.state, repository, label)) }
}

/** Labels come as a list, as an object with a list, or as one name. */
function labelsIn({ body }: Call): readonly string[] {
  const given =
    typeof body === 'string' ? [body] : Array.isArray(body) ? (body as Wanted['labels']) : (body as Wanted).labels
  return wantedLabels({ labels: given ?? [] }) ?? []
}

/** Issues, and the labels they bear. */
export const issueRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/issues',
    (call) => {
      const repository = call.repository()
      const found = [...repository.issues.values()].filter((issue) => matches(call, issue))
      return listOf(call, sorted(call, found), (issue) => shownIssue(call.state, repository, issue))
    },
  ],
  [
    'POST',
    '/repos/{owner}/{repo}/issues',
    (call) => {
      const { title, body = null, ...wanted } = call.body as Wanted
      checkBody('Issue', body)
      const labels = wantedLabels(wanted) ?? []
      const given = { author: call.token.login, title: checkTitle(String(title)), body, labels }
      const issue = addIssue(call.state, call.repository(), given)
      const shown = shownIssue(call.state, call.repository(), issue)
      return { status: 201, body: shown, headers: { location: String(shown['url']) } }
    },
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/issues/{issue_number}',
    (call) => ({ status: 200, body: shownIssue(call.state, call.repository(), issueIn(call)) }),
  ],
  [
    'PATCH',
    '/repos/{owner}/{repo}/issues/{issue_number}',
    (call) => {
      const issue = issueIn(call)
      changeIssue(call.state, call.repository(), issue, call.body as Wanted)
      return { status: 200, body: shownIssue(call.state, call.repository(), issue) }
    },
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/issues/{issue_number}/labels',
    (call) =>
      listOf(call, labelsOf(call.repository(), issueIn(call)), (label) =>
        shownLabel(call.state, call.repository(), label),
      ),
  ],
  [
    'POST',
    '/repos/{owner}/{repo}/issues/{issue_number}/labels',
    (call) => labelled(call, (labels) => [...labels, ...labelsIn(call)]),
  ],
  ['PUT', '/repos/{owner}/{repo}/issues/{issue_number}/labels', (call) => labelled(call, () => labelsIn(call))],
  [
    'DELETE',
    '/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
    (call) => {
      const name = call.values['name']?.toLowerCase()
      const bears = issueIn(call).labels.some((label) => label.toLowerCase() === name)
      if (!bears) throw refusal(404, 'Label does not exist')
      return labelled(call, (labels) => labels.filter((label) => label.toLowerCase() !== name))
    },
  ],
]
