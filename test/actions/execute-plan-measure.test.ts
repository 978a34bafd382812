import { executePlan } from '../../actions/execute-plan/execute-plan'
import type { ActionReport } from '../../shared/action/report'
import type { Figures, Meter } from '../../shared/automaton/meter'
import type { Ports } from '../../shared/automaton/ports'
import { UserError } from '../../shared/failure'
import { thingConfig } from '../support/thing-config'
import { fakeMeter, figuresOf } from '../support/fake-meter'
import { FakeHosts } from '../support/fake-hosts'
import { fakePorts, MemoryLedger, memoryLog, memoryVault, vaulted } from '../support/fake-ports'
import { dryMeter } from '../../shared/external/measurement'

const HOME = 'https://pets.example/'
const RULES = (limits: string, rest = '', stage = '{}'): string => `stages: { recette: ${stage} }
measure:
  - { name: home page, url: "${HOME}", limits: ${limits}${rest} }
`
const LIMITS = '{ p95: 300ms, worse-than-previous: 20% }'
const VERSIONS = ['2.0.0', '2.0.1', '2.0.2']

type Request = Parameters<typeof executePlan>[0]
const REQUEST: Request = {
  ...{ application: 'pets', version: '2.0.0', stage: 'recette', secrets: undefined, onFailure: 'rollback' },
  ...{ resume: undefined, liftBar: undefined, dryRun: false },
}

/** Pets on two hosts, whose home page is found to answer as `meter.known` says. */
async function worldOf(rules: string, known: Readonly<Record<string, Figures>> = {}) {
  const hosts = new FakeHosts()
  for (const host of ['h1', 'h2']) hosts.thing('app', host)
  const ledger = new MemoryLedger()
  const vault = memoryVault(['pets.war'])
  const meter = fakeMeter(known)
  const ports: Ports = { ...fakePorts(hosts, ledger, vault), meter }
  await ledger.append(VERSIONS.map((version) => vaulted(ports, vault.sealed('pets', version))))
  const config = () => Promise.resolve(thingConfig('look', rules))
  const sources = { config, vault, scripts: () => Promise.resolve([]) }
  const run = (rest: Partial<Request> = {}, over: Partial<Ports> = {}): Promise<ActionReport> =>
    executePlan({ ...REQUEST, ...rest }, sources, { ...ports, ...over })
  const contents = () => [...hosts.things.values()].map(({ content, power }) => `${content}, ${power}`)
  return { ledger, meter, run, contents }
}

test('what is measured goes to the ledger and the summary, and the next deployment is compared to it', async () => {
  const { ledger, meter, run } = await worldOf(RULES(LIMITS), { [HOME]: figuresOf(100) })
  const first = await run()
  expect(first.outputs['result']).toBe('succeeded')
  expect(ledger.events.at(-1)).toMatchObject({
    ...{ type: 'measure.recorded', stage: 'recette', deployment: first.outputs['deployment-id'] },
    items: [{ name: 'home page', template: HOME, url: HOME, figures: figuresOf(100) }],
  })
  meter.known[HOME] = figuresOf(110)
  const second = await run({ version: '2.0.1' })
  expect(second.outputs['result']).toBe('succeeded')
  expect(second.summary).toContain('| ✅ home page | 55 ms | 110 ms | 100 ms | 300 ms, previous + 20 % |')
  expect(second.summary).toContain('2.0.0 █████████████████████████████▏   100 ms\n2.0.1 ██████')
})

test('a slow version is rolled back like one that failed, and the error holds the figures that say so', async () => {
  const { ledger, meter, run, contents } = await worldOf(RULES(LIMITS), { [HOME]: figuresOf(120) })
  await run()
  meter.known[HOME] = figuresOf(812)
  const report = await run({ version: '2.0.1' })
  expect(report).toMatchObject({
    outputs: { result: 'rolled-back', 'failed-step': '' },
    failure: { reason: 'rolled-back' },
  })
  expect(report.failure?.message).toContain('home page p95 812 ms; limit 300 ms; previous 120 ms (2.0.0)')
  expect(contents()).toEqual(['2.0.0, running', '2.0.0, running'])
  expect(ledger.events.at(-1)).toMatchObject({
    items: [{ problem: 'p95 812 ms; limit 300 ms; previous 120 ms (2.0.0)' }],
  })
})

test('the next is compared to the deployment that stands, not to the one that was rolled back', async () => {
  const { meter, run } = await worldOf(RULES('{ worse-than-previous: 20% }'), { [HOME]: figuresOf(100) })
  await run()
  meter.known[HOME] = figuresOf(200)
  const worse = await run({ version: '2.0.1' })
  expect(worse.failure?.message).toContain(
    'p95 200 ms; previous 100 ms (2.0.0); limit 20 % over the previous, found 100 %',
  )
  expect((await run({ version: '2.0.2' })).outputs['result']).toBe('rolled-back')
})

test('what cannot be measured has failed', async () => {
  const { run, contents } = await worldOf(RULES(LIMITS))
  const report = await run()
  expect(report.outputs['result']).toBe('rolled-back')
  expect(report.failure?.message).toContain(`home page cannot be measured: ${HOME} did not answer`)
  expect(contents()).toEqual(['old, running', 'old, running'])
})

