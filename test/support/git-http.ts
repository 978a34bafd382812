import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Git over HTTP. `refuses` gives the status and words for a request that is not to reach git. */
export type GitHttp = Readonly<{ url: string; close(): Promise<void> }>
type Refuses = (request: IncomingMessage) => readonly [status: number, words: string] | undefined

/** Serves the repositories below a directory by git's own program for it, to whoever is not refused. */
export async function startGitHttp(directory: string, refuses: Refuses): Promise<GitHttp> {
  const server = createServer((request, response) => {
    const [status, words] = refuses(request) ?? []
    if (status === undefined) {
      backend(directory, request, response)
      return
    }
    response.writeHead(status, { 'content-type': 'text/plain', 'www-authenticate': 'Basic realm="GitHub"' }).end(words)
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

/** A CGI program: it answers with headers, an empty line, and the body. */
function backend(directory: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  const { headers } = request
  const child = spawn('git', ['-c', 'http.receivepack=true', '-c', 'safe.directory=*', 'http-backend'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...{ PATH: process.env['PATH'], GIT_PROJECT_ROOT: directory, GIT_HTTP_EXPORT_ALL: '1', REMOTE_USER: 'runner' },
      ...{ PATH_INFO: pathname, QUERY_STRING: search.slice(1), REQUEST_METHOD: request.method },
      ...{ CONTENT_TYPE: headers['content-type'], HTTP_CONTENT_ENCODING: headers['content-encoding'] },
      ...{ CONTENT_LENGTH: headers['content-length'], GIT_PROTOCOL: headers['git-protocol']?.toString() },
    },
  })
  child.stdin.on('error', () => undefined)
  request.pipe(child.stdin)
  const pieces: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => void pieces.push(piece))
  child.on('close', () => {
    const answer = Buffer.concat(pieces).toString('latin1')
    const [head = '', body] = answer.split(/\r\n\r\n(.*)/s)
    for (const line of head.split('\r\n')) {
      const [name = '', value = ''] = line.split(/: (.*)/s)
      if (name === 'Status') response.statusCode = Number.parseInt(value, 10)
      else if (name !== '') response.setHeader(name, value)
    }
    response.end(body, 'latin1')
  })
}
