import { nodeId, refusal, timeOf, type Answer, type Call, type Route } from './answer'
import { addDeployment, shownDeployment } from './deployments'
import type { Json } from './description'
import { environmentLinks, shownReviewers } from './environments'
import { shownUser } from './people'
import { runIn } from './runs'
import { teamOf, type Environment, type Repository, type Review, type Run, type State } from './state'

/** Keeps a review of a run; the jobs that waited for these environments go on, or have failed. */
export function addReview(run: Run, review: Review): void {
  run.reviews.push(review)
  run.waitsFor = run.waitsFor.filter((name) => !review.environments.includes(name))
  if (review.state === 'rejected') Object.assign(run, { status: 'completed', conclusion: 'failure' })
  else if (run.waitsFor.length === 0 && run.status === 'waiting') run.status = 'in_progress'
}

function mayReview(state: State, run: Run, environment: Environment, login: string): boolean {
  const same = (one: string) => one.toLowerCase() === login.toLowerCase()
  if (environment.preventSelfReview && same(run.triggeringActor)) return false
  return environment.reviewers.some((one) => same(one) || (teamOf(state, one)?.members.some(same) ?? false))
}

function shownApproval(state: State, repository: Repository, { environments, user, ...same }: Review): Json {
  const named = environments.map((name) => {
    const { id = 0, created = 0 } = repository.environments.get(name.toLowerCase()) ?? {}
    const links = environmentLinks(state, repository, name)
    const times = { created_at: timeOf(created), updated_at: timeOf(created) }
    return { id, node_id: nodeId('Environment', id), name, ...links, ...times }
  })
  return { ...same, environments: named, user: shownUser(state, user) }
}

function waitedFor(repository: Repository, run: Run): readonly Environment[] {
  return run.waitsFor.flatMap((name) => repository.environments.get(name.toLowerCase()) ?? [])
}

function shownPending({ state, token }: Call, repository: Repository, run: Run, environment: Environment): Json {
  const { id, name, reviewers, waitMinutes } = environment
  return {
    environment: { id, node_id: nodeId('Environment', id), name, ...environmentLinks(state, repository, name) },
    wait_timer: waitMinutes,
    wait_timer_started_at: null,
    current_user_can_approve: mayReview(state, run, environment, token.login),
    reviewers: shownReviewers(state, reviewers),
  }
}

type Wanted = Readonly<{ environment_ids: readonly number[]; state: 'approved' | 'rejected'; comment: string }>

function review(call: Call): Answer {
  const { state, token } = call
  const repository = call.repository()
  const run = runIn(call)
  const { environment_ids: ids, state: verdict, comment } = call.body as Wanted
  const environments = waitedFor(repository, run).filter(({ id }) => ids.includes(id))
  const allowed = environments.every((environment) => mayReview(state, run, environment, token.login))
  if (environments.length < ids.length || !allowed) {
    throw refusal(422, 'There were one or more errors while approving or rejecting the pending deployments.')
  }
  const names = environments.map(({ name }) => name)
  addReview(run, { environments: names, state: verdict, user: token.login, comment })
  const deployments = names.map((environment) => {
    const same = { sha: run.headSha, ref: run.branch, task: 'deploy', environment, description: null, payload: {} }
    return addDeployment(state, repository, { ...same, creator: run.actor })
  })
  return { status: 200, body: deployments.map((one) => shownDeployment(state, repository, one)) }
}

/** Jobs that wait for an environment, and what reviewers said. */
export const reviewRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
    (call) => {
      const repository = call.repository()
      return { status: 200, body: runIn(call).reviews.map((one) => shownApproval(call.state, repository, one)) }
    },
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments',
    (call) => {
      const repository = call.repository()
      const run = runIn(call)
      const pending = waitedFor(repository, run).map((one) => shownPending(call, repository, run, one))
      return { status: 200, body: pending }
    },
  ],
  ['POST', '/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments', review],
]
