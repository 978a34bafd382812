import { createReadStream, statSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { refusal, type Answer } from './answer'
import { answerTo, type Office } from './exchange'
import type { Fault, Faults } from './faults'
import { rateHeaders } from './rate'

/** A request as it came, and the status of its answer; 0 where the connection broke before. */
export type Requested = { readonly method: string; readonly path: string; status: number }

/** Where requests come in. */
export type Roots = Readonly<{ api: string; uploads: string }>

/** What a connection is served with. */
export type Desk = Readonly<{
  office: (requested: Requested) => Office
  faults: Faults
  requests: Requested[]
  roots: Roots
  /** An upload that GitHub gave up: what it leaves. */
  abandon(path: string, url: URL): void
}>

/** Serves `handle` on a free port of the loopback. */
export async function listening(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return server
}

/** `http://127.0.0.1:port`. */
export function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Ends a server and every connection to it. */
export function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** Takes one request to the API: what went wrong with it, or its answer. */
export async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const upload = url.pathname.startsWith(`${desk.roots.uploads}/`)
  const root = upload ? desk.roots.uploads : desk.roots.api
  // What lies outside stays as it is, and is found nowhere.
  const path = url.pathname.startsWith(`${root}/`) ? url.pathname.slice(root.length) : `(${url.origin})${url.pathname}`
  const requested: Requested = { method: request.method ?? 'GET', path, status: 0 }
  desk.requests.push(requested)
  const office = desk.office(requested)
  const fault = desk.faults.next(requested.method, path)
  const send = (answer: Answer) => {
    requested.status = answer.status
    return sent(response, answer, { ...rateHeaders(office.state), ...answer.headers })
  }
  switch (fault?.kind) {
    case 'cut-request':
      await readOnly(request, fault.bytes ?? 0)
      if (upload) desk.abandon(path, url)
      request.socket.destroy()
      return
    case 'status':
    case 'secondary-limit':
      await discarded(request)
      if (fault.kind === 'status' && fault.starter !== false && upload) desk.abandon(path, url)
      await send(refused(fault))
      return
    case 'slow':
    case 'cut-answer':
    case 'lost-answer':
    case undefined:
      break
  }
  const text = upload ? '' : await read(request)
  const answer = await answerTo(office, { request, url, path, upload, text })
  if (fault?.kind === 'slow') await held(response, fault.milliseconds)
  if (fault?.kind === 'lost-answer') request.socket.destroy()
  else if (fault?.kind === 'cut-answer') await cut(response, answer)
  else await send(answer)
}

/** Waits, but not for a client that has gone. */
async function held(response: ServerResponse, milliseconds: number): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  await delay(milliseconds, undefined, { signal: gone.signal })
}

function refused(fault: Extract<Fault, { kind: 'status' | 'secondary-limit' }>): Answer {
  if (fault.kind === 'status') return refusal(fault.status, fault.message ?? 'Server Error').answer
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
  return refusal(fault.status ?? 403, message, {}, { 'retry-after': String(fault.retryAfter) }).answer
}

async function read(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}

/** Reads to the end and keeps nothing: an upload may be large. */
async function discarded(request: IncomingMessage): Promise<void> {
  if (!request.readableEnded) await once(request.resume(), 'end')
}

async function readOnly(request: IncomingMessage, bytes: number): Promise<void> {
  let seen = 0
  if (bytes === 0) return
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    seen += (piece as Buffer).length
    if (seen >= bytes) return
  }
}

async function sent(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  if (answer.file !== undefined) return sendFile(response, answer.file, headers)
  const bytes = bytesOf(answer)
  response.writeHead(answer.status, { ...headers, ...described(bytes) })
  await new Promise<void>((resolve) => response.once('close', resolve).end(bytes))
}

async function sendFile(
  response: ServerResponse,
  file: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const length = String(statSync(file).size)
  response.writeHead(200, { ...headers, 'content-type': 'application/octet-stream', 'content-length': length })
  await new Promise<void>((resolve) => {
    response.once('close', resolve)
    createReadStream(file).pipe(response)
  })
}

/** Half of the answer, then nothing. */
async function cut(response: ServerResponse, answer: Answer): Promise<void> {
  const bytes = bytesOf(answer)
  response.writeHead(answer.status, described(bytes))
  await new Promise<void>((resolve) => response.write(bytes.subarray(0, bytes.length / 2), () => resolve()))
  response.destroy()
}

function bytesOf({ body }: Answer): Buffer {
  return Buffer.from(body === undefined ? '' : JSON.stringify(body))
}

function described(bytes: Buffer): Readonly<Record<string, string>> {
  if (bytes.length === 0) return {}
  return { 'content-type': 'application/json; charset=utf-8', 'content-length': String(bytes.length) }
}
