import type { JournalEntry } from '../../shared/automaton/journal'
import { startPostgres } from '../support/postgres'
import { startRelay } from '../support/relay'
import type { Halt } from './support/brake'
import { halted, IN_THE_SQL, kill, quiet } from './support/interruption'
import { petsSite, succeeded, type PetsSite } from './support/pets-site'

const server = startPostgres()
let site: PetsSite
let before: ReturnType<PetsSite['state']>
let goal: ReturnType<PetsSite['state']>

beforeAll(async () => {
  site = await petsSite(server)
  before = site.state()
  succeeded(await site.run('execute-plan'))
  goal = site.state()
  succeeded(await site.run('rollback'))
})
afterAll(() => site.close())
afterAll(() => server.stop())
// Whatever a test did, the next begins where this one began.
afterEach(() => expect(site.state()).toEqual(before))

const IN_THE_IMPORT: Halt = { file: '1-8-batch-deploy-3.sh', turn: 1, at: 'command', command: 12 }
const IN_THE_REHEARSAL: Halt = { file: '2-2-db-restore-4.sh', turn: 1, at: 'command', command: 20 }

const REHEARSED = 'stages:\n  recette: { rehearse-rollback: true }\n'

test('a connection that is cut in a changing step is opened again, and everything rolled back', async () => {
  const { db } = site.hosts
  const relay = await startRelay(db.sshd().port)
  site.configure({ ports: { db: relay.port } })
  const step = await halted(site, db, IN_THE_SQL)
  relay.cut()
  const { status, outputs, errors } = await step.ended
  expect({ status, result: outputs['result'], failed: outputs['failed-step'] }).toEqual({
    status: 1,
    result: 'rolled-back',
    failed: '5',
  })
  expect(errors.join('\n')).toMatch(/db on db-r1.*connection.*ended/s)
  await quiet(site)
  await relay.close()
  site.configure()
})

test('a link that goes silent is noticed, and what still ran behind it is ended before anything is undone', async () => {
  const { etl } = site.hosts
  const relay = await startRelay(etl.sshd().port)
  site.configure({ ports: { etl: relay.port } })
  const step = await halted(site, etl, IN_THE_IMPORT)
  relay.freeze()
  const { outputs, errors } = await step.ended
  expect({ result: outputs['result'], errors: errors.join('\n') }).toMatchObject({ result: 'rolled-back' })
  expect(site.state()).toEqual(before)
  // The host still believes in the silent connection; what it had begun over it must not go on.
  expect(etl.running().filter((command) => command.includes('1-8-batch-deploy'))).toEqual([])
  await relay.close()
  await quiet(site)
  site.configure()
})

test('a host that dies and returns is waited for, and everything rolled back', async () => {
  const { db } = site.hosts
  const step = await halted(site, db, IN_THE_SQL)
  await db.die()
  await step.said('failed on db-r1')
  await db.revive()
  const { outputs, errors } = await step.ended
  expect({ result: outputs['result'], failed: outputs['failed-step'], errors: errors.length }).toEqual({
    result: 'rolled-back',
    failed: '5',
    errors: 1,
  })
  await quiet(site)
})

test('a host that dies with its server and returns too late is rolled back later', async () => {
  const { app } = site.hosts
  const step = await halted(site, app, { file: '1-6-app-deploy-3.sh', turn: 1, at: 'command', command: 30 })
  await app.die()
  const { outputs, errors } = await step.ended
  expect({ result: outputs['result'], reason: outputs['reason'] }).toEqual({
    result: 'failed',
    reason: 'rollback-failed',
  })
  expect(errors.join('\n')).toMatch(/app on app-r1.*Run `rollback`/s)
  const early = await site.run('rollback')
  expect({ status: early.status, reason: early.outputs['reason'] }).toEqual({ status: 1, reason: 'host-unreachable' })
  await app.revive()
  succeeded(await site.run('rollback'))
  await quiet(site)
})

test('a cancelled run ends in time, leaves nothing behind, and can be resumed', async () => {
  const step = await halted(site, site.hosts.db, IN_THE_SQL)
  const cancelled = performance.now()
  step.signal('SIGINT')
  const { outputs, state } = await step.ended
  expect(performance.now() - cancelled).toBeLessThan(7_000)
  expect({ result: outputs['result'], reason: outputs['reason'], state: Object.keys(state).sort() }).toEqual({
    result: 'cancelled',
    reason: 'cancelled',
    state: ['deployment', 'ecluse-started'],
  })
  expect(site.lastEvent('deployment.finished')).toMatchObject({
    result: 'cancelled',
    deployment: outputs['deployment-id'],
  })
  expect(site.locks()).toEqual([])
  await quiet(site)
  succeeded(await site.run('execute-plan', { resume: 'last' }))
  expect(site.state()).toEqual(goal)
  succeeded(await site.run('rollback'))
})

test('a cancelled run can be rolled back', async () => {
  const step = await halted(site, site.hosts.etl, IN_THE_IMPORT)
  step.signal('SIGINT')
  expect((await step.ended).outputs['result']).toBe('cancelled')
  await quiet(site)
  succeeded(await site.run('rollback'))
})

test('the post step of a run that was killed writes down what was done, and frees the locks', async () => {
  const step = await halted(site, site.hosts.db, IN_THE_SQL)
  await kill(step)
  const { state } = await step.ended
  const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
  expect(site.locks()).toHaveLength(1)
  succeeded(await site.begin('execute-plan/post', {}, saved).ended)
  expect(site.locks()).toEqual([])
  const { result, reason, deployment, journal } = site.lastEvent('deployment.finished')
  expect({ result, reason, deployment }).toEqual({
    result: 'failed',
    reason: 'interrupted',
    deployment: state['deployment'],
  })
  const ofDatabase = (journal as readonly JournalEntry[]).filter(({ host }) => host === 'db-r1')
  expect(ofDatabase.slice(-2)).toMatchObject([
    { event: 'started', operation: 'deploy', technical: 5 },
    { event: 'finished', operation: 'deploy', technical: 5, status: 143 },
  ])
  await quiet(site)
  succeeded(await site.run('rollback'))
})

test.each(['rollback', 'resume'])('a rehearsal killed in its rollback: %s', async (recovery) => {
  site.configure({ rules: REHEARSED })
  await kill(await halted(site, site.hosts.db, IN_THE_REHEARSAL))
  await quiet(site)
  if (recovery === 'resume') {
    const resumed = succeeded(await site.run('execute-plan', { resume: 'last' }))
    expect(resumed.outputs['result']).toBe('succeeded')
    expect(site.state()).toEqual(goal)
    expect(site.lastEvent('deployment.finished')).toMatchObject({ rehearsal: { holds: true, differences: [] } })
  }
  succeeded(await site.run('rollback'))
  site.configure()
})
