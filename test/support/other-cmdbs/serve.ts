import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a stand-in was asked for. */
export type Asked = Readonly<{
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}>

/** What it answers: a value that becomes JSON. */
export type Answered = Readonly<{ status?: number; body: unknown; headers?: Readonly<Record<string, string>> }>

/** A stand-in for another CMDB, on the loopback. */
export type StandIn = Readonly<{ url: string; asked: readonly Asked[]; close(): Promise<void> }>

/** Serves answers, and keeps what was asked for. */
export async function standIn(answer: (asked: Asked) => Answered): Promise<StandIn> {
  const seen: Asked[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    void bodyOf(request).then((body) => {
      const { method = 'GET', headers } = request
      const asked = { method, path: url.pathname, query: url.searchParams, headers, body }
      seen.push(asked)
      const { status = 200, body: shown, headers: more } = answer(asked)
      response.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(shown))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: seen, close }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}
