import {
  linksOf,
  nodeId,
  numberIn,
  orNotFound,
  pageOf,
  refusal,
  timeOf,
  type Answer,
  type Call,
  type Route,
} from './answer'
import type { Json } from './description'
import { shownUser } from './people'
import { shaOf } from './refs'
import { htmlOf, minimalRepository, urlOf } from './repositories'
import { fullName, type Repository, type Run, type State } from './state'
import { runName, workflowNumber, workflowPath } from './workflows'

/** The run of the path; 404 where there is none. */
export function runIn(call: Call): Run {
  return orNotFound(call.repository().runs.get(numberIn(call, 'run_id')))
}

/** A run as GitHub shows it. */
function shownRun(call: Call, run: Run): Json {
  const { state, description } = call
  const repository = call.repository()
  const url = `${urlOf(state, repository)}/actions/runs/${run.id}`
  const shown = minimalRepository(state, description, repository)
  const created = timeOf(run.created)
  const origin = { ...shown, ...(run.fork && { id: 1, full_name: `${run.actor}/${repository.name}` }) }
  const who = { name: run.actor, email: 'people@example.invalid' }
  return {
    id: run.id,
    node_id: nodeId('WorkflowRun', run.id),
    name: run.path,
    path: run.path,
    display_title: run.title,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflowNumber(run.path),
    head_branch: run.branch,
    head_sha: run.headSha,
    actor: shownUser(state, run.actor),
    triggering_actor: shownUser(state, run.triggeringActor),
    created_at: created,
    updated_at: timeOf(run.updated),
    run_started_at: timeOf(run.started),
    url,
    html_url: `${htmlOf(state, repository)}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${urlOf(state, repository)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${urlOf(state, repository)}/actions/workflows/${workflowNumber(run.path)}`,
    pull_requests: [],
    head_commit: {
      id: run.headSha,
      tree_id: run.headSha,
      message: '',
      timestamp: created,
      author: who,
      committer: who,
    },
    repository: shown,
    head_repository: origin,
  }
}

/** GitHub gives no more of a list that is narrowed by anything. */
const MOST = 1000

/** Whether a run was made in `<from>..<to>`, both included: the one form of a range that we ask with. */
function isCreatedIn(run: Run, range: string | null): boolean {
  if (range === null) return true
  const [from = '', to = ''] = range.split('..')
  return timeOf(run.created) >= from && timeOf(run.created) <= to
}

/** The newest first. */
function listed(call: Call, runs: readonly Run[]): Answer {
  const asked = (name: string, value: (run: Run) => readonly (string | null)[]) => (run: Run) => {
    const wanted = call.query.get(name)
    return wanted === null || value(run).includes(wanted)
  }
  const filters = [
    asked('actor', ({ actor }) => [actor]),
    asked('branch', ({ branch }) => [branch]),
    asked('event', ({ event }) => [event]),
    asked('head_sha', ({ headSha }) => [headSha]),
    asked('status', ({ status, conclusion }) => [status, conclusion]),
  ]
  const found = runs
    .filter((run) => isCreatedIn(run, call.query.get('created')) && filters.every((filter) => filter(run)))
    .sort((one, other) => other.id - one.id)
  const given = found.slice(0, MOST)
  const page = pageOf(call, given).map((run) => shownRun(call, run))
  return { status: 200, body: { total_count: found.length, workflow_runs: page }, headers: linksOf(call, given.length) }
}

/** A run to make, or the next attempt of one that is there: its reviews stay with it, as on GitHub. */
export type GivenRun = Readonly<{ actor: string; id?: number; conclusion?: string }> &
  Partial<Pick<Run, 'attempt' | 'triggeringActor' | 'event' | 'path' | 'headSha' | 'branch' | 'waitsFor' | 'status'>> &
  Partial<Pick<Run, 'created' | 'started' | 'updated' | 'fork' | 'title'>>

