import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killEverywhere } from '../support/kills'
import { BEFORE, SCRIPTS, textDatabase } from '../support/sql-stand-in'
import { failed, play, playAll } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const PASSWORD = `it's $(id) &secret`
const login = { PARAM_USER: 'pets', PARAM_PASSWORD: PASSWORD, PARAM_SERVICE: '//db:1521/PETS' }
const { fresh, contents, sorted, write, bench } = textDatabase(temp, 'oracle', 'sqlplus', {
  ...login,
  LOGIN: `pets/"${PASSWORD}"@//db:1521/PETS`,
})
const DEPLOYMENT = ['backup', 'verify', 'deploy', 'check'] as const

test('scripts run in the order of their names, companions backwards; the password is in no file', () => {
  const given = bench()
  const inspected = playAll(given, 'inspect')
  expect(playAll(given, ...DEPLOYMENT).match(/^deploy\/.*$/gm)).toEqual([
    'deploy/01-owners.sql',
    "deploy/02-it's $(id).sql",
    'deploy/10-color.sql',
  ])
  expect(sorted()).toEqual(['age 3', 'color green', 'owners one', 'pets Rex'])
  expect(playAll(given, 'inspect')).not.toBe(inspected)
  expect(tree(join(temp(), 'state')).join('\n')).not.toContain('secret')
  expect(playAll(given, 'restore', 'check').match(/^rollback\/.*$/gm)).toEqual([
    'rollback/10-color.sql',
    "rollback/02-it's $(id).sql",
    'rollback/01-owners.sql',
  ])
  expect(sorted()).toEqual(['color red', 'pets Rex'])
  expect(playAll(given, 'backup', 'verify', 'deploy', 'check')).toContain('deploy/10-color.sql')
})

test.each([
  ['a statement that fails', 'PUT color lost\nFAIL\nPUT color worse', /ORA-01476[^]*10-color.sql failed/],
  [
    'a line that SQL\\*Plus does not know',
    'PUT color lost\nSQUIGGLE',
    /SP2-0734[^]*SQL\*Plus did not understand a line/,
  ],
  ['an EXIT', 'PUT color lost\nEXIT SUCCESS', 'ended SQL\\*Plus before its own end'],
])('%s fails the script, and its companion undoes what it had done', (_, script, expected) => {
  const given = bench({ ...SCRIPTS, 'deploy/10-color.sql': script })
  playAll(given, 'backup', 'verify')
  failed(play(given, 'deploy'), expected)
  expect(sorted()).toContain('color lost')
  playAll(given, 'restore', 'check')
  expect(sorted()).toEqual(['color red', 'pets Rex'])
})

test('an object that is invalid since fails the check, one that was invalid before does not', () => {
  write(`${BEFORE}invalid_old x\n`)
  playAll(bench(), ...DEPLOYMENT)
  write(`${contents()}invalid_new x\n`)
  failed(play(bench(), 'check'), 'are invalid, and were not before.*PROCEDURE invalid_new')
})

test('a script that was killed is undone by its companion before it runs again', () => {
  const given = bench({ ...SCRIPTS, 'deploy/10-color.sql': 'PUT color half\nKILL' })
  playAll(given, 'backup', 'verify')
  expect(play(given, 'deploy')).toMatchObject({ kind: 'killed', step: 4 })
  writeFileSync(join(temp(), 'state/backup/scripts/deploy/10-color.sql'), 'PUT color whole')
  expect(playAll(given, 'deploy')).toContain('10-color.sql was interrupted: its companion is played first')
  expect(sorted()).toContain('color whole')
})

test.each<[string, Readonly<Record<string, string>>, Record<string, string>, string]>([
  ['a missing companion', { 'deploy/1.sql': 'PUT a 1' }, {}, 'deploy/1.sql has no rollback/1.sql'],
  ['a wrong password', SCRIPTS, { PARAM_PASSWORD: 'x' }, 'could not connect pets to //db:1521/PETS'],
  ['a password that CONNECT cannot take', SCRIPTS, { PARAM_PASSWORD: 'a"b' }, 'which CONNECT cannot take'],
  ['a user that is more than a name', SCRIPTS, { PARAM_USER: 'a/b@c' }, 'letters, digits and _'],
  ['a restore that is not there', SCRIPTS, { RESTORE: 'backup' }, 'say restore: script'],
])('%s is refused before anything changes', (_, scripts, env, expected) => {
  failed(play(bench(scripts, env), 'verify'), expected)
  expect(contents()).toBe(BEFORE)
})

test('a database that does not answer is an error, and so is a companion that was changed', () => {
  const given = bench()
  playAll(given, 'backup', 'deploy')
  const deployed = contents()
  for (const operation of ['restore', 'check', 'inspect'] as const)
    failed(play(bench(SCRIPTS, { PARAM_PASSWORD: 'x' }), operation), 'could not connect')
  expect(contents()).toBe(deployed)
  const companion = join(temp(), 'state/backup/scripts/rollback/10-color.sql')
  writeFileSync(companion, `${readFileSync(companion, 'utf8')}\n`)
  failed(play(given, 'restore'), 'rollback/10-color.sql')
})

test('killed in any technical step, a deployment goes on or is undone', () => {
  killEverywhere({
    fresh() {
      fresh()
      return bench()
    },
    state: sorted,
    deployment: DEPLOYMENT,
    undoing: ['restore', 'check'],
    every: 37,
  })
})
