import { nodeId, orNotFound, refusal, listOf, type Call, type Route } from './answer'
import type { Json } from './description'
import { accountOf, type Account, type Repository, type Role, type State, type Team } from './state'

/** An account as GitHub shows it everywhere. */
export function shownUser(state: State, login: string): Json {
  const { id, login: name, type } = accountOf(state, login)
  return simpleUser(state, { id, login: name, type })
}

function simpleUser({ urls }: State, { id, login, type }: Account): Json {
  const url = `${urls.api}/users/${encodeURIComponent(login)}`
  const parts = ['followers', 'subscriptions', 'organizations', 'repos', 'received_events']
  return {
    login,
    id,
    node_id: nodeId('User', id),
    avatar_url: `${urls.html}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${urls.html}/${encodeURIComponent(login)}`,
    ...Object.fromEntries(parts.map((part) => [`${part}_url`, `${url}/${part}`])),
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    events_url: `${url}/events{/privacy}`,
    type,
    site_admin: false,
    user_view_type: 'public',
  }
}

/** A team as GitHub shows it. */
export function shownTeam({ urls }: State, { id, organization, slug }: Team): Json {
  const url = `${urls.api}/organizations/1/team/${id}`
  return {
    id,
    node_id: nodeId('Team', id),
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    type: 'organization',
    organization_id: 1,
    url,
    html_url: `${urls.html}/orgs/${organization}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    parent: null,
  }
}

/** How somebody stands to a repository, as GitHub writes it beside what they say there. */
export function associationOf(state: State, repository: Repository, login: string): string {
  const known = login.toLowerCase()
  if (known === repository.owner.toLowerCase()) return 'OWNER'
  const member = ({ organization, members }: Team) =>
    organization.toLowerCase() === repository.owner.toLowerCase() && holds(members, known)
  if ([...state.teams.values()].some(member)) return 'MEMBER'
  return repository.collaborators.has(known) ? 'COLLABORATOR' : 'NONE'
}

function holds(members: readonly string[], login: string): boolean {
  return members.some((member) => member.toLowerCase() === login.toLowerCase())
}

function teamIn({ state, values }: Call): Team {
  return orNotFound(state.teams.get(`${values['org']}/${values['team_slug']}`.toLowerCase()))
}

const LEGACY: Readonly<Record<Role, string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
}

/** Users, teams, and what people may do in a repository. */
export const peopleRoutes: readonly Route[] = [
  ['GET', '/user', ({ state, token }) => ({ status: 200, body: publicUser(state, token.login) })],
  ['GET', '/users/{username}', ({ state, values }) => ({ status: 200, body: known(state, values['username'] ?? '') })],
  ['GET', '/orgs/{org}/teams/{team_slug}', (call) => ({ status: 200, body: fullTeam(call.state, teamIn(call)) })],
  [
    'GET',
    '/orgs/{org}/teams/{team_slug}/members',
    (call) => listOf(call, teamIn(call).members, (login) => shownUser(call.state, login)),
  ],
  [
    'GET',
    '/orgs/{org}/teams/{team_slug}/memberships/{username}',
    (call) => {
      const { members } = teamIn(call)
      const login = call.values['username'] ?? ''
      if (!holds(members, login)) throw refusal(404, 'Not Found')
      return { status: 200, body: { state: 'active', role: 'member', url: call.url.href } }
    },
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/collaborators/{username}/permission',
    (call) => {
      const login = call.values['username'] ?? ''
      orNotFound(call.state.accounts.get(login.toLowerCase()))
      const repository = call.repository()
      const role = repository.collaborators.get(login.toLowerCase()) ?? (repository.private ? undefined : 'read')
      const permission = role === undefined ? 'none' : LEGACY[role]
      const user = { ...shownUser(call.state, login), role_name: role ?? 'none' }
      return { status: 200, body: { permission, role_name: role ?? 'none', user } }
    },
  ],
]

function known(state: State, login: string): Json {
  return publicUser(state, orNotFound(state.accounts.get(login.toLowerCase())).login)
}

function publicUser(state: State, login: string): Json {
  const nothing = ['name', 'company', 'blog', 'location', 'email', 'hireable', 'bio'].map((key) => [key, null] as const)
  const counts = ['public_repos', 'public_gists', 'followers', 'following'].map((key) => [key, 0] as const)
  const since = '2020-01-01T00:00:00Z'
  return {
    ...shownUser(state, login),
    ...Object.fromEntries([...nothing, ...counts]),
    blog: '',
    created_at: since,
    updated_at: since,
  }
}

function fullTeam(state: State, team: Team): Json {
  const time = '2020-01-01T00:00:00Z'
  const organization = {
    ...shownUser(state, team.organization),
    type: 'Organization',
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: time,
    updated_at: time,
  }
  const counts = { members_count: team.members.length, repos_count: 0 }
  return { ...shownTeam(state, team), ...counts, created_at: time, updated_at: time, organization }
}
