import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installSqlTools, startSqlEngines, type SqlEngines } from '../support/embedded/sql/start'
import { removeNow } from '../support/remove'

let directory: string
let engines: SqlEngines
const AT = ['-X', '-w', '-At', '-v', 'ON_ERROR_STOP=1']

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'embedded-sql-'))
  const socket = join(directory, 'engine')
  engines = await startSqlEngines('pets', [socket])
  installSqlTools(join(directory, 'bin'), socket)
  run('psql', '-c', 'SELECT 1')
})
afterAll(async () => {
  await engines.close()
  removeNow(directory)
})

const env = { PATH: process.env['PATH'] ?? '', PGDATABASE: 'pets' }

function run(tool: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(join(directory, 'bin', tool), args, {
    cwd: directory,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function file(name: string, text: string): string {
  writeFileSync(join(directory, name), text)
  return name
}

test('psql prints rows unaligned, and without -At in columns', () => {
  const sql = "SELECT 7 AS n, 'a|b' AS text UNION ALL SELECT 10, NULL"
  expect(run('psql', ...AT, '-c', sql)).toEqual({ status: 0, stdout: '7|a|b\n10|\n', stderr: '' })
  expect(run('psql', '-c', sql).stdout).toBe(' n  | text \n----+------\n  7 | a|b\n 10 |\n(2 rows)\n\n')
})

test('an error of a script ends it with status 3, and says where', () => {
  const script = file('bad.sql', 'CREATE TABLE t1 (a int);\nSELECT\n  nothing;\nCREATE TABLE t2 (a int);\n')
  expect(run('psql', '-v', 'ON_ERROR_STOP=1', '-1', '-f', script)).toEqual({
    status: 3,
    stdout: 'CREATE TABLE\n',
    stderr: 'psql:bad.sql:3: ERROR:  column "nothing" does not exist\nLINE 2:   nothing;\n          ^\n',
  })
  expect(run('psql', ...AT, '-c', "SELECT to_regclass('t1') IS NULL").stdout).toBe('t\n')
})

test.each([
  ['an error of a command', ['-c', 'SELEC'], 1, 'ERROR:  syntax error at or near "SELEC"\nLINE 1: SELEC\n        ^\n'],
  ['a missing script', ['-f', 'none.sql'], 1, 'psql: error: none.sql: No such file or directory\n'],
  ['an option of others', ['--csv'], 1, 'psql: this stand-in does not know the option --csv\n'],
])('%s', (_, args, status, stderr) => {
  expect(run('psql', '-v', 'ON_ERROR_STOP=1', ...args)).toEqual({ status, stdout: '', stderr })
})

test('another database does not exist', () => {
  const { status, stderr } = spawnSync(join(directory, 'bin', 'psql'), ['-c', 'SELECT 1'], {
    env: { ...env, PGDATABASE: 'cats' },
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'psql: error: FATAL:  database "cats" does not exist\n' })
})

test('statements are cut where psql cuts them', () => {
  const script = file(
    'cut.sql',
    `-- a; b
/* c; /* d; */ e */ SELECT 'f;''g', E'h\\';i', $x$j;k$x$, "l;" FROM (SELECT 1 AS "l;") s;;
CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN n * 2; END $$;
SELECT twice(2), :'who', ':who', 1::text;
SELECT 'last' \\g written
`,
  )
  const { status, stdout } = run('psql', ...AT, '-q', '-v', "who=o'x", '-f', script)
  expect({ status, stdout }).toEqual({ status: 0, stdout: "f;'g|h';i|j;k|1\n4|o'x|:who|1\n" })
  expect(readFileSync(join(directory, 'written'), 'utf8')).toBe('last\n')
})

test('a client that is killed in a transaction leaves nothing of it, and the server knows', async () => {
  run('psql', '-c', 'CREATE TABLE kept (a int)')
  const script = file(
    'slow.sql',
    "SELECT txid_current() \\g txid\nINSERT INTO kept VALUES (1);\nSELECT 'inserted';\nSELECT pg_sleep(1);\nSELECT 1;\n",
  )
  const killed = spawn(join(directory, 'bin', 'psql'), [...AT, '-1', '-f', script], { cwd: directory, env })
  const ended = once(killed, 'close')
  for await (const text of killed.stdout) if (String(text).includes('inserted')) break
  killed.kill('SIGKILL')
  await ended
  const txid = readFileSync(join(directory, 'txid'), 'utf8').trim()
  expect(run('psql', ...AT, '-c', `SELECT txid_status(${txid}), (SELECT count(*) FROM kept)`).stdout).toBe(
    'aborted|0\n',
  )
})

test('a dump brings back exactly the schema and the rows', () => {
  run('psql', '-c', 'DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  const script = file(
    'made.sql',
    `CREATE SCHEMA "o'dd";
CREATE TYPE kind AS ENUM ('cat', 'it''s');
CREATE TABLE owner (id serial PRIMARY KEY, name text NOT NULL DEFAULT 'n''n', born timestamptz, paid numeric(10,2), raw bytea);
CREATE TABLE "o'dd"."Pe t" (id int GENERATED ALWAYS AS IDENTITY, kind kind, owner int REFERENCES owner, twice int GENERATED ALWAYS AS (owner * 2) STORED, CHECK (id > 0));
CREATE INDEX by_name ON owner (lower(name));
CREATE VIEW names AS SELECT name FROM owner;
COMMENT ON COLUMN owner.name IS 'o''k';
INSERT INTO owner (name, born, paid, raw) VALUES (E'a\\n|b', '2026-01-02 03:04:05.6+00', 1.50, '\\x00ff'), (DEFAULT, NULL, NULL, NULL);
INSERT INTO "o'dd"."Pe t" (kind, owner) VALUES ('it''s', 1);
`,
  )
  expect(run('psql', '-v', 'ON_ERROR_STOP=1', '-q', '-f', script)).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(run('pg_dump', '-w', '-Fc', '-f', 'one.dump')).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(run('pg_dump', '-w', '-s', '-f', 'one.sql').status).toBe(0)
  expect(run('pg_restore', '-f', 'restore.sql', 'one.dump').status).toBe(0)
  const clear = file('clear.sql', `DROP SCHEMA public CASCADE; DROP SCHEMA "o'dd" CASCADE; CREATE SCHEMA public;`)
  expect(run('psql', '-q', '-v', 'ON_ERROR_STOP=1', '-1', '-f', clear, '-f', 'restore.sql').status).toBe(0)
  expect(run('pg_dump', '-w', '-Fc', '-f', 'two.dump').status).toBe(0)
  expect(readFileSync(join(directory, 'two.dump'), 'utf8')).toBe(readFileSync(join(directory, 'one.dump'), 'utf8'))
  expect(run('psql', ...AT, '-c', 'INSERT INTO owner DEFAULT VALUES RETURNING id').stdout).toBe('3\nINSERT 0 1\n')
})

test.each([
  [
    'what it would lose is refused',
    'pg_dump',
    ['-w', '-Fc', '-f', 'x'],
    /^pg_dump: error: this stand-in cannot dump relation public.m$/m,
  ],
  ['a file that is no archive is refused', 'pg_restore', ['-l', 'cut.sql'], /does not appear to be a valid archive/],
])('%s', (_, tool, args, message) => {
  run('psql', '-c', 'CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT 1')
  const { status, stderr } = run(tool, ...args)
  expect({ status, told: message.test(stderr) }).toEqual({ status: 1, told: true })
})

test('pg_dump tells the version of the server', () => {
  expect(run('pg_dump', '--version').stdout).toMatch(/^pg_dump \(PostgreSQL\) 18\.\d+ \(stand-in over PGlite\)\n$/)
})
