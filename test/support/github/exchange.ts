import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { orNotFound, Refusal, refusal, type Answer, type Call, type Route } from './answer'
import type { Conformity } from './conformity'
import type { Description, Found } from './description'
import { checkPower, type Token } from './powers'
import { countRequest } from './rate'
import type { State } from './state'

/** What answering needs. */
export type Office = Readonly<{
  state: State
  description: Description
  conformity: Conformity
  routes: ReadonlyMap<string, Route>
  /** Notes what GitHub would not have taken, or would not have said. */
  violate(problem: string): void
}>

/** A request whose body, unless it is an upload, has been read. */
export type Asked = Readonly<{ request: IncomingMessage; url: URL; path: string; upload: boolean; text: string }>

/** A broken rule is answered with 400: clients do not try that again, and no program takes it for an answer. */
const BROKEN = 400

/** Answers one request as GitHub would, and notes every rule of its description that was broken. */
export async function answerTo(office: Office, asked: Asked): Promise<Answer> {
  try {
    return await answered(office, asked)
  } catch (error) {
    if (error instanceof Refusal) return error.answer
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return violated(office, [`the double itself failed: ${why}`])
  }
}

async function answered(office: Office, asked: Asked): Promise<Answer> {
  const { state, description, conformity } = office
  const { request, url, path, upload, text } = asked
  const method = request.method ?? 'GET'
  if (!request.headers['user-agent']) return violated(office, ['there is no user-agent: GitHub refuses that'])
  const token = tokenOf(state, request.headers.authorization)
  if (path !== '/rate_limit') countRequest(state)
  const found = description.find(method, path)
  if (!found || isUpload(found) !== upload) return violated(office, [`GitHub has no ${method} ${path}`])
  const body = bodyOf(text)
  const problems = body.broken
    ? ['the body is not JSON']
    : conformity.ofRequest(found, { query: url.searchParams, body: body.value })
  if (problems.length > 0) return violated(office, problems)
  const route = office.routes.get(`${method} ${found.operation.template}`)
  if (!route) return violated(office, [`the double does not know ${found.operation.template} yet`])
  const call: Call = {
    ...{ state, description, token, request, url },
    values: found.values,
    query: url.searchParams,
    body: body.value,
    repository: () => repositoryIn(state, token, found),
  }
  if (path.startsWith('/repos/')) call.repository()
  const answer = await allowed(call, found, route[2])
  const wrong = conformity.ofAnswer(found.operation, answer.status, shown(answer))
  return wrong.length > 0 ? violated(office, wrong) : unlessKnown(request, answer)
}

async function allowed(call: Call, found: Found, handler: Route[2]): Promise<Answer> {
  try {
    checkPower(call.token, found.operation)
    return await handler(call)
  } catch (error) {
    if (error instanceof Refusal) return error.answer
    throw error
  }
}

/** What the description is held against: what a client reads. */
function shown({ body, file }: Answer): unknown {
  if (file !== undefined || body === undefined) return undefined
  return JSON.parse(JSON.stringify(body)) as unknown
}

function isUpload({ operation }: Found): boolean {
  return operation.servers !== undefined
}

function violated({ violate }: Office, problems: readonly string[]): Answer {
  for (const problem of problems) violate(problem)
  return { status: BROKEN, body: { message: `GitHub would not have this: ${problems.join('; ')}` } }
}

function tokenOf({ tokens }: State, header: string | undefined): Token {
  if (header === undefined) throw refusal(401, 'Requires authentication')
  const [, plain, basic] = /^(?:(?:bearer|token)\s+(.+)|basic\s+(.+))$/i.exec(header) ?? []
  const text =
    plain ??
    Buffer.from(basic ?? '', 'base64')
      .toString()
      .replace(/^.*?:/, '')
  const token = tokens.get(text)
  if (!token) throw refusal(401, 'Bad credentials')
  return token
}

function repositoryIn({ repositories }: State, { repository }: Token, { values }: Found) {
  const name = `${values['owner'] ?? ''}/${values['repo'] ?? ''}`.toLowerCase()
  const opened = repository === undefined || repository.toLowerCase() === name
  return orNotFound(opened ? repositories.get(name) : undefined)
}

function bodyOf(text: string): Readonly<{ value: unknown; broken: boolean }> {
  if (text === '') return { value: undefined, broken: false }
  try {
    return { value: JSON.parse(text), broken: false }
  } catch {
    return { value: undefined, broken: true }
  }
}

/** 304 where the client has this already. */
function unlessKnown({ method, headers }: IncomingMessage, answer: Answer): Answer {
  if (method !== 'GET' || answer.status !== 200 || answer.file !== undefined) return answer
  const etag = `W/"${createHash('sha256').update(JSON.stringify(answer.body)).digest('hex')}"`
  if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
  return { ...answer, headers: { ...answer.headers, etag } }
}
