import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { remove } from '../support/remove'
import { play, playAll } from '../support/technology'
import {
  endBelow,
  page,
  type Server,
  standing,
  type War,
  wildflyBench,
  wildflyHome,
  wildflyServer,
} from './support/wildfly'

const temp = mkdtempSync(join(tmpdir(), 'ecluse-wildfly-'))
const home = wildflyHome(join(temp, 'wildfly'))
const server = wildflyServer(home)
let deployments = 0
const bench = (war: War, env: Record<string, string> = {}, of: Server = server) =>
  wildflyBench(of, war, join(temp, String((deployments += 1))), env)

// As they are in a password, and none of them as a shell, XML or an expression would read it.
const PASSWORD = `p<&"'\\$(id)\${a}$$`
const digest = createHash('md5').update(`ops:ManagementRealm:${PASSWORD}`).digest('hex')

beforeAll(() => {
  appendFileSync(join(server.base, 'configuration/mgmt-users.properties'), `\nops=${digest}\n`)
  playAll(bench({ page: 'one' }), 'deploy', 'start', 'check')
})
afterAll(async () => {
  endBelow(temp)
  await remove(temp)
})

test('a new version is deployed, and served; the rollback serves the old one, from the same files', () => {
  const [before, given] = [standing(server), bench({ page: 'two' })]
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\nrunning=yes\n$/)
  playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start', 'check')
  expect(page(server)).toBe('two')
  expect(playAll(given, 'inspect')).not.toBe(inspected)
  playAll(given, 'stop', 'restore', 'start', 'check')
  expect([page(server), playAll(given, 'inspect'), standing(server)]).toEqual(['one', inspected, before])
})

test('a servlet that throws on start is detected in the words of WildFly, and the old page comes back', () => {
  const given = bench({ page: 'two', broken: true })
  const inspected = playAll(given, 'inspect')
  playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start')
  const said = /pets.war is not up: .* says FAILED\n.* MSC000001: Failed to start service .* the pets are out\n/
  const errors = expect.stringMatching(said) as string
  expect(play(given, 'check')).toMatchObject({ kind: 'failed', errors })
  playAll(given, 'stop', 'restore', 'start', 'check')
  expect([page(server), playAll(given, 'inspect')]).toEqual(['one', inspected])
})

test('where the plan does not stop it, the running server takes a version, and refuses one that does not start', () => {
  playAll(bench({ page: 'two' }), 'deploy', 'check')
  expect(page(server)).toBe('two')
  const broken = play(bench({ page: 'three', broken: true }), 'deploy')
  const output = expect.stringContaining('IllegalStateException: the pets are out') as string
  expect(broken).toMatchObject({ kind: 'failed', step: 3, output })
  expect(page(server)).toBe('two')
  playAll(bench({ page: 'one' }), 'deploy', 'check')
  expect(page(server)).toBe('one')
})

test('a user and a password, also one of all kinds of characters; a wrong one is refused', () => {
  const as = (password: string) =>
    play(bench({ page: 'two' }, { PARAM_USER: 'ops', PARAM_PASSWORD: password }), 'verify')
  expect(as(PASSWORD)).toMatchObject({ kind: 'done' })
  const errors = expect.stringContaining('Authentication failed') as string
  expect(as('wrong')).toMatchObject({ kind: 'failed', step: 1, errors })
})

test('a second server of the same home is deployed to, for the first time and back, without disturbing the first', () => {
  const second = wildflyServer(home, join(temp, 'second'))
  mkdirSync(join(second.base, 'data/content'), { recursive: true })
  const ofFirst = () => [page(server), playAll(bench({ page: 'one' }), 'inspect'), standing(server)]
  const before = [ofFirst(), standing(second)]
  const given = bench({ page: 'second' }, {}, second)
  playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start', 'check')
  expect([page(second), ofFirst()]).toEqual(['second', before[0]])
  playAll(given, 'stop', 'restore', 'start', 'check')
  expect(page(second)).toContain('404')
  expect(playAll(given, 'inspect')).toBe('content=absent\nrunning=yes\n')
  expect([ofFirst(), standing(second)]).toEqual(before)
})

test('what the deployment scanner deploys is refused', () => {
  const third = wildflyServer(home, join(temp, 'third'))
  writeFileSync(join(third.base, 'deployments/pets.war'), '')
  const errors = expect.stringContaining('is deployed by the deployment scanner') as string
  expect(play(bench({ page: 'two' }, {}, third), 'verify')).toMatchObject({ kind: 'failed', step: 1, errors })
})
