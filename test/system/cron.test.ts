import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const at = (name: string) => join(temp(), name)

function bench(jobs: string): Bench {
  mkdirSync(at('cron.d'), { recursive: true })
  writeFileSync(at('jobs'), jobs)
  const env = { PARAM_DIRECTORY: at('cron.d'), PARAM_DAEMON: 'none' }
  return { technology: written('cron'), directory: at('state'), package: at('jobs'), env }
}

test.each([
  ['0 61 * * * root run', 'bad hour'],
  ['0 0 * foo * root run', 'bad month'],
  ['@often root run', 'bad time specifier'],
])('the real crontab refuses "%s" before anything changes, with its own words', (line, expected) => {
  const errors = expect.stringContaining(expected) as string
  expect(play(bench(`${line}\n`), 'deploy')).toMatchObject({ kind: 'failed', step: 2, errors })
  expect(existsSync(at('cron.d/pets-part'))).toBe(false)
})

test('jobs of every form that cron knows pass the real crontab', () => {
  const text = 'PATH=/bin:/usr/bin\n# x\n*/5 0-7/2 1,15 jan mon-fri root run % in\n@reboot root boot\n'
  playAll(bench(text), 'backup', 'verify', 'deploy', 'check')
  expect(readFileSync(at('cron.d/pets-part'), 'utf8')).toBe(text)
})

// Its own mounts hide the machine's crontabs from this cron, and this cron's from the machine.
const PRIVATE = `set -eu
mount --make-rprivate /
for directory in /var/spool/cron/crontabs /run; do mount -t tmpfs tmpfs "$directory"; done
mount --bind "$1" /etc/cron.d
cron -f & pid=$!
trap 'kill "$pid"' EXIT
tries=100
while [ ! -e "$2" ] && [ "$tries" -gt 0 ]; do tries=$((tries - 1)); sleep 0.1; done
[ -e "$2" ]
`

test('a real cron runs the jobs that were put in place', () => {
  const proof = at('proof')
  playAll(bench(`@reboot root echo ran >'${proof}'\n`), 'backup', 'verify', 'deploy', 'check')
  execFileSync('unshare', ['--mount', 'sh', '-c', PRIVATE, 'sh', at('cron.d'), proof])
  expect(readFileSync(proof, 'utf8')).toBe('ran\n')
})
