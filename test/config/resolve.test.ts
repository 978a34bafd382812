import { loadConfig } from '../../shared/config/load'
import { ConfigError } from '../../shared/config/place'
import { resolvePlan } from '../../shared/config/resolve'
import type { Plan } from '../../shared/plan/plan'
import { Secret } from '../../shared/plan/secret'
import { KEY } from '../support/pets-config'

const TECHNOLOGY = `technology: web
package: archive
reversible: restore
params:
  path: { required: true, description: Where it is }
  mode: { default: plain, description: How }
operations:
  backup: [{ name: b, run: 'true' }]
  deploy: [{ name: d, run: 'true' }]
  restore: [{ name: r, run: 'true' }]
`
const PLAN = `application: pets
domains:
  web:
    technology: web
    package: web.zip
    with: { path: "/srv/\${{ release.application }}/\${{ host.name }}" }
`
const CMDB = `hosts:
  bastion: { address: bastion.example }
  w1: { address: 10.0.0.1, user: deploy, host-key: "${KEY}", jump: bastion }
environments:
  recette:
    pets:
      web:
        hosts: [w1]
        with: { mode: "\${{ params.path }} on \${{ stage }} with \${{ secrets.KEY }}" }
`

type Files = Readonly<{ plan?: string; cmdb?: string; rules?: string }>

function resolved(
  { plan = PLAN, cmdb = CMDB, rules }: Files,
  stage = 'recette',
  secrets?: Record<string, string>,
): Plan {
  const files = [
    { file: '.ecluse/plan.yml', text: plan },
    { file: '.ecluse/cmdb.yml', text: cmdb },
    { file: '.ecluse/technologies/web.yml', text: TECHNOLOGY },
    ...(rules === undefined ? [] : [{ file: '.ecluse/ecluse.yml', text: rules }]),
  ]
  const occurrence = { application: 'pets', version: '2.0.0', stage, ...(secrets ? { secrets } : {}) }
  return resolvePlan(loadConfig(files, [], 'pets'), occurrence)
}

function refusal(files: Files, stage?: string): string {
  try {
    resolved(files, stage)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'not refused'
}

test('hosts, parameters and steps are those of the stage', () => {
  const { domains, steps } = resolved({})
  expect(steps.map(({ operations }) => operations.map(({ operation }) => operation))).toEqual([['backup'], ['deploy']])
  expect(domains[0]?.targets[0]).toMatchObject({
    host: { name: 'w1', address: '10.0.0.1', port: 22, user: 'deploy', jump: { name: 'bastion', port: 22 } },
    params: { path: '/srv/pets/w1' },
  })
})

test('a parameter that holds a secret is known by where it comes from, and has a value only for hosts', () => {
  const mode = (plan: Plan): unknown => plan.domains[0]?.targets[0]?.params['mode']
  const known = mode(resolved({}, 'recette', { KEY: 's3cret' }))
  expect(known).toBeInstanceOf(Secret)
  expect(JSON.stringify(known)).toBe('{"secret":"${{ params.path }} on ${{ stage }} with ${{ secrets.KEY }}"}')
  expect(known instanceof Secret && known.reveal()).toBe('/srv/pets/w1 on recette with s3cret')
  expect(JSON.stringify(mode(resolved({})))).toBe(JSON.stringify(known))
})

test.each<[string, Files, string | undefined, string]>([
  [
    'a stage that the CMDB does not have',
    {},
    'recete',
    '.ecluse/cmdb.yml:5:3: the stage `recete` is not here; did you mean `recette`?',
  ],
  [
    'an application that the stage does not have',
    { cmdb: CMDB.replace('    pets:', '    pats:') },
    undefined,
    '.ecluse/cmdb.yml:6:5: the application `pets` is not here; did you mean `pats`?',
  ],
  [
    'a domain that the CMDB does not place',
    { cmdb: CMDB.replace('      web:', '      wob:') },
    undefined,
    '.ecluse/cmdb.yml:7:7: the domain `web` is not here; did you mean `wob`?',
  ],
  [
    'a parameter that the technology does not have',
    { plan: PLAN.replace('path:', 'pth:') },
    undefined,
    'Web has no parameter `pth`; did you mean `path`?',
  ],
  [
    'a domain without its package',
    { plan: PLAN.replace('    package: web.zip\n', '') },
    undefined,
    'the domain `web` names no package; web expects one: `package: <file name in the vault>`',
  ],
  [
    'an expression that names what is not there',
    { plan: PLAN.replace('release.application', 'release.aplication') },
    undefined,
    'did you mean `application`?',
  ],
  [
    'an operation that the technology does not have',
    { plan: `${PLAN}steps:\n  - web: stop\n` },
    undefined,
    ".ecluse/plan.yml:8:10: web's operation `stop` is not here; known: `backup`, `deploy`, `restore`",
  ],
  [
    'a deploy before its backup',
    { plan: `${PLAN}steps:\n  - web: deploy\n  - web: backup\n` },
    undefined,
    '.ecluse/plan.yml:9:5: web: `backup` in step 2 comes after its `deploy`; expected it before.',
  ],
  [
    'a wait for a query that the technology cannot ask',
    { plan: `${PLAN}steps:\n  - web: { do: deploy, until: { sql: select 1 } }\n` },
    undefined,
    '.ecluse/plan.yml:8:10: web has no `query` to wait for `sql` with; wait for `http` or `port`',
  ],
  [
    'a wait for what is no port on that host',
    { plan: `${PLAN}steps:\n  - web: { do: deploy, until: { port: "\${{ host.name }}" } }\n` },
    undefined,
    '.ecluse/plan.yml:8:10: `until`: found `w1`, expected a port',
  ],
  [
    'a wait that would show a secret',
    { plan: `${PLAN}steps:\n  - web: { do: deploy, until: { http: "http://h/\${{ params.mode }}" } }\n` },
    undefined,
    '.ecluse/plan.yml:8:10: `until` holds a secret, `http://h/${{ params.mode }}`; expected what everybody may read',
  ],
  [
    'a step that contradicts `after`',
    {
      plan: `${PLAN.replace('    package', '    after: [base]\n    package')}  base: { technology: web, package: base.zip, with: { path: /srv/base } }\nsteps:\n  - web: [backup, deploy]\n  - base: backup\n  - base: deploy\n`,
      cmdb: `${CMDB}      base: { hosts: [w1] }\n`,
    },
    undefined,
    '.ecluse/plan.yml:10:10: web: `deploy` in step 1 comes before `deploy` of base in step 3; expected it after, because web depends on base (`after`).',
  ],
  [
    'a stage without rules, where there are rules',
    { rules: 'stages: { production: {} }\n' },
    undefined,
    'the stage `recette` is not here; known: `production`',
  ],
])('%s is refused with its place', (_, files, stage, message) => {
  expect(refusal(files, stage).toLowerCase()).toContain(message.toLowerCase())
})
