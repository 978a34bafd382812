import type { RestEndpointMethodTypes } from '@octokit/rest'
import type { Issue, IssueComment, Issues } from '../../change/ports'
import { asked, askedFor, isRefused } from './asking'
import { ONCE, type Client } from './client'

type Methods = RestEndpointMethodTypes['issues']
type GivenIssue = Methods['get']['response']['data']
type GivenComment = Methods['getComment']['response']['data']

/** GitHub's name for accounts that were deleted. */
const NOBODY = 'ghost'

const READ = 'issues: read'
const WRITE = 'issues: write'

/** The issues of the repository. */
export function issuesOf(client: Client): Issues {
  const { octokit, repo } = client
  const { issues } = octokit.rest
  const reading = (what: string) => ({ what, permission: READ })
  const writing = (what: string) => ({ what, permission: WRITE })
  return {
    issue: async (number) => {
      const answer = await askedFor(client, reading(`issue #${number}`), () =>
        issues.get({ ...repo, issue_number: number }),
      )
      return answer && issueOf(answer.data)
    },
    ours: (label) =>
      asked(client, reading(`the issues with the label ${label}`), async () => {
        const query = { ...repo, labels: label, state: 'all', per_page: 100 } as const
        const found = (await octokit.paginate(issues.listForRepo, query)).filter((issue) => !issue.pull_request)
        return found.length === 0 ? [] : found.filter(await ownership(client)).map(issueOf)
      }),
    open: async ({ title, body, labels }) => {
      const call = () => issues.create({ ...repo, title, body, labels: [...labels], ...ONCE })
      return issueOf((await asked(client, writing('a new issue'), call)).data)
    },
    edit: async (number, { labels, state, ...same }) => {
      const changes = { ...same, ...(labels && { labels: [...labels] }), ...(state && stateOf(state)) }
      await asked(client, writing(`a change of issue #${number}`), () =>
        issues.update({ ...repo, issue_number: number, ...changes }),
      )
    },
    comment: async (number, body) => {
      await asked(client, writing(`a comment on issue #${number}`), () =>
        issues.createComment({ ...repo, issue_number: number, body, ...ONCE }),
      )
    },
    commentById: async (id) => {
      const answer = await askedFor(client, reading(`comment ${id}`), () =>
        issues.getComment({ ...repo, comment_id: id }),
      )
      return answer && commentOf(answer.data)
    },
  }
}

function stateOf(state: 'open' | 'completed' | 'not_planned') {
  return state === 'open' ? { state } : { state: 'closed' as const, state_reason: state }
}

/**
 * Which issues were opened with our token. A person's token says whose it is. That of a job or an app does not: what a
 * bot opened is taken for ours then, as no person can have.
 */
async function ownership({ octokit }: Client): Promise<(issue: GivenIssue) => boolean> {
  try {
    const { login } = (await octokit.rest.users.getAuthenticated()).data
    return ({ user }) => user?.login.toLowerCase() === login.toLowerCase()
  } catch (error) {
    if (isRefused(error, 403)) return ({ user }) => user?.type === 'Bot'
    throw error
  }
}

function issueOf(given: GivenIssue): Issue {
  const { number, title } = given
  return {
    ...{ number, title, url: given.html_url, body: given.body ?? '', author: given.user?.login ?? NOBODY },
    state: given.state === 'closed' ? 'closed' : 'open',
    labels: given.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
  }
}

function commentOf(given: GivenComment): IssueComment {
  const { id, user } = given
  return {
    ...{ id, url: given.html_url, author: user?.login ?? NOBODY, body: given.body ?? '' },
    authorIsBot: user?.type === 'Bot',
    ...{ createdAt: given.created_at, updatedAt: given.updated_at },
  }
}
