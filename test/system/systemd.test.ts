import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tarOf } from '../support/tar'
import { type Bench, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const units = () => join(temp(), 'root/etc/systemd/system')

const SERVICE = '[Unit]\nDescription=Pets\n[Service]\nExecStart=/bin/sleep 9\n[Install]\nWantedBy=multi-user.target\n'
const TIMER = '[Timer]\nOnCalendar=*-*-* 04:00:00\n[Install]\nWantedBy=timers.target\n'

/** A machine of which no systemd runs, and the real systemctl and systemd-analyze. */
function bench(files: Readonly<Record<string, string>>, env: Record<string, string> = {}): Bench {
  mkdirSync(units(), { recursive: true })
  const file = join(temp(), 'units.tar')
  writeFileSync(file, tarOf(Object.entries(files).map(([name, content]) => ({ name, content }))))
  const given = { PARAM_DIRECTORY: units(), PARAM_MANAGER: 'none', ...env }
  return { technology: written('systemd'), directory: join(temp(), 'state'), package: file, env: given }
}

test('the real systemctl enables the units of a machine that does not run; the rollback leaves nothing of it', () => {
  const files = { 'pets.service': SERVICE, 'night.timer': TIMER, 'night.service': '[Service]\nExecStart=/bin/true\n' }
  const given = bench(files)
  const before = tree(units())
  playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start', 'check')
  const enabled = (unit: string) =>
    execFileSync('systemctl', [`--root=${join(temp(), 'root')}`, 'is-enabled', unit], { encoding: 'utf8' })
  expect([enabled('pets.service'), enabled('night.timer')]).toEqual(['enabled\n', 'enabled\n'])
  playAll(given, 'stop', 'restore', 'start', 'check')
  expect(tree(units())).toEqual(before)
})

test.each([
  [
    'a key of another section',
    { 'pets.service': `${SERVICE}OnCalendar=daily\n` },
    "Unknown key 'OnCalendar' in section [Install]",
  ],
  ['a service without a program', { 'pets.service': '[Service]\nType=simple\n' }, 'Service has no ExecStart='],
  [
    'a time that is none',
    { 'pets.service': SERVICE, 'pets.timer': TIMER.replace('*-*-*', 'often') },
    'Failed to parse calendar',
  ],
  [
    'a drop-in that systemd ignores',
    { 'pets.service': SERVICE, 'pets.service.d/a.conf': '[Service]\nFoo=1\n' },
    "Unknown key 'Foo'",
  ],
])('the real systemd-analyze refuses %s, with its own words, before anything changes', (_, files, expected) => {
  const errors = expect.stringContaining(expected) as string
  expect(play(bench(files), 'deploy')).toMatchObject({ kind: 'failed', step: 2, errors })
  expect(tree(units())).toEqual(['./ 755'])
})

test('a program that is still to come passes before the deployment, and fails the check', () => {
  const given = bench({ 'pets.service': SERVICE.replace('/bin/sleep', '/nowhere/run') })
  playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start')
  const errors = expect.stringContaining('/nowhere/run is not executable') as string
  expect(play(given, 'check')).toMatchObject({ kind: 'failed', errors })
})

// On purpose nobody reaches a manager from here, also where the machine of the tests runs one.
test('a manager that cannot be asked is refused, never taken for one that is not there', () => {
  mkdirSync(join(temp(), 'home/systemd/user'), { recursive: true })
  const env = { PARAM_MANAGER: 'user', PARAM_DIRECTORY: join(temp(), 'home/systemd/user'), XDG_RUNTIME_DIR: temp() }
  expect(play(bench({ 'pets.service': SERVICE }, env), 'verify')).toMatchObject({ kind: 'failed', step: 1 })
})
