import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Operation } from '../../shared/plan/operation'
import { startPostgres } from '../support/postgres'
import { type Bench, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const server = startPostgres()
afterAll(() => server.stop())

const technology = written('postgresql')
const DATABASE = 'it\'s a "$(id)" =database'
const SCRIPTS = {
  'deploy/01-owners.sql':
    'CREATE TABLE owners (id serial PRIMARY KEY, name text);\nINSERT INTO owners (name) SELECT name FROM pets;',
  'rollback/01-owners.sql': 'DROP TABLE owners;',
  "deploy/02-it's $(id).sql": "SELECT 'read' AS shown;\nALTER TABLE pets ADD COLUMN age int DEFAULT 3;",
  "rollback/02-it's $(id).sql": 'ALTER TABLE pets DROP COLUMN age;',
  'deploy/10-index.sql': '-- why\n-- ecluse: no-transaction\nCREATE INDEX CONCURRENTLY pets_name ON pets (name);',
  'rollback/10-index.sql': 'DROP INDEX IF EXISTS pets_name;',
  'deploy/20-rename.sql': "UPDATE pets SET name = name || '!';",
  'rollback/20-rename.sql': "UPDATE pets SET name = left(name, -1) WHERE name LIKE '%!';",
}

function createDatabase(): void {
  const quoted = `"${DATABASE.replaceAll('"', '""')}"`
  server.sql('postgres', `DROP DATABASE IF EXISTS ${quoted} WITH (FORCE);`)
  server.sql('postgres', `CREATE DATABASE ${quoted};`)
  psql(`CREATE TABLE pets (id int PRIMARY KEY, name text);
    INSERT INTO pets VALUES (1, 'Rex'), (2, E'a\\nb\\\\ "x"'), (3, NULL);
    CREATE SCHEMA other; CREATE VIEW other.seen AS SELECT name FROM public.pets;`)
}

const psql = (text: string) => server.sql(`dbname='${DATABASE.replaceAll("'", "\\'")}'`, text)

function bench(scripts: Readonly<Record<string, string>> = SCRIPTS, env: Record<string, string> = {}): Bench {
  const source = join(temp(), 'source')
  rmSync(source, { recursive: true, force: true })
  for (const [name, text] of Object.entries(scripts)) {
    mkdirSync(join(source, name, '..'), { recursive: true })
    writeFileSync(join(source, name), text)
  }
  const file = join(temp(), 'db.tar.gz')
  execFileSync('tar', ['-C', source, '-czf', file, '.'])
  return {
    technology,
    directory: join(temp(), 'state'),
    package: file,
    env: { PARAM_DATABASE: DATABASE, PARAM_HOST: server.socket, PARAM_USER: 'postgres', PARAM_TABLES: '*', ...env },
  }
}

const contents = () =>
  psql(`SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns
    WHERE table_schema !~ '^(pg_|information_schema)' ORDER BY 1, 2, ordinal_position;
    SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1; SELECT * FROM pets ORDER BY id;`)

beforeEach(createDatabase)

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

type Judge = (given: Bench, before: string, inspected: string, step: number) => void

/** In a fresh database each time: prepared, then killed before every so manyth command of those technical steps. */
function eachKill(
  operation: Operation,
  steps: readonly number[],
  every: number,
  prepare: readonly Operation[],
  judge: Judge,
) {
  for (const step of steps) {
    for (let command = 1; ; command += every) {
      createDatabase()
      rmSync(join(temp(), 'state'), { recursive: true, force: true })
      const given = bench()
      const before = contents()
      const inspected = playAll(given, 'inspect')
      playAll(given, ...prepare)
      if (play(given, operation, { kill: { step, command } }).kind !== 'killed') break
      judge(given, before, inspected, step)
    }
  }
}

test('a deployment killed at any command is undone by restore', () => {
  eachKill('deploy', [3, 5], 7, ['verify'], (given, before, inspected) => {
    playAll(given, 'restore')
    expect(contents()).toBe(before)
    expect(playAll(given, 'inspect')).toBe(inspected)
  })
}, 600_000)

test('a deployment killed at any command is finished by running that technical step again', () => {
  const given = bench()
  playAll(given, 'deploy')
  const goal = contents()
  eachKill('deploy', [3, 5], 9, [], (killed, before, _, from) => {
    expect(play(killed, 'deploy', { from })).toMatchObject({ kind: 'done' })
    playAll(killed, 'check')
    expect(contents()).toBe(goal)
    playAll(killed, 'restore')
    expect(contents()).toBe(before)
  })
}, 600_000)

test('a restore killed at any command is finished by running it again', () => {
  eachKill('restore', [3], 9, ['deploy'], (given, before, inspected) => {
    playAll(given, 'restore')
    expect(contents()).toBe(before)
    expect(playAll(given, 'inspect')).toBe(inspected)
  })
}, 600_000)

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

test('a restore of the dump killed at any command is finished by running it again', () => {
  const given = bench(SCRIPTS, { RESTORE: 'backup' })
  const before = contents()
  playAll(given, 'backup', 'deploy')
  for (let command = 1; ; command += 2) {
    psql('CREATE TABLE IF NOT EXISTS late (a int)')
    if (play(given, 'restore', { kill: { step: 3, command } }).kind !== 'killed') break
    playAll(given, 'restore')
    expect(contents()).toBe(before)
  }
}, 120_000)

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
