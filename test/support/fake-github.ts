import { fakePullRequests } from './fake-pull-requests'
import type { Issue, IssueComment, Protection, Review } from '../../shared/change/ports'
import type { Github } from '../../shared/external/github/github'
import { Outage, UserError } from '../../shared/failure'
import { fakeIntegration } from './fake-integration'

/** What can be out of reach: then every question about it is an Outage `github-unreachable`. */
type Part = keyof Github

/** A GitHub in memory. Everything on it can be looked at and changed by a test, as people change it on GitHub's pages. */
export type FakeGithub = Github &
  Readonly<{
    /** By number. */
    pages: Map<number, Issue>
    comments: Map<number, IssueComment>
    /** Comments that were made through the port, in order. */
    said: { number: number; body: string }[]
    protections: Map<string, Protection>
    /** Reviews of this run, by environment. */
    given: Map<string, Review[]>
    /** Logins in lower case, by `@org/slug`; a team that is not here cannot be read. */
    people: Map<string, readonly string[]>
    down: Set<Part>
    /** One line for each question, such as `issues.open`. */
    asked: string[]
    /** Calls, named as in `asked`, whose answer gets lost after all was done: each once. */
    lost: Set<string>
  }>

/** The login that owns the token. */
export const US = 'github-actions[bot]'

/** An empty one. */
export function fakeGithub(): FakeGithub {
  const world = {
    ...{ pages: new Map<number, Issue>(), comments: new Map<number, IssueComment>() },
    ...{ protections: new Map<string, Protection>(), given: new Map<string, Review[]>() },
    ...{ people: new Map<string, readonly string[]>(), down: new Set<Part>(), lost: new Set<string>() },
    ...{ asked: new Array<string>(), said: new Array<{ number: number; body: string }>() },
  }
  const answer = <T>(part: Part, verb: string, work: () => T): Promise<T> => {
    const call = `${part}.${verb}`
    world.asked.push(call)
    if (world.down.has(part)) return Promise.reject(new Outage('github-unreachable', `GitHub is down for ${call}`))
    try {
      const value = work()
      if (world.lost.delete(call)) throw new Outage('github-unreachable', `the answer to ${call} got lost`)
      return Promise.resolve(value)
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return { ...world, ...portsOf(world, answer) }
}

type World = Pick<FakeGithub, 'pages' | 'comments' | 'said' | 'protections' | 'given' | 'people'>
type Answer = <T>(part: Part, verb: string, work: () => T) => Promise<T>

function portsOf(world: World, answer: Answer): Github {
  return {
    pullRequests: fakePullRequests(),
    issues: {
      issue: (number) => answer('issues', 'issue', () => world.pages.get(number)),
      ours: (label) =>
        answer('issues', 'ours', () =>
          [...world.pages.values()].filter(({ author, labels }) => author === US && labels.includes(label)),
        ),
      open: ({ title, body, labels }) =>
        answer('issues', 'open', () => {
          const number = Math.max(0, ...world.pages.keys()) + 1
          const url = `https://github.com/acme/pets/issues/${number}`
          const issue: Issue = { number, url, title, body, labels, state: 'open', author: US }
          world.pages.set(number, issue)
          return issue
        }),
      edit: (number, { state, ...changes }) =>
        answer('issues', 'edit', () => {
          const issue = pageOf(world, number)
          const next = state === undefined ? issue.state : state === 'open' ? 'open' : 'closed'
          world.pages.set(number, { ...issue, ...changes, state: next })
        }),
      comment: (number, body) =>
        answer('issues', 'comment', () => {
          pageOf(world, number)
          world.said.push({ number, body })
        }),
      commentById: (id) => answer('issues', 'commentById', () => world.comments.get(id)),
    },
    environments: {
      protection: (name) => answer('environments', 'protection', () => world.protections.get(name)),
    },
    reviews: { of: (environment) => answer('reviews', 'of', () => world.given.get(environment) ?? []) },
    teams: {
      members: (team) =>
        answer('teams', 'members', () => {
          const members = world.people.get(team)
          if (!members) throw new UserError('github-refused', `the team ${team} cannot be read`)
          return new Set(members)
        }),
    },
    integration: fakeIntegration(),
  }
}

function pageOf({ pages }: World, number: number): Issue {
  const issue = pages.get(number)
  if (!issue) throw new UserError('github-refused', `there is no issue #${number}`)
  return issue
}
