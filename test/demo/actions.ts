import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runStep, type EndedStep } from '../support/runner'
import type { Landscape } from './landscape'

const ROOT = resolve(__dirname, '../..')

/** Runs actions one after the other, each as a job of its own, the way a runner does: main, then post. */
export class Runner {
  #jobs = 0

  /** `bundles` is a `dist`, or `sources`: the actions as they are in the work tree. */
  constructor(
    private readonly landscape: Landscape,
    private readonly bundles: string,
  ) {}

  /** One job. Its log and outputs are those of the main step, followed by what the post step said. */
  async run(action: string, given: Readonly<Record<string, string>>): Promise<EndedStep> {
    const { runner: home, workspace, ledger, vault, privateKey } = this.landscape
    const hosts = action === 'execute-plan' || action === 'rollback' ? { 'ssh-private-key': privateKey } : {}
    const inputs = {
      application: 'pets',
      config: '.ecluse',
      vault: `dir:${vault}`,
      ledger: `git:${ledger}`,
      ...hosts,
      ...given,
    }
    const env = { GITHUB_WORKSPACE: workspace, GITHUB_RUN_ID: String(1000 + ++this.#jobs), GITHUB_RUN_ATTEMPT: '1' }
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

  #entry(action: string, phase: 'main' | 'post'): string {
    if (this.bundles === 'sources') return join(ROOT, 'actions', action, `${phase}.ts`)
    return resolve(ROOT, this.bundles, action, phase === 'main' ? 'index.js' : 'post.js')
  }
}

/** The runner, not the action, fills in the defaults that `action.yml` declares. */
function defaulted(action: string, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return action === 'execute-plan' ? { 'on-failure': 'rollback', 'dry-run': 'false', ...given } : given
}
