import { Outage, UserError } from '../../failure'
import { visible } from '../../report/markdown'
import type { Client } from './client'

/** What is asked for, in words that follow "asked for", and the permission of the token that it takes. */
export type Question = Readonly<{ what: string; permission: string }>

/** How Octokit tells of a refusal, and of a network that broke off: then without a response. */
type HttpError = Error &
  Readonly<{
    status: number
    request: Readonly<{ method: string }>
    response?: Readonly<{ headers: Readonly<Record<string, string | number | undefined>> }>
  }>

function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && error.name === 'HttpError' && 'status' in error
}

/**
 * What `call` gives. Outage `github-unreachable` where GitHub did not answer, answered that it cannot, or wants to be left
 * alone for a while; UserError `github-refused` where it said no. Neither holds the token.
 */
export async function asked<T>(client: Client, question: Question, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    client.settings.signal?.throwIfAborted()
    throw isHttpError(error) ? failureOf(client, question, error) : error
  }
}

/** As `asked`, and undefined where GitHub has nothing of that name (any more). */
export async function askedFor<T>(client: Client, question: Question, call: () => Promise<T>): Promise<T | undefined> {
  return asked(client, question, async () => {
    try {
      return await call()
    } catch (error) {
      if (isHttpError(error) && (error.status === 404 || error.status === 410)) return undefined
      throw error
    }
  })
}

/** Whether GitHub refused with this status. */
export function isRefused(error: unknown, ...statuses: readonly number[]): boolean {
  return isHttpError(error) && error.response !== undefined && statuses.includes(error.status)
}

function failureOf({ settings }: Client, { what, permission }: Question, error: HttpError): Outage | UserError {
  const { status, response } = error
  const asking = `GitHub (${settings.apiUrl}) was asked for ${what}`
  const words = wordsOf(error, settings.token)
  const unknown = error.request.method === 'GET' ? '' : 'Whether it was done is not known. '
  if (!response) {
    const message = `${asking} and did not answer: ${words}. ${unknown}Run again when it does; https://www.githubstatus.com tells how GitHub is`
    return new Outage('github-unreachable', message, { cause: new Error(words) })
  }
  if (status === 429 || (status === 403 && isLimit(error))) {
    return new Outage(
      'github-unreachable',
      `${asking} and wants fewer requests (${words}). ${resetOf(response.headers)}`,
    )
  }
  if (status >= 500 || status === 408) {
    return new Outage('github-unreachable', `${asking} and answered ${status}: ${words}. ${unknown}Run again`)
  }
  return new UserError('github-refused', `${asking} and refused (${status}: ${words}). ${remedyOf(error, permission)}`)
}

type Headers = NonNullable<HttpError['response']>['headers']

function isLimit({ message, response }: HttpError): boolean {
  return /rate limit/i.test(message) || response?.headers['x-ratelimit-remaining'] === '0'
}

function resetOf(headers: Headers): string {
  const after = headers['retry-after']
  if (after !== undefined) return `Run again after ${after} s`
  const reset = Number(headers['x-ratelimit-reset'])
  return reset > 0 ? `Run again after ${new Date(reset * 1000).toISOString()}` : 'Run again in some minutes'
}

function remedyOf({ status, response }: HttpError, permission: string): string {
  const accepted = String(response?.headers['x-accepted-github-permissions'] ?? '')
    .replaceAll('=', ': ')
    .replaceAll('_', '-')
  const needed = accepted || permission
  const give = `give the job \`permissions: ${needed}\`, or another token as \`github-token\``
  switch (status) {
    case 401:
      return 'The token is wrong, or no longer valid: a job’s own token ends with the job. Give a valid one as `github-token`'
    case 403:
      return needed.startsWith('members')
        ? `The token lacks \`${needed}\` of the organization, which a job’s own token never has: give the token of a GitHub App (or of a person) that has it as \`github-token\``
        : `The token lacks \`${needed}\`: ${give}`
    case 404:
      return `It is not there, or the token may not see it: check the name, and ${give}`
    default:
      return `If that is about permissions, it takes \`${needed}\`: ${give}`
  }
}

/** GitHub's words, or the network's, on one line and without the token. */
function wordsOf({ message }: HttpError, token: string): string {
  const plain = message.replace(/ - https:\/\/docs\.github\.com\S*$/, '').replaceAll(token, '***')
  return visible(plain || 'no words', 500)
}
