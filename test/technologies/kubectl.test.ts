import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killEverywhere } from '../support/kills'
import { removeNow } from '../support/remove'
import { type Bench, failed, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const at = (name: string) => join(temp(), name)
const DEPLOYMENT = ['backup', 'verify', 'deploy', 'check'] as const
const UNDOING = ['restore', 'check'] as const

const object = (kind: string, name: string, text: string) => `kind: ${kind}\nmetadata: { name: ${name} }\n# ${text}\n`
const ONE = [object('Deployment', 'web', 'one'), object('ConfigMap', 'old', 'one')].join('---\n')
const TWO = [object('Deployment', 'web', 'two'), object('Secret', 'new', 'two')].join('---\n')

/** A host whose kubectl is a stand-in, and a file of manifests. */
function bench(manifests = TWO, env: Record<string, string> = {}, state = 'state'): Bench {
  for (const name of ['bin', 'applied', 'cluster']) mkdirSync(at(name), { recursive: true })
  copyFileSync(join(__dirname, '../support/stand-ins/kubectl'), at('bin/kubectl'))
  writeFileSync(at('pets.yaml'), manifests)
  const path = `${at('bin')}:${process.env['PATH']}`
  const given = { PATH: path, CLUSTER: at('cluster'), PARAM_NAMESPACE: 'pets', PARAM_DIRECTORY: at('applied'), ...env }
  return { technology: written('kubectl'), directory: at(state), package: at('pets.yaml'), env: given }
}

/** The cluster with version 1 applied. */
function applied(): void {
  for (const name of ['applied', 'cluster', 'state', 'earlier']) removeNow(at(name))
  playAll(bench(ONE, {}, 'earlier'), ...DEPLOYMENT)
}

const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/ \d{9,}(\.\d+)? /, ' '))
const objects = () => plain(tree(at('cluster'))).filter((line) => !line.split(' ')[0]?.endsWith('/'))
const standing = () => [...objects(), ...plain(tree(at('applied')))]
test('the objects are applied, those that the new version lacks are deleted; the rollback brings all back', () => {
  applied()
  const given = bench()
  const before = standing()
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\ncluster=same\n$/)
  playAll(given, ...DEPLOYMENT)
  expect(objects().map((line) => line.split(' ')[0])).toEqual(['deployment.apps/web', 'secret/new'])
  playAll(given, ...UNDOING)
  expect(standing()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
  playAll(given, ...DEPLOYMENT)
})

test('first objects are deleted by the rollback', () => {
  const given = bench()
  expect(playAll(given, 'inspect')).toBe('content=absent\n')
  playAll(given, ...DEPLOYMENT, ...UNDOING)
  expect(standing()).toEqual(['./ 755'])
})

test('objects of which the cluster takes only some, or that do not roll out, fail, and are undone', () => {
  applied()
  const before = standing()
  for (const [operation, text, expected] of [
    ['deploy', 'quota', 'could not all be applied'],
    ['check', 'fails', 'deployment.apps/web did not roll out within 10m'],
  ] as const) {
    const given = bench(object('Deployment', 'web', text), {}, text)
    playAll(given, 'backup', 'verify')
    if (operation === 'check') playAll(given, 'deploy')
    failed(play(given, operation), expected)
    playAll(given, ...UNDOING)
    expect(standing()).toEqual(before)
  }
})

test('an object that is there but not ours is never taken over', () => {
  applied()
  mkdirSync(at('cluster/secret'))
  writeFileSync(at('cluster/secret/new'), 'theirs')
  const before = standing()
  failed(play(bench(), 'verify'), 'in the cluster already.*secret/new')
  expect(standing()).toEqual(before)
})

test('a cluster that is not as the file says is refused, and shown', () => {
  applied()
  writeFileSync(at('cluster/configmap/old'), 'by hand\n')
  expect(playAll(bench(), 'inspect')).toContain('cluster=different')
  failed(play(bench(), 'backup'), /by hand[^]*is not as '.*' says, and a rollback to that file/)
  failed(play(bench(), 'check'), /by hand/)
})

test.each([
  ['what kubectl does not read', 'malformed', {}, 'MalformedYAMLError'],
  ['what the cluster does not know', object('Job', 'a', 'strange'), {}, 'unknown field "strange"'],
  ['a cluster that does not answer', TWO, { NO_CLUSTER: '1' }, 'could not be reached'],
  ['a directory that is not there', TWO, { PARAM_DIRECTORY: '/nowhere' }, "'/nowhere' is not a directory"],
  ['a namespace that is an option', TWO, { PARAM_NAMESPACE: '--all' }, 'small letters, digits'],
])('%s is refused before anything changes', (_, manifests, env: Record<string, string>, expected) => {
  applied()
  const before = standing()
  failed(play(bench(manifests, env), 'verify'), expected)
  expect(standing()).toEqual(before)
})

test('a backup that was changed is refused, and a cluster that does not answer is never taken for a difference', () => {
  applied()
  const given = bench()
  playAll(given, 'backup', 'deploy')
  const away = { ...given, env: { ...given.env, NO_CLUSTER: '1' } }
  for (const operation of ['inspect', 'check', 'restore'] as const)
    failed(play(away, operation), 'could not be reached')
  writeFileSync(at('state/backup/saved/applied.yaml'), ONE.replace('one', 'One'))
  failed(play(given, 'restore'), 'applied.yaml')
})

test('killed in any technical step, a deployment goes on or is undone', () => {
  applied()
  const parts = ['applied', 'cluster']
  for (const name of parts) cpSync(at(name), at(`kept/${name}`), { recursive: true })
  killEverywhere({
    fresh() {
      for (const name of [...parts, 'state']) removeNow(at(name))
      cpSync(at('kept'), temp(), { recursive: true })
      return bench()
    },
    state: standing,
    deployment: DEPLOYMENT,
    undoing: UNDOING,
    every: 31,
  })
})
