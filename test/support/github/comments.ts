import { listOf, nodeId, numberIn, orNotFound, timeOf, type Answer, type Call, type Route } from './answer'
import type { Json } from './description'
import { checkBody, issueIn } from './issues'
import { associationOf, shownUser } from './people'
import { htmlOf, urlOf } from './repositories'
import type { Comment, Reaction, Repository, State } from './state'

/** What a new comment is made of; `association` where it is not the one that follows from the collaborators. */
export type NewComment = Readonly<{ author: string; issue: number; body: string; association?: string | undefined }>

/** Adds a comment to an issue. */
export function addComment(state: State, repository: Repository, given: NewComment): Comment {
  const now = state.now()
  const id = state.nextId()
  const { author, issue, body, association } = given
  const comment: Comment = { id, author, issue, body, association, created: now, updated: now, reactions: [] }
  repository.comments.set(comment.id, comment)
  const about = repository.issues.get(given.issue)
  if (about) about.updated = now
  return comment
}

/** A comment as GitHub shows it. */
export function shownComment(state: State, repository: Repository, comment: Comment): Json {
  const { id, issue, author, body, created, updated } = comment
  const url = `${urlOf(state, repository)}/issues`
  return {
    id,
    node_id: nodeId('IssueComment', id),
    url: `${url}/comments/${id}`,
    html_url: `${htmlOf(state, repository)}/issues/${issue}#issuecomment-${id}`,
    issue_url: `${url}/${issue}`,
    user: shownUser(state, author),
    author_association: comment.association ?? associationOf(state, repository, author),
    body,
    created_at: timeOf(created),
    updated_at: timeOf(updated),
    performed_via_github_app: null,
  }
}

function shownReaction(state: State, { id, author, content, created }: Reaction): Json {
  const user = shownUser(state, author)
  return { id, node_id: nodeId('Reaction', id), user, content, created_at: timeOf(created) }
}

function commentIn(call: Call): Comment {
  return orNotFound(call.repository().comments.get(numberIn(call, 'comment_id')))
}

function listed(call: Call, comments: readonly Comment[]): Answer {
  const since = Date.parse(call.query.get('since') ?? '1970-01-01T00:00:00Z')
  const found = comments.filter(({ updated }) => Math.floor(updated / 1000) * 1000 >= since)
  return listOf(call, found, (comment) => shownComment(call.state, call.repository(), comment))
}

/** Somebody reacts once with the same sign: the second time it is the reaction that is there. */
function react(call: Call): Answer {
  const { reactions } = commentIn(call)
  const { content } = call.body as Readonly<{ content: string }>
  const author = call.token.login
  const known = reactions.find((one) => one.author === author && one.content === content)
  if (known) return { status: 200, body: shownReaction(call.state, known) }
  const reaction = { id: call.state.nextId(), author, content, created: call.state.now() }
  reactions.push(reaction)
  return { status: 201, body: shownReaction(call.state, reaction) }
}

/** Comments on issues, and reactions to them. */
export const commentRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    (call) => {
      const { number } = issueIn(call)
      const comments = [...call.repository().comments.values()]
      return listed(
        call,
        comments.filter(({ issue }) => issue === number),
      )
    },
  ],
  [
    'POST',
    '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    (call) => {
      const { number } = issueIn(call)
      const { body } = call.body as Readonly<{ body: string }>
      checkBody('IssueComment', body)
      const comment = addComment(call.state, call.repository(), { author: call.token.login, issue: number, body })
      const shown = shownComment(call.state, call.repository(), comment)
      return { status: 201, body: shown, headers: { location: String(shown['url']) } }
    },
  ],
  ['GET', '/repos/{owner}/{repo}/issues/comments', (call) => listed(call, [...call.repository().comments.values()])],
  [
    'GET',
    '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    (call) => ({ status: 200, body: shownComment(call.state, call.repository(), commentIn(call)) }),
  ],
  [
    'PATCH',
    '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    (call) => {
      const comment = commentIn(call)
      const { body } = call.body as Readonly<{ body: string }>
      checkBody('IssueComment', body)
      Object.assign(comment, { body, updated: call.state.now() })
      return { status: 200, body: shownComment(call.state, call.repository(), comment) }
    },
  ],
  [
    'DELETE',
    '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    (call) => {
      call.repository().comments.delete(commentIn(call).id)
      return { status: 204 }
    },
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
    (call) => listOf(call, commentIn(call).reactions, (reaction) => shownReaction(call.state, reaction)),
  ],
  ['POST', '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', react],
]
