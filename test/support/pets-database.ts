import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from './postgres'
import { removeNow } from './remove'
import { type Bench, written } from './technology'

const technology = written('postgresql')
const DATABASE = 'it\'s a "$(id)" =database'
/** A change of four scripts, with names and contents that are hard to quote. */
export const SCRIPTS = {
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

/** A server with a database of pets, new for each test of the file that calls this; `temp` is where packages are made. */
export function petsDatabase(temp: () => string) {
  const server = startPostgres()
  afterAll(() => server.stop())
  beforeEach(() => createDatabase())

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
    removeNow(source)
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

  return { createDatabase, psql, bench, contents }
}
