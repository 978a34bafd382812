import { linksOf, nodeId, orNotFound, pageOf, timeOf, type Route } from './answer'
import type { Json } from './description'
import { shownTeam, shownUser } from './people'
import { htmlOf, urlOf } from './repositories'
import { teamOf, type Environment, type Repository, type State } from './state'

/** Reviewers as an environment shows them. */
export function shownReviewers(state: State, reviewers: readonly string[]): readonly Json[] {
  return reviewers.flatMap((reviewer): readonly Json[] => {
    if (!reviewer.startsWith('@')) return [{ type: 'User', reviewer: shownUser(state, reviewer) }]
    const team = teamOf(state, reviewer)
    return team ? [{ type: 'Team', reviewer: shownTeam(state, team) }] : []
  })
}

function rulesOf(state: State, environment: Environment): readonly Json[] {
  const { reviewers, preventSelfReview, waitMinutes, branches } = environment
  const rule = (place: number, type: string, more: Json): Json => {
    const id = environment.id * 10 + place
    return { id, node_id: nodeId('GateRule', id), type, ...more }
  }
  const asked = { prevent_self_review: preventSelfReview, reviewers: shownReviewers(state, reviewers) }
  return [
    ...(waitMinutes > 0 ? [rule(1, 'wait_timer', { wait_timer: waitMinutes })] : []),
    ...(reviewers.length > 0 ? [rule(2, 'required_reviewers', asked)] : []),
    ...(branches === 'all' ? [] : [rule(3, 'branch_policy', {})]),
  ]
}

function shownEnvironment(state: State, repository: Repository, environment: Environment): Json {
  const { id, name, adminsBypass, branches, created } = environment
  const policy = { protected_branches: branches === 'protected', custom_branch_policies: branches !== 'protected' }
  return {
    ...environmentLinks(state, repository, name),
    id,
    node_id: nodeId('Environment', id),
    name,
    created_at: timeOf(created),
    updated_at: timeOf(created),
    can_admins_bypass: adminsBypass,
    protection_rules: rulesOf(state, environment),
    deployment_branch_policy: branches === 'all' ? null : policy,
  }
}

/** The addresses of an environment. */
export function environmentLinks(state: State, repository: Repository, name: string): Json {
  const encoded = encodeURIComponent(name)
  return {
    url: `${urlOf(state, repository)}/environments/${encoded}`,
    html_url: `${htmlOf(state, repository)}/deployments/activity_log?environments_filter=${encoded}`,
  }
}

/** Environments and the rules that protect them. */
export const environmentRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/environments',
    (call) => {
      const repository = call.repository()
      const all = [...repository.environments.values()]
      const environments = pageOf(call, all).map((one) => shownEnvironment(call.state, repository, one))
      return { status: 200, body: { total_count: all.length, environments }, headers: linksOf(call, all.length) }
    },
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/environments/{environment_name}',
    (call) => {
      const repository = call.repository()
      const environment = orNotFound(repository.environments.get(call.values['environment_name']?.toLowerCase() ?? ''))
      return { status: 200, body: shownEnvironment(call.state, repository, environment) }
    },
  ],
]