/** Adds a run, or puts its next attempt in its place. */
export function addRun(state: State, repository: Repository, given: GivenRun): Run {
  const before = repository.runs.get(given.id ?? 0)
  const waitsFor = given.waitsFor ?? []
  const branch = given.branch ?? before?.branch ?? repository.defaultBranch
  const created = before?.created ?? given.created ?? state.now()
  const started = given.started ?? (before ? state.now() : created)
  const path = given.path ?? before?.path ?? '.github/workflows/release.yml'
  const run: Run = {
    id: given.id ?? state.nextId(),
    number: before?.number ?? repository.runs.size + 1,
    attempt: given.attempt ?? (before ? before.attempt + 1 : 1),
    actor: before?.actor ?? given.actor,
    triggeringActor: given.triggeringActor ?? given.actor,
    event: given.event ?? before?.event ?? 'workflow_dispatch',
    ...{ path, title: given.title ?? before?.title ?? path },
    headSha: given.headSha ?? before?.headSha ?? shaOf(repository, `heads/${branch}`) ?? '0'.repeat(40),
    branch,
    status: given.status ?? (waitsFor.length > 0 ? 'waiting' : 'in_progress'),
    conclusion: given.conclusion ?? null,
    waitsFor,
    reviews: before?.reviews ?? [],
    ...{ created, started, updated: given.updated ?? started, fork: given.fork ?? before?.fork ?? false },
    // As soon as a run is made again, what it was before has changed then.
    earlier: before ? [...before.earlier, { ...before, updated: started }] : [],
  }
  repository.runs.set(run.id, run)
  return run
}

/** A run comes to its end. */
export function endRun(state: State, run: Run, conclusion: string): void {
  run.status = 'completed'
  run.conclusion = conclusion
  run.updated = state.now()
}

type Wanted = Readonly<{ ref: string; inputs?: Json; return_run_details?: boolean }>

/** Keeps the dispatch, and a run that is queued for ever. */
function dispatch(call: Call): Answer {
  const { ref, inputs = {}, return_run_details: details } = call.body as Wanted
  const { state, token } = call
  const repository = call.repository()
  const path = orNotFound(workflowPath(repository, call.values['workflow_id'] ?? ''))
  const branch = ref.replace(/^refs\/heads\//, '')
  const headSha = shaOf(repository, `heads/${branch}`) ?? shaOf(repository, `tags/${ref.replace(/^refs\/tags\//, '')}`)
  if (headSha === undefined) throw refusal(422, `No ref found for: ${ref}`)
  const [workflow = ''] = path.split('/').slice(-1)
  state.dispatches.push({ repository: fullName(repository), workflow, ref, inputs, by: token.login })
  const title = runName(repository, path, headSha, inputs)
  const given = { actor: token.login, path, title, branch, headSha, status: 'queued' }
  const run = shownRun(call, addRun(state, repository, given))
  if (details !== true) return { status: 204 }
  const { id, url, html_url } = run
  return { status: 200, body: { workflow_run_id: id, run_url: url, html_url } }
}

/** Runs of workflows. */
export const runRoutes: readonly Route[] = [
  ['GET', '/repos/{owner}/{repo}/actions/runs', (call) => listed(call, [...call.repository().runs.values()])],
  [
    'GET',
    '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
    (call) => {
      const runs = [...call.repository().runs.values()]
      const wanted = orNotFound(workflowPath(call.repository(), call.values['workflow_id'] ?? ''))
      return listed(
        call,
        runs.filter(({ path }) => path.split('@')[0] === wanted),
      )
    },
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/actions/runs/{run_id}',
    (call) => ({ status: 200, body: shownRun(call, runIn(call)) }),
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
    (call) => {
      const run = runIn(call)
      const attempt = numberIn(call, 'attempt_number')
      const one = [...run.earlier, run].find((other) => other.attempt === attempt)
      return { status: 200, body: shownRun(call, orNotFound(one)) }
    },
  ],
  ['POST', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', dispatch],
]
