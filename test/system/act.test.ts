import { isx } from '../support/datastage'
import { startPostgres, type Postgres } from '../support/postgres'
import { zipOf } from '../support/zip'
import type { EndedRun } from './support/act'
import { VERSIONS } from './support/pets-files'
import { pipelineSite, STAGES, type PipelineSite, type Start } from './support/pipeline-site'
import { servletWar } from './support/wildfly'

// One story, told in order: each test goes on where the one before it ended.
let server: Postgres
let site: PipelineSite

beforeAll(async () => {
  server = startPostgres()
  site = await pipelineSite(server)
  // What depends on the hour at which the tests run.
  site.configure('ecluse.yml', (text) => text.replace(/^ *window:.*\n/m, '').replace(/^freezes:[^]*$/m, ''))
})

afterAll(async () => {
  await site.close()
  server.stop()
})

/** The number of the RFC of 2.0.0: the request before it is issue 1. */
const RFC = 2

const dispatched = (workflow: string, inputs: Readonly<Record<string, string>>, approvals?: Start['approvals']) =>
  site.start({
    ...{ workflow, event: 'workflow_dispatch', actor: 'alice', payload: { inputs } },
    ...(approvals && { approvals }),
  })

function green(ended: EndedRun): EndedRun {
  if (ended.status !== 0) throw new Error(ended.log)
  return ended
}

/** `<type> <stage>` of what happened to the stages, and how it ended. */
const happened = (version: string): readonly string[] =>
  site
    .events()
    .filter((event) => event['version'] === version && /^(deployment|rollback)\./.test(String(event['type'])))
    .map(({ type, stage, result }) =>
      [type, stage, result].flatMap((word) => (typeof word === 'string' ? word : [])).join(' '),
    )

/** Which stages have the table that 2.0.0 brings. */
const withOwners = (): readonly string[] => STAGES.filter(hasOwners)

const hasOwners = (place: Parameters<PipelineSite['sql']>[0]): boolean =>
  site.sql(place, "SELECT to_regclass('owners') IS NOT NULL").trim() === 't'

test('ci.yml shows in a pull request the plan of everything that it may come to', async () => {
  site.build({ ...VERSIONS['2.0.0'], 'pets.war': servletWar({ page: 'Pets 2.0.0' }) })
  const payload = { pull_request: { head: { ref: 'topic' }, base: { ref: 'main' } } }
  const ended = green(await site.start({ workflow: 'ci.yml', event: 'pull_request', actor: 'sam', payload }))
  const plans = [1, 2, 3, 4].map((nth) => [`CI/plan-${nth}`, 'success'] as const)
  expect(ended.jobs).toEqual({ 'CI/build': 'success', ...Object.fromEntries(plans) })
  for (const place of ['integration', ...STAGES]) expect(ended.log).toMatch(new RegExp(`## Plan: pets .* → ${place}\n`))
})

test('ci.yml deploys what is on main to integration', async () => {
  const payload = { ref: 'refs/heads/main' }
  const ended = green(await site.start({ workflow: 'ci.yml', event: 'push', actor: 'sam', payload }))
  expect(ended.jobs).toEqual({ 'CI/build': 'success', 'CI/integration': 'success' })
  expect([hasOwners('integration'), withOwners()]).toEqual([true, []])
})

test('ci.yml builds, tests and vaults what was tagged', async () => {
  const ended = green(
    await site.start({ workflow: 'ci.yml', event: 'push', actor: 'sam', payload: { ref: 'refs/tags/v2.0.0' } }),
  )
  expect(ended.jobs).toEqual({ 'CI/build': 'success', 'CI/vault': 'success' })
})

test('rfc.yml opens the RFC that the issue form asks for, and obeys who approves its plan', async () => {
  green(await site.ask('sam', '2.0.0'))
  green(await site.say('oscar', RFC, '/approve plan'))
  const types = site.events().flatMap(({ type, version }) => (version === '2.0.0' ? [type] : []))
  expect(types).toEqual([
    ...['package.vaulted', 'request.opened', 'plan.proposed', 'plan.proposed', 'plan.proposed', 'plan.approved'],
  ])
})

