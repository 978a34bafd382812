import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installDatastage } from '../../support/datastage'
import { startGitServer } from '../../support/git-server'
import { startGithubDouble, type GithubDouble } from '../../support/github/double'
import type { Postgres } from '../../support/postgres'
import { remove } from '../../support/remove'
import { ROOT } from '../../support/repository'
import { keyPair } from '../../support/sshd'
import { installWildfly } from '../../support/wildfly'
import { publishedActions, runWorkflow, type EndedRun, type Started } from './act'
import { startHost, type TestHost } from './host'
import { permissionsOf } from './permissions'
import { dumped } from './pets-site'
import { waitingRoom } from './waiting-room'
import { endBelow, wildflyHome, wildflyServer } from './wildfly'

export const STAGES = ['recette', 'pre-production', 'production'] as const
export type StageName = (typeof STAGES)[number]
/** Where Pets is deployed: the stages, and where ci.yml brings what is on the main branch. */
const PLACES = ['integration', ...STAGES] as const
type PlaceName = (typeof PLACES)[number]

const REPOSITORY = 'acme/pets'
const EXAMPLES = join(ROOT, 'workflows-examples')

/** What starts a workflow; `approvals` is called when a job waits at its environment, and lets it go on when it is done. */
export type Start = Omit<Started, 'run'> & Readonly<{ approvals?: (environment: number, run: number) => Promise<void> }>

/**
 * The repository acme/pets as people have it after they copied workflows-examples, on a GitHub that is a double, with
 * real git over HTTP, and Pets on three real hosts for each of its stages. Databases are real in all stages; WildFly, which
 * takes its time to start, in recette, and a stand-in elsewhere.
 */
export type PipelineSite = Readonly<{
  github: GithubDouble
  hosts: readonly TestHost[]
  /** The repository as GitHub holds it. */
  bare: string
  /** What GitHub Pages serve. */
  pages: string
  /** Starts a workflow with act, and waits for its end. */
  start: (what: Start) => Promise<EndedRun>
  /** The files of an artefact that a run left. */
  artifact: (ended: EndedRun, name: string) => readonly string[]
  /** Somebody fills in the issue form, and the pipeline reads it. */
  ask: (user: string, version: string) => Promise<EndedRun>
  /** Somebody writes a comment on an issue, and the pipeline obeys. */
  say: (user: string, issue: number, body: string) => Promise<EndedRun>
  /** Somebody approves on GitHub's page the job of a run that waits for that environment. */
  review: (run: number, stage: StageName, user: string) => void
  /** Puts other packages where the build finds them. */
  build: (packages: Readonly<Record<string, Buffer>>) => void
  /** Changes a file of `.ecluse` on the main branch. */
  configure: (file: string, change: (text: string) => string) => void
  /** All events of Pets, oldest first. */
  events: () => readonly Readonly<Record<string, unknown>>[]
  /** Somebody opens the Designer, and changes the job Load of the stage's project. */
  changeJob: (stage: StageName) => void
  sql: (place: PlaceName, text: string) => string
  /** Schema and rows of the stage's database. */
  database: (stage: StageName) => readonly string[]
  /** What people see in recette, whose WildFly is the real one: the HTTP status and the page. */
  page: () => Promise<string>
  close: () => Promise<void>
}>

// What stands for a build: the packages, and a report of tests.
const MAKEFILE = `test:
\tmkdir -p reports
\techo '<testsuites><testsuite name="pets" tests="1"><testcase name="opens"/></testsuite></testsuites>' >reports/junit.xml
packages:
\tcp -r built packages
.PHONY: test packages
`

/** The form's answers as GitHub writes them. */
function filled(version: string): string {
  const answers = { Application: 'pets', Version: version, Kind: 'normal', Severity: '', Incident: '', Dates: '' }
  return Object.entries(answers)
    .map(([label, answer]) => `### ${label}\n\n${answer || '_No response_'}\n`)
    .join('\n')
}

let count = 0

