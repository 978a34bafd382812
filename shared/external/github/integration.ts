import type { RestEndpointMethodTypes } from '@octokit/rest'
import type { Period } from '../../indicators/period'
import type { Integration } from '../../indicators/ports'
import { buildKey, type Source } from '../../ledger/integration'
import type { Build, Commit } from '../../ledger/integration-events'
import { asked, askedFor } from './asking'
import type { Client } from './client'

type Run = RestEndpointMethodTypes['actions']['listWorkflowRuns']['response']['data']['workflow_runs'][number]
type GivenCommit = RestEndpointMethodTypes['repos']['listCommits']['response']['data'][number]

/** GitHub lists no more runs than these, however many it says that there are. */
const MOST = 1000
const PAGE = 100
const SECOND = 1000

const ACTIONS = 'actions: read'

/** Runs and commits of the repository. */
export function integrationOf(client: Client): Integration {
  const { octokit, repo } = client
  return {
    defaultBranch: async () => {
      const question = { what: 'the name of the default branch', permission: 'metadata: read' }
      return (await asked(client, question, () => octokit.rest.repos.get(repo))).data.default_branch
    },
    builds: async (source, period, known) => {
      const builds: Build[] = []
      for (const run of await runsIn(client, source, period)) {
        if (isOfFork(run)) continue
        for (let attempt = 1; attempt < attemptOf(run); attempt += 1) {
          if (!known.has(buildKey({ id: run.id, attempt }))) builds.push(...(await attemptAgain(client, run, attempt)))
        }
        builds.push(...ended(run, run.updated_at))
      }
      return builds
    },
    commits: async (branch, { from, to }) => {
      const question = { what: `the commits of the branch ${branch}`, permission: 'contents: read' }
      const query = { ...repo, sha: branch, since: timeOf(from), until: timeOf(to), per_page: PAGE }
      const found = await asked(client, question, () => octokit.paginate(octokit.rest.repos.listCommits, query))
      return found.flatMap(commitOf)
    },
  }
}

/** All runs of a period: in halves, where there are more than GitHub lists. */
async function runsIn(client: Client, source: Source, period: Period): Promise<readonly Run[]> {
  const { total_count: count, workflow_runs: first } = await pageOf(client, source, period, 1)
  const { from, to } = period
  if (count >= MOST && from < to) {
    const middle = wholeSecond((from + to) / 2)
    const halves = [await runsIn(client, source, { from, to: middle })]
    return [...halves, await runsIn(client, source, { from: middle + SECOND, to })].flat()
  }
  const runs = [...first]
  for (let page = 2; (page - 1) * PAGE < Math.min(count, MOST); page += 1) {
    runs.push(...(await pageOf(client, source, period, page)).workflow_runs)
  }
  return runs
}

async function pageOf(client: Client, { workflow, branch }: Source, { from, to }: Period, page: number) {
  const { octokit, repo } = client
  const question = { what: `the runs of ${workflow} on ${branch}`, permission: ACTIONS }
  const created = `${timeOf(from)}..${timeOf(to)}`
  const query = { ...repo, workflow_id: workflow, branch, created, page, per_page: PAGE }
  const { data } = await asked(client, question, () =>
    octokit.rest.actions.listWorkflowRuns({ ...query, exclude_pull_requests: true }),
  )
  return data
}

/** An attempt that another one followed: GitHub does not list it, and forgets when it ended. */
async function attemptAgain(client: Client, { id }: Run, attempt: number): Promise<readonly Build[]> {
  const { octokit, repo } = client
  const question = { what: `attempt ${attempt} of run ${id}`, permission: ACTIONS }
  const answer = await askedFor(client, question, () =>
    octokit.rest.actions.getWorkflowRunAttempt({ ...repo, run_id: id, attempt_number: attempt }),
  )
  return answer ? ended(answer.data) : []
}

function ended(run: Run, completed?: string): readonly Build[] {
  const { id, event, status, conclusion, created_at: created } = run
  if (status !== 'completed' || conclusion === null) return []
  const build = { id, attempt: attemptOf(run), event, conclusion, sha: run.head_sha, created, url: run.html_url }
  return [{ ...build, started: run.run_started_at ?? created, ...(completed === undefined ? {} : { completed }) }]
}

/** A fork may have a branch of the same name. One that is gone is none of GitHub's types, and no repository of ours. */
function isOfFork({ head_repository: head, repository }: Run): boolean {
  return (head as Run['head_repository'] | null)?.id !== repository.id
}

function attemptOf({ run_attempt: attempt = 1 }: Run): number {
  return attempt
}

function commitOf({ sha, commit: { committer, author }, parents }: GivenCommit): readonly Commit[] {
  const at = committer?.date ?? author?.date
  return at === undefined ? [] : [{ sha, at, merge: parents.length > 1 }]
}

function wholeSecond(at: number): number {
  return Math.floor(at / SECOND) * SECOND
}

/** An instant as GitHub writes it: to the second. */
function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}
