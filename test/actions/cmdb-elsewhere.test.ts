import Ajv from 'ajv'
import { Outage, UserError } from '../../shared/failure'
import { jsonSchemas } from '../../shared/config/schemas'
import { cmdbSite, notRight } from '../support/cmdb-site'

const says = (answer: unknown) => ({
  source: {
    name: 'node glpi.mjs',
    ask: () => Promise.resolve(typeof answer === 'string' ? answer : JSON.stringify(answer)),
  },
})

test('what another CMDB says otherwise counts as wrong', async () => {
  const site = cmdbSite()
  await site.deploy()
  const hosts = { h1: { address: '10.0.0.1' }, h2: { address: '10.0.9.9' } }
  const report = await site.check({}, undefined, says({ schema: 1, name: 'GLPI', hosts }))
  expect(notRight(report)).toEqual(['recette | host h2 | address in GLPI | 10.0.0.2 | 10.0.9.9 | wrong'])
  expect(report.outputs['environments']).toEqual([{ stage: 'recette', right: 17, wrong: 1, unknown: 0, percent: 94.4 }])
  expect(report.failure?.reason).toBe('integrity-too-low')
})

test.each<[string, Parameters<ReturnType<typeof cmdbSite>['check']>[2], string]>([
  [
    'does not answer',
    { source: { name: 'x', ask: () => Promise.reject(new Outage('cmdb-unreachable', 'x ended with 3.')) } },
    'x ended with 3.',
  ],
  ['says no JSON', says('<html>'), 'The answer is no JSON. It begins with "<html>".'],
  [
    'says something else',
    says({ schema: 1, name: 'GLPI', hosts: { h1: { adress: '10.0.0.1' } } }),
    'The answer is not what shared/config/schemas/cmdb-source.json describes at hosts.h1: Unrecognized key: "adress".',
  ],
])('a CMDB that %s is unknown, which is not right', async (_, more, why) => {
  const site = cmdbSite()
  await site.deploy()
  const report = await site.check({}, undefined, more)
  expect(report.outputs['drift']).toMatchObject([{ field: 'answer', result: 'unknown', why }])
  expect(report.failure?.reason).toBe('integrity-too-low')
})

test('another CMDB is given the inventory as it is described', async () => {
  const site = cmdbSite()
  await site.deploy()
  site.hosts.thing('app', 'h1').content = 'patched'
  const given: string[] = []
  const tell = (text: string) => Promise.resolve(void given.push(text))
  await site.check({}, undefined, { target: { tell }, run: 'https://github.example/run' })
  const content: unknown = JSON.parse(given[0] ?? '')
  const ajv = new Ajv({ strict: false })
  expect([ajv.validate(JSON.parse(jsonSchemas()['cmdb-target.json'] ?? '') as object, content), ajv.errors]).toEqual([
    true,
    null,
  ])
  expect(content).toMatchObject({
    schema: 1,
    run: 'https://github.example/run',
    integrity: [{ stage: 'recette', right: 15, wrong: 1, unknown: 0 }],
    items: [
      {
        ...{ stage: 'recette', application: 'pets', domain: 'app', host: 'h1', version: '2.0.0', digest: 'patched' },
        ...{ running: 'yes', state: 'drift', details: ['digest: proved 2.0.0, found patched'] },
      },
      { host: 'h2', state: 'as-proved', digest: '2.0.0', details: [] },
    ],
  })
})

test('a CMDB that does not take it makes the step red, and hides nothing', async () => {
  const site = cmdbSite()
  await site.deploy()
  const tell = () => Promise.reject(new Outage('cmdb-unreachable', 'nobody there'))
  const report = await site.check({}, undefined, { target: { tell } })
  expect(report.failure).toEqual({ reason: 'cmdb-unreachable', message: 'nobody there' })
  expect(report.outputs['integrity']).toBe(100)
})

test('a source that cannot be asked at all is told before any host is looked at', async () => {
  const site = cmdbSite()
  const ask = () => Promise.reject(new UserError('input-invalid', 'https://cmdb.example holds a password.'))
  const { outputs, failure } = await site.check({}, undefined, { source: { name: 'x', ask } })
  expect([outputs, failure?.reason]).toEqual([{ integrity: '', environments: [], drift: [] }, 'input-invalid'])
  expect(site.ledger.events).toEqual([])
})
