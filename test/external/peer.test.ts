import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asked, nameOf, told, type Peer } from '../../shared/external/peer'

type Seen = Readonly<{ method: string | undefined; authorization: string | undefined; body: string }>

let server: Server
let url = ''
const seen: Seen[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      seen.push({ method: request.method, authorization: request.headers.authorization, body })
      // Such as /503/once: the second time all is well.
      const [, number = '200', once] = /^\/(\d+)(\/once)?/.exec(request.url ?? '') ?? []
      const status = once && seen.length > 1 ? 200 : Number(number)
      response.writeHead(status, status === 302 ? { location: '/200' } : {})
      if (request.url === '/cut') response.write('{"schema": 1,', () => response.destroy())
      else if (request.url === '/endless') endless(response)
      else response.end(request.url === '/mark' ? '\ufeff{}' : `said ${status}`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => void seen.splice(0))
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Writes until nobody reads any more. */
function endless(response: ServerResponse): void {
  const piece = Buffer.alloc(65_536, 'x')
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', more)
  more()
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}

const peer = (words: readonly string[], more: Partial<Peer> = {}): Peer => ({
  ...{
    words,
    directory: '.',
    environment: { PATH: process.env['PATH'] },
    signal: new AbortController().signal,
    limit: 30_000,
    pauses: [1, 1],
  },
  ...more,
})
const program = (text: string, ...more: readonly string[]) => peer([process.execPath, '-e', text, ...more])

async function failure(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    const { name, reason, message } = error as Readonly<{ name: string; reason: string; message: string }>
    return { name, reason, message: message.replaceAll(url, 'URL').replaceAll(process.execPath, 'node') }
  }
  throw new Error('it did not fail')
}

const outage = (message: string) => ({ name: 'Outage', reason: 'cmdb-unreachable', message })

test('an address is asked, and told, with its authorization', async () => {
  expect(await asked(peer([url], { authorization: 'Bearer x' }))).toBe('said 200')
  await told(peer([url], { authorization: 'Bearer x' }), '{}')
  expect(seen).toEqual([
    { method: 'GET', authorization: 'Bearer x', body: '' },
    { method: 'PUT', authorization: 'Bearer x', body: '{}' },
  ])
})

test('an answer that is none is an outage that shows no secret', async () => {
  const secret = peer([`${url}/500?token=hush`])
  expect(await failure(asked(secret))).toEqual(
    outage('URL/500 answered 500: said 500; expected 200 and 8 MiB at most.'),
  )
  expect(await failure(asked(peer(['http://127.0.0.1:9/x'])))).toMatchObject({ name: 'Outage' })
})

test.each<[number, string, unknown]>([
  [429, '/once', 'said 200'],
  [503, '/once', 'said 200'],
  [502, '', outage('URL/502 answered 502: said 502; expected 200 and 8 MiB at most.')],
  [401, '/once', outage('URL/401/once answered 401: said 401; expected 200 and 8 MiB at most.')],
  [500, '/once', outage('URL/500/once answered 500: said 500; expected 200 and 8 MiB at most.')],
])('a peer that answers %i%s is asked again where that may pass', async (status, once, expected) => {
  const call = told(peer([`${url}/${status}${once}`]), 'text').then(() => 'said 200')
  expect(await (typeof expected === 'string' ? call : failure(call))).toEqual(expected)
  const times = once === '' ? 3 : typeof expected === 'string' ? 2 : 1
  expect(seen).toEqual(Array.from({ length: times }, () => ({ method: 'PUT', authorization: undefined, body: 'text' })))
})

test('a cancelled run does not ask again', async () => {
  const controller = new AbortController()
  const answer = failure(asked(peer([`${url}/503`], { signal: controller.signal, pauses: [60_000] })))
  setImmediate(() => controller.abort(Object.assign(new Error('cancelled'), { reason: 'cancelled' })))
  expect(await answer).toEqual({ name: 'Error', reason: 'cancelled', message: 'cancelled' })
})

test('half an answer is none, and one without end is not waited for', async () => {
  expect(await failure(asked(peer([`${url}/cut`])))).toEqual(
    outage(expect.stringMatching(/^URL\/cut gave no answer \(.+\)\.$/) as string),
  )
  expect(await failure(asked(peer([`${url}/endless`])))).toEqual(
    outage('URL/endless answered more than 8 MiB; expected 200 and 8 MiB at most.'),
  )
})

