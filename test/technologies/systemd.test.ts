import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killEverywhere } from '../support/kills'
import { removeNow } from '../support/remove'
import { tarOf } from '../support/tar'
import { type Bench, failed, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const at = (name: string) => join(temp(), name)
const units = () => at('etc/systemd/system')

const service = (program: string, more = '') => `[Service]\n${more}ExecStart=${program}\n`
const INSTALL = '[Install]\nWantedBy=multi-user.target\n'
const ONE = { 'pets.service': service('/bin/sh one') + INSTALL, 'gone.service': service('/bin/sh') + INSTALL }
const TWO = {
  'pets.service': service('/bin/sh two') + INSTALL,
  'night.service': service('/bin/sh night', 'Type=oneshot\n'),
  'night.timer': '[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target\n',
  'pets.service.d/memory.conf': '[Service]\nMemoryMax=1G\n',
}

/** A machine whose systemd is a stand-in, and a package of units. */
function bench(
  files: Readonly<Record<string, string>> = TWO,
  env: Record<string, string> = {},
  state = 'state',
): Bench {
  for (const name of ['bin', 'etc/systemd/system']) mkdirSync(at(name), { recursive: true })
  for (const name of ['systemctl', 'systemd-analyze'])
    copyFileSync(join(__dirname, '../support/stand-ins', name), at(`bin/${name}`))
  writeFileSync(at('units.tar'), tarOf(Object.entries(files).map(([name, content]) => ({ name, content }))))
  const path = `${at('bin')}:${process.env['PATH']}`
  const given = { PATH: path, UNITS: units(), RUNNING: at('running'), PARAM_DIRECTORY: units(), ...env }
  return { technology: written('systemd'), directory: at(state), package: at('units.tar'), env: given }
}

/** The same machine with version 1 deployed and running, and a unit that is not ours. */
function running(): void {
  for (const name of ['etc', 'running', 'state', 'earlier']) removeNow(at(name))
  const earlier = bench(ONE, {}, 'earlier')
  writeFileSync(join(units(), 'theirs.service'), service('/bin/sh'))
  playAll(earlier, 'backup', 'verify', 'deploy', 'start', 'check')
}

const files = () => tree(units()).map((line) => line.replace(/ \d{9,}(\.\d+)? /, ' '))
const standing = () => [...files(), ...tree(at('running')).map((line) => line.replace(/ \d{9,}(\.\d+)? /, ' '))]
const DEPLOYMENT = ['backup', 'verify', 'stop', 'deploy', 'start', 'check'] as const
const UNDOING = ['stop', 'restore', 'start', 'check'] as const

test('units are put in place, enabled and started; what the new version lacks goes; the rollback brings all back', () => {
  running()
  const given = bench()
  const before = standing()
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\nrunning=yes\n$/)
  playAll(given, ...DEPLOYMENT)
  const names = standing().map((line) => line.split(' ')[0])
  expect(names).toEqual([
    './',
    '.ecluse-pets-part',
    'multi-user.target.wants/',
    'multi-user.target.wants/pets.service',
    'night.service',
    'night.timer',
    'pets.service',
    'pets.service.d/',
    'pets.service.d/memory.conf',
    'theirs.service',
    'timers.target.wants/',
    'timers.target.wants/night.timer',
    './',
    'night.timer',
    'pets.service',
  ])
  expect(readFileSync(at('running/pets.service'), 'utf8')).toContain('two')
  playAll(given, ...UNDOING)
  expect(standing()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
})

test('first units are removed by the rollback, and a unit that was put there by hand is brought back as it was', () => {
  const given = bench()
  writeFileSync(join(units(), 'pets.service'), service('/bin/sh by hand'))
  const before = files()
  expect(playAll(given, 'inspect')).toBe('content=absent\n')
  playAll(given, ...DEPLOYMENT, ...UNDOING)
  expect(files()).toEqual(before)
  expect(tree(at('running'))).toEqual(['./ 755'])
  playAll(given, ...DEPLOYMENT)
})

test('a unit that fails to start is shown with what systemd says of it, and the rollback runs the former one', () => {
  running()
  const before = standing()
  const given = bench({ 'pets.service': service('/bin/sh fails') + INSTALL })
  playAll(given, 'backup', 'verify', 'stop', 'deploy')
  failed(
    play(given, 'start'),
    /pets.service is not up: expected was active, systemd says failed:\npets.service of the stand-in/,
  )
  failed(play(given, 'check'), /pets.service is not up/)
  playAll(given, ...UNDOING)
  expect(standing()).toEqual(before)
})

test('a one-shot service that ended well is up; only the units that are named are started', () => {
  const given = bench(TWO, { PARAM_UNITS: 'night.service, night.timer' })
  playAll(given, ...DEPLOYMENT)
  expect(tree(at('running')).map((line) => line.split(' ')[0])).toEqual(['./', 'night.timer'])
})

test.each<[string, Record<string, string>, string]>([
  [
    'a key that systemd ignores',
    { 'pets.service': service('/bin/sh', 'Foo=1\n') },
    "pets.service:2: Unknown key 'Foo'",
  ],
  ['a file that is no unit', { ...TWO, 'README.md': 'x' }, 'what is no unit of systemd.*README.md'],
  ['a unit in a folder', { 'units/pets.service': service('/bin/sh') }, 'what is no unit of systemd'],
  ['only drop-ins', { 'a.service.d/b.conf': '' }, 'holds no unit'],
])('%s is refused before anything changes', (_, content, expected) => {
  running()
  const before = standing()
  const given = bench(content)
  failed(play(given, 'verify'), expected)
  failed(play(given, 'deploy'), expected)
  expect(standing()).toEqual(before)
})

test('a program that is still to come passes before, and fails the check where it did not come', () => {
  const given = bench({ 'pets.service': service('/nowhere/run') + INSTALL })
  expect(playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start')).toContain('/nowhere/run is not executable')
  failed(play(given, 'check'), /nowhere\/run is not executable[^]*finds fault with the units/)
})

test.each([
  ['no systemd', { SYSTEM: 'offline' }, 'runs no systemd: correct cmdb.yml, or say manager: none'],
  ['a systemd that does not answer', { SYSTEM: 'Failed to connect to bus' }, 'does not answer .*Failed to connect'],
  ['another manager', { PARAM_MANAGER: 'upstart' }, 'system, user or none is expected'],
  ['a directory without the links', { PARAM_DIRECTORY: '/usr/lib' }, 'where systemctl makes its links is expected'],
])('%s is refused', (_, env, expected) => {
  failed(play(bench(TWO, env), 'verify'), expected)
})

test('a masked unit is refused, and a backup that was changed', () => {
  const given = bench()
  symlinkSync('/dev/null', join(units(), 'pets.service'))
  failed(play(given, 'verify'), 'is not a plain file')
  rmSync(join(units(), 'pets.service'))
  running()
  playAll(given, 'backup', 'deploy')
  writeFileSync(at('state/backup/saved/pets.service'), '')
  failed(play(given, 'restore'), 'saved/pets.service')
})

test('killed in any technical step, a deployment goes on or is undone', () => {
  running()
  for (const name of ['etc', 'running'])
    cpSync(at(name), at(`kept/${name}`), { recursive: true, verbatimSymlinks: true })
  killEverywhere({
    fresh() {
      for (const name of ['etc', 'running', 'state']) removeNow(at(name))
      cpSync(at('kept'), temp(), { recursive: true, verbatimSymlinks: true })
      return bench()
    },
    state: standing,
    deployment: DEPLOYMENT,
    undoing: UNDOING,
    every: 37,
  })
})
