import type { Silence, Silenceable } from '../../shared/automaton/supervision'
import { supervisions } from '../../shared/external/supervision/supervision'
import { tempdir } from '../support/tempdir'
import { startAlertmanager, type Alertmanager } from './support/alertmanager'
import { eventually } from './support/processes'
import { watchedSite } from './support/watched-site'

const root = tempdir()
let server: Alertmanager
beforeEach(async () => (server = await startAlertmanager(`${root()}/alertmanager`)))
afterEach(() => server.stop())

const HOUR = 3_600_000
const never = new AbortController().signal
const supervision = supervisions({})

/** Until what must leave has left: long after what was fired before it. */
async function leaves(...names: readonly string[]): Promise<void> {
  await eventually(() => names.every((name) => server.left.includes(name)))
  expect(server.left.toSorted()).toEqual(names.toSorted())
}

/** An alert that no silence is about: once it has left, so has all that was fired before and is not muted. */
async function canary(name: string): Promise<void> {
  await server.fire({ alertname: name })
  await eventually(() => server.left.includes(name))
  expect(server.left).toContain(name)
}

function ask(match: Readonly<Record<string, string>>, over: Partial<Silence> = {}): Silence {
  const target: Silenceable = { kind: 'alertmanager', url: server.url, match }
  const now = Date.now()
  return { mark: 'Écluse 1 1', deployment: '1', target, from: now, until: now + HOUR, ...over }
}

describe('the real Alertmanager', () => {
  test('sends nothing that matches while it is silenced, tells what it holds back, and sends it afterwards', async () => {
    const asked = ask({ application: 'pets', environment: 'a "quoted" \\ stage, {a=~"b"}' })
    const { match } = asked.target as Extract<Silenceable, { kind: 'alertmanager' }>
    expect(await supervision.silence(asked, never)).toBe(asked.until)
    await server.fire({ alertname: 'Down', instance: 'web:1', ...(match as Record<string, string>) })
    await server.fire({ alertname: 'Late', application: 'pets', environment: 'another' })
    await leaves('Late')
    await canary('canary')
    expect(await supervision.muted(asked, never)).toEqual([
      { name: 'Down', on: 'web:1', since: expect.any(String) as string },
    ])
    await supervision.giveBack(asked, never)
    await leaves('Late', 'canary', 'Down')
    expect(await supervision.muted(asked, never)).toEqual([])
  })

  test('is asked again to prolong, which makes no second silence, and may be asked to give back twice', async () => {
    const asked = ask({ application: 'pets' }, { until: Date.now() + 60_000 })
    await supervision.silence(asked, never)
    await supervision.silence({ ...asked, until: asked.from + HOUR }, never)
    const [only, ...others] = await server.silences()
    expect(others).toEqual([])
    expect(Date.parse(only?.endsAt ?? '')).toBe(asked.from + HOUR)
    await supervision.giveBack(asked, never)
    await supervision.giveBack(asked, never)
    expect((await server.silences()).map(({ status }) => status.state)).toEqual(['expired'])
  })

  test('is silenced at once also where the clock of the runner is ahead of its own', async () => {
    const ahead = Date.now() + 600_000
    await supervision.silence(ask({ application: 'pets' }, { from: ahead, until: ahead + HOUR }), never)
    expect((await server.silences()).map(({ status }) => status.state)).toEqual(['active'])
  })

  test("ends what has the mark, and neither another deployment's silence nor a person's", async () => {
    const ours = ask({ application: 'pets' })
    const theirs = ask({ application: 'pets' }, { mark: 'Écluse 2 1' })
    await supervision.silence(ours, never)
    await supervision.silence(theirs, never)
    await supervision.giveBack(ours, never)
    const active = (await server.silences()).filter(({ status }) => status.state === 'active')
    expect(active.map(({ comment }) => comment)).toEqual(['Écluse 2 1'])
  })
})

