import { isx } from '../../support/datastage'
import { war } from '../../support/wildfly'
import { zipOf } from '../../support/zip'

/** Pets on its three technologies, as the demo of the design has it. */
export const PLAN_OF_PETS = `application: pets
domains:
  app:   { technology: jboss,      package: pets.war }
  db:    { technology: postgresql, package: pets-db.zip }
  batch: { technology: datastage,  package: pets-batch.isx }
steps:
  - app: [backup, verify]
  - db: [backup, verify]
  - batch: [backup, verify]
  - app: stop
  - db: deploy
  - app: deploy
  - app: start
  - batch: deploy
`

/** Another application, on the host of the batches. */
export const PLAN_OF_CATS = `application: cats
domains:
  site: { technology: files, package: cats.zip }
`

/** The packages of each version, by their names; a script of 2.0.0 waits while somebody holds the advisory lock 42. */
export const VERSIONS: Readonly<Record<string, Readonly<Record<string, Buffer>>>> = {
  '1.0.0': {
    'pets.war': war('one'),
    'pets-db.zip': zipOf({
      'deploy/01-pets.sql':
        "CREATE TABLE pets (id int PRIMARY KEY, name text);\nINSERT INTO pets VALUES (1, 'Rex'), (2, 'Tom');",
      'rollback/01-pets.sql': 'DROP TABLE pets;',
    }),
    'pets-batch.isx': isx({ Load: 'one', Clean: 'one' }),
  },
  '2.0.0': {
    'pets.war': war('two'),
    'pets-db.zip': zipOf({
      'deploy/01-owners.sql': 'CREATE TABLE owners (id int, name text);\nINSERT INTO owners SELECT id, name FROM pets;',
      'rollback/01-owners.sql': 'DROP TABLE owners;',
      'deploy/02-age.sql':
        'ALTER TABLE pets ADD COLUMN age int DEFAULT 3;\n\\echo the second script runs\nSELECT pg_advisory_xact_lock(42);\nUPDATE pets SET age = 4 WHERE id = 2;',
      'rollback/02-age.sql': 'ALTER TABLE pets DROP COLUMN age;',
      'deploy/03-index.sql': '-- ecluse: no-transaction\nCREATE INDEX CONCURRENTLY pets_name ON pets (name);',
      'rollback/03-index.sql': 'DROP INDEX IF EXISTS pets_name;',
    }),
    'pets-batch.isx': isx({ Load: 'two', Report: 'two' }),
  },
}

/** The package of the other application. */
export const CATS = zipOf({ 'index.html': 'cats' })
