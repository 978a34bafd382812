import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vaultFor } from '../../shared/external/vaults'
import type { Digests } from '../../shared/change/release-request'
import type { Event } from '../../shared/ledger/event'
import { bundle } from './bundle'
import { opened, planApproved, stageApproved } from './change-events'
import { memoryLog } from './fake-ports'
import { forge, type Forge } from './git-remotes'
import { startGithubDouble, type GithubDouble } from './github/double'
import type { Requested } from './github/server'
import { finished, started, vaulted } from './ledger-events'
import { technology } from './pets-config'
import { remove } from './remove'
import { runStep, type EndedStep } from './runner'
import { zipOf } from './zip'

const REPOSITORY = 'acme/pets'
/** What `plan.yml` and `ecluse.yml` of the site say. */
export const PLAN = {
  application: 'pets',
  domains: {
    app: { technology: 'thing', package: 'pets.tar' },
    // Its scripts are looked at, so this one must be read.
    db: { technology: 'scripted', package: 'pets-db.zip' },
  },
}
const CMDB = {
  hosts: { 'app-1': { address: '10.0.0.1' } },
  environments: Object.fromEntries(
    ['recette', 'production'].map((name) => [name, { pets: { app: { hosts: ['app-1'] }, db: { hosts: ['app-1'] } } }]),
  ),
}
export const RULES = {
  roles: { studies: ['dev'], committee: ['@acme/cab'] },
  stages: { recette: {}, production: { approve: { by: ['committee'], count: 2 } } },
  lifecycles: { normal: { stages: ['recette', 'production'] } },
  rules: [{ lifecycle: 'normal' }],
}

/** A release of pets that stands in recette, and the gate of its production: the bundle, a git ledger, a GitHub. */
export interface GateSite {
  readonly github: GithubDouble
  readonly forge: Forge
  /** The package in a vault that is a directory. */
  readonly packaged: string
  /** Previews the gate in a run, has the plan approved, and one person each approve on the RFC and in the environment. */
  ready(more?: Readonly<{ approve?: boolean }>): Promise<void>
  /** `attempt` of the run, on the runner `on`. */
  gate(mode?: 'enforce' | 'preview', more?: Readonly<{ attempt?: number; on?: string }>): Promise<EndedStep>
  /** What is asked of GitHub meanwhile. */
  counted(work: () => Promise<EndedStep>): Promise<Readonly<{ ended: EndedStep; requests: readonly Requested[] }>>
  /** From now on, the gate is that of another run. */
  newRun(): void
  /** Writes a file of the configuration. */
  configure(file: string, text: string): void
  /** The ledger, as another job writes it. */
  append(...events: readonly Event[]): Promise<void>
  /** Somebody approves the run in its environment. */
  approve(user: string): void
  editRfc(change: Readonly<{ body?: string; state?: 'open' | 'closed' }>): void
  rfcBody(): string
  /** The next gate runs where no ledger was seen before. */
  forget(): void
  eventFiles(): readonly string[]
  decisions(): Promise<readonly string[]>
  /** The result of each check, by its code. */
  results(outputs: EndedStep['outputs']): Readonly<Record<string, string>>
  close(): Promise<void>
}

