export const PLAN = `# yaml-language-server: $schema=https://example.org/plan.json
application: pets
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

/** A public key made for these tests, which no host has. */
export const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f'

export const CMDB = `hosts:
  app-r1: { address: 10.0.0.11, port: 22, user: deploy, host-key: "${KEY}", jump: bastion }
  db-r1:  { address: 10.0.0.12 }
  etl-r1: { address: 10.0.0.13 }
  bastion: { address: bastion.acme.example, port: 2222 }
environments:
  recette:
    pets:
      app:   { hosts: [app-r1], with: { home: /opt/wildfly } }
      db:    { hosts: [db-r1],  with: { database: pets } }
      batch: { hosts: [etl-r1], with: { project: PETS } }
`

export const RULES = `roles:                                # GitHub logins and teams
  studies: ["@acme/studies"]
  operations: [alice, "@acme/ops"]
  committee: ["@acme/cab"]
stages:
  recette:        { validate: [studies, operations], rehearse-rollback: true }
  pre-production: { approve: { by: [operations], count: 1 }, validate: [operations] }
  production:     { approve: { by: [committee], count: 2, through: [environment, rfc] }, window: { days: [tue, wed, thu], from: "19:00", to: "23:00", timezone: Europe/Paris } }
lifecycles:
  normal: { stages: [recette, pre-production, production] }
  hotfix: { stages: [pre-production, production], requires: [incident, based-on-production], quota: { max: 2, per: 30d }, debt: [back-port, review] }
rules:                                # the first that holds decides
  - { when: "request.kind == 'hotfix' && request.severity == 'critical'", lifecycle: hotfix }
  - { lifecycle: normal }
freezes:
  - { name: year end, from: 2026-12-18, to: 2027-01-04, stages: [production] }
supervision:
  - { kind: alertmanager, url: "https://alerts.acme.example", match: { application: "\${{ release.application }}", environment: "\${{ stage }}" }, lease: 1h }
  - { kind: icinga2, url: "https://icinga.acme.example", hosts: "\${{ stage.hosts }}", lease: 1h }
  - { kind: command, silence: "silence.sh", restore: "restore.sh" }
measure:
  - { name: home page, url: "https://\${{ host.address }}/pets/", requests: 200, connections: 4, limits: { errors: 0, p95: 300ms, worse-than-previous: 20% } }
`

/** A whole technology of that name, as small as it can be. */
export function technology(name: string): string {
  return `technology: ${name}
package: file
bands: { deploy: 40 }
operations:
  verify:
    - { name: Look, run: "true" }
  backup:
    - { name: Copy, run: "true", repeatable: true }
  stop:
    - { name: Stop, run: "true" }
  deploy:
    - { name: Transfer the package, transfer: { to: $STAGING/package } }
  start:
    - { name: Wait, probe: "true", within: 5m }
  restore:
    - { name: Bring back, run: "true" }
  inspect:
    - { name: Tell, run: echo digest=x }
reversible: restore
`
}

export const CATALOGUE = ['jboss', 'postgresql', 'datastage'].map((name) => ({
  file: `technologies/${name}.yml`,
  text: technology(name),
}))

/** The configuration directory of Pets, some of its files replaced or, with undefined, left out. */
export function pets(changes: Readonly<Record<string, string | undefined>> = {}) {
  const files: Readonly<Record<string, string | undefined>> = { 'plan.yml': PLAN, 'cmdb.yml': CMDB, ...changes }
  return Object.entries(files).flatMap(([name, text]) =>
    text === undefined ? [] : [{ file: `.ecluse/${name}`, text }],
  )
}
