import type { IncomingMessage } from 'node:http'
import type { Token } from './powers'
import type { Json, Description } from './description'
import type { Repository, State } from './state'

/** What the double answers: a value that becomes JSON, a file, or nothing. */
export type Answer = Readonly<{
  status: number
  body?: unknown
  headers?: Readonly<Record<string, string>>
  /** A file that is sent instead of a body. */
  file?: string
}>

/** One request that may be answered: it is as GitHub describes it, and its token may do it. */
export type Call = Readonly<{
  state: State
  description: Description
  token: Token
  /** What stands in the path, decoded. */
  values: Readonly<Record<string, string>>
  query: URLSearchParams
  /** The JSON of the request; handlers know its shape, as it was held against the description. */
  body: unknown
  request: IncomingMessage
  /** The address that was asked for. */
  url: URL
  /** The repository of the path. */
  repository: () => Repository
}>

/** One operation: its method, its template as in GitHub's description, and what it does. */
export type Route = readonly [method: string, template: string, handler: (call: Call) => Answer | Promise<Answer>]

/** A refusal in GitHub's words. */
export class Refusal extends Error {
  constructor(readonly answer: Answer) {
    super(`GitHub answers ${answer.status}`)
  }
}

/** A refusal with GitHub's message. */
export function refusal(status: number, message: string, more: Json = {}, headers = {}): Refusal {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status), ...more }
  return new Refusal({ status, body, headers })
}

/** The 422 for one field. */
export function invalid(resource: string, field: string, code: string, message?: string): Refusal {
  const error = { resource, field, code, ...(message === undefined ? {} : { message }) }
  return refusal(422, 'Validation Failed', { errors: [error] })
}

/** The value, or GitHub's 404. */
export function orNotFound<T>(value: T | undefined): T {
  if (value === undefined) throw refusal(404, 'Not Found')
  return value
}

/** The number of a path: `values` was held against the description. */
export function numberIn({ values }: Call, name: string): number {
  return Number(values[name])
}

/** Those of `items` on the page that is asked for. */
export function pageOf<T>({ query }: Call, items: readonly T[]): readonly T[] {
  const { page, size } = pagingOf(query)
  return items.slice((page - 1) * size, page * size)
}

/** One page of a list, with the links to the others. */
export function listOf<T>(call: Call, items: readonly T[], shown: (item: T) => unknown): Answer {
  return { status: 200, body: pageOf(call, items).map(shown), headers: linksOf(call, items.length) }
}

/** The `link` header of a list with so many items. */
export function linksOf({ query, url }: Call, total: number): Readonly<Record<string, string>> {
  const { page, size } = pagingOf(query)
  const last = Math.max(1, Math.ceil(total / size))
  const links: readonly (readonly [string, number])[] = [
    ...(page > 1 ? ([['prev', page - 1] as const] as const) : []),
    ...(page < last ? ([['next', page + 1] as const, ['last', last] as const] as const) : []),
    ...(page > 1 ? ([['first', 1] as const] as const) : []),
  ]
  const link = links.map(([rel, to]) => {
    const there = new URL(url)
    there.searchParams.set('page', String(to))
    return `<${there.href}>; rel="${rel}"`
  })
  return link.length > 0 ? { link: link.join(', ') } : {}
}

function pagingOf(query: URLSearchParams): Readonly<{ page: number; size: number }> {
  const size = Math.min(100, Number(query.get('per_page') ?? 30) || 30)
  return { page: Math.max(1, Number(query.get('page') ?? 1)), size }
}

/** A time as GitHub writes it: to the second. */
export function timeOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

/** An opaque name, as GitHub gives one to everything. */
export function nodeId(kind: string, id: number): string {
  return Buffer.from(`${kind}:${id}`).toString('base64')
}
