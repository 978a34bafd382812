import { stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { UserError } from '../failure'
import type { Archive, Ledger, Locks } from '../ledger/ledger'
import type { Secret } from '../plan/secret'
import { systemClock } from './clock'
import { gitLedger } from './git-ledger'
import type { Environment } from './git-process'
import { remoteOf, type Remote } from './git-remote'

/** Where and for whom a ledger is opened. `environment` is the runner's: of it, git gets what it needs to connect. */
export type LedgerContext = Readonly<{
  workspace: string
  /** `<owner>/<name>`. */
  repository: string
  serverUrl: string
  /** Of the repository; empty where there is none. */
  token: string
  /** Directory for the local copy. */
  temp: string
  actor: string
  environment: Environment
}>

/**
 * The ledger that the input `ledger` names: `branch` (of this repository) or `git:<url or path>`. UserError
 * `input-invalid` for anything else, and for a path that is not a repository. `token` opens a URL of another repository.
 */
export async function ledgerFor(
  spec: string,
  context: LedgerContext,
  token?: Secret,
): Promise<Ledger & Locks & Archive> {
  const remote = await remoteFor(spec, context, token)
  const { temp, environment, actor } = context
  return gitLedger({ remote, temp, environment, actor, clock: systemClock })
}

async function remoteFor(spec: string, context: LedgerContext, other?: Secret): Promise<Remote> {
  const { workspace, repository, serverUrl, token } = context
  if (spec === 'branch') {
    if (!/^[^/]+\/[^/]+$/.test(repository)) {
      throw new UserError(
        'input-invalid',
        'The input `ledger` is `branch`, a branch of this repository, but the run belongs to no repository ' +
          '(`GITHUB_REPOSITORY` is empty). Outside of GitHub, use `git:<url or path>`.',
      )
    }
    return remoteOf(`${serverUrl}/${repository}.git`, workspace, token)
  }
  if (!spec.startsWith('git:')) {
    throw new UserError(
      'input-invalid',
      `The input \`ledger\` is ${JSON.stringify(spec)}; expected \`branch\` or \`git:<url or path>\`.`,
    )
  }
  const remote = remoteOf(spec.slice('git:'.length), workspace, other?.reveal())
  if (isAbsolute(remote.url) && !(await isRepository(remote.url))) {
    throw new UserError(
      'input-invalid',
      `The input \`ledger\` names ${remote.shown}, which is not a git repository. Check the path, or make one: ` +
        `\`git init --bare '${remote.shown}'\`.`,
    )
  }
  return remote
}

async function isRepository(path: string): Promise<boolean> {
  const places = ['HEAD', '.git'].map((name) => stat(join(path, name)).catch(() => undefined))
  return (await Promise.all(places)).some((place) => place !== undefined)
}
