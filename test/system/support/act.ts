import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../../support/bundle'
import { ROOT } from '../../support/repository'

const ACT = join(ROOT, '.system/tools/act')
/** Tools that runners of GitHub have, such as need to be told where the double is. */
const TOOLS = join(__dirname, 'stand-in-tools')

/** What starts a workflow: the event's name and its payload. */
export type Started = Readonly<{
  workflow: string
  event: 'workflow_dispatch' | 'issues' | 'issue_comment' | 'schedule' | 'push' | 'workflow_run' | 'pull_request'
  payload: Readonly<Record<string, unknown>>
  actor: string
  run: number
}>

/** How a run ended. `jobs`: `success`, `failure` or `skipped` by the name of the job; `log` is what people see. */
export type EndedRun = Readonly<{
  run: number
  status: number | null
  log: string
  jobs: Readonly<Record<string, string>>
}>

/** Where act works: the repository's work tree, a directory for its own files, GitHub, and the secrets of its jobs. */
export type ActSettings = Readonly<{
  worktree: string
  home: string
  serverUrl: string
  apiUrl: string
  repository: string
  secrets: Readonly<Record<string, string>>
  /** Where jobs wait for the reviewers of their environments. */
  waitingRoom: string
  /** Where artefacts are, below the number of their run. */
  artifacts: string
  /** What GitHub Pages serve. */
  pages: string
}>

/** The actions as a repository that is published holds them: their contracts and the bundle of the sources as they are now. */
export function publishedActions(into: string): string {
  mkdirSync(into, { recursive: true })
  cpSync(join(ROOT, 'actions'), join(into, 'actions'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') && !path.endsWith('.md'),
  })
  cpSync(bundle(), join(into, 'dist'), { recursive: true })
  return into
}

/** Runs a workflow of the work tree with act, its jobs on this machine, `acme/ecluse` from `actions`. */
export async function runWorkflow(settings: ActSettings, actions: string, started: Started): Promise<EndedRun> {
  const { worktree, home, secrets } = settings
  const eventFile = join(home, `event-${started.run}.json`)
  const secretFile = join(home, 'secrets')
  mkdirSync(home, { recursive: true })
  writeFileSync(eventFile, JSON.stringify({ ...started.payload, sender: { login: started.actor } }))
  // dotenv: double quotes keep line breaks.
  const lines = Object.entries(secrets).map(([name, value]) => `${name}="${value.replaceAll('\n', '\\n')}"`)
  writeFileSync(secretFile, lines.join('\n'))
  const words = [
    ...[started.event, '--directory', worktree, '--workflows', join('.github/workflows', started.workflow)],
    ...['-P', 'ubuntu-latest=-self-hosted', '-P', 'self-hosted=-self-hosted'],
    ...['--use-new-action-cache', '--no-skip-checkout', '--local-repository', `acme/ecluse@v0=${actions}`],
    ...foreignActions(worktree).flatMap((action) => ['--local-repository', action]),
    ...['--actor', started.actor, '--eventpath', eventFile, '--secret-file', secretFile],
    ...['--no-cache-server', '--json', '--defaultbranch', 'main'],
    ...Object.entries(environmentOf(settings, started)).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ]
  const child = spawn(ACT, words, {
    env: {
      PATH: `${TOOLS}:${process.env['PATH'] ?? ''}`,
      HOME: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_CONFIG_HOME: home,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const status = await new Promise<number | null>((ended, failed) => child.on('close', ended).on('error', failed))
  return { run: started.run, status, ...readable(printed) }
}

/** `<action>@<commit>=<directory>` of the actions of others, for which ours stand in. */
function foreignActions(worktree: string): readonly string[] {
  const directory = join(worktree, '.github/workflows')
  const texts = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'))
  const uses = texts.flatMap((text) => [...text.matchAll(/uses: (actions\/([a-z-]+)@[0-9a-f]{40})/g)])
  return [
    ...new Map(uses.map(([, use = '', name = '']) => [use, `${use}=${join(__dirname, 'stand-in-actions', name)}`])),
  ].map(([, replacement]) => replacement)
}

function environmentOf(
  { serverUrl, apiUrl, repository, waitingRoom, artifacts, pages }: ActSettings,
  { run, payload }: Started,
): Record<string, string> {
  return {
    ...{ GITHUB_SERVER_URL: serverUrl, GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: repository },
    ...{ WAITING_ROOM: waitingRoom, ARTIFACTS: artifacts, PAGES: pages },
    ...(typeof payload['ref'] === 'string' ? { GITHUB_REF: payload['ref'] } : {}),
    ...{ GITHUB_RUN_ID: String(run), GITHUB_RUN_ATTEMPT: '1', GITHUB_RUN_NUMBER: '1' },
  }
}

type Line = Readonly<{ msg?: string; job?: string; jobID?: string; jobResult?: string }>

/** act's log is JSON, a line each; what a job could not even start with is not. */
function readable(printed: string): Pick<EndedRun, 'log' | 'jobs'> {
  const lines = printed.split('\n').filter((line) => line !== '')
  const read = lines.map((line): Line => (line.startsWith('{') ? (JSON.parse(line) as Line) : { msg: line }))
  const results = read.flatMap(({ job, jobResult }) => (job && jobResult ? [[job.trim(), jobResult] as const] : []))
  return { log: read.map(({ job, msg }) => `${job ?? ''}| ${msg ?? ''}`).join('\n'), jobs: Object.fromEntries(results) }
}