test('advance.yml ends red at a gate that is closed, and touches nothing', async () => {
  const inputs = { application: 'pets', version: '2.0.0', stage: 'production' }
  const { status, jobs, log } = await dispatched('advance.yml', inputs)
  expect(status).not.toBe(0)
  expect(jobs).toEqual({
    'stage/Stage/preview': 'success',
    'stage/Stage/deploy': 'failure',
    'stage/Stage/verdict': 'failure',
  })
  expect(log).toMatch(/may not enter production:.*stage-order: .*approvals-missing: /s)
  expect(happened('2.0.0')).toEqual([])
  expect(withOwners()).toEqual([])
})

test('release.yml carries the release from recette to production, as people validate and approve', async () => {
  const approvals = async (environment: number, run: number): Promise<void> => {
    if (environment === 2) {
      green(await site.say('sam', RFC, '/validate recette'))
      green(await site.say('oscar', RFC, '/validate recette'))
      site.review(run, 'pre-production', 'oscar')
    }
    if (environment === 3) {
      green(await site.say('oscar', RFC, '/validate pre-production'))
      site.review(run, 'production', 'carol')
      green(await site.say('dave', RFC, '/approve production'))
    }
  }
  const ended = green(await dispatched('release.yml', { version: '2.0.0' }, approvals))
  const jobs = STAGES.flatMap((stage) =>
    ['preview', 'deploy', 'verdict'].map((job) => [`${stage}/Stage/${job}`, 'success'] as const),
  )
  expect(ended.jobs).toEqual({ ...Object.fromEntries(jobs), 'Release Pets/verdict': 'success' })
  expect(withOwners()).toEqual([...STAGES])
  expect(happened('2.0.0').filter((line) => line.startsWith('deployment.finished'))).toEqual(
    STAGES.map((stage) => `deployment.finished ${stage} succeeded`),
  )
  expect(await site.page()).toBe('200 Pets 2.0.0')
}, 600_000)

test('rollback.yml lets production down again', async () => {
  green(await dispatched('rollback.yml', { application: 'pets', stage: 'production' }))
  expect(happened('2.0.0').at(-1)).toMatch(/^rollback\.finished production/)
  expect(withOwners()).toEqual(['recette', 'pre-production'])
})

test('release.yml stops where a servlet throws: the old page is served, the database is as before, and what it cost is told', async () => {
  site.build({
    'pets.war': servletWar({ page: 'Pets 2.1.0', broken: true }),
    'pets-db.zip': zipOf({
      'deploy/01-vets.sql': 'CREATE TABLE vets (id int);',
      'rollback/01-vets.sql': 'DROP TABLE vets;',
    }),
    'pets-batch.isx': isx({ Load: 'three' }),
  })
  green(await site.start({ workflow: 'ci.yml', event: 'push', actor: 'sam', payload: { ref: 'refs/tags/v2.1.0' } }))
  green(await site.ask('sam', '2.1.0'))
  green(await site.say('oscar', RFC + 2, '/approve plan'))
  const before = site.database('recette')
  const { status, jobs, log } = await dispatched('release.yml', { version: '2.1.0' })
  expect(status).not.toBe(0)
  expect(jobs).toEqual({
    'recette/Stage/preview': 'success',
    'recette/Stage/deploy': 'failure',
    'recette/Stage/verdict': 'failure',
  })
  expect(happened('2.1.0').at(-1)).toMatch(/rolled-back$/)
  expect(log).toContain('java.lang.IllegalStateException: the pets are out')
  expect(await site.page()).toBe('200 Pets 2.0.0')
  expect(site.database('recette')).toEqual(before)
  expect(log).toMatch(/\*\*Without service\*\*: app on app for (\d+ min )?[\d.]+ s\n/)
  expect(log).toContain('✅ **Proved**')
  expect(withOwners()).toEqual(['recette', 'pre-production'])
}, 600_000)
