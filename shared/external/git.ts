import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { Outage } from '../failure'
import { runGit, streamGit, type Environment, type GitOutcome, type Input } from './git-process'
import { PROTOCOLS, wordsOf, type Remote } from './git-remote'
import { reaching } from './system-error'

/** Git in one bare repository of its own, with one remote, whose name is `ledger`. */
export interface Git {
  readonly remote: Remote
  readonly directory: string
  /** Whether it has no objects of the remote's, and reads them where they are: both are on the same disk. */
  readonly shares: boolean
  /** Runs git and tells how it ended; rejects only when it could not be run, or not in time (Outage). */
  try(args: readonly string[], options?: GitOptions): Promise<GitOutcome>
  /** What git printed; anything but success is an Outage with git's own words. For work that needs no network. */
  local(args: readonly string[], options?: GitOptions): Promise<Buffer>
  /** The same, as it is printed, each piece until the next is asked for; whoever reads no further ends git. */
  stream(args: readonly string[], options?: GitOptions): AsyncIterable<Buffer>
}

export type GitOptions = Readonly<{ input?: Input; environment?: Environment }>

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
  return gitIn(directory, settings, (await stat(alternatesIn(directory)).catch(() => undefined)) !== undefined)
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
    const objects = await objectsOf(settings.remote)
    if (objects !== undefined) await writeFile(alternatesIn(aside), `${objects}\n`)
    await rename(aside, directory)
  } catch (error) {
    if (!(await stat(directory).catch(() => undefined))) throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

function alternatesIn(directory: string): string {
  return join(directory, 'objects', 'info', 'alternates')
}

/** Where a remote that is a directory of this machine has its objects; undefined where it is none, or has not all of them. */
async function objectsOf({ url }: Remote): Promise<string | undefined> {
  if (!isAbsolute(url)) return undefined
  const exists = (path: string) =>
    stat(path).then(
      () => true,
      () => false,
    )
  for (const directory of [url, join(url, '.git')]) {
    const objects = join(directory, 'objects')
    if (await exists(objects)) return (await exists(join(directory, 'shallow'))) ? undefined : objects
  }
  return undefined
}

function gitIn(directory: string, settings: GitSettings, shares = false): Git {
  const { remote, timeout = 120_000 } = settings
  const base = environmentOf(directory, settings)
  const commandOf = (args: readonly string[], { input, environment }: GitOptions = {}) => ({
    ...{ args, input, timeout, remote },
    env: { ...base, ...environment },
  })
  const failed = (args: readonly string[], stderr: string) =>
    new Outage(
      'ledger-unreachable',
      `\`git ${args[0] ?? ''}\` failed in ${directory}: ${wordsOf(stderr, remote)}. ` +
        'That directory is a copy only: check the disk, delete the directory, and run again.',
    )
  return {
    ...{ remote, directory, shares },
    try: (args, options) => runGit(commandOf(args, options)),
    local: async (args, options) => {
      const { status, stdout, stderr } = await runGit(commandOf(args, options))
      if (status === 0) return stdout
      throw failed(args, stderr)
    },
    stream: async function* (args, options) {
      const { status, stderr } = yield* streamGit(commandOf(args, options), directory)
      if (status !== 0) throw failed(args, stderr)
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
