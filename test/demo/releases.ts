import { isx } from '../support/datastage'
import { zipOf } from '../support/zip'

/** Files by name. */
export type Packages = Readonly<Record<string, Buffer>>

/** What the database holds when the story begins, at 1.9.0. */
export const TABLES_OF_1_9 = `CREATE TABLE pet (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO pet VALUES (1, 'Félix'), (2, 'Médor'), (3, 'Cannelle');
`

const SCRIPTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '2.0.0': {
    'deploy/010-species.sql': `ALTER TABLE pet ADD COLUMN species text NOT NULL DEFAULT 'cat';
UPDATE pet SET species = 'dog' WHERE id = 2;
`,
    'rollback/010-species.sql': 'ALTER TABLE pet DROP COLUMN species;\n',
    'deploy/020-owner.sql': `CREATE TABLE owner (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
INSERT INTO owner (name) VALUES ('Aïcha'), ('Bruno');
`,
    'rollback/020-owner.sql': 'DROP TABLE owner;\n',
  },
  '2.1.0': {
    'deploy/010-called.sql': 'ALTER TABLE pet RENAME COLUMN name TO called;\n',
    'rollback/010-called.sql': 'ALTER TABLE pet RENAME COLUMN called TO name;\n',
    'deploy/020-visit.sql': `CREATE TABLE visit (pet integer REFERENCES pet, at timestamptz NOT NULL);
INSERT INTO visit VALUES (1, '2026-11-01 10:00+01'), (3, '2026-11-02 16:30+01');
`,
    'rollback/020-visit.sql': 'DROP TABLE visit;\n',
  },
}

/** The WAR of a version: one page. That of 2.1.0 is built so that the server cannot start it. */
export function warOf(version: string): Buffer {
  const broken = version === '2.1.0'
  return zipOf({
    'index.html': `<!doctype html><title>Pets ${version}</title><h1>Pets ${version}</h1>\n`,
    'WEB-INF/web.xml': `<web-app><display-name>pets ${version}</display-name></web-app>\n`,
    ...(broken ? { BROKEN: 'the stand-in of WildFly cannot start this\n' } : {}),
  })
}

/** The batch project of a version, as `istool export -incexec` writes it. 2.0.0 brings a second job. */
export function batchOf(version: string): Buffer {
  const jobs = version === '1.9.0' ? ['LoadPets'] : ['LoadPets', 'CountPets']
  return isx(Object.fromEntries(jobs.map((job) => [job, `the design of ${job} ${version}\n`])))
}

/** Everything that the studies drop of a version. */
export function packagesOf(version: string): Packages {
  return {
    'pets.war': warOf(version),
    'pets-db.zip': zipOf(SCRIPTS[version] ?? {}),
    'pets-batch.isx': batchOf(version),
  }
}
