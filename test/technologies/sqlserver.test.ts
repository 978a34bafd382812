import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killEverywhere } from '../support/kills'
import { BEFORE, SCRIPTS, textDatabase } from '../support/sql-stand-in'
import { failed, play, playAll } from '../support/technology'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const PASSWORD = `it's $(id) "secret"`
const login = { LOGIN: 'sa', PASSWORD, PARAM_USER: 'sa', PARAM_PASSWORD: PASSWORD }
const place = { PARAM_SERVER: 'db,1433', PARAM_DATABASE: 'pets' }
const { fresh, contents, sorted, bench } = textDatabase(temp, 'sqlserver', 'sqlcmd', { ...login, ...place })
const DEPLOYMENT = ['backup', 'verify', 'deploy', 'check'] as const

test('scripts run in the order of their names, companions backwards; nothing of ours is left in the database', () => {
  const given = bench()
  const inspected = playAll(given, 'inspect')
  expect(playAll(given, ...DEPLOYMENT).match(/^deploy\/.*$/gm)).toEqual([
    'deploy/01-owners.sql',
    "deploy/02-it's $(id).sql",
    'deploy/10-color.sql',
  ])
  expect(sorted()).toEqual(['age 3', 'color green', 'owners one', 'pets Rex'])
  expect(playAll(given, 'inspect')).not.toBe(inspected)
  expect(playAll(given, 'restore', 'check').match(/^rollback\/.*$/gm)).toEqual([
    'rollback/10-color.sql',
    "rollback/02-it's $(id).sql",
    'rollback/01-owners.sql',
  ])
  expect(contents()).toBe(BEFORE)
  expect(playAll(given, 'inspect')).toBe(inspected)
  playAll(given, ...DEPLOYMENT)
  expect(sorted()).toHaveLength(4)
})

test('a script that fails undoes itself, and only the companions of those before it are played', () => {
  const given = bench({ ...SCRIPTS, 'deploy/10-color.sql': 'PUT color lost\nFAIL' })
  playAll(given, 'backup', 'verify')
  failed(play(given, 'deploy'), /Divide by zero[^]*10-color.sql failed, and its transaction undid/)
  expect(playAll(given, 'restore')).not.toContain('10-color')
  expect(contents()).toBe(BEFORE)
})

test('a script that ends the transaction it runs in fails, and its companion undoes the part that stands', () => {
  const given = bench({ ...SCRIPTS, 'deploy/10-color.sql': 'PUT color lost\nCOMMIT TRANSACTION;\nFAIL' })
  playAll(given, 'backup', 'verify')
  failed(play(given, 'deploy'), 'ended the transaction that it ran in, so a part of it stands')
  expect(contents()).toContain('lost')
  expect(playAll(given, 'restore')).toContain('rollback/10-color.sql')
  expect(contents()).toBe(BEFORE)
})

test('a script that is killed inside its transaction has not run; one without a transaction is undone by its companion', () => {
  const inside = bench({ ...SCRIPTS, 'deploy/10-color.sql': 'PUT color half\nKILL' })
  expect(play(inside, 'deploy')).toMatchObject({ kind: 'killed' })
  expect(playAll(inside, 'restore')).not.toContain('10-color')
  expect(contents()).toBe(BEFORE)
  fresh()
  const alone = bench({ ...SCRIPTS, 'deploy/10-color.sql': '-- ecluse: no-transaction\nPUT color half\nKILL' })
  expect(play(alone, 'deploy')).toMatchObject({ kind: 'killed' })
  expect(contents()).toContain('half')
  expect(playAll(alone, 'restore')).toContain('rollback/10-color.sql')
  expect(contents()).toBe(BEFORE)
})

test.each<[string, Readonly<Record<string, string>>, Record<string, string>, string]>([
  ['a missing companion', { 'deploy/1.sql': 'PUT a 1' }, {}, 'deploy/1.sql has no rollback/1.sql'],
  [
    'an empty companion',
    { 'deploy/1.sql': 'PUT a 1', 'rollback/1.sql': '-- later\n' },
    {},
    'rollback/1.sql does nothing',
  ],
  ['UTF-16', { 'deploy/1.sql': 'P\0U\0', 'rollback/1.sql': 'x' }, {}, 'it may be UTF-16'],
  ['a script elsewhere', { ...SCRIPTS, 'more.sql': 'PUT a 1' }, {}, 'SQL that would never run'],
  ['a wrong password', SCRIPTS, { PARAM_PASSWORD: 'x' }, 'Login failed'],
  ['an old server', SCRIPTS, { MAJOR: '12' }, '2016'],
  ['a restore that is not there', SCRIPTS, { RESTORE: 'backup' }, 'say restore: script'],
])('%s is refused before anything changes', (_, scripts, env, expected) => {
  failed(play(bench(scripts, env), 'verify'), expected)
  expect(contents()).toBe(BEFORE)
})

test('a server that does not answer is an error, never "nothing ran"; nor is a session that is still at work passed over', () => {
  const given = bench()
  playAll(given, 'backup', 'deploy')
  failed(play(bench(SCRIPTS, { PARAM_PASSWORD: 'x' }), 'restore'), 'does not answer')
  failed(play(bench(SCRIPTS, { LOCKED: '1' }), 'restore'), 'still at work')
  writeFileSync(join(temp(), 'state/backup/scripts/rollback/10-color.sql'), 'DROP pets')
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
    every: 53,
  })
})
