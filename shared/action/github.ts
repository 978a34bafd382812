import type { Github } from '../external/github/github'
import type { Context } from './context'
import type { Given } from './input'
import type { sharedInputs } from './shared-inputs'

/** GitHub as this run sees it. UserError `input-invalid` where there is no repository or no token. */
export async function githubOf(
  given: Pick<Given<typeof sharedInputs>, 'githubToken'>,
  context: Context,
): Promise<Github> {
  // In a file of its own, with Octokit: what asks nothing of GitHub starts without it.
  const { githubFor } = await import('../external/github/github')
  const { apiUrl, repository, run, log, signal } = context
  return githubFor({ apiUrl, repository, log, signal, token: given.githubToken ?? '', run: run.id })
}
