import { loadConfig } from '../../shared/config/load'
import { CATALOGUE, CMDB, KEY, pets, PLAN, RULES, technology } from '../support/pets-config'

const step = (domain: string, ...operations: readonly string[]) => [
  { domain, operations: operations.map((operation) => ({ operation })) },
]

test('the plan of Pets is read whole', () => {
  const { plan } = loadConfig(pets(), CATALOGUE, 'pets')
  expect(plan.file).toBe('.ecluse/plan.yml')
  expect(plan.value).toEqual({
    application: 'pets',
    order: 'bands',
    domains: {
      app: { technology: 'jboss', package: 'pets.war', with: {} },
      db: { technology: 'postgresql', package: 'pets-db.zip', with: {} },
      batch: { technology: 'datastage', package: 'pets-batch.isx', with: {} },
    },
    steps: [
      step('app', 'backup', 'verify'),
      step('db', 'backup', 'verify'),
      step('batch', 'backup', 'verify'),
      step('app', 'stop'),
      step('db', 'deploy'),
      step('app', 'deploy'),
      step('app', 'start'),
      step('batch', 'deploy'),
    ],
  })
})

test('the CMDB of Pets is read whole', () => {
  const { cmdb } = loadConfig(pets(), CATALOGUE, 'pets')
  expect(cmdb.value).toEqual({
    hosts: {
      'app-r1': { address: '10.0.0.11', port: 22, user: 'deploy', hostKeys: [KEY], jump: 'bastion' },
      'db-r1': { address: '10.0.0.12', port: 22, hostKeys: [] },
      'etl-r1': { address: '10.0.0.13', port: 22, hostKeys: [] },
      bastion: { address: 'bastion.acme.example', port: 2222, hostKeys: [] },
    },
    environments: {
      recette: {
        pets: {
          app: { hosts: ['app-r1'], with: { home: '/opt/wildfly' } },
          db: { hosts: ['db-r1'], with: { database: 'pets' } },
          batch: { hosts: ['etl-r1'], with: { project: 'PETS' } },
        },
      },
    },
  })
})

test('the rules of Pets are read whole', () => {
  const { rules } = loadConfig(pets({ 'ecluse.yml': RULES }), CATALOGUE, 'pets')
  const day = 86_400_000
  expect(rules?.value).toEqual({
    roles: { studies: ['@acme/studies'], operations: ['alice', '@acme/ops'], committee: ['@acme/cab'] },
    stages: {
      recette: { validate: ['studies', 'operations'], rehearseRollback: true, allow: [], evidence: [] },
      'pre-production': {
        approve: { by: ['operations'], count: 1, through: ['environment', 'rfc'] },
        validate: ['operations'],
        rehearseRollback: false,
        allow: [],
        evidence: [],
      },
      production: {
        approve: { by: ['committee'], count: 2, through: ['environment', 'rfc'] },
        validate: [],
        rehearseRollback: false,
        window: { days: ['tue', 'wed', 'thu'], from: '19:00', to: '23:00', timezone: 'Europe/Paris' },
        allow: [],
        evidence: [],
      },
    },
    lifecycles: {
      normal: { stages: ['recette', 'pre-production', 'production'], requires: [], debt: [] },
      hotfix: {
        stages: ['pre-production', 'production'],
        requires: ['incident', 'based-on-production'],
        quota: { max: 2, per: 30 * day },
        debt: ['back-port', 'review'],
      },
    },
    rules: [
      { when: "request.kind == 'hotfix' && request.severity == 'critical'", lifecycle: 'hotfix' },
      { lifecycle: 'normal' },
    ],
    freezes: [{ name: 'year end', from: '2026-12-18', to: '2027-01-04', stages: ['production'] }],
    supervision: [
      {
        kind: 'alertmanager',
        url: 'https://alerts.acme.example',
        match: { application: '${{ release.application }}', environment: '${{ stage }}' },
        lease: day / 24,
        onError: 'stop',
      },
      {
        kind: 'icinga2',
        url: 'https://icinga.acme.example',
        hosts: '${{ stage.hosts }}',
        lease: day / 24,
        onError: 'stop',
      },
      { kind: 'command', silence: 'silence.sh', restore: 'restore.sh', lease: day / 24, onError: 'stop' },
    ],
    measure: [
      {
        name: 'home page',
        url: 'https://${{ host.address }}/pets/',
        within: 60_000,
        requests: 200,
        connections: 4,
        limits: { errors: 0, p95: 300, worseThanPrevious: 0.2 },
      },
    ],
    retention: { deployments: 3 },
  })
})

test('every form of a step is read, durations in milliseconds', () => {
  const steps = `steps:
  - app: stop
  - { app: backup, db: [backup, { do: verify, timeout: 90s }] }
  - app: { do: [deploy, start], serial: 1, timeout: 10m, retries: 2 }
`
  const { plan } = loadConfig(pets({ 'plan.yml': PLAN.replace(/steps:[^]*/, steps) }), CATALOGUE, 'pets')
  const limits = { serial: 1, timeout: 600_000, retries: 2 }
  expect(plan.value.steps).toEqual([
    step('app', 'stop'),
    [
      { domain: 'app', operations: [{ operation: 'backup' }] },
      { domain: 'db', operations: [{ operation: 'backup' }, { operation: 'verify', timeout: 90_000 }] },
    ],
    [
      {
        domain: 'app',
        operations: [
          { operation: 'deploy', ...limits },
          { operation: 'start', ...limits },
        ],
      },
    ],
  ])
})

