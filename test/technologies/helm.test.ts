import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killEverywhere } from '../support/kills'
import { removeNow } from '../support/remove'
import { type Bench, failed, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const at = (name: string) => join(temp(), name)
const DEPLOYMENT = ['backup', 'verify', 'deploy', 'check'] as const
const UNDOING = ['restore', 'check'] as const

/** A host whose helm is a stand-in, and a chart, of which the stand-in reads the text alone. */
function bench(chart = 'two', env: Record<string, string> = {}, state = 'state'): Bench {
  for (const name of ['bin', 'cluster']) mkdirSync(at(name), { recursive: true })
  copyFileSync(join(__dirname, '../support/stand-ins/helm'), at('bin/helm'))
  writeFileSync(at('pets-2.0.0.tgz'), `kind: ConfigMap\n# ${chart}\n`)
  writeFileSync(at('values.yaml'), `a: ${chart}\n`)
  const given = {
    PATH: `${at('bin')}:${process.env['PATH']}`,
    CLUSTER: at('cluster'),
    PARAM_NAMESPACE: 'pets',
    PARAM_VALUES: at('values.yaml'),
    ...env,
  }
  return { technology: written('helm'), directory: at(state), package: at('pets-2.0.0.tgz'), env: given }
}

/** The cluster with version 1 deployed. */
function installed(): void {
  for (const name of ['cluster', 'state', 'earlier']) removeNow(at(name))
  playAll(bench('one', { DEPLOYMENT: '01JC0000000000000000000000' }, 'earlier'), ...DEPLOYMENT)
}

const revision = (number: number, file: string) => readFileSync(at(`cluster/pets/${number}/${file}`), 'utf8').trim()
test('the chart becomes a revision with its values; the rollback is a revision that holds what the former one held', () => {
  installed()
  const given = bench()
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\nstatus=deployed\n$/)
  playAll(given, ...DEPLOYMENT)
  expect(revision(2, 'values')).toBe('a: two')
  expect(revision(2, 'description')).toBe('ecluse-01JD0000000000000000000000')
  playAll(given, ...UNDOING)
  expect(revision(3, 'description')).toBe('Rollback to 1')
  expect(playAll(given, 'inspect')).toBe(inspected)
  playAll(given, ...DEPLOYMENT)
  expect(revision(4, 'values')).toBe('a: two')
})

test('a first release is uninstalled by the rollback', () => {
  const given = bench()
  expect(playAll(given, 'inspect')).toBe('content=absent\n')
  playAll(given, ...DEPLOYMENT, ...UNDOING)
  expect(playAll(given, 'inspect')).toBe('content=absent\n')
})

test('a release that does not get ready fails, and the rollback brings the former one back', () => {
  installed()
  const given = bench('fails')
  const inspected = playAll(given, 'inspect')
  playAll(given, 'backup', 'verify')
  failed(play(given, 'deploy'), /deadline exceeded\nhelm could not upgrade pets: see the lines above. Roll back/)
  failed(play(given, 'check'), 'pets is failed')
  playAll(given, ...UNDOING)
  expect(playAll(given, 'inspect')).toBe(inspected)
})

test.each(['one', 'none'])(
  'a helm that was killed leaves a pending revision (before: %s), from which both ways lead on',
  (before) => {
    for (const way of ['resume', 'undo']) {
      if (before === 'one') installed()
      else for (const name of ['cluster', 'state']) removeNow(at(name))
      const given = bench()
      const inspected = playAll(given, 'inspect')
      playAll(given, 'backup', 'verify')
      expect(play({ ...given, env: { ...given.env, KILL_HELM: '1' } }, 'deploy')).toEqual({ kind: 'killed', step: 3 })
      failed(play(given, 'verify'), 'is pending-.*: another helm is at work, or was interrupted')
      if (way === 'resume') playAll(given, 'deploy', 'check')
      playAll(given, ...UNDOING)
      expect(playAll(given, 'inspect')).toBe(inspected)
    }
  },
)

test.each([
  ['a chart that helm refuses', 'malformed', {}, 'refused by helm lint, nothing was changed'],
  ['values that are not there', 'two', { PARAM_VALUES: '/nowhere' }, "'/nowhere' is not there or cannot be read"],
  ['a cluster that does not answer', 'two', { NO_CLUSTER: '1' }, 'does not tell the state of pets .*unreachable'],
  ['a name that is an option', 'two', { PARAM_RELEASE: '--debug' }, 'small letters, digits'],
  ['a timeout without a unit', 'two', { PARAM_TIMEOUT: '90' }, 'such as 90s or 10m is expected'],
])('%s is refused before anything changes', (_, chart, env: Record<string, string>, expected) => {
  installed()
  failed(play(bench(chart, env), 'verify'), expected)
  expect(revision(1, 'status')).toBe('deployed')
})

test('a backup that was changed is refused, and an unreachable cluster is never taken for an absent release', () => {
  installed()
  const given = bench()
  playAll(given, 'backup', 'deploy')
  const away = { ...given, env: { ...given.env, NO_CLUSTER: '1' } }
  for (const operation of ['inspect', 'check', 'restore'] as const) failed(play(away, operation), 'unreachable')
  writeFileSync(at('state/backup/revision'), '2\n')
  failed(play(given, 'restore'), 'revision')
})

test('killed in any technical step, a deployment goes on or is undone', () => {
  killEverywhere({
    fresh() {
      installed()
      return bench()
    },
    state: (given) => playAll(given, 'inspect'),
    deployment: DEPLOYMENT,
    undoing: UNDOING,
    every: 31,
  })
})