describe('a deployment under a real Alertmanager', () => {
  const entry = (over: object = {}): object => {
    const match = { application: '${{ release.application }}', environment: '${{ stage }}' }
    return { supervision: [{ kind: 'alertmanager', url: server.url, match, ...over }] }
  }
  const PETS = { application: 'pets', environment: 'recette' }

  test('holds back what fires meanwhile, also beyond the first lease, and lists it in summary and ledger', async () => {
    const site = watchedSite(root())
    await site.prepare('2.0.0', 'new', entry({ lease: '6s' }))
    site.halt('backup')
    const running = site.begin('2.0.0')
    await site.reached('backup', running)
    await server.fire({ alertname: 'Slow', instance: 'web | 1', ...PETS })
    await server.fire({ alertname: 'Elsewhere', application: 'pets', environment: 'production' })
    site.halt('check')
    site.release()
    site.halt('check')
    await site.reached('check', running)
    await server.fire({ alertname: 'Down', instance: 'web | 1', ...PETS })
    const first = Date.parse((await server.silences())[0]?.startsAt ?? '') + 6_000
    await eventually(() => Date.now() > first + 1_000)
    await canary('canary')
    expect(server.left.toSorted()).toEqual(['Elsewhere', 'canary'])
    site.release()
    const ended = await running.ended
    expect(ended).toMatchObject({ status: 0, outputs: { result: 'succeeded' } })
    await leaves('Elsewhere', 'canary', 'Slow', 'Down')
    expect(ended.summary).toMatch(
      /alertmanager at 127\.0\.0\.1:\d+: silenced from 20\S+ to 20\S+, 2 alerts were muted\./,
    )
    expect(ended.summary).toContain('| Down | web \\| 1 | 20')
    expect(site.lastEvent('supervision.recorded')).toMatchObject({
      deployment: ended.outputs['deployment-id'],
      items: [{ muted: [{ name: 'Slow', on: 'web | 1' }, { name: 'Down' }] }],
    })
    expect((await server.silences()).map(({ status }) => status.state)).toEqual(['expired'])
  })

  test('that fails is rolled back before anybody is told', async () => {
    const site = watchedSite(root())
    await site.prepare('2.0.0', 'bad', entry())
    await server.fire({ alertname: 'Earlier' })
    site.halt('deploy')
    const running = site.begin('2.0.0')
    await site.reached('deploy', running)
    await server.fire({ alertname: 'Down', ...PETS })
    await canary('canary')
    expect(server.left).not.toContain('Down')
    site.release()
    expect((await running.ended).outputs).toMatchObject({ result: 'rolled-back' })
    expect(site.content()).toBe('old')
    await leaves('Earlier', 'canary', 'Down')
  })

  test('that is cancelled gives back by itself, wherever it is', async () => {
    const site = watchedSite(root())
    await site.prepare('2.0.0', 'new', entry())
    const asking = server.front.hold('POST', 'after')
    const early = site.begin('2.0.0')
    await asking
    const silencedThen = (await server.silences()).map(({ status }) => status.state)
    expect((await early.kill('SIGTERM')).outputs).toMatchObject({ result: 'cancelled' })
    expect(silencedThen).toEqual(['active'])
    expect((await server.silences()).map(({ status }) => status.state)).toEqual(['expired'])
    site.halt('deploy')
    const late = site.begin('2.0.0', { 'lift-bar': 'again' })
    await site.reached('deploy', late)
    await server.fire({ alertname: 'Down', ...PETS })
    const ended = await late.kill('SIGTERM')
    expect(ended.status).toBe(1)
    expect(ended.summary).toContain('1 alert was muted')
    expect((await server.silences()).map(({ status }) => status.state)).toEqual(['expired', 'expired'])
    await leaves('Down')
    site.release()
  })

  test('does not start where nobody answers, and goes on where its entry says so', async () => {
    const site = watchedSite(root())
    await server.stop()
    await site.prepare('2.0.0', 'new', entry())
    const refused = await site.begin('2.0.0').ended
    expect(refused).toMatchObject({ status: 1, outputs: { result: 'failed', reason: 'supervision-failed' } })
    expect(refused.errors.at(-1)).toMatch(
      /\.ecluse\/ecluse\.yml:\d+:\d+: alertmanager at \S+ cannot be silenced: GET \S+ got no answer .*Nothing was changed/,
    )
    expect(site.content()).toBe('old')
    await site.prepare('2.0.0', 'new', entry({ 'on-error': 'continue' }))
    const deployed = await site.begin('2.0.0').ended
    expect(deployed).toMatchObject({ status: 0, outputs: { result: 'succeeded' } })
    expect(deployed.summary).toContain('⚠️ alertmanager at ')
    expect(site.content()).toBe('new')
  })
})