/** Builds it; nothing is deployed by Écluse, nothing in the vault. */
export async function pipelineSite(server: Postgres): Promise<PipelineSite> {
  const root = mkdtempSync(join(tmpdir(), 'ecluse-pipeline-'))
  const actions = publishedActions(join(root, 'ecluse'))
  const key = keyPair(root, 'client')
  const databases = Object.fromEntries(PLACES.map((stage) => [stage, `${stage}_${process.pid}_${++count}`]))
  for (const database of Object.values(databases)) {
    server.sql('postgres', `CREATE DATABASE "${database}"`)
    // What Pets 1.0 left behind.
    server.sql(database, "CREATE TABLE pets (id int PRIMARY KEY, name text); INSERT INTO pets VALUES (1, 'Rex')")
  }
  const host = (name: string): Promise<TestHost> => startHost(join(root, name), name, key.publicKey)
  const hosts = await Promise.all(['app', 'db', 'etl'].map(host))
  const [app, db, etl] = hosts as [TestHost, TestHost, TestHost]
  const homes = Object.fromEntries(PLACES.map((stage) => [stage, join(app.home, stage)]))
  const datastage = join(etl.home, 'datastage')
  const wildfly = wildflyServer(wildflyHome(homes['recette'] ?? ''))
  for (const stage of PLACES.filter((place) => place !== 'recette')) installWildfly(homes[stage] ?? '')
  for (const stage of PLACES) installDatastage(datastage, projectOf(stage))
  const environments = PLACES.map(
    (stage) => `  ${stage}:
    pets:
      app:   { hosts: [app], with: { home: ${homes[stage]}${stage === 'recette' ? `, options: ${wildfly.options}, controller: '${wildfly.controller}'` : ''} } }
      db:    { hosts: [db],  with: { database: ${databases[stage]}, host: ${server.socket}, user: postgres } }
      batch: { hosts: [etl], with: { project: ${projectOf(stage)}, istool: ${datastage}/bin/istool, dsjob: ${datastage}/bin/dsjob, delete: ${datastage}/bin/dsdeletejob } }`,
  )
  const cmdb = `hosts:\n${[app, db, etl].map((one) => `  ${one.declared()}\n`).join('')}environments:\n${environments.join('\n')}\n`

  const bare = join(root, 'git/acme/pets.git')
  const worktree = join(root, 'worktree')
  const git = (...words: readonly string[]): string =>
    execFileSync(
      'git',
      ['-C', worktree, '-c', 'user.name=studies', '-c', 'user.email=studies@acme.example', ...words],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare])
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', worktree])
  copyExamples(worktree)
  writeFileSync(join(worktree, '.ecluse/cmdb.yml'), cmdb)
  git('remote', 'add', 'origin', bare)
  const push = (message: string): void => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', message)
    git('push', '--quiet', 'origin', 'main')
  }
  mkdirSync(join(worktree, 'built'))
  writeFileSync(join(worktree, 'Makefile'), MAKEFILE)
  push('Pets, with its pipelines')

  const github = await startGithubDouble()
  github.repository({ repository: REPOSITORY, git: bare, collaborators: { alice: 'write', sam: 'write' } })
  github.team({ team: 'acme/studies', members: ['sam'] })
  github.team({ team: 'acme/ops', members: ['oscar'] })
  github.team({ team: 'acme/cab', members: ['carol', 'dave'] })
  github.environment({ repository: REPOSITORY, environment: 'recette' })
  github.environment({ repository: REPOSITORY, environment: 'pre-production', reviewers: ['@acme/ops'] })
  github.environment({ repository: REPOSITORY, environment: 'production', reviewers: ['@acme/cab'] })
  const remote = await startGitServer(join(root, 'git'), (token) => {
    const given = github.state.tokens.get(token)
    return given?.permissions['contents']
  })
  const room = await waitingRoom()
  const person = github.token({ kind: 'personal', login: 'alice', permissions: { issues: 'read' } })
  /** A thing as GitHub shows it: so it stands in the payload of an event. */
  const shown = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${person}`, 'user-agent': 'test', accept: 'application/vnd.github+json' }
    return (await fetch(`${github.api}/repos/${REPOSITORY}/${path}`, { headers })).json()
  }
  const [artifacts, pages] = [join(root, 'artifacts'), join(root, 'pages')]
  let runs = 0

  const start: PipelineSite['start'] = async ({ approvals, ...started }) => {
    const { actor, event, workflow } = started
    const path = `.github/workflows/${workflow}`
    const run = github.run({ repository: REPOSITORY, actor, event, path, waitsFor: [...STAGES] })
    // A team is read with more than a job's own token: with that of an app.
    const permissions = { ...permissionsOf(join(worktree, path)), members: 'read' } as const
    const token = github.token({ permissions, repository: REPOSITORY })
    const home = join(root, `run-${++runs}`)
    room.open(run, async (nth) => approvals?.(nth, run))
    const secrets = { GITHUB_TOKEN: token, SSH_PRIVATE_KEY: key.privateKey, PETS_DB_PASSWORD: 'unused' }
    const urls = { serverUrl: remote.url, apiUrl: github.api, repository: REPOSITORY }
    const settings = { worktree, home, secrets, ...urls, waitingRoom: room.url, artifacts, pages }
    const ended = await runWorkflow(settings, actions, { ...started, run })
    github.end({ repository: REPOSITORY, run, conclusion: ended.status === 0 ? 'success' : 'failure' })
    return ended
  }

  return {
    github,
    hosts,
    bare,
    pages,
    artifact: (ended, name) => readdirSync(join(artifacts, String(ended.run), name)),
    start,
    ask: async (user, version) => {
      const labels = ['ecluse:request']
      const number = github.issue({
        repository: REPOSITORY,
        user,
        title: 'Release request',
        body: filled(version),
        labels,
      })
      const payload = { action: 'opened', issue: await shown(`issues/${number}`) }
      return start({ workflow: 'rfc.yml', event: 'issues', actor: user, payload })
    },
    say: async (user, issue, body) => {
      // GitHub tells the second of a comment: one that follows what it answers within a second would seem to be older.
      // A timer may come a millisecond early.
      await new Promise((resolve) => setTimeout(resolve, 1020 - (Date.now() % 1000)))
      const id = github.comment({ repository: REPOSITORY, issue, user, body })
      const [comment, about] = await Promise.all([shown(`issues/comments/${id}`), shown(`issues/${issue}`)])
      const payload = { action: 'created', comment, issue: about }
      return start({ workflow: 'rfc.yml', event: 'issue_comment', actor: user, payload })
    },
    review: (run, stage, user) => github.review({ repository: REPOSITORY, run, environments: [stage], user }),
    build: (packages) => {
      for (const [name, bytes] of Object.entries(packages)) writeFileSync(join(worktree, 'built', name), bytes)
      push('Another version')
    },
    configure: (file, change) => {
      const path = join(worktree, '.ecluse', file)
      writeFileSync(path, change(readFileSync(path, 'utf8')))
      push(`Change ${file}`)
    },
    events: () => eventsIn(bare),
    changeJob: (stage) =>
      writeFileSync(join(datastage, 'projects', projectOf(stage), 'Jobs/Load.pjb'), 'changed by hand'),
    sql: (place, text) => server.sql(databases[place] ?? '', text),
    database: (stage) => dumped(server, databases[stage] ?? ''),
    page: async () => {
      const answer = await fetch(`${wildfly.url}/pets/`)
      return `${answer.status} ${await answer.text()}`
    },
    close: async () => {
      await Promise.all(hosts.map((one) => one.close()))
      endBelow(root)
      await Promise.all([remote.close(), room.close()])
      for (const database of Object.values(databases))
        server.sql('postgres', `DROP DATABASE "${database}" WITH (FORCE)`)
      await remove(root)
      await github.close()
    },
  }
}

function projectOf(stage: PlaceName): string {
  return `PETS_${stage.replace('-', '_').toUpperCase()}`
}

function copyExamples(worktree: string): void {
  const workflows = join(worktree, '.github/workflows')
  mkdirSync(workflows, { recursive: true })
  const isWorkflow = (name: string): boolean => /^jobs:/m.test(readFileSync(join(EXAMPLES, name), 'utf8'))
  for (const name of readdirSync(EXAMPLES).filter((one) => one.endsWith('.yml') && isWorkflow(one)))
    cpSync(join(EXAMPLES, name), join(workflows, name))
  cpSync(join(EXAMPLES, '.ecluse'), join(worktree, '.ecluse'), { recursive: true })
}

function eventsIn(bare: string): readonly Readonly<Record<string, unknown>>[] {
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['--git-dir', bare, ...words], { encoding: 'utf8' })
  const files = git('ls-tree', '-r', '--name-only', 'ecluse/ledger', 'pets/').split('\n')
  return files
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(git('show', `ecluse/ledger:${name}`)) as Readonly<Record<string, unknown>>)
}