test('the mark that some programs put in front of a text is no part of it', async () => {
  expect(await asked(peer([`${url}/mark`]))).toBe('{}')
  expect(await asked(program("process.stdout.write('\\ufeff{}')"))).toBe('{}')
})

test.each([
  ['https://bob:hunter2@cmdb.example/api', 'https://cmdb.example/api holds a name or a password'],
  ['https://hunter2@cmdb.example/api', 'https://cmdb.example/api holds a name or a password'],
  ['https://bob:hunter2@:x', 'https: is no address of the web'],
  ['ftp://bob:hunter2@cmdb.example/api', 'ftp://cmdb.example/api is no address of the web'],
])('an address that cannot be asked is refused without showing a password: %s', async (address, saw) => {
  expect(await failure(asked(peer([address])))).toEqual({
    name: 'UserError',
    reason: 'input-invalid',
    message: `${saw}; expected https://<host>/<path>, and who may ask in the input for the authorization.`,
  })
})

test('what is meant for one address is not carried to another', async () => {
  expect(await failure(asked(peer([`${url}/302`])))).toEqual(
    outage('URL/302 answered 302: said 302; expected 200 and 8 MiB at most.'),
  )
  expect(seen).toHaveLength(1)
})

test('an authorization is never sent in clear', async () => {
  expect(await failure(asked(peer(['http://cmdb.invalid/x'], { authorization: 'x' })))).toMatchObject({
    reason: 'input-invalid',
    message:
      'http://cmdb.invalid/x would be shown the authorization in clear. Give an address that begins with https://',
  })
})

test('a program is called without a shell, and sees no input of the action', async () => {
  const environment = { PATH: process.env['PATH'], TOKEN: 'x', INPUT_SECRETS: 'y' }
  const show =
    'console.log(JSON.stringify([process.argv.slice(1), process.env.TOKEN, process.env.INPUT_SECRETS ?? null]))'
  const answer = await asked({ ...program(show, '$(id); `id`', '*'), environment })
  expect(JSON.parse(answer)).toEqual([['$(id); `id`', '*'], 'x', null])
})

test('a program is told on standard input, and may leave it unread', async () => {
  const check = "require('fs').readFileSync(0, 'utf8') === 'text' || process.exit(7)"
  await told(program(check), 'text')
  await told(program(''), 'x'.repeat(1_000_000))
})

test('a program that fails is an outage with its last words', async () => {
  const text = "console.error('no such instance'); process.exit(3)"
  expect(await failure(asked(program(text)))).toEqual(
    outage(`node -e ${text} ended with 3: no such instance; expected exit status 0.`),
  )
  expect(await failure(asked(peer(['/no/such/program'])))).toMatchObject(
    outage(expect.stringContaining('ENOENT') as string),
  )
})

test('a program that prints without end is ended', async () => {
  const text = "for (;;) require('fs').writeSync(1, 'x'.repeat(65536))"
  expect(await failure(asked(program(text)))).toMatchObject(
    outage(expect.stringContaining('more than 8 MiB') as string),
  )
})

test('a cancelled run ends a program at once', async () => {
  const controller = new AbortController()
  const answer = failure(asked({ ...program('setInterval(() => {}, 1000)'), signal: controller.signal }))
  controller.abort(Object.assign(new Error('cancelled by a person'), { reason: 'cancelled' }))
  expect(await answer).toEqual({ name: 'Error', reason: 'cancelled', message: 'cancelled by a person' })
})

test.each([
  [['https://user:word@cmdb.example/api?key=hush'], 'https://cmdb.example/api'],
  [['node', '.ecluse/servicenow.mjs'], 'node .ecluse/servicenow.mjs'],
])('%j is called %j', (words, name) => {
  expect(nameOf({ words })).toBe(name)
})

test('a program that left something behind which holds its output is ended with it when its time is over', async () => {
  const late = peer(['sh', '-c', 'sleep 600 & echo began; wait'], { limit: 300 })
  expect(await failure(asked(late))).toEqual(
    outage('sh -c sleep 600 & echo began; wait took longer than 0.3 s; expected exit status 0.'),
  )
})
