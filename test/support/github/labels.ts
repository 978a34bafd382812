import { invalid, listOf, nodeId, orNotFound, type Route } from './answer'
import type { Json } from './description'
import { urlOf } from './repositories'
import type { Label, Repository, State } from './state'

/** A label as GitHub shows it. */
export function shownLabel(state: State, repository: Repository, { id, name, color, description }: Label): Json {
  const url = `${urlOf(state, repository)}/labels/${encodeURIComponent(name)}`
  return { id, node_id: nodeId('Label', id), url, name, description, color, default: false }
}

/** The label of that name, which is made where the repository has none: names are the same in any case. */
export function labelNamed(state: State, repository: Repository, name: string): Label {
  const known = repository.labels.get(name.toLowerCase())
  if (known) return known
  const label: Label = { id: state.nextId(), name, color: 'ededed', description: null }
  repository.labels.set(name.toLowerCase(), label)
  return label
}

type Wanted = Readonly<{ name?: string; new_name?: string; color?: string; description?: string }>

/** The labels of a repository. */
export const labelRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/labels',
    (call) => {
      const repository = call.repository()
      return listOf(call, [...repository.labels.values()], (label) => shownLabel(call.state, repository, label))
    },
  ],
  [
    'POST',
    '/repos/{owner}/{repo}/labels',
    (call) => {
      const repository = call.repository()
      const { name = '', color, description } = call.body as Wanted
      if (repository.labels.has(name.toLowerCase())) throw invalid('Label', 'name', 'already_exists')
      if (name.length > 50) throw invalid('Label', 'name', 'custom', 'name is too long (maximum is 50 characters)')
      checkDescription(description)
      const label = labelNamed(call.state, repository, name)
      Object.assign(label, { color: colorOf(color ?? 'ededed'), description: description ?? null })
      return { status: 201, body: shownLabel(call.state, repository, label) }
    },
  ],
  [
    'GET',
    '/repos/{owner}/{repo}/labels/{name}',
    (call) => {
      const label = orNotFound(call.repository().labels.get(call.values['name']?.toLowerCase() ?? ''))
      return { status: 200, body: shownLabel(call.state, call.repository(), label) }
    },
  ],
  [
    'PATCH',
    '/repos/{owner}/{repo}/labels/{name}',
    (call) => {
      const repository = call.repository()
      const old = call.values['name']?.toLowerCase() ?? ''
      const label = orNotFound(repository.labels.get(old))
      const { new_name: name = label.name, color = label.color, description } = call.body as Wanted
      checkDescription(description)
      for (const issue of repository.issues.values()) {
        issue.labels = issue.labels.map((one) => (one.toLowerCase() === old ? name : one))
      }
      Object.assign(label, { name, color: colorOf(color), description: description ?? label.description })
      repository.labels.delete(old)
      repository.labels.set(name.toLowerCase(), label)
      return { status: 200, body: shownLabel(call.state, repository, label) }
    },
  ],
]

function colorOf(color: string): string {
  if (!/^[0-9a-f]{6}$/i.test(color)) throw invalid('Label', 'color', 'invalid')
  return color.toLowerCase()
}

function checkDescription(description: string | undefined): void {
  if ((description ?? '').length <= 100) return
  throw invalid('Label', 'description', 'custom', 'description is too long (maximum is 100 characters)')
}
