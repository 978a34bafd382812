import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that speaks git over HTTP, as GitHub does, for the bare repositories below a directory. */
export type GitServer = Readonly<{ url: string; close(): Promise<void> }>

/** Starts one; `may` says what a token, the password of anybody, opens: who may nothing is sent away. */
export async function startGitServer(
  directory: string,
  may: (token: string) => 'read' | 'write' | undefined,
): Promise<GitServer> {
  const server = createServer((request, response) => {
    const [, password = ''] = given(request).split(/:(.*)/s)
    const level = may(password)
    if (level === undefined) response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
    else if (level === 'read' && /git-receive-pack/.test(request.url ?? '')) response.writeHead(403).end()
    else backend(directory, request, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}

function given({ headers }: IncomingMessage): string {
  return Buffer.from(/^basic (.*)$/i.exec(headers.authorization ?? '')?.[1] ?? '', 'base64').toString()
}

/** Git's own program for that, which is a CGI script: headers, an empty line, and the answer. */
function backend(directory: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const {
    'content-type': type = '',
    'content-encoding': encoding = '',
    'git-protocol': protocol = '',
  } = request.headers
  const child = spawn('git', ['-c', 'http.receivepack=true', 'http-backend'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      ...{ GIT_PROJECT_ROOT: directory, GIT_HTTP_EXPORT_ALL: '1', PATH_INFO: pathname },
      ...{ QUERY_STRING: searchParams.toString(), REQUEST_METHOD: request.method, REMOTE_USER: 'runner' },
      ...{ CONTENT_TYPE: type, HTTP_CONTENT_ENCODING: encoding, GIT_PROTOCOL: String(protocol) },
    },
  })
  child.stdin.on('error', () => undefined)
  request.pipe(child.stdin)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('close', () => {
    const answer = Buffer.concat(chunks)
    const end = answer.indexOf('\r\n\r\n')
    const headers = answer
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200'
    response.writeHead(Number.parseInt(status, 10), Object.fromEntries(headers.filter(([name]) => name !== 'Status')))
    response.end(answer.subarray(end + 4))
  })
}
