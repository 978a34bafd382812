import type { Operation } from './description'
import { refusal, type Refusal } from './answer'

/** How far a permission goes. */
export type Level = 'read' | 'write'

/** A token of a job or an app (`integration`), or of a person. */
export type Token = Readonly<{
  kind: 'integration' | 'personal'
  login: string
  permissions: Readonly<Record<string, Level>>
  /** The one repository that it opens, `owner/name`; all where undefined. */
  repository: string | undefined
}>

/** The permission behind each part of the API, the first that fits; `metadata` comes with every token. */
const PERMISSIONS: readonly (readonly [RegExp, string])[] = [
  [/ \/orgs\/\{org\}\/teams/, 'members'],
  [/\/(issues|labels)(\/|$)/, 'issues'],
  [/\/environments(\/|$)/, 'actions'],
  [/^POST .*\/pending_deployments$/, 'deployments'],
  [/\/actions\//, 'actions'],
  [/\/immutable-releases$/, 'administration'],
  [/\/(releases|git|contents|commits)(\/|$)/, 'contents'],
  [/\/deployments(\/|$)/, 'deployments'],
  [/\/pulls(\/|$)/, 'pull_requests'],
]

/** What an operation asks of a token; undefined where any token may. */
export function neededBy({ method, template }: Operation): Readonly<{ permission: string; level: Level }> | undefined {
  const permission = PERMISSIONS.find(([pattern]) => pattern.test(`${method} ${template}`))?.[1]
  return permission === undefined ? undefined : { permission, level: method === 'GET' ? 'read' : 'write' }
}

/** Whether a token has a permission. */
export function may(token: Token, permission: string, level: Level): boolean {
  const given = token.permissions[permission]
  return given === 'write' || given === level
}

/** Refuses, as GitHub does, what a token may not do. */
export function checkPower(token: Token, operation: Operation): void {
  if (token.kind === 'integration' && !isForIntegrations(operation)) throw forbidden(token)
  const needed = neededBy(operation)
  if (!needed || may(token, needed.permission, needed.level)) return
  // A person's token is not told of what it may not see.
  if (token.kind === 'personal' && needed.level === 'read') throw refusal(404, 'Not Found')
  throw forbidden(token, { 'x-accepted-github-permissions': `${needed.permission}=${needed.level}` })
}

function forbidden({ kind }: Token, headers = {}): Refusal {
  const by = kind === 'personal' ? 'personal access token' : 'integration'
  return refusal(403, `Resource not accessible by ${by}`, {}, headers)
}

/** A job's token is nobody: the description's own mark is about apps that act for a person, and lets `/user` through. */
function isForIntegrations({ template, 'x-github': marks }: Operation): boolean {
  return template !== '/user' && marks?.enabledForGitHubApps !== false
}
