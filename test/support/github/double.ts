import { mkdtempSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../../shared/ledger/ledger'
import { remove } from '../remove'
import { abandonUpload, download } from './assets'
import { conformityTo } from './conformity'
import { controlsOf, type Controls } from './controls'
import { describedBy, type Edition } from './description'
import { faultQueue } from './faults'
import { doorOf } from './remote'
import { routes } from './routes'
import { closed, listening, originOf, serve, type Desk, type Requested } from './server'
import type { Dispatch, State } from './state'

/**
 * GitHub, as far as Écluse uses it, on the loopback. Every request and every answer is held against GitHub's own
 * description of its API: what breaks it is answered with 400 and told by `close`, which then fails the test.
 *
 *     const double = await startGithubDouble()
 *     afterAll(() => double.close())
 *
 *     double.repository({ repository: 'acme/pets', collaborators: { alice: 'write' } })
 *     double.team({ team: 'acme/cab', members: ['carol'] })
 *     double.environment({ repository: 'acme/pets', environment: 'production', reviewers: ['@acme/cab'] })
 *     const run = double.run({ repository: 'acme/pets', actor: 'alice', waitsFor: ['production'] })
 *     double.review({ repository: 'acme/pets', run, environments: ['production'], user: 'carol' })
 *
 *     const auth = double.token({ permissions: { issues: 'write', actions: 'read' } })
 *     const github = new Octokit({ auth, baseUrl: double.api })
 *     double.fail({ method: 'POST', path: '/repos/acme/pets/issues', fault: { kind: 'lost-answer' } })
 *     expect(double.requests).toEqual([{ method: 'POST', path: '/repos/acme/pets/issues', status: 201 }])
 *
 * Programs in another process get `GITHUB_API_URL=double.api`, `GITHUB_SERVER_URL=double.url`. A double in another
 * process (serve.ts) is told the same things through `remoteControls` of remote.ts.
 */
export type GithubDouble = Controls &
  Readonly<{
    /** `GITHUB_SERVER_URL`. */
    url: string
    /** `GITHUB_API_URL`. */
    api: string
    /** Everything that was asked since the start, or since a test emptied it. */
    requests: Requested[]
    /** What GitHub would have refused, or not have said. A test that breaks rules on purpose empties it. */
    violations: string[]
    /** The workflows that were dispatched. */
    dispatches: Dispatch[]
    /** All that it knows, to be looked at. */
    state: State
    /** Ends it; rejects with the violations where there are any. */
    close(): Promise<void>
  }>

/** How a double differs from github.com. */
export type Options = Readonly<{
  /** Addresses and operations as on GitHub Enterprise Server: `/api/v3`, `/api/uploads`, no immutable releases. */
  enterprise?: boolean
  edition?: Edition
  clock?: Clock
}>

/** Starts a double; it knows nobody and no repository. */
export async function startGithubDouble(options: Options = {}): Promise<GithubDouble> {
  const description = describedBy(options.edition ?? (options.enterprise ? 'ghes-3.19' : 'api.github.com'))
  const roots = options.enterprise ? { api: '/api/v3', uploads: '/api/uploads' } : { api: '', uploads: '/_uploads' }
  const directory = mkdtempSync(join(tmpdir(), 'ecluse-github-'))
  const [violations, requests, faults]: [string[], Requested[], ReturnType<typeof faultQueue>] = [[], [], faultQueue()]
  let stopped: number | undefined
  const state = emptyState(directory, () => stopped ?? options.clock?.now() ?? Date.now())
  const controls = controlsOf(state, faults, (at) => {
    stopped = at
  })
  const common = { state, description, conformity: conformityTo(description), routes }
  const desk: Desk = {
    ...{ faults, requests, roots },
    abandon: (path, { searchParams }) => abandonUpload(state, path, searchParams),
    office: ({ method, path }) => ({
      ...common,
      violate: (problem) => void violations.push(`${method} ${path}: ${problem}`),
    }),
  }
  const door = doorOf(controls, { requests, violations, dispatches: state.dispatches })
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    request.url?.startsWith('/_double/') ? door(request, response) : serve(desk, request, response)
  const [server, storage] = await Promise.all([
    listening(answer),
    listening((request, response) => download(state, request, response)),
  ])
  const url = originOf(server)
  state.urls = { html: url, api: url + roots.api, uploads: url + roots.uploads, storage: originOf(storage) }
  const close = async (): Promise<void> => {
    await Promise.all([closed(server), closed(storage)])
    await remove(directory)
    if (violations.length > 0) throw new Error(`GitHub would not have this:\n${violations.join('\n')}`)
  }
  return { ...controls, url, api: state.urls.api, requests, violations, dispatches: state.dispatches, state, close }
}

function emptyState(directory: string, now: () => number): State {
  let last = 1000
  return {
    ...{ now, directory, rate: undefined, dispatches: [] },
    nextId: () => (last += 1),
    urls: { html: '', api: '', uploads: '', storage: '' },
    ...{ accounts: new Map(), teams: new Map(), repositories: new Map(), tokens: new Map() },
  }
}
