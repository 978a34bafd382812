import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './repository'
import { runStep, type EndedStep, type StepOfWorkflow } from './runner'

/** The committed bundle, of which another test says that it is what the sources give; or one that is to be tried instead. */
const BUNDLE = process.env['ECLUSE_BUNDLE'] ?? join(ROOT, 'dist')

/** What a step may have of its own, beside its inputs. */
export type StepOptions = Readonly<Pick<StepOfWorkflow, 'env' | 'watch' | 'deaf'> & { post?: boolean }>

/** A place where the bundle deploys to this machine: workspace, vault, ledger and the state directory of one host. */
export interface LocalSite {
  readonly root: string
  readonly state: string
  /** Writes a file of the workspace. */
  write(path: string, content: string | Uint8Array): void
  /** Runs an action of the bundle as a process, for pets 2.0.0 and the stage recette where nothing else is said. */
  run(action: string, given?: Readonly<Record<string, string>>, options?: StepOptions): Promise<EndedStep>
}

/** Makes the directories of a site below `root`; its configuration is still to be written. */
export function localSite(root: string, bundle = BUNDLE): LocalSite {
  const ledger = join(root, 'ledger.git')
  execFileSync('git', ['init', '--quiet', '--bare', ledger])
  const state = join(root, 'state')
  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(root, 'workspace', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  let count = 0
  const run: LocalSite['run'] = (action, given = {}, { post = false, env = {}, watch, deaf = false } = {}) => {
    const home = join(root, `step-${++count}`)
    mkdirSync(home)
    return runStep({
      entry: join(bundle, action, post ? 'post.js' : 'index.js'),
      home,
      with: { ...defaultsFor(action), ledger: `git:${ledger}`, vault: `dir:${join(root, 'vault')}`, ...given },
      env: { GITHUB_WORKSPACE: join(root, 'workspace'), ...env },
      deaf,
      ...(watch && { watch }),
    })
  }
  return { root, state, write, run }
}

function defaultsFor(action: string): Readonly<Record<string, string>> {
  const application = { application: 'pets' }
  if (action === 'vault-upload') return { ...application, version: '2.0.0', packages: 'pets.tar' }
  if (action === 'rollback') return { ...application, stage: 'recette' }
  return { ...application, version: '2.0.0', stage: 'recette' }
}

/** A configuration of one domain on this machine. A text of JSON is a text of YAML, whatever it holds. */
export function oneDomain(
  site: LocalSite,
  domain: Readonly<{ technology: string; package?: string; plan?: object; cmdb?: object; host?: object }>,
): void {
  const { technology, package: file = 'pets.tar', plan = {}, cmdb = {}, host = {} } = domain
  const app = { technology, package: file, with: plan }
  site.write('.ecluse/plan.yml', JSON.stringify({ application: 'pets', domains: { app } }))
  const hosts = { here: { address: 'local', state: site.state, ...host } }
  const environments = { recette: { pets: { app: { hosts: ['here'], with: cmdb } } } }
  site.write('.ecluse/cmdb.yml', JSON.stringify({ hosts, environments }))
}
