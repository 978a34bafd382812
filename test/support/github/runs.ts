import { linksOf, nodeId, numberIn, orNotFound, pageOf, timeOf, type Answer, type Call, type Route } from './answer'
import type { Json } from './description'
import { shownUser } from './people'
import { htmlOf, minimalRepository, urlOf } from './repositories'
import { fullName, type Run } from './state'

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
  const who = { name: run.actor, email: 'people@example.invalid' }
  return {
    id: run.id,
    node_id: nodeId('WorkflowRun', run.id),
    name: run.path,
    path: run.path,
    display_title: run.path,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    head_branch: run.branch,
    head_sha: run.headSha,
    actor: shownUser(state, run.actor),
    triggering_actor: shownUser(state, run.triggeringActor),
    created_at: created,
    updated_at: created,
    run_started_at: created,
    url,
    html_url: `${htmlOf(state, repository)}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${urlOf(state, repository)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${urlOf(state, repository)}/actions/workflows/1`,
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
    head_repository: shown,
  }
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
  const found = runs.filter((run) => filters.every((filter) => filter(run))).sort((one, other) => other.id - one.id)
  const page = pageOf(call, found).map((run) => shownRun(call, run))
  return { status: 200, body: { total_count: found.length, workflow_runs: page }, headers: linksOf(call, found.length) }
}

type Wanted = Readonly<{ ref: string; inputs?: Json; return_run_details?: boolean }>

/** Keeps the dispatch; no run comes of it. */
function dispatch(call: Call): Answer {
  const { ref, inputs = {} } = call.body as Wanted
  const repository = fullName(call.repository())
  const workflow = call.values['workflow_id'] ?? ''
  call.state.dispatches.push({ repository, workflow, ref, inputs, by: call.token.login })
  return { status: 204 }
}

/** Runs of workflows. */
export const runRoutes: readonly Route[] = [
  ['GET', '/repos/{owner}/{repo}/actions/runs', (call) => listed(call, [...call.repository().runs.values()])],
  [
    'GET',
    '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
    (call) => {
      const runs = [...call.repository().runs.values()]
      return listed(
        call,
        runs.filter(({ path }) => path.split('@')[0]?.endsWith(`/${call.values['workflow_id'] ?? ''}`)),
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
      return { status: 200, body: shownRun(call, orNotFound(attempt <= run.attempt ? { ...run, attempt } : undefined)) }
    },
  ],
  ['POST', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', dispatch],
]
