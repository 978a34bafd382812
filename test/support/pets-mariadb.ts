import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startMariaDb } from './mariadb'
import { removeNow } from './remove'
import { type Bench, written } from './technology'

const technology = written('mysql')
// No quotation marks: mariadb-dump of 10.11 cannot dump a trigger of such a database.
const DATABASE = 'a `$(id)` =database'
/** The password of the user of the benches; hard to quote in a shell, in SQL and in a file of options. */
export const PASSWORD = `it's $(id) "secret" \\n #1;`
/** A change of four scripts, with names and contents that are hard to quote. */
export const SCRIPTS = {
  'deploy/01-owners.sql':
    'CREATE TABLE owners (id int AUTO_INCREMENT PRIMARY KEY, name text);\nINSERT INTO owners (name) SELECT name FROM pets;',
  'rollback/01-owners.sql': 'DROP TABLE IF EXISTS owners;',
  "deploy/02-it's $(id).sql": "\ufeffSELECT 'read' AS shown;\nALTER TABLE pets ADD COLUMN age int DEFAULT 3;",
  "rollback/02-it's $(id).sql": 'ALTER TABLE pets DROP COLUMN IF EXISTS age;',
  'deploy/10-older.sql': 'DELIMITER //\nCREATE PROCEDURE older() BEGIN UPDATE pets SET age = age + 1; END//',
  'rollback/10-older.sql': 'DROP PROCEDURE IF EXISTS older',
  'deploy/20-rename.sql': "UPDATE pets SET name = concat(name, '!')",
  'rollback/20-rename.sql': "UPDATE pets SET name = left(name, char_length(name) - 1) WHERE name LIKE '%!';",
}

/** A server with a database of pets, new for each test of the file that calls this; `temp` is where packages are made. */
export function petsMariaDb(temp: () => string) {
  const server = startMariaDb()
  afterAll(() => server.stop())
  beforeEach(() => createDatabase())
  const quoted = `\`${DATABASE.replaceAll('`', '``')}\``
  const text = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
  server.sql(
    '',
    `CREATE USER pets@localhost IDENTIFIED BY ${text(PASSWORD)}; GRANT ALL ON ${quoted}.* TO pets@localhost;`,
  )

  const sql = (statements: string) => server.sql(DATABASE, statements)

  function createDatabase(): void {
    server.sql('', `DROP DATABASE IF EXISTS ${quoted}; CREATE DATABASE ${quoted} CHARACTER SET latin1;`)
    sql(`CREATE TABLE pets (id int PRIMARY KEY, name varchar(90), photo blob, KEY by_name (name)) CHARACTER SET utf8mb4;
      INSERT INTO pets VALUES (1, 'Rex', 0x00ff27), (2, 'a\\nb\\\\ "x" é', NULL), (3, NULL, '');
      CREATE TABLE visits (pet int, FOREIGN KEY (pet) REFERENCES pets (id)); INSERT INTO visits VALUES (1);`)
  }

  function bench(scripts: Readonly<Record<string, string>> = SCRIPTS, env: Record<string, string> = {}): Bench {
    const source = join(temp(), 'source')
    removeNow(source)
    for (const [name, content] of Object.entries(scripts)) {
      mkdirSync(join(source, name, '..'), { recursive: true })
      writeFileSync(join(source, name), content)
    }
    const file = join(temp(), 'db.tar.gz')
    execFileSync('tar', ['-C', source, '-czf', file, '.'])
    const login = { PARAM_SOCKET: server.socket, PARAM_USER: 'pets', PARAM_PASSWORD: PASSWORD }
    return {
      technology,
      directory: join(temp(), 'state'),
      package: file,
      env: { PARAM_DATABASE: DATABASE, PARAM_TABLES: '*', ...login, ...env },
    }
  }

  /** What stands: every name and definition, and the rows of the pets. */
  const contents = () => {
    const shown = sql(`SELECT table_name, column_name, column_type, collation_name FROM information_schema.columns
        WHERE table_schema = database() ORDER BY 1, ordinal_position;
      SELECT routine_name, routine_definition FROM information_schema.routines WHERE routine_schema = database() ORDER BY 1;
      SELECT event_name, event_definition FROM information_schema.events WHERE event_schema = database() ORDER BY 1;
      SELECT trigger_name, action_statement FROM information_schema.triggers WHERE trigger_schema = database() ORDER BY 1;
      SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = database();`)
    return shown + sql('SELECT *, hex(photo) FROM pets ORDER BY id; SELECT * FROM visits;')
  }

  return { createDatabase, sql, bench, contents }
}