test('failed requests fail the deployment also where nothing says how many may', async () => {
  const { run } = await worldOf(RULES('{}'), { [HOME]: figuresOf(5, 1) })
  expect((await run()).failure?.message).toContain('home page 1 of 200 requests failed; limit 0; the first: HTTP 500')
})

test('`on-failure: stop` leaves it in place, and `resume` measures again', async () => {
  const { meter, run, contents } = await worldOf(RULES(LIMITS), { [HOME]: figuresOf(812) })
  const stopped = await run({ onFailure: 'stop' })
  expect(stopped).toMatchObject({ outputs: { result: 'failed' }, failure: { reason: 'measure-failed' } })
  expect(contents()).toEqual(['2.0.0, running', '2.0.0, running'])
  meter.known[HOME] = figuresOf(90)
  expect((await run({ resume: 'last' })).outputs['result']).toBe('succeeded')
  expect(meter.asked).toHaveLength(2)
})

test('a measurement that is cancelled is no verdict: nothing is undone, and `resume` measures', async () => {
  const { meter, run, contents } = await worldOf(RULES(LIMITS), { [HOME]: figuresOf(90) })
  const cancel = new AbortController()
  const cancelled: Meter = {
    measure: () => {
      cancel.abort()
      return Promise.reject(new UserError('cancelled', 'The measurement was cancelled.'))
    },
  }
  expect(await run({}, { meter: cancelled, signal: cancel.signal })).toMatchObject({
    outputs: { result: 'cancelled' },
    failure: { reason: 'cancelled' },
  })
  expect(contents()).toEqual(['2.0.0, running', '2.0.0, running'])
  expect((await run({ resume: 'last' })).outputs['result']).toBe('succeeded')
  expect(meter.asked).toEqual([HOME])
})

test('a rehearsal measures once, after the last deployment, and undoes that where it is slow', async () => {
  const rehearsed = RULES(LIMITS, '', '{ rehearse-rollback: true }')
  const { meter, run, contents } = await worldOf(rehearsed, { [HOME]: figuresOf(90) })
  expect((await run()).outputs['result']).toBe('succeeded')
  expect(meter.asked).toHaveLength(1)
  meter.known[HOME] = figuresOf(812)
  const report = await run({ version: '2.0.1' })
  expect(report.outputs['result']).toBe('rolled-back')
  expect(report.summary).toContain('### Rehearsal of the rollback\n\n✅ **Proved**')
  expect(contents()).toEqual(['2.0.0, running', '2.0.0, running'])
})

test('an address that names the host is measured on each, one that does not hold here not at all', async () => {
  const rules = `stages: { recette: {} }
measure:
  - { name: each, url: "http://\${{ host.address }}:81/\${{ host.name }}?v=\${{ release.version }}" }
  - { name: elsewhere, url: "http://x/", when: "stage == 'production'" }
  - { name: here, url: "http://y/", when: "release.application == 'pets'", domain: app }
`
  const known = ['http://localhost:81/h1?v=2.0.0', 'http://localhost:81/h2?v=2.0.0', 'http://y/']
  const { meter, run } = await worldOf(rules, Object.fromEntries(known.map((url) => [url, figuresOf(5)])))
  expect((await run()).outputs['result']).toBe('succeeded')
  expect(meter.asked).toEqual(known)
})

test.each([
  ['a domain that the plan does not have', ', domain: ap', 'ecluse.yml:3:74: the domain `ap` is not in the plan'],
  ['what is no address', '', 'expected an address such as'],
])('%s is refused before anything is touched', async (_, rest, message) => {
  const rules = RULES('{}', rest)
  const { ledger, run } = await worldOf(rest === '' ? rules.replace(HOME, 'https://${{ stage }}:x/') : rules)
  const report = await run()
  expect(report).toMatchObject({ outputs: { result: 'refused' }, failure: { reason: 'config-invalid' } })
  expect(report.failure?.message).toContain(message)
  expect(ledger.events).toHaveLength(VERSIONS.length)
})

test('a secret in an address that nobody gave is refused, and one that was given is shown nowhere', async () => {
  const rules = RULES('{}').replace(HOME, 'https://pets.example/?key=${{ secrets.KEY }}')
  const shown = 'https://pets.example/?key=${{ secrets.KEY }}'
  const { ledger, run } = await worldOf(rules, { [shown]: figuresOf(5) })
  expect(await run()).toMatchObject({ failure: { reason: 'config-invalid' } })
  const report = await run({ secrets: { KEY: 'hush' } })
  expect(report.outputs['result']).toBe('succeeded')
  expect(JSON.stringify([report, ledger.events])).not.toContain('hush')
})

test('a dry run says what it would ask', async () => {
  const { run } = await worldOf(RULES(LIMITS))
  const log = memoryLog()
  const report = await run({}, { meter: dryMeter(log) })
  expect(report.outputs['result']).toBe('succeeded')
  expect(log.lines).toEqual([`Would request ${HOME} 200 times`])
})