/** Makes the site; `vault` is the kind of vault. */
export async function gateSite(vault: 'dir' | 'release' = 'dir'): Promise<GateSite> {
  const github = await startGithubDouble()
  const remote = forge()
  const root = join(remote.directory, 'site')
  const files = { 'plan.yml': PLAN, 'cmdb.yml': CMDB, 'ecluse.yml': RULES }
  mkdirSync(join(root, 'workspace/.ecluse/technologies'), { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(root, 'workspace/.ecluse', name), JSON.stringify(content))
  }
  writeFileSync(join(root, 'workspace/.ecluse/technologies/thing.yml'), technology('thing'))
  const scripted = technology('scripted').replace('reversible: restore', 'reversible: script')
  writeFileSync(join(root, 'workspace/.ecluse/technologies/scripted.yml'), scripted)
  writeFileSync(join(root, 'pets.tar'), 'bytes')
  writeFileSync(join(root, 'pets-db.zip'), zipOf({ 'deploy/1.sql': 'select 1;', 'rollback/1.sql': 'select 2;' }))
  github.repository({ repository: REPOSITORY })
  github.team({ team: 'acme/cab', members: ['bob', 'carol'] })
  github.environment({ repository: REPOSITORY, environment: 'production', reviewers: ['@acme/cab'] })
  const token = github.token({
    permissions: { issues: 'write', actions: 'read', contents: 'write', members: 'read' },
  })
  const spec = vault === 'dir' ? `dir:${join(root, 'vault')}` : 'release'
  const held = vaultFor(spec, root, {
    ...{ apiUrl: github.api, token, repository: REPOSITORY, run: '1', log: memoryLog(), second: 1 },
    ...{ sha: '', temp: join(root, 'put') },
  })
  const packages = ['pets.tar', 'pets-db.zip'].map((name) => ({ name, path: join(root, name) }))
  const { digest: manifestDigest } = await held.put('pets', '2.0.0', packages, [])
  const issue = github.issue({ repository: REPOSITORY, user: 'github-actions[bot]', title: 'pets 2.0.0' })
  const ledger = remote.runner()
  const rfc = { number: issue, url: `${github.url}/${REPOSITORY}/issues/${issue}` }
  await ledger.append([
    opened(0, { rfc, stages: ['recette', 'production'] }),
    vaulted(1, { manifestDigest }),
    started(2, { manifestDigest }),
    finished(3),
  ])
  const newRun = () => github.run({ repository: REPOSITORY, actor: 'alice', waitsFor: ['production'] })
  let run = newRun()
  let runner = 'step-1'
  const gate: GateSite['gate'] = (mode = 'enforce', { attempt = 1, on = runner } = {}) => {
    const home = join(root, on)
    mkdirSync(home, { recursive: true })
    return runStep({
      entry: join(bundle(), 'rfc-gate/index.js'),
      home,
      with: {
        ...{ application: 'pets', version: '2.0.0', stage: 'production', mode, vault: spec },
        ...{ ledger: `git:${remote.bare}`, 'github-token': token },
      },
      env: {
        ...{ GITHUB_WORKSPACE: join(root, 'workspace'), GITHUB_API_URL: github.api, GITHUB_SERVER_URL: github.url },
        ...{ GITHUB_RUN_ID: String(run), GITHUB_RUN_ATTEMPT: String(attempt) },
      },
    })
  }
  const approve: GateSite['approve'] = (user) =>
    github.review({ repository: REPOSITORY, run, environments: ['production'], user })
  const decided = async () => (await ledger.read('pets')).filter((event) => event.type === 'gate.decided')
  return {
    ...{ github, forge: remote, packaged: join(root, 'vault/pets/2.0.0/pets.tar'), gate, approve },
    configure: (file, text) => writeFileSync(join(root, 'workspace/.ecluse', file), text),
    append: (...events) => ledger.append(events),
    ready: async ({ approve: approved = true } = {}) => {
      const { errors } = await gate('preview')
      const shown = (await decided()).at(-1)?.shown
      if (!shown) throw new Error(`the preview showed no plan: ${errors.join('\n')}`)
      await ledger.append(approvalsOf(shown, approved))
      if (approved) approve('bob')
    },
    counted: async (work) => {
      github.requests.splice(0)
      const ended = await work()
      return { ended, requests: [...github.requests] }
    },
    newRun: () => {
      run = newRun()
    },
    editRfc: (change) => github.editIssue({ repository: REPOSITORY, issue, ...change }),
    rfcBody: () => github.state.repositories.get(REPOSITORY)?.issues.get(issue)?.body ?? '',
    forget: () => {
      runner = 'step-2'
    },
    eventFiles: () => remote.git(['ls-tree', '-r', '--name-only', 'ecluse/ledger']).trim().split('\n'),
    decisions: async () => (await decided()).map(({ mode, decision }) => `${mode} ${decision}`),
    results: (outputs) => {
      const checks = JSON.parse(outputs['checks'] ?? '[]') as readonly Readonly<{ code: string; result: string }>[]
      return Object.fromEntries(checks.map(({ code, result }) => [code, result]))
    },
    close: async () => {
      await remove(root)
      remote.remove()
      await github.close()
    },
  }
}

function approvalsOf(shown: Digests, approve: boolean): readonly Event[] {
  const plans = [{ stage: 'production', ...shown }]
  return [planApproved(4, { by: 'bob', roles: ['committee'], plans }), ...(approve ? [stageApproved(5, shown)] : [])]
}
