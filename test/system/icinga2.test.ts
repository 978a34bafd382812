import type { Silence } from '../../shared/automaton/supervision'
import { supervisions } from '../../shared/external/supervision/supervision'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { remove } from '../support/remove'
import { tempdir } from '../support/tempdir'
import { ACCOUNT, startIcinga, type Icinga } from './support/icinga'
import { watchedSite } from './support/watched-site'

const root = tempdir()
let home: string
let server: Icinga
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'ecluse-icinga-'))
  server = await startIcinga(home)
})
afterAll(async () => {
  await server.stop()
  await remove(home)
})

const HOUR = 3_600_000
const never = new AbortController().signal
const supervision = supervisions({})
let count = 0

function ask(over: object = {}): Silence {
  const target = { kind: 'icinga2', url: server.front.url, ...ACCOUNT, hosts: ['web1'], ...over } as const
  const now = Date.now()
  return { mark: `Écluse ${++count} "1"`, deployment: '1', target, from: now, until: now + HOUR }
}

/** What is in a downtime now, with the ends. */
async function downtimes(): Promise<readonly (readonly [unknown, unknown, unknown])[]> {
  const found = await server.objects('downtimes')
  return found.map(({ attrs }) => [attrs['host_name'], attrs['service_name'], attrs['end_time']] as const).toSorted()
}

async function depths(): Promise<readonly unknown[]> {
  const all = [...(await server.objects('hosts')), ...(await server.objects('services'))]
  return all.map(({ name, attrs }) => `${name} ${String(attrs['downtime_depth'])}`).toSorted()
}

test('a downtime is scheduled for the host and its services, prolonged without a gap, and removed', async () => {
  const asked = ask()
  const end = Math.ceil(asked.until / 1000)
  expect(await supervision.silence(asked, never)).toBe(end * 1000)
  const both = (until: number) => [
    ['web1', '', until],
    ['web1', 'http', until],
  ]
  expect(await downtimes()).toEqual(both(end))
  expect(await depths()).toEqual(['web1 1', 'web1!http 1', 'web2 0', 'web2!http 0'])
  await supervision.silence({ ...asked, until: asked.until + HOUR }, never)
  expect(await downtimes()).toEqual(both(end + 3600))
  expect(await depths()).toEqual(['web1 1', 'web1!http 1', 'web2 0', 'web2!http 0'])
  await supervision.giveBack(asked, never)
  await supervision.giveBack(asked, never)
  expect(await downtimes()).toEqual([])
  expect(await depths()).toEqual(['web1 0', 'web1!http 0', 'web2 0', 'web2!http 0'])
})

test("only the downtimes of the deployment are removed, and a person's stay", async () => {
  const [ours, theirs] = [ask(), ask({ hosts: ['web1', 'web2'] })]
  await supervision.silence(ours, never)
  await supervision.silence(theirs, never)
  await supervision.giveBack(ours, never)
  expect(await depths()).toEqual(['web1 1', 'web1!http 1', 'web2 1', 'web2!http 1'])
  await supervision.giveBack(theirs, never)
  expect(await downtimes()).toEqual([])
})

test('a problem of a host or a service that is muted is told, with its beginning, and no other', async () => {
  const asked = ask()
  await supervision.silence(asked, never)
  // Neither what was never checked, nor what is well.
  expect(await supervision.muted(asked, never)).toEqual([])
  await server.report({ host: 'web1' }, 0)
  expect(await supervision.muted(asked, never)).toEqual([])
  await server.report({ host: 'web1', service: 'http' }, 2)
  await server.report({ host: 'web2', service: 'http' }, 2)
  const since = expect.stringMatching(/^20.*Z$/) as string
  expect(await supervision.muted(asked, never)).toEqual([{ name: 'http', on: 'web1', since }])
  await server.report({ host: 'web1' }, 2)
  expect(await supervision.muted(asked, never)).toEqual([
    { name: 'host is down', on: 'web1', since },
    { name: 'http', on: 'web1', since },
  ])
  for (const host of ['web1', 'web2']) {
    await server.report({ host }, 0)
    await server.report({ host, service: 'http' }, 0)
  }
  expect(await supervision.muted(asked, never)).toEqual([])
  await supervision.giveBack(asked, never)
})

test('a downtime that nobody removes ends by itself', async () => {
  const asked = { ...ask(), until: Date.now() + 5_000 }
  await supervision.silence(asked, never)
  expect(await depths()).toContain('web1 1')
  let depth: readonly unknown[] = []
  for (let tries = 0; tries < 500 && !depth.includes('web1 0'); tries += 1) {
    await pause(100)
    depth = await depths()
  }
  expect(depth).toContain('web1 0')
  await supervision.giveBack(asked, never)
})

test.each([
  ['a host that it does not know', { hosts: ['web1', 'web9'] }, 'Icinga 2 has no host web9: correct `hosts`.'],
  ['a wrong password', { password: 'wrong' }, /answered 401.*Check `user`, `password` or `token`/],
  ['an address that is none of its own', { url: 'http://127.0.0.1:1' }, 'got no answer'],
])('%s is an error that says what to correct, and nothing is silenced', async (_, over, message) => {
  await expect(supervision.silence(ask(over), never)).rejects.toThrow(message)
  expect(await downtimes()).toEqual([])
})

test('a deployment by the bundle trusts the authority that is named, and lists what was muted', async () => {
  const site = watchedSite(root())
  const entry = { kind: 'icinga2', url: server.url, hosts: 'web1, web2', ...ACCOUNT }
  await site.prepare('2.0.0', 'new', { supervision: [entry] })
  site.halt('deploy')
  const running = site.begin('2.0.0', {}, { NODE_EXTRA_CA_CERTS: server.authority })
  await site.reached('deploy', running)
  expect(await depths()).toEqual(['web1 1', 'web1!http 1', 'web2 1', 'web2!http 1'])
  await server.report({ host: 'web2', service: 'http' }, 2)
  site.release()
  const ended = await running.ended
  expect(ended).toMatchObject({ status: 0, outputs: { result: 'succeeded' } })
  expect(ended.summary).toMatch(/\| http \| web2 \| 20\S+ \| icinga2 at localhost:\d+ \|/)
  expect(ended.log + ended.summary).not.toContain(ACCOUNT.password)
  expect(await downtimes()).toEqual([])
  const untrusted = await site.begin('2.0.0', { 'lift-bar': 'again' }).ended
  expect(untrusted).toMatchObject({ status: 1, outputs: { reason: 'supervision-failed' } })
})
