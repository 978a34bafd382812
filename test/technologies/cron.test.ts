import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { execFileSync, spawn } from 'node:child_process'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { killEverywhere } from '../support/kills'
import { removeNow } from '../support/remove'
import { type Bench, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const me = userInfo().username
const at = (name: string) => join(temp(), name)
const OLD = `0 1 * * * ${me} old\n`
const NEW = `# Pets\nMAILTO=ops\n*/5 0-7 1,15 * * ${me} run 'a' % b\n@reboot ${me} boot\n`

/** A host whose crontab command is a stand-in, with a directory of crontabs that holds earlier jobs. */
function bench(jobs: string, env: Record<string, string>): Bench {
  for (const name of ['bin', 'cron.d', 'crontabs']) mkdirSync(at(name), { recursive: true })
  copyFileSync(join(__dirname, '../support/stand-ins/crontab'), at('bin/crontab'))
  writeFileSync(at('jobs'), jobs)
  const given = { PATH: `${at('bin')}:${process.env['PATH']}`, CRONTABS: at('crontabs'), PARAM_DAEMON: 'none', ...env }
  return { technology: written('cron'), directory: at('state'), package: at('jobs'), env: given }
}

const inDirectory = (jobs = NEW, env: Record<string, string> = {}) =>
  bench(jobs, { PARAM_DIRECTORY: at('cron.d'), ...env })
const ofUser = (jobs = NEW.replaceAll(`${me} `, ''), env: Record<string, string> = {}) =>
  bench(jobs, { PARAM_USER: me, ...env })
const directory = () => tree(at('cron.d')).slice(1)
const crontab = () => (existsSync(at(`crontabs/${me}`)) ? readFileSync(at(`crontabs/${me}`), 'utf8') : undefined)

test('the jobs become a file of the directory; the rollback brings back the former one, its time and rights included', () => {
  const given = inDirectory()
  writeFileSync(at('cron.d/pets-part'), OLD, { mode: 0o600 })
  const before = directory()
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\n$/)
  playAll(given, 'backup', 'verify', 'deploy', 'check')
  expect(readFileSync(at('cron.d/pets-part'), 'utf8')).toBe(NEW)
  expect(playAll(given, 'inspect')).not.toBe(inspected)
  playAll(given, 'restore', 'check')
  expect(directory()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
})

test('first jobs are removed by the rollback, and deployed again after it', () => {
  const given = inDirectory()
  expect(playAll(given, 'inspect')).toBe('content=absent\n')
  playAll(given, 'backup', 'verify', 'deploy', 'check', 'restore', 'check')
  expect(directory()).toEqual([])
  playAll(given, 'backup', 'verify', 'deploy', 'check')
  expect(directory()).toHaveLength(1)
})

test("in a user's crontab only the block between the marks is ours", () => {
  const given = ofUser('@daily new\n')
  const block = (job: string) => `# BEGIN ecluse pets-part\n${job}# END ecluse pets-part\n`
  writeFileSync(at(`crontabs/${me}`), `a=1\n${block('@daily old\n')}@hourly theirs\n`)
  playAll(given, 'backup', 'verify', 'deploy', 'check')
  expect(crontab()).toBe(`a=1\n${block('@daily new\n')}@hourly theirs\n`)
  writeFileSync(at(`crontabs/${me}`), `${crontab()}@weekly written since\n`)
  playAll(given, 'restore', 'check')
  expect(crontab()).toBe(`a=1\n${block('@daily old\n')}@hourly theirs\n@weekly written since\n`)
})

test('a crontab that was not there is not there after the rollback', () => {
  const given = ofUser()
  playAll(given, 'backup', 'verify', 'deploy', 'check')
  expect(crontab()).toContain('BEGIN ecluse pets-part')
  playAll(given, 'restore', 'check')
  expect(crontab()).toBeUndefined()
})

test.each([
  ['61 * * * *', 'minute'],
  ['0 24 * * *', 'hour'],
  ['0 0 0 * *', 'day of month'],
  ['0 0 * 13 *', 'month'],
  ['0 0 * foo *', 'month'],
  ['0 0 * * 8', 'day of week'],
  ['5-1 * * * *', 'minute'],
  ['*/0 * * * *', 'minute'],
  ['1, * * * *', 'minute'],
  ['3/2 * * * *', 'minute'],
  ['@often', 'time'],
])('without a crontab that checks, "%s" is refused for its %s', (when, what) => {
  const played = play(inDirectory(`${when} ${me} run\n`, { NO_DRY_RUN: '1' }), 'verify')
  const errors = expect.stringContaining(`line 1: bad ${what}: `) as string
  expect(played).toMatchObject({ kind: 'failed', step: 3, errors })
})

test('without a crontab that checks, what cron understands is accepted', () => {
  const jobs = ['0,30 8-18/2 */2 jan-Mar,DEC sun-2', '0 0 31 12 7', '* * * * Mon,fri', '@midnight']
  const text = `PATH = /bin\n\n  # x\n${jobs.map((when) => `${when}\t${me}\trun\n`).join('')}`
  expect(() => playAll(inDirectory(text, { NO_DRY_RUN: '1' }), 'verify')).not.toThrow()
})

test.each([
  ['a line that crontab refuses', `1 2 * * ${me} run\n`, 'five fields, a user and a command: 1 2 * *'],
  ['a user who is not there', '@daily nobody-of-ours run\n', "jobs of the user 'nobody-of-ours'"],
  ['a last line without its end', `@daily ${me} run`, 'Add a newline'],
  ['carriage returns', `@daily ${me} run\r\n`, 'Unix line ends'],
  ['only comments', '# nothing\n', 'holds no job'],
  ['nothing', '', 'is empty'],
  ['our marks', `# END ecluse pets-part\n@daily ${me} run\n`, 'take them out'],
])('%s is refused before anything changes', (_, jobs, expected) => {
  const errors = expect.stringContaining(expected) as string
  expect(play(inDirectory(jobs), 'verify')).toMatchObject({ kind: 'failed', step: 3, errors })
  expect(play(inDirectory(jobs), 'deploy')).toMatchObject({ kind: 'failed', step: 2, errors })
  expect(directory()).toEqual([])
})

test.each([
  ['both places', { PARAM_USER: me }, 'either directory or user is expected'],
  ['no place', { PARAM_DIRECTORY: '' }, 'either directory or user is expected'],
  ['a name that cron passes over', { PARAM_NAME: 'pets.cron' }, 'cron passes over other files'],
  ['a directory that is not there', { PARAM_DIRECTORY: '/nowhere' }, "'/nowhere' is not a directory"],
  ['a user who is not there', { PARAM_DIRECTORY: '', PARAM_USER: 'nobody-of-ours' }, "no user 'nobody-of-ours'"],
])('%s is refused', (_, env, expected) => {
  const errors = expect.stringContaining(expected) as string
  expect(play(inDirectory(NEW, env), 'verify')).toMatchObject({ kind: 'failed', step: 1, errors })
})

test('a link in the place of the file is refused, and marks that are not a pair', () => {
  const given = inDirectory()
  symlinkSync('/nowhere', at('cron.d/pets-part'))
  expect(play(given, 'verify')).toMatchObject({ errors: expect.stringContaining('is not a plain file') as string })
  const theirs = ofUser()
  writeFileSync(at(`crontabs/${me}`), '# BEGIN ecluse pets-part\n@daily old\n')
  expect(play(theirs, 'verify')).toMatchObject({
    errors: expect.stringContaining("does not hold one '# BEGIN") as string,
  })
})

test('a crontab that cannot be read is an error, never "no crontab"', () => {
  const given = ofUser()
  mkdirSync(at(`crontabs/${me}`))
  for (const operation of ['verify', 'backup', 'inspect'] as const)
    expect(play(given, operation)).toMatchObject({ errors: expect.stringContaining('cannot be read') as string })
})

test('the check sees jobs that were changed since, rights that cron refuses, and that no cron runs', async () => {
  const given = inDirectory()
  playAll(given, 'backup', 'deploy')
  const failing = (expected: string, env = {}) =>
    expect(play({ ...given, env: { ...given.env, ...env } }, 'check')).toMatchObject({
      kind: 'failed',
      errors: expect.stringContaining(expected) as string,
    })
  failing('no process runs the jobs', { PARAM_DAEMON: 'ecluse-nocron' })
  copyFileSync(execFileSync('which', ['sleep'], { encoding: 'utf8' }).trim(), at('ecluse-cron'))
  chmodSync(at('ecluse-cron'), 0o755)
  const daemon = spawn(at('ecluse-cron'), ['60'], { stdio: 'ignore' })
  await new Promise((started) => daemon.once('spawn', started))
  expect(() => playAll({ ...given, env: { ...given.env, PARAM_DAEMON: 'ecluse-cron' } }, 'check')).not.toThrow()
  daemon.kill('SIGKILL')
  chmodSync(at('cron.d/pets-part'), 0o666)
  failing('can be written by others')
  writeFileSync(at('cron.d/pets-part'), OLD)
  failing('somebody changed them')
  rmSync(at('cron.d/pets-part'))
  failing('are not there')
})

test('killed in any technical step, a deployment goes on or is undone, in a directory', () => {
  killEverywhere({
    fresh() {
      for (const name of ['state', 'cron.d']) removeNow(at(name))
      const given = inDirectory()
      writeFileSync(at('cron.d/pets-part'), OLD)
      return given
    },
    state: () => directory().map((line) => line.replace(/ \d{9,}(\.\d+)? /, ' ')),
    deployment: ['verify', 'backup', 'deploy', 'check'],
    undoing: ['restore', 'check'],
    every: 17,
  })
})

test("killed in any technical step, a deployment goes on or is undone, in a user's crontab", () => {
  killEverywhere({
    fresh() {
      for (const name of ['state', 'crontabs']) removeNow(at(name))
      return ofUser()
    },
    state: crontab,
    deployment: ['verify', 'backup', 'deploy', 'check'],
    undoing: ['restore', 'check'],
    every: 17,
  })
})
