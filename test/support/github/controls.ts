import { addComment } from './comments'
import { addDeployment, type NewDeployment } from './deployments'
import type { Failing, Faults } from './faults'
import { addIssue, changeIssue } from './issues'
import type { Permissions } from './state'
import { addReview } from './reviews'
import { addRun, endRun, type GivenRun } from './runs'
import { addCommit, type GivenCommit } from './commits'
import { accountOf, repositoryOf, type RateLimit, type Repository, type Role, type State } from './state'

/** A repository to make; its issues' numbers begin at 1. */
export type GivenRepository = Readonly<{
  /** `owner/name`. */
  repository: string
  private?: boolean
  defaultBranch?: string
  /** What people may do in it, by login. */
  collaborators?: Readonly<Record<string, Role>>
  immutableReleases?: boolean
  /** On unless said otherwise. */
  jobsOpenPulls?: boolean
  /** A bare repository on disk that holds its refs. */
  git?: string
}>

/** An environment to make or replace; reviewers are logins and `@organisation/team`. */
export type GivenEnvironment = Readonly<{
  repository: string
  environment: string
  reviewers?: readonly string[]
  /** On unless said otherwise, so that an environment with reviewers is one that a gate trusts. */
  preventSelfReview?: boolean
  /** Off unless said otherwise. */
  adminsBypass?: boolean
  waitMinutes?: number
  branches?: 'all' | 'protected' | readonly string[]
}>

type InRepository = Readonly<{ repository: string }>

/** How a test sets the scene, and what people do on GitHub's pages. Each takes one value that JSON can hold. */
export type Controls = ReturnType<typeof controlsOf>

