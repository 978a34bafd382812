import { Octokit } from '@octokit/rest'
import { startGithubDouble, type GithubDouble, type Options } from '../../support/github/double'
import type { Permissions } from '../../support/github/state'

/** A double with the repository acme/pets and its people, one for each test, and clients of it. */
export function scene(options: Options = {}) {
  let current: GithubDouble | undefined
  const double = (): GithubDouble => {
    if (!current) throw new Error('the double is not there yet')
    return current
  }
  beforeEach(async () => {
    current = await startGithubDouble({ clock: { now: () => Date.parse('2026-11-24T10:00:00Z') }, ...options })
    current.repository({ repository: 'acme/pets', collaborators: { alice: 'admin', bob: 'write' } })
    current.team({ team: 'acme/cab', members: ['carol', 'dave'] })
    for (const ref of ['heads/main', 'heads/cmdb']) current.ref({ repository: 'acme/pets', ref, sha: 'a'.repeat(40) })
  })
  afterEach(() => double().close())
  const client = (auth: string) => new Octokit({ auth, baseUrl: double().api, log: SILENT })
  return {
    double,
    /** The client of a job with these permissions. */
    job: (permissions: Permissions = EVERYTHING) => client(double().token({ permissions })),
    /** The client of a person with these permissions. */
    person: (login: string, permissions: Permissions = EVERYTHING) =>
      client(double().token({ permissions, login, kind: 'personal' })),
  }
}

/** Where everything of the repository is. */
export const PETS = { owner: 'acme', repo: 'pets' } as const

/** The status that a call was refused with, and GitHub's message. */
export async function refusalOf(call: Promise<unknown>): Promise<readonly [number, string]> {
  try {
    await call
  } catch (error) {
    const { status, response } = error as { status: number; response?: { data: { message: string } } }
    return [status, response?.data.message ?? 'no answer']
  }
  throw new Error('the call was not refused')
}

const quiet = () => undefined
const SILENT = { debug: quiet, info: quiet, warn: quiet, error: quiet }

const EVERYTHING: Permissions = {
  ...{ issues: 'write', actions: 'write', contents: 'write', deployments: 'write', pull_requests: 'write' },
  ...{ members: 'read', administration: 'read' },
}
