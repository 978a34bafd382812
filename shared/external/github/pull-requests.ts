import { Outage, UserError } from '../../failure'
import type { BaseFile, Change, Proposed, PullRequests } from '../../inventory/pull-requests'
import { isSigned, signed } from '../../inventory/signature'
import { asked, isRefused } from './asking'
import { committed, commitOf, defaultBranchOf, headOf, pointed, textAt, type Commit } from './branches'
import { ONCE, type Client } from './client'

type Pull = Readonly<{ number: number; url: string; title: string; body: string }>

const reading = (what: string) => ({ what, permission: 'pull-requests: read' })
const writing = (what: string) => ({ what, permission: 'pull-requests: write' })

/** The pull requests of the repository. */
export function pullRequestsOf(client: Client): PullRequests {
  return {
    base: (path, branch) => baseOf(client, path, branch),
    propose: (change) => proposed(client, change),
    withdraw: (branch, path, body) => withdrawn(client, branch, path, body),
  }
}

async function baseOf(client: Client, path: string, wanted?: string): Promise<BaseFile | undefined> {
  const branch = wanted ?? (await defaultBranchOf(client))
  const commit = await headOf(client, branch)
  const text = commit === undefined ? undefined : await textAt(client, path, commit)
  return commit === undefined || text === undefined ? undefined : { branch, commit, path, text }
}

/** Runs that look at the same at once take turns; so often is begun again on what another one wrote. */
const TURNS = 3

async function proposed(client: Client, change: Change, turns = TURNS): Promise<Proposed> {
  const { base, branch, text } = change
  const standing = await headOf(client, branch)
  const head = standing === undefined ? undefined : await commitOf(client, standing)
  if (head && !(await isOurs(client, head, base.path))) return takenBy(head)
  const commit = await committed(client, { base, text, message: signed(change.message, text) }, head)
  const moved = commit !== head?.sha
  if (moved && !(await pointed(client, branch, commit, head === undefined))) {
    const now = await commitOf(client, (await headOf(client, branch)) ?? commit)
    return turns > 1 && (await isOurs(client, now, base.path)) ? proposed(client, change, turns - 1) : takenBy(now)
  }
  return shown(client, change, moved)
}

async function withdrawn(client: Client, branch: string, path: string, body: string) {
  const [pull] = await pullsOf(client, branch)
  const head = pull && (await headOf(client, branch))
  if (!pull || head === undefined || !(await isOurs(client, await commitOf(client, head), path))) return undefined
  await changed(client, pull.number, { body, state: 'closed' })
  return { number: pull.number, url: pull.url }
}

/** Whether what a branch holds is what we wrote there, and nothing of anybody else. */
async function isOurs(client: Client, { sha, message }: Commit, path: string): Promise<boolean> {
  const text = await textAt(client, path, sha)
  return text !== undefined && isSigned(message, text)
}

function takenBy({ sha, author }: Commit): Proposed {
  return { kind: 'taken', commit: sha, author }
}

/** The one open pull request of the change, opened where there is none yet. */
async function shown(client: Client, change: Change, moved: boolean): Promise<Proposed> {
  const { base, branch, title, body } = change
  const [open] = await pullsOf(client, branch, base.branch)
  if (!open) return opened(client, change)
  const same = open.title === title && open.body.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()
  if (!same) await changed(client, open.number, { title, body })
  return { kind: moved || !same ? 'updated' : 'unchanged', number: open.number, url: open.url }
}

async function opened(client: Client, { base, branch, title, body }: Change): Promise<Proposed> {
  // Its answer was lost, or another run was faster: what counts is that there is one.
  const known = async (): Promise<Proposed | undefined> => {
    const [pull] = await pullsOf(client, branch, base.branch)
    return pull && { kind: 'opened', number: pull.number, url: pull.url }
  }
  const call = async (): Promise<Proposed> => {
    try {
      const wanted = { ...client.repo, head: branch, base: base.branch, title, body }
      const { data } = await client.octokit.rest.pulls.create({ ...wanted, ...ONCE })
      return { kind: 'opened', number: data.number, url: data.html_url }
    } catch (error) {
      if (isRefused(error, 403) && /not permitted to create/i.test(String(error))) throw forbidden(branch, error)
      const pull = isRefused(error, 422) ? await known() : undefined
      if (pull) return pull
      throw error
    }
  }
  try {
    return await asked(client, writing('a new pull request'), call)
  } catch (error) {
    const pull = error instanceof Outage ? await known() : undefined
    if (pull) return pull
    throw error
  }
}

function forbidden(branch: string, cause: unknown): UserError {
  const where = 'Settings → Actions → General → Workflow permissions'
  const message = `GitHub lets no job of this repository open a pull request. Turn on "Allow GitHub Actions to create and approve pull requests" (${where}) and run again, or open one by hand: the corrected file is on the branch ${branch}`
  return new UserError('github-refused', message, { cause })
}

async function pullsOf(client: Client, branch: string, base?: string): Promise<readonly Pull[]> {
  const query = { ...client.repo, head: `${client.repo.owner}:${branch}`, state: 'open' } as const
  const { data } = await asked(client, reading(`the pull requests of ${branch}`), () =>
    client.octokit.rest.pulls.list({ ...query, ...(base === undefined ? {} : { base }) }),
  )
  return data.map(({ number, html_url: url, title, body }) => ({ number, url, title, body: body ?? '' }))
}

type Changes = Readonly<{ title?: string; body?: string; state?: 'closed' }>

async function changed(client: Client, number: number, changes: Changes): Promise<void> {
  await asked(client, writing(`a change of pull request #${number}`), () =>
    client.octokit.rest.pulls.update({ ...client.repo, pull_number: number, ...changes }),
  )
}
