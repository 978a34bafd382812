import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { petsDatabase, SCRIPTS } from '../support/pets-database'
import { play, playAll } from '../support/technology'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const { psql, bench, contents } = petsDatabase(temp)

test('deploying runs the scripts in the order of their names, restoring plays their companions, last first', () => {
  const given = bench()
  const before = contents()
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\n$/)
  const output = playAll(given, 'backup', 'verify', 'deploy', 'check')
  expect(output.match(/^deploy\/.*$/gm)).toEqual([
    'deploy/01-owners.sql',
    "deploy/02-it's $(id).sql",
    'deploy/10-index.sql',
    'deploy/20-rename.sql',
  ])
  expect(psql('SELECT name, age FROM pets WHERE id = 1')).toBe('Rex!|3\n')
  expect(playAll(given, 'inspect')).not.toBe(inspected)
  expect(playAll(given, 'restore', 'check').match(/^rollback\/.*$/gm)).toEqual([
    'rollback/20-rename.sql',
    'rollback/10-index.sql',
    "rollback/02-it's $(id).sql",
    'rollback/01-owners.sql',
  ])
  expect(contents()).toBe(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
})

test('what waits for a query goes on once it gives a row, and changes nothing', () => {
  const given = bench()
  const { prelude, query = '' } = given.technology
  const waits = { prelude, operations: { check: [{ name: 'Wait', run: query }] } }
  const asked = (sql: string) => play({ ...given, technology: waits, env: { ...given.env, UNTIL_SQL: sql } }, 'check')
  const said = (what: string) => expect.stringContaining(what) as string
  const none = 'SELECT 1 FROM pets WHERE id = 77'
  expect(asked(none)).toMatchObject({ kind: 'failed', errors: said('the query gives no row yet') })
  expect(asked('SELECT 1 FROM pets')).toMatchObject({ kind: 'done' })
  expect(asked('SELECT 1 FROM nowhere')).toMatchObject({ kind: 'failed', errors: said('"nowhere" does not exist') })
  const deleting = 'DELETE FROM pets RETURNING 1'
  expect(asked(deleting)).toMatchObject({ kind: 'failed', errors: said('read-only transaction') })
})

test('deploy, restore, deploy again, as a rehearsal does', () => {
  const given = bench()
  playAll(given, 'backup', 'verify', 'deploy')
  const deployed = contents()
  playAll(given, 'restore', 'backup', 'verify', 'deploy', 'check')
  expect(contents()).toBe(deployed)
})

test('a script that fails undoes itself; only the companions of those before it are played', () => {
  const given = bench({ ...SCRIPTS, 'deploy/20-rename.sql': "UPDATE pets SET name = 'lost';\nSELECT 1 / 0;" })
  const before = contents()
  playAll(given, 'backup', 'verify')
  expect(play(given, 'deploy')).toMatchObject({
    kind: 'failed',
    step: 5,
    errors: expect.stringMatching(/division by zero[^]*20-rename.sql failed, and its transaction undid/) as string,
  })
  expect(playAll(given, 'restore')).not.toContain('20-rename')
  expect(contents()).toBe(before)
})

test('the dump brings back everything, what was created since included', () => {
  const given = bench(SCRIPTS, { RESTORE: 'backup' })
  psql('CREATE SEQUENCE numbers; SELECT nextval($$numbers$$); GRANT SELECT ON pets TO PUBLIC;')
  psql('SELECT lo_from_bytea(77, $$x$$);')
  const before = contents()
  const inspected = playAll(given, 'inspect')
  playAll(given, 'backup', 'verify', 'deploy')
  psql('SELECT nextval($$numbers$$); DROP VIEW other.seen; CREATE SCHEMA newer; SELECT lo_create(78);')
  psql('CREATE TYPE newer.mood AS ENUM ();')
  playAll(given, 'restore')
  expect(contents()).toBe(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
  const last =
    'SELECT nextval($$numbers$$); SELECT oid FROM pg_largeobject_metadata; SELECT name FROM other.seen LIMIT 1'
  expect(psql(last)).toBe('2\n77\nRex\n')
})

test('an archive without scripts has nothing to do, and that is not success', () => {
  expect(play(bench({ 'README.md': 'x' }), 'verify')).toMatchObject({ kind: 'failed', step: 3, status: 77 })
})

test.each([
  ['a missing companion', { 'deploy/1.sql': 'SELECT 1' }, 'deploy/1.sql has no rollback/1.sql'],
  [
    'an empty companion',
    { 'deploy/1.sql': 'SELECT 1', 'rollback/1.sql': '-- later\n\n' },
    'rollback/1.sql does nothing',
  ],
  [
    'a script in a folder',
    { 'deploy/1.sql': '', 'rollback/1.sql': 'x', 'deploy/a/2.sql': '' },
    'SQL that would never run',
  ],
])('%s is refused before anything runs', (_, scripts, expected) => {
  expect(play(bench(scripts), 'verify')).toMatchObject({
    kind: 'failed',
    step: 3,
    errors: expect.stringContaining(expected) as string,
  })
})

test('a companion that is empty on purpose says so', () => {
  const given = bench({ 'deploy/1.sql': 'SELECT 1', 'rollback/1.sql': '-- ecluse: no rollback, it only reads\n' })
  expect(() => playAll(given, 'verify', 'deploy', 'restore')).not.toThrow()
})

test('a companion of which one bit changed is refused, with its name, and nothing is touched', () => {
  const given = bench()
  playAll(given, 'deploy')
  const deployed = contents()
  writeFileSync(join(given.directory, 'backup', 'scripts', 'rollback', '20-rename.sql'), 'UPDATE pets SET name = NULL;')
  expect(play(given, 'restore')).toMatchObject({
    kind: 'failed',
    step: 1,
    errors: expect.stringContaining('rollback/20-rename.sql') as string,
  })
  expect(contents()).toBe(deployed)
})

test('a server that does not answer is an error, never "nothing ran"', () => {
  const given = bench()
  playAll(given, 'deploy')
  const away = { ...given, env: { ...given.env, PARAM_HOST: '/nowhere' } }
  expect(play(away, 'restore')).toMatchObject({ kind: 'failed', step: 2 })
  expect(play(away, 'verify')).toMatchObject({
    kind: 'failed',
    step: 1,
    errors: expect.stringContaining('does not answer') as string,
  })
})

test('the rows of some tables only, or of none, are part of the digest where the CMDB says so', () => {
  psql('CREATE TABLE visits (id int)')
  const digests = () =>
    ['*', 'public.pets', 'none'].map((tables) => playAll(bench(SCRIPTS, { PARAM_TABLES: tables }), 'inspect'))
  const same = (one: readonly string[], other: readonly string[]) => one.map((digest, index) => digest === other[index])
  const before = digests()
  psql('INSERT INTO visits VALUES (1)')
  expect(same(before, digests())).toEqual([false, true, true])
  psql("UPDATE pets SET name = 'other'")
  expect(same(before, digests())).toEqual([false, false, true])
})
