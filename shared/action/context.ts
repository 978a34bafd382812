import { getState, saveState } from '@actions/core'
import { tmpdir, userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { Occasion } from '../ledger/event'
import type { Log } from '../report/log'
import type { Masks } from './masks'

/** What the main step of an action leaves for its post step. */
export interface State {
  save(name: string, value: string): void
  /** The empty string where nothing was saved. */
  get(name: string): string
}

/**
 * Where and for whom an action runs. `signal` is aborted, with a UserError `cancelled`, when the run is cancelled.
 * `repository` is `<owner>/<name>`, empty outside of GitHub.
 */
export type Context = Occasion &
  Readonly<{
    /** Absolute path of the repository's work tree. */
    workspace: string
    /** Absolute path of a directory that is emptied after the job. */
    temp: string
    repository: string
    serverUrl: string
    apiUrl: string
    sha: string
    ref: string
    /** The variables that the step was started with, for the programs that it starts. */
    environment: Readonly<Record<string, string | undefined>>
    signal: AbortSignal
    log: Log
    state: State
    masks: Masks
  }>

/** The context that the runner's environment describes; what is missing is as on a person's own machine. */
export function contextOf(env: NodeJS.ProcessEnv, world: Pick<Context, 'signal' | 'log' | 'masks'>): Context {
  const variable = (name: string, otherwise: string) => env[name] || otherwise
  const serverUrl = variable('GITHUB_SERVER_URL', 'https://github.com')
  const repository = variable('GITHUB_REPOSITORY', '')
  const id = variable('GITHUB_RUN_ID', 'local')
  return {
    ...world,
    workspace: resolve(variable('GITHUB_WORKSPACE', '.')),
    temp: resolve(variable('RUNNER_TEMP', tmpdir())),
    actor: variable('GITHUB_ACTOR', userInfo().username),
    run: {
      id,
      attempt: Number.parseInt(variable('GITHUB_RUN_ATTEMPT', '1'), 10) || 1,
      url: id === 'local' ? '' : `${serverUrl}/${repository}/actions/runs/${id}`,
    },
    repository,
    serverUrl,
    apiUrl: variable('GITHUB_API_URL', 'https://api.github.com'),
    sha: variable('GITHUB_SHA', ''),
    ref: variable('GITHUB_REF', ''),
    environment: env,
    state: { save: (name, value) => env['GITHUB_STATE'] && saveState(name, value), get: getState },
  }
}
