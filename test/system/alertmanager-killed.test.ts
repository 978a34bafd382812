import { tempdir } from '../support/tempdir'
import { startAlertmanager, type Alertmanager } from './support/alertmanager'
import { eventually } from './support/processes'
import { startPage, watchedSite, type Running, type WatchedSite } from './support/watched-site'

const root = tempdir()
let server: Alertmanager
let page: Awaited<ReturnType<typeof startPage>>
let site: WatchedSite
beforeEach(async () => {
  server = await startAlertmanager(`${root()}/alertmanager`)
  page = await startPage()
  site = watchedSite(root())
})
afterEach(async () => {
  site.release()
  page.close()
  await server.stop()
})

const PETS = { application: 'pets', environment: 'recette' }

function rules(lease: string): object {
  const match = { application: '${{ release.application }}', environment: '${{ stage }}' }
  return {
    supervision: [{ kind: 'alertmanager', url: server.url, match, lease }],
    measure: [{ name: 'page', url: page.url, requests: 4, limits: { errors: 4 } }],
  }
}

/** Begins a deployment and resolves when it is there. */
type Reach = () => Promise<Running>

const begunWhen = (met: Promise<void>): Promise<Running> => {
  const running = site.begin('2.0.0')
  return met.then(() => running)
}
const halted = async (phase: 'backup' | 'deploy' | 'check'): Promise<Running> => {
  site.halt(phase)
  const running = site.begin('2.0.0')
  await site.reached(phase, running)
  return running
}
const MOMENTS: readonly (readonly [string, Reach, silenced: boolean])[] = [
  ['before it has asked for the silence', () => begunWhen(server.front.hold('POST', 'before')), false],
  ['before it hears that it is silenced', () => begunWhen(server.front.hold('POST', 'after')), true],
  ['in the backup', () => halted('backup'), true],
  ['in the deployment', () => halted('deploy'), true],
  ['in the check', () => halted('check'), true],
  ['in the measurement', () => begunWhen(page.hold()), true],
  ['before it gives back', () => begunWhen(server.front.hold('DELETE', 'before')), true],
  ['before it hears that it gave back', () => begunWhen(server.front.hold('DELETE', 'after')), false],
]

async function killedIn(reach: Reach, lease: string) {
  await site.prepare('2.0.0', 'new', rules(lease))
  const running = await reach()
  const main = await running.kill('SIGKILL')
  expect(main.status).toBeNull()
  await server.fire({ alertname: 'Down', ...PETS })
  return main
}

async function states(): Promise<readonly string[]> {
  return (await server.silences()).map(({ status }) => status.state)
}

test.each(MOMENTS)('killed %s, its post step gives back', async (_, reach, silenced) => {
  const main = await killedIn(reach, '1h')
  expect((await states()).includes('active')).toBe(silenced)
  await server.fire({ alertname: 'canary' })
  await eventually(() => server.left.includes('canary'))
  expect(server.left.includes('Down')).toBe(!silenced)
  site.release()
  page.free()
  const post = await site.post('2.0.0', main)
  expect(post).toMatchObject({ status: 0, errors: [] })
  expect(await states()).not.toContain('active')
  await eventually(() => server.left.includes('Down'))
  expect(server.left.toSorted()).toEqual(['Down', 'canary'])
  const muted = silenced ? [{ name: 'Down' }] : []
  expect(site.lastEvent('supervision.recorded')).toMatchObject({ items: [{ muted }] })
})

// What ends it then is Alertmanager: the moment matters only for what was asked of it.
test.each(MOMENTS.filter((_, index) => index % 3 === 0 || index === 1))(
  'killed %s, and nothing runs after it: the lease ends by itself',
  async (_, reach) => {
    await killedIn(reach, '6s')
    await eventually(() => server.left.includes('Down'))
    expect(server.left).toEqual(['Down'])
    expect(await states()).not.toContain('active')
  },
)

test('a deployment that ended leaves nothing to its post step', async () => {
  await site.prepare('2.0.0', 'new', rules('1h'))
  const main = await site.begin('2.0.0').ended
  expect(main.status).toBe(0)
  await server.stop()
  expect(await site.post('2.0.0', main)).toMatchObject({ status: 0, errors: [] })
})

test('a post step that cannot give back says until when it is silent, and still brings the deployment to its end', async () => {
  const main = await killedIn(() => halted('deploy'), '1h')
  site.release()
  await server.stop()
  const post = await site.post('2.0.0', main)
  expect(post.log).toMatch(/warning: .*alertmanager at \S+ was not given back, it ends by itself at 20/)
  expect(site.lastEvent('deployment.finished')).toMatchObject({ deployment: main.state['deployment'] })
})
