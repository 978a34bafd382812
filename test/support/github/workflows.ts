import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { nodeId, orNotFound, timeOf, type Call, type Route } from './answer'
import type { Json } from './description'
import { htmlOf, urlOf } from './repositories'
import type { Repository } from './state'

/** GitHub makes texts of all of them. */
type Inputs = Readonly<Record<string, string | number | boolean>>

const DIRECTORY = '.github/workflows/'

/** The number of a workflow: the same for the same file. */
export function workflowNumber(path: string): number {
  return Number.parseInt(createHash('sha256').update(path).digest('hex').slice(0, 8), 16)
}

/** The file of the workflow that a request names by its file or by its number; undefined where the repository has none. */
export function workflowPath(repository: Repository, named: string): string | undefined {
  const held = heldBy(repository)
  const ran = [...repository.runs.values()].map(({ path }) => path.split('@')[0] ?? '')
  // A repository without files is one whose workflows no test cares for.
  if (!/^\d+$/.test(named) && held === undefined) return DIRECTORY + named
  return [...(held ?? []), ...ran].find((path) => path === DIRECTORY + named || String(workflowNumber(path)) === named)
}

/** The name of a run that was dispatched: `run-name` of the workflow, where it holds nothing but inputs; else its path. */
export function runName({ git }: Repository, path: string, ref: string, inputs: Json): string {
  const text = git === undefined ? '' : show(git, ref, path)
  const [, name] = /^run-name: *(.+)$/m.exec(text) ?? []
  return (
    name?.replace(/\$\{\{ *inputs\.([\w-]+) *\}\}/g, (_, input: string) => String((inputs as Inputs)[input] ?? '')) ??
    path
  )
}

function heldBy({ git, defaultBranch }: Repository): readonly string[] | undefined {
  if (git === undefined) return undefined
  const words = ['-C', git, 'ls-tree', '--name-only', defaultBranch, DIRECTORY]
  return execFileSync('git', words, { encoding: 'utf8' }).split('\n')
}

function show(git: string, ref: string, path: string): string {
  return execFileSync('git', ['-C', git, 'show', `${ref}:${path}`], { encoding: 'utf8' })
}

function shownWorkflow({ state, ...call }: Call, path: string): Json {
  const repository = call.repository()
  const id = workflowNumber(path)
  const at = timeOf(0)
  return {
    ...{ id, node_id: nodeId('Workflow', id), name: path, path, state: 'active', created_at: at, updated_at: at },
    url: `${urlOf(state, repository)}/actions/workflows/${id}`,
    html_url: `${htmlOf(state, repository)}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${htmlOf(state, repository)}/workflows/${path}/badge.svg`,
  }
}

/** Workflows, which are files of the repository. */
export const workflowRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/actions/workflows/{workflow_id}',
    (call) => {
      const path = orNotFound(workflowPath(call.repository(), call.values['workflow_id'] ?? ''))
      return { status: 200, body: shownWorkflow(call, path) }
    },
  ],
]
