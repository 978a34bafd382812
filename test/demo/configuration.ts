import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Landscape, Machine } from './landscape'
import { wildflyOf } from './machines'

const PLAN = `application: pets
domains:
  app: { technology: jboss, package: pets.war }
  db: { technology: postgresql, package: pets-db.zip }
  batch: { technology: datastage, package: pets-batch.isx }
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

const RULES = `roles:
  operations: [olga, oscar]
  testers: [tara]
  committee: [carol, dave]
stages:
  recette: { approve: { by: [operations] }, validate: [testers], rehearse-rollback: true }
  pre-production: { approve: { by: [operations] }, validate: [testers] }
  production: { approve: { by: [committee], count: 2 }, validate: [testers] }
lifecycles:
  normal: { stages: [recette, pre-production, production] }
  urgent: { stages: [production], requires: [incident] }
rules:
  - { when: "request.severity == 'critical'", lifecycle: urgent }
  - { lifecycle: normal }
`

/** Writes the `.ecluse` folder that a team would have in its repository. */
export function writeConfiguration({ workspace, sites }: Landscape): void {
  const folder = join(workspace, '.ecluse')
  mkdirSync(folder)
  const host = ({ name, ssh }: Machine) => [
    name,
    { address: '127.0.0.1', port: ssh.port, user: 'deploy', 'host-key': ssh.hostKey },
  ]
  const cmdb = {
    hosts: Object.fromEntries(sites.flatMap(({ app, db, etl }) => [app, db, etl].map(host))) as unknown,
    environments: Object.fromEntries(
      sites.map(({ stage, app, db, etl }) => [
        stage,
        {
          pets: {
            app: { hosts: [app.name], with: { home: wildflyOf(app) } },
            // Nobody but the demo works on these databases: the proof may cover their rows.
            db: { hosts: [db.name], with: { database: 'pets', tables: '*' } },
            batch: { hosts: [etl.name], with: { project: 'PETS' } },
          },
        },
      ]),
    ),
  }
  writeFileSync(join(folder, 'plan.yml'), PLAN)
  writeFileSync(join(folder, 'ecluse.yml'), RULES)
  writeFileSync(join(folder, 'cmdb.yml'), stringify(cmdb))
}
