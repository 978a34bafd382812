/** How GitHub protects an environment. */
export type Protection = Readonly<{
  /** Logins and teams (`@org/slug`) of which one must review; empty where nobody must. */
  reviewers: readonly string[]
  preventsSelfReview: boolean
  adminsBypass: boolean
}>

/** One review of an environment in this run; GitHub tells neither time nor attempt. */
export type Review = Readonly<{ login: string; state: 'approved' | 'rejected'; comment: string }>

/** What GitHub says of an environment. Outage `github-unreachable` or UserError `github-refused` where it says nothing. */
export interface Environments {
  /** Undefined where the environment does not exist. */
  protection(environment: string): Promise<Protection | undefined>
}

/** The reviews of this very run. Fails as Environments does. */
export interface Reviews {
  of(environment: string): Promise<readonly Review[]>
}

/** Who is in a team. Fails as Environments does: a team that cannot be read is not an empty one. */
export interface Teams {
  /** Logins in lower case; `team` as `@org/slug`. */
  members(team: string): Promise<ReadonlySet<string>>
}

/** An issue as we need it; logins as GitHub writes them. */
export type Issue = Readonly<{
  number: number
  url: string
  title: string
  body: string
  state: 'open' | 'closed'
  author: string
  labels: readonly string[]
}>

/** A comment as it stands now. */
export type IssueComment = Readonly<{
  id: number
  url: string
  author: string
  authorIsBot: boolean
  body: string
  /** ISO 8601. */
  createdAt: string
  updatedAt: string
}>

/** The issues of the repository. Fails as Environments does; nothing that creates is tried twice by itself. */
export interface Issues {
  issue(number: number): Promise<Issue | undefined>
  /** All that carry the label, open or closed, and were opened by whoever owns our token. */
  ours(label: string): Promise<readonly Issue[]>
  open(page: Readonly<{ title: string; body: string; labels: readonly string[] }>): Promise<Issue>
  /** Changes what is given and leaves the rest. Labels are given whole. */
  edit(
    number: number,
    changes: Readonly<{
      title?: string
      body?: string
      labels?: readonly string[]
      state?: 'open' | 'completed' | 'not_planned'
    }>,
  ): Promise<void>
  comment(number: number, body: string): Promise<void>
  /** Undefined where it was deleted. */
  commentById(id: number): Promise<IssueComment | undefined>
}