test('values of parameters are kept as they are written', () => {
  const written = 'home: 1.10, a: 0x1F, b: yes, c: true, d: "", e: 0123, f: 1e3, g: "${{ stage }}", constructor: x'
  const { cmdb } = loadConfig(pets({ 'cmdb.yml': CMDB.replace('home: /opt/wildfly', written) }), CATALOGUE, 'pets')
  expect(Object.entries(cmdb.value.environments['recette']?.['pets']?.['app']?.with ?? {})).toEqual([
    ['home', '1.10'],
    ['a', '0x1F'],
    ['b', 'yes'],
    ['c', 'true'],
    ['d', ''],
    ['e', '0123'],
    ['f', '1e3'],
    ['g', '${{ stage }}'],
    ['constructor', 'x'],
  ])
})

test('anchors, a byte order mark, CRLF and comments of host keys do no harm', () => {
  const plan = `\ufeff${PLAN.replace('{ technology: jboss,', '&app { technology: jboss,')}`.replaceAll('\n', '\r\n')
  const files = pets({ 'plan.yml': plan, 'cmdb.yml': CMDB.replace(KEY, `${KEY} root@app-r1`) })
  const loaded = loadConfig(files, CATALOGUE, 'pets')
  expect(loaded.plan.value).toEqual(loadConfig(pets(), CATALOGUE, 'pets').plan.value)
  expect(loaded.cmdb.value.hosts['app-r1']?.hostKeys).toEqual([KEY])
})

test('everything read knows where it stands, or what is around it', () => {
  const { plan, cmdb } = loadConfig(pets(), CATALOGUE, 'pets')
  const file = '.ecluse/plan.yml'
  expect(plan.place(['domains', 'db', 'package'])).toEqual({ file, line: 5, column: 45 })
  expect(plan.place(['steps', 3, 'app'])).toEqual({ file, line: 11, column: 10 })
  expect(plan.place(['domains', 'db', 'with', 'port'])).toEqual({ file, line: 5, column: 10 })
  expect(plan.place(['nothing'])).toEqual({ file, line: 2, column: 1 })
  expect(cmdb.place(['environments', 'recette', 'pets', 'app', 'hosts', 0])).toEqual({
    file: '.ecluse/cmdb.yml',
    line: 9,
    column: 24,
  })
})

test("an application's own plan goes before the common one, and other applications' plans are left alone", () => {
  const files = pets({ 'plans/pets.yml': PLAN, 'plan.yml': PLAN.replace(': pets', ': dogs'), 'plans/dogs.yml': '[' })
  expect(loadConfig(files, CATALOGUE, 'pets').plan.file).toBe('.ecluse/plans/pets.yml')
})

test('a technology is read whole', () => {
  const { technologies } = loadConfig(pets({ 'technologies/mine.yml': technology('mine') }), CATALOGUE, 'pets')
  const limits = { timeout: 600_000, retries: 0, repeatable: false, nothingDone: 'fails' }
  expect([...technologies.keys()]).toEqual(['jboss', 'postgresql', 'datastage', 'mine'])
  expect(technologies.get('mine')?.value).toEqual({
    name: 'mine',
    label: 'mine',
    package: 'file',
    params: {},
    bands: { verify: 10, backup: 10, stop: 20, deploy: 40, start: 60, check: 90, restore: 40, inspect: 100 },
    tools: [],
    operations: {
      verify: [{ ...limits, kind: 'run', name: 'Look', script: 'true' }],
      backup: [{ ...limits, kind: 'run', name: 'Copy', script: 'true', repeatable: true }],
      stop: [{ ...limits, kind: 'run', name: 'Stop', script: 'true' }],
      deploy: [{ ...limits, kind: 'transfer', name: 'Transfer the package', to: '$STAGING/package', repeatable: true }],
      start: [
        { ...limits, kind: 'probe', name: 'Wait', script: 'true', within: 300_000, every: 1000, repeatable: true },
      ],
      restore: [{ ...limits, kind: 'run', name: 'Bring back', script: 'true' }],
      inspect: [{ ...limits, kind: 'run', name: 'Tell', script: 'echo digest=x', repeatable: true }],
    },
    reversible: 'restore',
  })
})

test('a technology with the name of ours changes only what it says', () => {
  const own = `technology: jboss
label: Our JBoss
params:
  home: { default: 8, description: Home }
bands: { deploy: 45 }
operations:
  stop:
    - { name: Stop it our way, run: stop, timeout: 1h, retries: 3, repeatable: true, nothing-done: allowed }
`
  const files = pets({ 'technologies/jboss.yml': own })
  const ours = loadConfig(pets(), CATALOGUE, 'pets').technologies.get('jboss')?.value
  const theirs = loadConfig(files, CATALOGUE, 'pets').technologies.get('jboss')
  expect(theirs?.file).toBe('.ecluse/technologies/jboss.yml')
  expect(theirs?.value).toEqual({
    ...ours,
    label: 'Our JBoss',
    params: { home: { required: false, default: '8', description: 'Home' } },
    bands: { ...ours?.bands, deploy: 45, restore: 45 },
    operations: {
      ...ours?.operations,
      stop: [
        {
          kind: 'run',
          name: 'Stop it our way',
          script: 'stop',
          timeout: 3_600_000,
          retries: 3,
          repeatable: true,
          nothingDone: 'allowed',
        },
      ],
    },
  })
})
