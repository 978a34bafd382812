import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killEverywhere } from '../support/kills'
import { removeNow } from '../support/remove'
import { type Bench, failed, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const at = (name: string) => join(temp(), name)

const services = (images: Readonly<Record<string, string>>) =>
  ['services:', ...Object.entries(images).map(([name, image]) => `  ${name}:\n    image: ${image}\n`)].join('\n')
const ONE = services({ web: 'pets', old: 'tool' })
const TWO = services({ web: 'pets', batch: 'job' })

/** A host whose docker is a stand-in, and a Compose file. */
function bench(file = TWO, env: Record<string, string> = {}, state = 'state'): Bench {
  for (const name of ['bin', 'pets', 'engine']) mkdirSync(at(name), { recursive: true })
  copyFileSync(join(__dirname, '../support/stand-ins/docker'), at('bin/docker'))
  writeFileSync(at('compose.yaml'), file)
  const given = {
    PATH: `${at('bin')}:${process.env['PATH']}`,
    ENGINE: at('engine'),
    PARAM_DIRECTORY: at('pets'),
    ...env,
  }
  return { technology: written('docker-compose'), directory: at(state), package: at('compose.yaml'), env: given }
}

/** The same host with version 1 running, from an image whose tag the registry has moved since. */
function running(): void {
  for (const name of ['pets', 'engine', 'state', 'earlier']) removeNow(at(name))
  const earlier = bench(ONE, { PARAM_PULL: 'no' }, 'earlier')
  mkdirSync(at('engine/images'), { recursive: true })
  for (const image of ['pets', 'tool']) writeFileSync(at(`engine/images/${image}`), `sha256:first-${image}\n`)
  writeFileSync(at('pets/.env'), 'A=1\n')
  playAll(earlier, 'backup', 'verify', 'deploy', 'start', 'check')
}

const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/ \d{9,}(\.\d+)? /, ' '))
const standing = () => [...tree(at('pets')), ...plain(tree(at('engine/containers')))]
const DEPLOYMENT = ['backup', 'verify', 'stop', 'deploy', 'start', 'check'] as const
const UNDOING = ['stop', 'restore', 'start', 'check'] as const

test('the services of the new file run; the rollback runs the former ones, from the images that ran before', () => {
  running()
  const given = bench()
  const before = standing()
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\nrunning=yes\n$/)
  playAll(given, ...DEPLOYMENT)
  expect(plain(tree(at('engine/containers')))).toEqual([
    './ 755',
    'batch 644 running none 0 sha256:new-job job\n',
    'web 644 running none 0 sha256:new-pets pets\n',
  ])
  playAll(given, ...UNDOING)
  expect(standing()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
  playAll(given, ...DEPLOYMENT)
})

test('first services are removed by the rollback', () => {
  const given = bench()
  expect(playAll(given, 'inspect')).toBe('content=absent\n')
  playAll(given, ...DEPLOYMENT, ...UNDOING)
  expect([...tree(at('pets')), ...tree(at('engine/containers'))]).toEqual(['./ 755', './ 755'])
})

test('services that were stopped before are stopped after the rollback', () => {
  running()
  playAll(bench(), 'stop', ...DEPLOYMENT, ...UNDOING)
  expect(playAll(bench(), 'inspect')).toContain('running=no')
})

test('a container that ends at once is named, and is not waited for', () => {
  running()
  const given = bench(services({ web: 'fails' }))
  playAll(given, 'backup', 'verify', 'stop', 'deploy')
  failed(play(given, 'start'), /^\/web ended with status 3; see docker logs web\n/)
  failed(play(given, 'check'), /the services of pets are not up/)
})

test('a container that is not healthy yet is not up', () => {
  running()
  const given = bench(services({ web: 'slow' }))
  playAll(given, 'backup', 'verify', 'stop', 'deploy')
  expect(play(given, 'start', { kill: { step: 2, command: 1 } })).toMatchObject({ kind: 'killed' })
  failed(play(given, 'check'), /^\/web is running, its health starting; expected is running/)
})

test.each([
  ['a file that Compose refuses', `${TWO}    imag: x\n`, {}, 'Additional property is not allowed'],
  ['no service', 'services:\n', {}, 'has no service'],
  ['no engine', TWO, { NO_ENGINE: '1' }, 'Cannot connect to the Docker daemon'],
  ['a directory that is not there', TWO, { PARAM_DIRECTORY: '/nowhere' }, "'/nowhere' is not a directory"],
  ['a file elsewhere', TWO, { PARAM_FILE: '../x' }, 'the name of a file in'],
  ['a project that Docker refuses', TWO, { PARAM_PROJECT: 'Pets' }, 'small letters, digits'],
])('%s is refused before anything changes', (_, file, env: Record<string, string>, expected) => {
  running()
  const before = standing()
  failed(play(bench(file, env), 'verify'), expected)
  expect(standing()).toEqual(before)
})

test('without its former image a rollback changes nothing, and says which one is missing', () => {
  running()
  const given = bench()
  playAll(given, ...DEPLOYMENT)
  const deployed = standing()
  rmSync(at('engine/images/old-pets'))
  failed(play(given, 'restore'), 'the image sha256:first-pets of pets, which ran before, is not on this host')
  expect(standing()).toEqual(deployed)
})

test('killed in any technical step, a deployment goes on or is undone', () => {
  running()
  const parts = ['pets', 'engine']
  for (const name of parts) cpSync(at(name), at(`kept/${name}`), { recursive: true, preserveTimestamps: true })
  killEverywhere({
    fresh() {
      for (const name of [...parts, 'state']) removeNow(at(name))
      cpSync(at('kept'), temp(), { recursive: true, preserveTimestamps: true })
      return bench()
    },
    state: () => plain(standing()),
    deployment: DEPLOYMENT,
    undoing: UNDOING,
    every: 37,
  })
  expect(existsSync(at('pets/.ecluse-compose'))).toBe(false)
})
