import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killEverywhere } from '../support/kills'
import { BEFORE, SCRIPTS, textDatabase } from '../support/sql-stand-in'
import { failed, play, playAll } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const login = { PARAM_USER: 'pets', PARAM_PASSWORD: `it's $(id) "secret" \\n #1;` }
const place = { PARAM_HOST: 'db', PARAM_PORT: '3307', PARAM_DATABASE: 'pets' }
const { fresh, contents, sorted, bench } = textDatabase(temp, 'mysql', ['mariadb', 'mariadb-dump'], {
  ...login,
  ...place,
  LOGIN: `"it's $(id) \\"secret\\" \\\\n #1;"`,
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
  expect(playAll(given, ...DEPLOYMENT)).toContain('deploy/10-color.sql')
})

test.each([
  [
    'a statement that fails',
    'PUT color lost\nFAIL\nPUT color worse',
    '10-color.sql: ERROR 1365 .22012. at line 2: Div',
  ],
  ['a mistake in a file that it sources', 'PUT color lost\nsource x.sql', "10-color.sql: ERROR 1146.*'x.sql'"],
  ['a quit', 'PUT color lost\nQUIT', '10-color.sql did not come to its own end'],
])('%s fails the script, and its companion undoes what it had done', (_, script, expected) => {
  const given = bench({ ...SCRIPTS, 'deploy/10-color.sql': script })
  playAll(given, 'backup', 'verify')
  failed(play(given, 'deploy'), expected)
  expect(sorted()).toContain('color lost')
  playAll(given, 'restore', 'check')
  expect(sorted()).toEqual(['color red', 'pets Rex'])
})

test('a script that was killed is undone by its companion before it runs again, once its session was ended', () => {
  const given = bench({ ...SCRIPTS, 'deploy/10-color.sql': 'PUT color half\nHANG' })
  playAll(given, 'backup', 'verify')
  expect(play(given, 'deploy')).toMatchObject({ kind: 'killed', step: 4 })
  expect(existsSync(join(temp(), 'database.lock'))).toBe(true)
  writeFileSync(join(temp(), 'state/backup/scripts/deploy/10-color.sql'), 'PUT color whole')
  expect(playAll(given, 'deploy')).toContain('10-color.sql was interrupted: its companion is played first')
  expect(existsSync(join(temp(), 'database.lock'))).toBe(false)
  expect(sorted()).toContain('color whole')
})

test('the dump brings back what was there, also where there is no companion', () => {
  const given = bench({ 'deploy/1.sql': 'PUT late 1\nDROP color\nFAIL' }, { RESTORE: 'backup' })
  playAll(given, 'backup', 'verify')
  failed(play(given, 'deploy'), 'Division by 0')
  failed(play(given, 'deploy'), 'deploy/1.sql was interrupted, and has no companion: roll back to the backup')
  playAll(given, 'restore', 'check')
  expect(contents()).toBe(BEFORE)
})

test.each<[string, Readonly<Record<string, string>>, Record<string, string>, string]>([
  ['a missing companion', { 'deploy/1.sql': 'PUT a 1' }, {}, 'deploy/1.sql has no rollback/1.sql'],
  [
    'an empty companion',
    { 'deploy/1.sql': 'PUT a', 'rollback/1.sql': '# later\n-- x\n' },
    {},
    'rollback/1.sql does nothing',
  ],
  ['a script in UTF-16', { 'deploy/1.sql': 'P\0U\0T\0', 'rollback/1.sql': 'DROP a' }, {}, 'may be UTF-16'],
  ['a wrong password', SCRIPTS, { PARAM_PASSWORD: 'x' }, 'Access denied[^]*does not answer mariadb on this host'],
  ['a password of two lines', SCRIPTS, { PARAM_PASSWORD: 'a\nb' }, 'the password holds a control character'],
  ['an old MariaDB', SCRIPTS, { SERVER: '10.1.48-MariaDB' }, 'is version 10.1.48-MariaDB, 10.2 or later is needed'],
  ['an old MySQL', SCRIPTS, { SERVER: '5.6.51' }, 'is version 5.6.51, 5.7 or later is needed'],
  ['a server without locks', SCRIPTS, { LOCKS: 'NULL' }, 'the server gave no lock'],
])('%s is refused before anything changes', (_, scripts, env, expected) => {
  failed(play(bench(scripts, env), 'verify'), expected)
  expect(contents()).toBe(BEFORE)
})

test.each([
  ['that has no room', { NEED: '99999999999999' }, /has room for \d+ KiB, a dump of 'pets' needs up to 99999999999999/],
  ['that was cut off', { CUT: 'yes' }, "the dump of 'pets' came to no end"],
])('a backup %s is refused', (_, env, expected) => {
  failed(play(bench(SCRIPTS, env), 'backup'), expected)
  failed(play(bench(SCRIPTS, { RESTORE: 'backup' }), 'restore'), 'holds no finished dump')
})

test('the digest covers the rows of the tables that are named', () => {
  const digests = () =>
    ['*', 'logs,none', 'none'].map((tables) => playAll(bench(SCRIPTS, { PARAM_TABLES: tables }), 'inspect'))
  const [all, logs, none] = digests()
  writeFileSync(join(temp(), 'database.rows.pets'), "INSERT INTO `pets` VALUES (1,'Rex');\n")
  expect(digests()).toEqual([expect.not.stringMatching(all ?? ''), logs, none])
  writeFileSync(join(temp(), 'database.rows.logs'), 'INSERT INTO `logs` VALUES (1);\n')
  expect(digests()).toEqual([expect.anything(), expect.not.stringMatching(logs ?? ''), none])
})

test('a database that does not answer is an error, and so is a companion that was changed', () => {
  const given = bench()
  playAll(given, 'backup', 'deploy')
  const deployed = contents()
  for (const operation of ['deploy', 'restore', 'check', 'inspect'] as const)
    failed(play(bench(SCRIPTS, { PARAM_PASSWORD: 'x' }), operation), 'Access denied')
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
    every: 173,
  })
})
