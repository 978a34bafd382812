import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runStep, type EndedStep } from '../support/runner'
import type { Github } from './github'
import type { Landscape } from './landscape'

const ROOT = resolve(__dirname, '../..')

/** What GitHub knows of a job: the run it belongs to, who started that, and the comment that did. */
export type Start = Readonly<{ run?: number; actor?: string; event?: string }>

type Inputs = Readonly<Record<string, string>>

/** Runs actions, each as a job of its own with a home of its own, the way a runner does: main, then post. */
export class Runner {
  #jobs = 0

  /** `bundles` is a `dist`, or `sources`: the actions as they are in the work tree. */
  constructor(
    private readonly landscape: Landscape,
    private readonly github: Github,
    private readonly bundles: string,
  ) {}

  /** One job. Its log and outputs are those of the main step, followed by what the post step said. */
  async run(action: string, given: Inputs, start: Start = {}): Promise<EndedStep> {
    const { ledger, vault, privateKey } = this.landscape
    const job = ++this.#jobs
    const hosts = action === 'execute-plan' || action === 'rollback' ? { 'ssh-private-key': privateKey } : {}
    const inputs = {
      config: '.ecluse',
      vault: `dir:${vault}`,
      ledger: `git:${ledger}`,
      'github-token': this.github.token,
      ...hosts,
      ...given,
    }
    const home = join(this.landscape.runner, String(job))
    mkdirSync(home)
    const env = { ...this.#variables(start), GITHUB_RUN_ID: String(start.run ?? job) }
    const main = await runStep({ entry: this.#entry(action, 'main'), home, with: defaulted(action, inputs), env })
    const post = this.#entry(action, 'post')
    if (!existsSync(post)) return main
    const state = Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]))
    const after = await runStep({ entry: post, home, with: defaulted(action, inputs), env: { ...env, ...state } })
    return {
      ...main,
      status: main.status === 0 ? after.status : main.status,
      log: `${main.log}\n${after.log}`.trim(),
      errors: [...main.errors, ...after.errors],
      summary: main.summary + after.summary,
    }
  }

  #variables({ actor, event }: Start): Inputs {
    return {
      GITHUB_WORKSPACE: this.landscape.workspace,
      GITHUB_API_URL: this.github.api,
      GITHUB_RUN_ATTEMPT: '1',
      ...(actor === undefined ? {} : { GITHUB_ACTOR: actor }),
      ...(event === undefined ? {} : { GITHUB_EVENT_NAME: 'issue_comment', GITHUB_EVENT_PATH: event }),
    }
  }

  #entry(action: string, phase: 'main' | 'post'): string {
    if (this.bundles === 'sources') return join(ROOT, 'actions', action, `${phase}.ts`)
    return resolve(ROOT, this.bundles, action, phase === 'main' ? 'index.js' : 'post.js')
  }
}

/** The runner, not the action, fills in the defaults that `action.yml` declares. */
function defaulted(action: string, given: Inputs): Inputs {
  return action === 'execute-plan' ? { 'on-failure': 'rollback', 'dry-run': 'false', ...given } : given
}
