import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Outage, UserError } from '../failure'
import { PROTOCOLS, wordsOf, type Remote } from './git-remote'
import { reaching } from './system-error'

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** How git ended. `stderr` is as git wrote it: only `wordsOf` may be shown. */
export type GitOutcome = Readonly<{ status: number; stdout: Buffer; stderr: string }>

/** Git in one bare repository of its own, with one remote, whose name is `ledger`. */
export interface Git {
  readonly remote: Remote
  readonly directory: string
  /** Runs git and tells how it ended; rejects only when it could not be run, or not in time (Outage). */
  try(args: readonly string[], options?: GitOptions): Promise<GitOutcome>
  /** What git printed; anything but success is an Outage with git's own words. For work that needs no network. */
  local(args: readonly string[], options?: GitOptions): Promise<Buffer>
}

export type GitOptions = Readonly<{ input?: string | Uint8Array; environment?: Environment }>

/** `temp` is where the repository is kept from one use to the next; `timeout` in milliseconds, of one command. */
export type GitSettings = Readonly<{ remote: Remote; temp: string; environment: Environment; timeout?: number }>

/** What of the runner's environment git may see: how to find programs, keys, proxies and certificates. */
const PASSED =
  /^(PATH|HOME|USER|LOGNAME|TMPDIR|SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_EXEC_PATH|(HTTPS?|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|GIT_SSL_CAINFO)$/i

/** Git in the bare repository under `temp` that is kept for this remote; it is made where it does not exist. */
export async function gitFor(settings: GitSettings): Promise<Git> {
  const { remote, temp } = settings
  const directory = join(
    temp,
    'ecluse-ledger',
    `${createHash('sha256').update(remote.url).digest('hex').slice(0, 20)}.git`,
  )
  await reaching('ledger-unreachable', `The ledger's local copy cannot be kept in ${temp}`, async () => {
    await mkdir(join(temp, 'ecluse-ledger'), { recursive: true })
    if (!(await stat(directory).catch(() => undefined))) await create(directory, settings)
  })
  return gitIn(directory, settings)
}

/** Made aside and renamed, so that nobody ever meets half a repository. */
async function create(directory: string, settings: GitSettings): Promise<void> {
  const aside = `${directory}.${randomUUID()}`
  try {
    await mkdir(aside)
    // Of a repository that is named by its path the owner may be another, as in a container: the user named it.
    await writeFile(join(aside, 'ecluse.gitconfig'), '[safe]\n\tdirectory = *\n')
    const git = gitIn(aside, settings)
    await git.local(['init', '--quiet', '--bare', '--template=', aside])
    await git.local(['config', 'remote.ledger.url', settings.remote.url])
    await rename(aside, directory)
  } catch (error) {
    if (!(await stat(directory).catch(() => undefined))) throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

function gitIn(directory: string, settings: GitSettings): Git {
  const { remote, timeout = 120_000 } = settings
  const base = environmentOf(directory, settings)
  const run: Git['try'] = (args, options = {}) =>
    runGit(args, { ...base, ...options.environment }, options.input, timeout, remote)
  return {
    remote,
    directory,
    try: run,
    local: async (args, options) => {
      const outcome = await run(args, options)
      if (outcome.status === 0) return outcome.stdout
      throw new Outage(
        'ledger-unreachable',
        `\`git ${args[0] ?? ''}\` failed in ${directory}: ${wordsOf(outcome.stderr, remote)}. ` +
          'That directory is a copy only: check the disk, delete the directory, and run again.',
      )
    },
  }
}

/** No configuration, hook or prompt of the machine takes part; what is secret goes this way and not on a command line. */
function environmentOf(directory: string, { remote, environment }: GitSettings): Environment {
  const config = [
    ['core.hooksPath', '/dev/null'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', '30'],
    ...(remote.authorization ? [[`http.${remote.url}.extraheader`, `AUTHORIZATION: ${remote.authorization}`]] : []),
  ]
  const entries = config.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return {
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=20',
    ...Object.fromEntries(Object.entries(environment).filter(([name]) => PASSED.test(name))),
    ...{ LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1' },
    ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: join(directory, 'ecluse.gitconfig') },
    ...{ GIT_DIR: directory, GIT_ALLOW_PROTOCOL: PROTOCOLS.join(':') },
    ...{ GIT_CONFIG_COUNT: String(config.length), ...(Object.fromEntries(entries) as Environment) },
  }
}

function runGit(
  args: readonly string[],
  env: Environment,
  input: string | Uint8Array | undefined,
  timeout: number,
  remote: Remote,
): Promise<GitOutcome> {
  return new Promise((resolve, reject) => {
    // A group of its own: an interrupt from a terminal must not end a write that is under way.
    const child = spawn('git', args, { env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    const timer = setTimeout(() => {
      endGroup(child.pid)
      reject(
        new Outage(
          'ledger-unreachable',
          `\`git ${args[0] ?? ''}\` with ${remote.shown} took over ${timeout / 1000} s.`,
        ),
      )
    }, timeout)
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    // Git that ends before it read everything says why by its exit status.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('error', (cause) => {
      clearTimeout(timer)
      reject(new UserError('tool-missing', `git could not be started: ${cause.message}. Install git on the runner.`))
    })
    child.on('close', (status) => {
      clearTimeout(timer)
      resolve({ status: status ?? -1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') })
    })
  })
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
