import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PASSWORD, petsMariaDb, SCRIPTS } from '../support/pets-mariadb'
import { failed, play, playAll } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const { sql, bench, contents } = petsMariaDb(temp)

test('deploying runs the scripts in the order of their names, restoring plays their companions, last first', () => {
  const given = bench()
  const before = contents()
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\n$/)
  expect(playAll(given, 'backup', 'verify', 'deploy', 'check').match(/^deploy\/.*$/gm)).toEqual([
    'deploy/01-owners.sql',
    "deploy/02-it's $(id).sql",
    'deploy/10-older.sql',
    'deploy/20-rename.sql',
  ])
  expect(sql('CALL older(); SELECT name, age FROM pets WHERE id = 1')).toBe('Rex!\t4\n')
  expect(playAll(given, 'inspect')).not.toBe(inspected)
  expect(tree(join(temp(), 'state')).join('\n')).not.toContain('secret')
  expect(playAll(given, 'restore', 'check').match(/^rollback\/.*$/gm)).toEqual([
    'rollback/20-rename.sql',
    'rollback/10-older.sql',
    "rollback/02-it's $(id).sql",
    'rollback/01-owners.sql',
  ])
  expect(contents()).toBe(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
  playAll(given, 'backup', 'verify', 'deploy', 'check')
  expect(sql('SELECT name FROM owners')).toContain('Rex')
})

test('a script that fails half way is told with its line; its companion and those before it bring back what was there', () => {
  const given = bench({
    ...SCRIPTS,
    'deploy/10-older.sql': "UPDATE pets SET name = 'lost' WHERE id = 1;\n\nALTER TABLE nothing ADD a int;\nSELECT 1;",
    'rollback/10-older.sql': "UPDATE pets SET name = 'Rex' WHERE id = 1;",
  })
  const before = contents()
  playAll(given, 'backup', 'verify')
  failed(play(given, 'deploy'), /deploy\/10-older.sql: ERROR 1146 \(42S02\) at line 3[^]*its companion undoes it/)
  expect(sql('SELECT name FROM pets WHERE id = 1')).toBe('lost\n')
  const played = playAll(given, 'restore')
  expect(played.match(/^rollback\/.*$/gm)).toEqual([
    'rollback/10-older.sql',
    "rollback/02-it's $(id).sql",
    'rollback/01-owners.sql',
  ])
  expect(contents()).toBe(before)
})

test.each([
  ['a comment that is not closed', "UPDATE pets SET name = 'lost';\n/* SELECT 1;", 'did not come to its own end'],
  ['a quotation mark that is not closed', "UPDATE pets SET name = 'lost';\nSELECT '1;", 'ERROR 1064 .* at line 2'],
  ['a quit', "UPDATE pets SET name = 'lost';\nquit\nSELECT 1;", 'did not come to its own end'],
  ['a mistake in a file that it sources', 'source rollback/10-older.sql', 'rollback/10-older.sql.*SQL syntax'],
])('%s fails a script, though the client ends well', (_, script, expected) => {
  const given = bench({ ...SCRIPTS, 'deploy/10-older.sql': script, 'rollback/10-older.sql': 'SELEKT 1;' })
  failed(play(given, 'deploy'), expected)
})

test('a transaction that a script leaves open is committed', () => {
  playAll(bench({ ...SCRIPTS, 'deploy/20-rename.sql': "START TRANSACTION;\nUPDATE pets SET name = 'kept'" }), 'deploy')
  expect(sql('SELECT DISTINCT name FROM pets')).toBe('kept\n')
})

test('the dump brings back everything, what was created since included', () => {
  const given = bench(SCRIPTS, { RESTORE: 'backup' })
  sql(`CREATE VIEW seen AS SELECT name FROM pets; CREATE SEQUENCE numbers; SELECT nextval(numbers);
    CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM visits;
    CREATE TRIGGER named BEFORE INSERT ON pets FOR EACH ROW SET NEW.name = 'new';
    CREATE FUNCTION one() RETURNS int DETERMINISTIC RETURN 1;`)
  const owned = `UPDATE mysql.proc SET definer = 'pets@localhost'; UPDATE mysql.event SET definer = 'pets@localhost';`
  sql(`${owned} ALTER DEFINER = pets@localhost VIEW seen AS SELECT name FROM pets; DROP TRIGGER named;
    CREATE DEFINER = pets@localhost TRIGGER named BEFORE INSERT ON pets FOR EACH ROW SET NEW.name = 'new';`)
  const before = contents()
  const inspected = playAll(given, 'inspect')
  playAll(given, 'backup', 'verify', 'deploy')
  sql(`DROP VIEW seen; DROP EVENT nightly; DROP FUNCTION one; CREATE TABLE \`a\`\`b\\\` (a int);
    DELETE FROM visits; ALTER DATABASE CHARACTER SET utf8mb4; SELECT nextval(numbers);`)
  playAll(given, 'restore', 'check')
  expect(contents()).toBe(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
  expect(sql('SELECT count(*) FROM seen; SELECT one();')).toBe('3\n1\n')
})

test('a companion or a dump of which one bit changed is refused, with its name, and nothing is touched', () => {
  const given = bench()
  playAll(given, 'backup', 'deploy')
  const deployed = contents()
  writeFileSync(join(given.directory, 'backup/scripts/rollback/20-rename.sql'), 'UPDATE pets SET name = NULL;')
  failed(play(given, 'restore'), 'rollback/20-rename.sql')
  writeFileSync(join(given.directory, 'backup/dump'), 'DROP TABLE pets;')
  failed(play(bench(SCRIPTS, { RESTORE: 'backup' }), 'restore'), 'dump: FAILED')
  expect(contents()).toBe(deployed)
})

test('a server that does not answer is an error, never "nothing ran"', () => {
  playAll(bench(), 'deploy')
  for (const operation of ['verify', 'backup', 'deploy', 'check', 'restore', 'inspect'] as const) {
    failed(play(bench(SCRIPTS, { PARAM_SOCKET: '/nowhere' }), operation), 'ERROR 2002|Got error: 2002')
    failed(play(bench(SCRIPTS, { PARAM_PASSWORD: 'x' }), operation), 'Access denied')
  }
})

test('a password that is given counts more than that of the .my.cnf of the user, which counts where none is', () => {
  const given = bench(SCRIPTS, { PARAM_USER: '' })
  const own = join(given.directory, '.my.cnf')
  playAll(bench(), 'inspect')
  writeFileSync(own, '[client]\nuser=pets\npassword=wrong\n')
  expect(playAll(given, 'inspect')).toMatch(/^digest=/)
  const without = bench(SCRIPTS, { PARAM_USER: '', PARAM_PASSWORD: '' })
  failed(play(without, 'inspect'), 'Access denied')
  writeFileSync(own, `[client]\nuser=pets\npassword="${PASSWORD.replaceAll(/[\\"]/g, '\\$&')}"\n`)
  expect(playAll(without, 'inspect')).toMatch(/^digest=/)
})

test('the rows of some tables only, or of none, are part of the digest where the CMDB says so', () => {
  const digests = () =>
    ['*', 'pets,late', 'none'].map((tables) => playAll(bench(SCRIPTS, { PARAM_TABLES: tables }), 'inspect'))
  const same = (one: readonly string[], other: readonly string[]) => one.map((digest, index) => digest === other[index])
  const before = digests()
  sql('INSERT INTO visits VALUES (2)')
  expect(same(before, digests())).toEqual([false, true, true])
  sql("UPDATE pets SET name = 'NULL' WHERE name IS NULL")
  expect(same(before, digests())).toEqual([false, false, true])
})
