import type { Level, Token } from './powers'

/** Where a client finds what the double serves, no slash at the end; `storage` is another host, as on GitHub. */
export type Urls = Readonly<{ api: string; uploads: string; html: string; storage: string }>

/** A person, a bot or an organisation. */
export type Account = Readonly<{ id: number; login: string; type: 'User' | 'Bot' | 'Organization' }>

/** A team and the logins of its members. */
export type Team = Readonly<{ id: number; organization: string; slug: string; members: readonly string[] }>

/** A label of a repository. */
export type Label = { readonly id: number; name: string; color: string; description: string | null }

/** A pull request is an issue that has this too. */
export type Pull = { base: string; readonly head: string; readonly draft: boolean; merged: boolean }

/** An issue; labels by name, times in milliseconds. */
export type Issue = {
  readonly id: number
  readonly number: number
  readonly author: string
  title: string
  body: string | null
  state: 'open' | 'closed'
  reason: string | null
  labels: readonly string[]
  readonly created: number
  updated: number
  closed: number | undefined
  readonly pull?: Pull
}

/** A comment on an issue. It was edited where `updated` is not `created`. */
export type Comment = {
  readonly id: number
  readonly issue: number
  readonly author: string
  /** What GitHub would not know from the collaborators, such as a first-time contributor. */
  readonly association: string | undefined
  body: string
  readonly created: number
  updated: number
  readonly reactions: Reaction[]
}

/** A reaction to a comment. */
export type Reaction = Readonly<{ id: number; author: string; content: string; created: number }>

/** An environment with its rules; reviewers are logins and `@organisation/team`. */
export type Environment = Readonly<{
  id: number
  name: string
  reviewers: readonly string[]
  preventSelfReview: boolean
  adminsBypass: boolean
  waitMinutes: number
  /** `all`, those that are protected, or the patterns. */
  branches: 'all' | 'protected' | readonly string[]
  created: number
}>

/** A review of jobs that waited for an environment: GitHub keeps no time of it. */
export type Review = Readonly<{ environments: readonly string[]; state: string; user: string; comment: string }>

/** A run of a workflow. */
export type Run = {
  readonly id: number
  readonly number: number
  readonly attempt: number
  readonly actor: string
  readonly triggeringActor: string
  readonly event: string
  readonly path: string
  /** The name of this one run, which `run-name` of its workflow gives it. */
  readonly title: string
  readonly headSha: string
  readonly branch: string
  status: string
  conclusion: string | null
  waitsFor: readonly string[]
  readonly reviews: Review[]
  /** When the run was made, when this attempt began, and when it last changed. */
  readonly created: number
  readonly started: number
  updated: number
  /** Whether it is of a fork, whose branches may be called the same. */
  readonly fork: boolean
  /** The attempts before this one. */
  readonly earlier: readonly Run[]
}

/** A commit that a branch holds, by when its committer made it. */
export type Commit = Readonly<{ sha: string; branch: string; at: number; parents: number }>

/** A dispatch that somebody asked for. */
export type Dispatch = Readonly<{ repository: string; workflow: string; ref: string; inputs: Json; by: string }>
type Json = Readonly<Record<string, unknown>>

/** A file of a release. `starter` is what an upload leaves that did not come to its end. */
export type Asset = {
  readonly id: number
  readonly release: number
  readonly name: string
  readonly label: string | null
  readonly contentType: string
  readonly uploader: string
  readonly file: string
  state: 'starter' | 'uploaded'
  size: number
  digest: string | null
  downloads: number
  readonly created: number
}

/** A release; a draft has no time of publication. */
export type Release = {
  readonly id: number
  readonly author: string
  tag: string
  target: string
  name: string | null
  body: string | null
  draft: boolean
  prerelease: boolean
  immutable: boolean
  readonly created: number
  published: number | undefined
}

/** A deployment and its statuses, the newest last. */
export type Deployment = Readonly<{
  id: number
  sha: string
  ref: string
  task: string
  environment: string
  description: string | null
  creator: string
  payload: unknown
  created: number
  statuses: DeploymentStatus[]
}>

/** One status of a deployment. */
export type DeploymentStatus = Readonly<{
  id: number
  state: string
  description: string
  environment: string
  targetUrl: string
  logUrl: string
  environmentUrl: string
  creator: string
  created: number
}>

/** What somebody may do in a repository. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read'

/** A repository with all that Écluse uses of it. */
export type Repository = {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly private: boolean
  readonly defaultBranch: string
  /** A bare repository on disk that holds its refs; without it the double keeps the few that it makes. */
  readonly git: string | undefined
  immutableReleases: boolean
  /** GitHub's setting that lets jobs open pull requests. */
  readonly jobsOpenPulls: boolean
  lastNumber: number
  readonly collaborators: Map<string, Role>
  readonly labels: Map<string, Label>
  readonly issues: Map<number, Issue>
  readonly comments: Map<number, Comment>
  readonly environments: Map<string, Environment>
  readonly runs: Map<number, Run>
  readonly releases: Map<number, Release>
  readonly assets: Map<number, Asset>
  readonly burnedTags: Set<string>
  readonly deployments: Map<number, Deployment>
  readonly refs: Map<string, string>
  readonly commits: Commit[]
}

/** A limit on requests as GitHub counts them; `resetAt` in milliseconds. */
export type RateLimit = { limit: number; remaining: number; resetAt: number }

/** Everything that the double knows. Keys of accounts, teams and repositories are in lower case. */
export type State = {
  readonly now: () => number
  readonly nextId: () => number
  /** Where the bytes of assets are. */
  readonly directory: string
  urls: Urls
  rate: RateLimit | undefined
  readonly accounts: Map<string, Account>
  readonly teams: Map<string, Team>
  readonly repositories: Map<string, Repository>
  readonly tokens: Map<string, Token>
  readonly dispatches: Dispatch[]
}

/** What a token may do, by the names of GitHub. */
export type Permissions = Readonly<Record<string, Level>>

/** The account of a login, which is made where nobody was called so. */
export function accountOf(state: State, login: string): Account {
  const known = state.accounts.get(login.toLowerCase())
  if (known) return known
  const account: Account = { id: state.nextId(), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
  state.accounts.set(login.toLowerCase(), account)
  return account
}

/** The team that is written `@organisation/team` or `organisation/team`. */
export function teamOf(state: State, team: string): Team | undefined {
  return state.teams.get(team.replace(/^@/, '').toLowerCase())
}

/** A repository `owner/name`; an error where the test never made it. */
export function repositoryOf(state: State, repository: string): Repository {
  const found = state.repositories.get(repository.toLowerCase())
  if (!found) throw new Error(`the double has no repository ${repository}: make it with double.repository()`)
  return found
}

/** `owner/name`. */
export function fullName({ owner, name }: Repository): string {
  return `${owner}/${name}`
}
