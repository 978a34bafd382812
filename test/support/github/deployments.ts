import {
  invalid,
  listOf,
  nodeId,
  numberIn,
  orNotFound,
  refusal,
  timeOf,
  type Answer,
  type Call,
  type Route,
} from './answer'
import type { Json } from './description'
import { shownUser } from './people'
import { shaOf } from './refs'
import { urlOf } from './repositories'
import type { Deployment, DeploymentStatus, Repository, State } from './state'

/** What a deployment is made of. */
export type NewDeployment = Omit<Deployment, 'id' | 'created' | 'statuses'>

/** Adds a deployment, as a job that names an environment makes one. */
export function addDeployment(state: State, repository: Repository, given: NewDeployment): Deployment {
  const { sha, ref, task, environment, description, payload, creator } = given
  const same = { sha, ref, task, environment, description, payload, creator }
  const deployment = { ...same, id: state.nextId(), created: state.now(), statuses: [] }
  repository.deployments.set(deployment.id, deployment)
  return deployment
}

/** A deployment as GitHub shows it. */
export function shownDeployment(state: State, repository: Repository, deployment: Deployment): Json {
  const { id, created, statuses, creator, ...same } = deployment
  const url = `${urlOf(state, repository)}/deployments/${id}`
  return {
    ...same,
    id,
    node_id: nodeId('Deployment', id),
    url,
    original_environment: deployment.environment,
    creator: shownUser(state, creator),
    created_at: timeOf(created),
    updated_at: timeOf(statuses.at(-1)?.created ?? created),
    statuses_url: `${url}/statuses`,
    repository_url: urlOf(state, repository),
    transient_environment: false,
    production_environment: deployment.environment === 'production',
    performed_via_github_app: null,
  }
}

function shownStatus(state: State, repository: Repository, deployment: Deployment, status: DeploymentStatus): Json {
  const url = `${urlOf(state, repository)}/deployments/${deployment.id}`
  return {
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    url: `${url}/statuses/${status.id}`,
    state: status.state,
    description: status.description,
    environment: status.environment,
    creator: shownUser(state, status.creator),
    target_url: status.targetUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: timeOf(status.created),
    updated_at: timeOf(status.created),
    deployment_url: url,
    repository_url: urlOf(state, repository),
    performed_via_github_app: null,
  }
}

function deploymentIn(call: Call): Deployment {
  return orNotFound(call.repository().deployments.get(numberIn(call, 'deployment_id')))
}

type Wanted = Readonly<{
  state: string
  description?: string
  environment?: string
  target_url?: string
  log_url?: string
  environment_url?: string
}>

function addStatus(call: Call): Answer {
  const deployment = deploymentIn(call)
  const wanted = call.body as Wanted
  const { description = '' } = wanted
  if (description.length > 140) {
    throw invalid('DeploymentStatus', 'description', 'custom', 'description is too long (maximum is 140 characters)')
  }
  const status: DeploymentStatus = {
    id: call.state.nextId(),
    state: wanted.state,
    description,
    environment: wanted.environment ?? deployment.environment,
    targetUrl: wanted.target_url ?? wanted.log_url ?? '',
    logUrl: wanted.log_url ?? wanted.target_url ?? '',
    environmentUrl: wanted.environment_url ?? '',
    creator: call.token.login,
    created: call.state.now(),
  }
  deployment.statuses.push(status)
  return { status: 201, body: shownStatus(call.state, call.repository(), deployment, status) }
}

type WantedDeployment = Readonly<{ ref: string; task?: string; environment?: string; description?: string | null }> &
  Readonly<{ payload?: unknown; required_contexts?: readonly string[] }>

/** The double knows no checks of commits: whoever does not say that none are needed meets GitHub's refusal. */
function create(call: Call): Answer {
  const repository = call.repository()
  const {
    ref,
    task = 'deploy',
    environment = 'production',
    description = null,
    payload = {},
    ...rest
  } = call.body as WantedDeployment
  const sha = shaOf(repository, `heads/${ref}`) ?? shaOf(repository, `tags/${ref}`) ?? ref
  if (!/^[0-9a-f]{40}$/.test(sha)) throw refusal(422, `No ref found for: ${ref}`)
  if (rest.required_contexts?.length !== 0) throw refusal(409, 'Conflict: Commit status checks failed for this commit.')
  const made = { sha, ref, task, environment, description, payload, creator: call.token.login }
  const deployment = addDeployment(call.state, repository, made)
  return { status: 201, body: shownDeployment(call.state, repository, deployment) }
}

/** Deployments, the newest first, and their statuses. */
export const deploymentRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/deployments',
    (call) => {
      const repository = call.repository()
      const asked = (['sha', 'ref', 'task', 'environment'] as const).flatMap((key) => {
        const value = call.query.get(key)
        return value === null || value === 'none' ? [] : [[key, value] as const]
      })
      const found = [...repository.deployments.values()].filter((one) =>
        asked.every(([key, value]) => one[key] === value),
      )
      return listOf(call, found.reverse(), (one) => shownDeployment(call.state, repository, one))
    },
  ],
  ['POST', '/repos/{owner}/{repo}/deployments', create],
  [
    'GET',
    '/repos/{owner}/{repo}/deployments/{deployment_id}',
    (call) => ({ status: 200, body: shownDeployment(call.state, call.repository(), deploymentIn(call)) }),
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    (call) => {
      const deployment = deploymentIn(call)
      const newest = [...deployment.statuses].reverse()
      return listOf(call, newest, (status) => shownStatus(call.state, call.repository(), deployment, status))
    },
  ],
  ['POST', '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses', addStatus],
]
