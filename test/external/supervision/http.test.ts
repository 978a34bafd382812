import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ask } from '../../../shared/external/supervision/http'
import { Outage, UserError } from '../../../shared/failure'
import { Secret } from '../../../shared/plan/secret'

let server: Server
let seen: IncomingMessage[]
let serve: RequestListener
let url: string
beforeEach(async () => {
  seen = []
  serve = (_, response) => response.end('{"well":true}')
  server = createServer((request, response) => {
    seen.push(request)
    serve(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const never = new AbortController().signal
const GET = { method: 'GET', path: '/api?filter=x' } as const
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`

test.each([
  ['a token', { token: new Secret('${{ secrets.T }}', 't0ken') }, 'Bearer t0ken'],
  ['a user and a password', { user: 'é', password: new Secret('${{ secrets.P }}', 'pass') }, basic('é:pass')],
  ['no account', {}, undefined],
])('%s goes into the header, and the path below that of the address', async (_, account, expected) => {
  expect(await ask({ url: `${url}/below/`, ...account }, GET, never)).toEqual({ well: true })
  expect(seen.map((request) => [request.url, request.headers.authorization])).toEqual([
    ['/below/api?filter=x', expected],
  ])
})

test('an account in the address is used, and never shown', async () => {
  serve = (_, response) => response.writeHead(401).end('no')
  const answer = ask({ url: url.replace('//', '//alice:p%40ss@') }, GET, never)
  await expect(answer).rejects.toThrow(
    `GET ${url}/api answered 401: no; expected 200. Check \`user\`, \`password\` or \`token\`, and what that account may do.`,
  )
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([basic('alice:p@ss')])
})

test.each<readonly [string, RequestListener, string]>([
  [
    'a page that is not there',
    (_, response) => response.writeHead(404).end(),
    'answered 404; expected 200. Check `url`.',
  ],
  ['what is no JSON', (_, response) => response.end('<html>'), 'something else than JSON: is `url` the right one?'],
])('%s is an error of the one who wrote the entry', async (_, listener, message) => {
  serve = listener
  const answer = ask({ url }, GET, never)
  await expect(answer).rejects.toThrow(UserError)
  await expect(answer).rejects.toThrow(message)
})

test('an account is not carried to where an answer points', async () => {
  serve = (_, response) => response.writeHead(302, { location: `${url}/elsewhere` }).end()
  await expect(ask({ url, token: 't0ken' }, GET, never)).rejects.toThrow(Outage)
  expect(seen.map((request) => request.url)).not.toContain('/elsewhere')
})

test('what may be asked twice is asked again where the connection broke, and nothing else is', async () => {
  serve = (request) => void request.socket.destroy()
  await expect(ask({ url }, GET, never)).rejects.toThrow(/got no answer \(.*\); expected one in time/)
  expect(seen).toHaveLength(2)
  await expect(ask({ url }, { method: 'POST', path: '/', body: {} }, never)).rejects.toThrow(Outage)
  expect(seen).toHaveLength(3)
})

test('who never answers is waited for until the time is over', async () => {
  const time = new AbortController()
  serve = () => time.abort(new DOMException('The time is over', 'TimeoutError'))
  await expect(ask({ url }, GET, time.signal)).rejects.toThrow(Outage)
  expect(seen).toHaveLength(1)
})
