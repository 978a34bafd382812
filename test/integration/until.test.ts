import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { scriptOf } from '../../shared/automaton/script'
import { localTransport } from '../../shared/external/transport/local'
import { untilStep, WAITS } from '../../shared/plan/until'
import { never, work } from '../support/steps'
import { runner } from '../support/sessions'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const servers: Server[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})

/** A server that answers 503 to its first questions, then 200. */
async function serverUpAfter(questions: number): Promise<number> {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.writeHead(asked > questions ? 200 : 503, { connection: 'close' }).end('pets')
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

type Waited = Readonly<{ outcome: unknown; said: string }>

async function wait(kind: 'http' | 'port', values: Readonly<Record<string, string>>, within: number): Promise<Waited> {
  const { script, tools } = WAITS[kind]
  const step = untilStep({ kind, script, tools, within, every: 100, on: { here: values } })
  const directory = temp()
  const environment = { STAGING: `${directory}/staging`, BACKUP: `${directory}/backup`, ...values }
  const session = await localTransport({ home: directory }).connect(runner, work(), never)
  let said = ''
  const hear = (_: unknown, text: string): void => void (said += text)
  const outcome = await session.run(scriptOf(step, environment), undefined, hear, never)
  await session.close()
  return { outcome, said }
}

test('an address is waited for until it answers as it should', async () => {
  const url = `http://127.0.0.1:${await serverUpAfter(2)}/pets/?a=$(false)`
  const { outcome } = await wait('http', { UNTIL_URL: url, UNTIL_STATUS: '200' }, 20_000)
  expect(outcome).toEqual({ kind: 'exited', status: 0 })
})

test('an address that goes on answering something else fails, and says what', async () => {
  const url = `http://127.0.0.1:${await serverUpAfter(Infinity)}/`
  const { outcome, said } = await wait('http', { UNTIL_URL: url, UNTIL_STATUS: '200' }, 1000)
  expect(outcome).toEqual({ kind: 'exited', status: 1 })
  expect(said).toContain(`${url}: found 503, expected 200`)
})

test('a port is waited for, and one that stays shut is told', async () => {
  const port = String(await serverUpAfter(0))
  const open = await wait('port', { UNTIL_HOST: '127.0.0.1', UNTIL_PORT: port }, 20_000)
  expect(open.outcome).toEqual({ kind: 'exited', status: 0 })
  // The kernel gives that port to nobody who asks for any.
  const shut = await wait('port', { UNTIL_HOST: '127.0.0.1', UNTIL_PORT: '1' }, 1000)
  expect(shut.outcome).toEqual({ kind: 'exited', status: 1 })
  expect(shut.said).toContain('port 1 of 127.0.0.1 is not open')
})