/** The controls of a state. */
export function controlsOf(state: State, faults: Faults, setTime: (milliseconds: number | undefined) => void) {
  const find = ({ repository }: InRepository) => repositoryOf(state, repository)
  const issueOf = (given: InRepository & Readonly<{ issue: number }>) =>
    there(find(given).issues.get(given.issue), 'issue')
  return {
    /** Makes a repository. */
    repository: (given: GivenRepository): void => {
      const made = repositoryFrom(state, given)
      state.repositories.set(given.repository.toLowerCase(), made)
    },
    /** Makes a team `organisation/slug`, or replaces its members. */
    team: ({ team, members }: Readonly<{ team: string; members: readonly string[] }>): void => {
      const [organization = '', slug = ''] = team.replace(/^@/, '').split('/')
      members.forEach((login) => accountOf(state, login))
      const id = state.teams.get(`${organization}/${slug}`.toLowerCase())?.id ?? state.nextId()
      state.teams.set(`${organization}/${slug}`.toLowerCase(), { id, organization, slug, members })
    },
    /** A new token, by default that of a job, with just the permissions given; `personal` is the one of a person. */
    token: (
      given: Readonly<{
        login?: string
        permissions?: Permissions
        kind?: 'integration' | 'personal'
        repository?: string
      }> = {},
    ): string => {
      const { login = 'github-actions[bot]', permissions = {}, kind = 'integration', repository } = given
      accountOf(state, login)
      // About as long as GitHub's are becoming.
      const text = `${kind === 'personal' ? 'ghp' : 'ghs'}_${String(state.nextId()).padStart(516, 'double')}`
      state.tokens.set(text, { kind, login, permissions, repository })
      return text
    },
    /** Makes or replaces an environment. */
    environment: (given: GivenEnvironment): void => {
      const { environment: name, reviewers = [], preventSelfReview = true, adminsBypass = false } = given
      const { waitMinutes = 0, branches = 'all' } = given
      const id = find(given).environments.get(name.toLowerCase())?.id ?? state.nextId()
      const rules = { reviewers, preventSelfReview, adminsBypass, waitMinutes, branches }
      find(given).environments.set(name.toLowerCase(), { id, name, ...rules, created: state.now() })
    },
    /** Takes an environment away. */
    removeEnvironment: (given: InRepository & Readonly<{ environment: string }>): void =>
      void find(given).environments.delete(given.environment.toLowerCase()),
    /** Makes a run, or its next attempt; answers its id. */
    run: (given: InRepository & GivenRun): number => addRun(state, find(given), given).id,
    /** A run ends. */
    end: (given: InRepository & Readonly<{ run: number; conclusion: string }>): void =>
      endRun(state, there(find(given).runs.get(given.run), 'run'), given.conclusion),
    /** Somebody commits to a branch; answers the sha. */
    commit: (given: InRepository & GivenCommit): string => addCommit(state, find(given), given),
    /** Somebody reviews the jobs of a run that wait for environments, on GitHub's page: no rule is looked at. */
    review: (
      given: InRepository &
        Readonly<{
          run: number
          environments: readonly string[]
          user: string
          state?: 'approved' | 'rejected'
          comment?: string
        }>,
    ): void => {
      const { run, environments, user, state: verdict = 'approved', comment = '' } = given
      addReview(there(find(given).runs.get(run), 'run'), { environments, state: verdict, user, comment })
    },
    /** Somebody opens an issue; answers its number. */
    issue: (
      given: InRepository & Readonly<{ user: string; title: string; body?: string; labels?: readonly string[] }>,
    ): number => {
      const { user, title, body = null, labels = [] } = given
      return addIssue(state, find(given), { author: user, title, body, labels }).number
    },
    /** Somebody edits an issue by hand. */
    editIssue: (
      given: InRepository &
        Readonly<{
          issue: number
          title?: string
          body?: string
          state?: 'open' | 'closed'
          labels?: readonly string[]
        }>,
    ): void => changeIssue(state, find(given), issueOf(given), given),
    /** Somebody comments; answers the comment's id. `association` where it does not follow from the teams and collaborators. */
    comment: (
      given: InRepository & Readonly<{ issue: number; user: string; body: string; association?: string }>,
    ): number => {
      const { number } = issueOf(given)
      const { user, body, association } = given
      return addComment(state, find(given), { author: user, issue: number, body, association }).id
    },
    /** Somebody edits a comment. */
    editComment: (given: InRepository & Readonly<{ comment: number; body: string }>): void =>
      void Object.assign(there(find(given).comments.get(given.comment), 'comment'), {
        body: given.body,
        updated: state.now(),
      }),
    /** A job that names an environment makes a deployment; answers its id. */
    deployment: (
      given: InRepository & Pick<NewDeployment, 'environment' | 'sha' | 'ref'> & Partial<NewDeployment>,
    ): number => {
      const usual = { task: 'deploy', description: null, payload: {}, creator: 'github-actions[bot]' }
      return addDeployment(state, find(given), { ...usual, ...given }).id
    },
    /** From now on published releases can, or cannot, be changed. */
    immutableReleases: (given: InRepository & Readonly<{ enabled: boolean }>): void => {
      find(given).immutableReleases = given.enabled
    },
    /** Points a ref, such as `heads/main`, at a commit. */
    ref: (given: InRepository & Readonly<{ ref: string; sha: string }>): void =>
      void find(given).refs.set(given.ref.replace(/^refs\//, ''), given.sha),
    /** Lets the next requests of a kind fail. */
    fail: (failing: Failing): void => faults.add(failing),
    /** Nothing fails any more. */
    heal: (): void => faults.clear(),
    /** Counts requests from now on. */
    limit: (rate: RateLimit): void => {
      state.rate = { ...rate }
    },
    /** Stops GitHub's clock at a time in ISO 8601; lets it go on where none is given. */
    time: ({ at }: Readonly<{ at?: string }> = {}): void => setTime(at === undefined ? undefined : Date.parse(at)),
  }
}

function there<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the double has no such ${what}`)
  return value
}

function repositoryFrom(state: State, given: GivenRepository): Repository {
  const [owner = '', name = ''] = given.repository.split('/')
  accountOf(state, owner)
  const people = Object.entries(given.collaborators ?? {})
  people.forEach(([login]) => accountOf(state, login))
  const defaultBranch = given.defaultBranch ?? 'main'
  const head = 'a'.repeat(40)
  return {
    ...{ id: state.nextId(), owner, name, private: given.private ?? true, git: given.git, lastNumber: 0 },
    defaultBranch,
    immutableReleases: given.immutableReleases ?? false,
    jobsOpenPulls: given.jobsOpenPulls ?? true,
    collaborators: new Map(people.map(([login, role]) => [login.toLowerCase(), role])),
    ...{ labels: new Map(), issues: new Map(), comments: new Map(), environments: new Map(), runs: new Map() },
    ...{
      releases: new Map(),
      assets: new Map(),
      burnedTags: new Set(),
      deployments: new Map(),
      refs: new Map([[`heads/${defaultBranch}`, head]]),
      commits: [],
    },
  }
}
