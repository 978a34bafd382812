import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Operation } from '../../shared/plan/operation'
import { removeNow } from '../support/remove'
import { type Bench, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'
import { installWildfly, war } from '../support/wildfly'

afterEach(() => play(bench(), 'stop'))
const temp = tempdir()
const technology = written('jboss')
const home = () => join(temp(), 'wildfly')

/** A package in the vault, on a host where a WildFly is installed. */
function bench(bytes: Buffer = war('two'), env: Record<string, string> = {}): Bench {
  const file = join(temp(), 'pets.war')
  writeFileSync(file, bytes)
  return { technology, directory: join(temp(), 'state'), package: file, env: { PARAM_HOME: home(), ...env } }
}

/** The files that a deployment changes. */
const standing = () => [
  ...tree(join(home(), 'standalone/configuration')),
  ...tree(join(home(), 'standalone/data/content')),
]

/** WildFly with version 1 of the application, running; and what it holds. */
function running(): readonly string[] {
  for (const name of ['wildfly', 'state']) removeNow(join(temp(), name))
  installWildfly(home())
  playAll({ ...bench(war('one')), directory: join(temp(), 'earlier') }, 'deploy', 'start')
  removeNow(join(temp(), 'earlier'))
  return standing()
}

test('stop, deploy and start put the new version up; the rollback brings back the old one, to the byte', () => {
  const before = running()
  const given = bench()
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\nrunning=yes\n$/)
  playAll(given, 'backup', 'verify', 'stop')
  expect(playAll(given, 'inspect')).toBe(inspected.replace('yes', 'no'))
  playAll(given, 'deploy', 'start', 'check')
  expect(playAll(given, 'inspect')).not.toBe(inspected)
  playAll(given, 'stop', 'restore', 'start', 'check')
  expect(standing()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
})

test('a first deployment is removed by its rollback, and the server is up without it', () => {
  installWildfly(home())
  const given = bench()
  playAll(given, 'start')
  const before = standing()
  expect(playAll(given, 'inspect')).toBe('content=absent\nrunning=yes\n')
  playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start', 'check', 'stop', 'restore', 'start', 'check')
  expect(standing()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe('content=absent\nrunning=yes\n')
})

test('deploy, rollback, deploy again, as a rehearsal does', () => {
  running()
  const given = bench()
  playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start', 'check')
  const deployed = playAll(given, 'inspect')
  playAll(given, 'stop', 'restore', 'start', 'check', 'backup', 'verify', 'stop', 'deploy', 'start', 'check')
  expect(playAll(given, 'inspect')).toBe(deployed)
})

test('a package that does not start fails the check, which shows why', () => {
  running()
  const given = bench(war('two', true))
  playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start')
  expect(play(given, 'check')).toMatchObject({
    kind: 'failed',
    errors: expect.stringMatching(
      /pets.war is not up: expected was the status OK, the server says FAILED\n.*MSC000001/,
    ) as string,
  })
})

test('a deployment to the running server, which refuses what does not start and keeps what it had', () => {
  const before = running()
  playAll(bench(), 'deploy', 'check')
  const deployed = standing()
  expect(deployed).not.toEqual(before)
  const broken = { ...bench(war('three', true)), directory: join(temp(), 'next') }
  expect(play(broken, 'deploy')).toMatchObject({ kind: 'failed', step: 3 })
  expect(standing()).toEqual(deployed)
})

test('stop and start change nothing where there is nothing to stop or start', () => {
  running()
  expect(playAll(bench(), 'start')).toContain('runs already')
  expect(playAll(bench(), 'stop', 'stop')).toContain('stopped already')
})

test('a server that ends while it boots is not waited for', () => {
  installWildfly(home())
  writeFileSync(join(home(), 'standalone/configuration/standalone.xml'), 'not xml')
  const played = play(bench(), 'start')
  expect(played).toMatchObject({ kind: 'failed', errors: expect.stringContaining('WFLYSRV0056') as string })
})

test('a user and a password reach the command line in a file that is gone afterwards', () => {
  running()
  const given = bench(war('two'), { PARAM_USER: 'ops', PARAM_PASSWORD: `p<&"'$(id)` })
  playAll(given, 'check')
  expect(tree(join(given.directory, 'staging'))).toEqual(['./ 755'])
})

test.each([
  ['no installation', { PARAM_HOME: '/nowhere' }, "'/nowhere/bin/jboss-cli.sh' is not there"],
  [
    'a name that the command line would read',
    { PARAM_DEPLOYMENT: 'a --force' },
    "name of the deployment is 'a --force'",
  ],
  ['another server', { PARAM_CONTROLLER: 'localhost:1' }, 'does not answer at localhost:1'],
  ['no configuration', { PARAM_CONFIG: 'standalone-ha.xml' }, 'is not there or cannot be written'],
])('%s is refused before anything is changed', (_, env, expected) => {
  running()
  const played = play(bench(war('two'), env), 'verify')
  expect(played).toMatchObject({ kind: 'failed', step: 1, errors: expect.stringContaining(expected) as string })
})

test.each([
  ['cut short', war('two').subarray(0, -10)],
  ['no archive', Buffer.from('hello')],
  ['empty', Buffer.from('')],
])('a package that is %s is refused', (_, bytes) => {
  installWildfly(home())
  expect(play(bench(bytes), 'verify')).toMatchObject({ kind: 'failed', step: 3 })
})

test('a backup of which one bit changed is refused, with the name of the file', () => {
  running()
  const given = bench()
  playAll(given, 'backup', 'stop', 'deploy')
  const file = join(given.directory, 'backup/saved/config.xml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('xml', 'xmm'))
  expect(play(given, 'restore')).toMatchObject({
    kind: 'failed',
    step: 1,
    errors: expect.stringContaining('config.xml') as string,
  })
})

type Judge = (given: Bench, before: readonly string[], step: number) => void

/** Fresh each time: prepared, then killed before every so manyth command of that technical step. */
function eachKill(operation: Operation, step: number, every: number, prepare: readonly Operation[], judge: Judge) {
  for (let command = 1; ; command += every) {
    const before = running()
    const given = bench()
    playAll(given, ...prepare)
    const played = play(given, operation, { kill: { step, command } })
    if (played.kind === 'killed') judge(given, before, step)
    playAll(given, 'stop')
    if (played.kind !== 'killed') break
  }
}

test.each<[Operation, number, number, readonly Operation[]]>([
  ['stop', 1, 11, ['backup']],
  ['deploy', 3, 11, ['backup', 'stop']],
  ['start', 1, 11, ['backup', 'stop', 'deploy']],
])(
  '%s killed at any command: the rollback brings back what was there',
  (operation, step, every, prepare) => {
    eachKill(operation, step, every, prepare, (given, before) => {
      playAll(given, 'stop', 'restore', 'start', 'check')
      expect(standing()).toEqual(before)
    })
  },
  120_000,
)

test.each<[Operation, number, number, readonly Operation[]]>([
  ['backup', 1, 13, []],
  ['stop', 1, 13, ['backup']],
  ['deploy', 3, 13, ['backup', 'stop']],
  ['start', 1, 13, ['backup', 'stop', 'deploy']],
])(
  '%s killed at any command: running it again goes on to the goal',
  (operation, step, every, prepare) => {
    eachKill(operation, step, every, prepare, (given, before, from) => {
      const order: readonly Operation[] = ['backup', 'stop', 'deploy', 'start', 'check']
      expect(play(given, operation, { from })).toMatchObject({ kind: 'done' })
      playAll(given, ...order.slice(order.indexOf(operation) + 1))
      playAll(given, 'stop', 'restore')
      expect(standing()).toEqual(before)
    })
  },
  120_000,
)

test('restore killed at any command: running it again brings back what was there', () => {
  eachKill('restore', 2, 7, ['backup', 'stop', 'deploy'], (given, before) => {
    playAll(given, 'restore')
    expect(standing()).toEqual(before)
  })
})
