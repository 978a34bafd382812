import type { Call, Route } from './answer'
import { nodeId } from './answer'
import type { Description, Json } from './description'
import { shownUser } from './people'
import { may } from './powers'
import { fullName, type Repository, type State } from './state'

/** The address of a repository in the API. */
export function urlOf({ urls }: State, repository: Repository): string {
  return `${urls.api}/repos/${fullName(repository)}`
}

/** The address of a repository for people. */
export function htmlOf({ urls }: State, repository: Repository): string {
  return `${urls.html}/${fullName(repository)}`
}

/** GitHub's own example of a repository, with everything that the double knows better. */
function fullRepository({ state, description, token }: Call, repository: Repository): Json {
  const example = description.example('full-repository-default-response')
  const { owner, name, private: closed, defaultBranch } = repository
  const write = may(token, 'contents', 'write')
  const left = ['template_repository', 'parent', 'source', 'organization', 'license', 'temp_clone_token']
  const kept = Object.entries(example).filter(([key]) => !left.includes(key))
  return {
    ...Object.fromEntries(kept.map(([key, value]) => [key, relocated(state, repository, value)])),
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name,
    full_name: fullName(repository),
    owner: shownUser(state, owner),
    private: closed,
    visibility: closed ? 'private' : 'public',
    default_branch: defaultBranch,
    license: null,
    language: null,
    permissions: { admin: false, maintain: false, push: write, triage: write, pull: true },
  }
}

/** A repository as GitHub shows it inside of something else. */
export function minimalRepository(state: State, description: Description, repository: Repository): Json {
  const example = description.example('workflow-run')['repository'] as Json
  return {
    ...Object.fromEntries(Object.entries(example).map(([key, value]) => [key, relocated(state, repository, value)])),
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    owner: shownUser(state, repository.owner),
    private: repository.private,
  }
}

function relocated(state: State, repository: Repository, value: unknown): unknown {
  if (typeof value !== 'string') return value
  return value
    .replace('https://api.github.com', state.urls.api)
    .replace(/^http:\/\/api.github.com/, state.urls.api)
    .replace('https://github.com', state.urls.html)
    .replace(/octocat\/[Hh]ello-[Ww]orld/, fullName(repository))
}

/** The repository itself. */
export const repositoryRoutes: readonly Route[] = [
  ['GET', '/repos/{owner}/{repo}', (call) => ({ status: 200, body: fullRepository(call, call.repository()) })],
]
