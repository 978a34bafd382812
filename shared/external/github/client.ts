import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import { UserError } from '../../failure'
import type { Log } from '../../report/log'
import { wholeAnswers } from './answers'
import { spaced } from './spacing'

/** Which GitHub, as whom, and about what. Times in milliseconds. */
export type GithubSettings = Readonly<{
  /** `GITHUB_API_URL`: `https://api.github.com`, or `https://<host>/api/v3` of a GitHub Enterprise Server. */
  apiUrl: string
  token: string
  /** `<owner>/<name>`. */
  repository: string
  /** Id of this run. */
  run: string
  log: Pick<Log, 'debug' | 'warning'>
  signal?: AbortSignal
  /** How long a second of waiting lasts; tests have short ones. */
  second?: number
}>

/** A client with what every call needs: `repo` is its first argument. */
export type Client = Readonly<{
  octokit: Octokit
  repo: Readonly<{ owner: string; repo: string }>
  settings: GithubSettings
}>

/** For whatever creates something: nothing tries that again by itself, as it may have been done. */
export const ONCE = { request: { retries: 0 } } as const

/** What GitHub asks us to wait for, in seconds, at most; a longer wait is for people to decide on. */
const LONGEST_WAIT = 60
/** GitHub asks whoever writes a lot to keep a second between writes: the few of one answer go at once. */
const BURST = 4
const WAITS = 2

/**
 * The client of a repository. Reads, and writes that may be repeated, are tried four times; many writes keep a second
 * between them, as GitHub asks. UserError `input-invalid` where there is no repository or no token.
 */
export function clientFor(settings: GithubSettings): Client {
  const { apiUrl, token, repository, log, second = 1000 } = settings
  const [, owner = '', repo = ''] = /^([^/]+)\/([^/]+)$/.exec(repository) ?? []
  if (repo === '') {
    const message = `This run belongs to no repository of GitHub (GITHUB_REPOSITORY is "${repository}"), so there is nothing there to ask. Run it in a workflow of the repository`
    throw new UserError('input-invalid', message)
  }
  if (token === '') {
    const message = `The input \`github-token\` is empty, and GitHub answers nothing about ${repository} without one. Leave it out, so that the job's own token is used, or give one`
    throw new UserError('input-invalid', message)
  }
  const wait = (after: number, asked: Asked, _: unknown, waits: number): boolean => {
    const again = after <= LONGEST_WAIT && waits < WAITS && !isStream(asked['body'] ?? asked['data'])
    if (again) log.warning(`GitHub wants fewer requests: waiting for ${after} s`)
    return again
  }
  const told = (text: string): void => log.debug(text)
  const Kit = Octokit.plugin(retry, throttling)
  const octokit = new Kit({
    auth: token,
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: 'ecluse',
    request: { fetch: wholeAnswers(settings.signal) },
    log: { debug: nothing, info: told, warn: told, error: told },
    retry: { retryAfterBaseValue: second },
    throttle: {
      ...{ retryAfterBaseValue: second, onRateLimit: wait, onSecondaryRateLimit: wait },
      ...{ write: spaced(second, BURST), notifications: spaced(second, BURST) },
    },
  })
  return { octokit, repo: { owner, repo }, settings }
}

// What Octokit tells for its own developers holds whole requests, with the token.
function nothing(): void {}

type Asked = Readonly<Record<string, unknown>>

/** A stream was read by the first try: whoever sent it sends it again. */
function isStream(body: unknown): boolean {
  return body instanceof ReadableStream
}
