import { execFileSync } from 'node:child_process'
import { nodeId, orNotFound, type Call, type Route } from './answer'
import { urlOf } from './repositories'
import type { Repository, State } from './state'

/** The commit of a ref such as `heads/main`; undefined where there is none. */
export function shaOf({ git, refs }: Repository, ref: string): string | undefined {
  if (git === undefined) return refs.get(ref)
  try {
    const args = ['-C', git, 'rev-parse', '--verify', '--quiet', '--end-of-options', `refs/${ref}`]
    return execFileSync('git', args, { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

/** Makes a tag of a release where there is none yet: on `target`, a branch or a commit. */
export function pointRef(state: State, repository: Repository, ref: string, target: string): void {
  if (shaOf(repository, ref) !== undefined) return
  const sha = shaOf(repository, `heads/${target}`) ?? (/^[0-9a-f]{40}$/.test(target) ? target : undefined)
  const { git, refs } = repository
  if (git === undefined) refs.set(ref, sha ?? String(state.nextId()).padStart(40, '0'))
  else if (sha !== undefined) execFileSync('git', ['-C', git, 'update-ref', `refs/${ref}`, sha])
}

/** Refs as the API tells of them; git itself is elsewhere. */
export const refRoutes: readonly Route[] = [
  [
    'GET',
    '/repos/{owner}/{repo}/git/ref/{ref}',
    (call: Call) => {
      const repository = call.repository()
      const ref = call.values['ref'] ?? ''
      const sha = orNotFound(shaOf(repository, ref))
      const root = `${urlOf(call.state, repository)}/git`
      const object = { type: 'commit', sha, url: `${root}/commits/${sha}` }
      const id = nodeId('Ref', repository.id)
      return { status: 200, body: { ref: `refs/${ref}`, node_id: id, url: `${root}/refs/${ref}`, object } }
    },
  ],
]
