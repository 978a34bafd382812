import { Outage } from '../../shared/failure'
import { cmdbSite, notRight } from '../support/cmdb-site'

test('what could not be recorded is shown, and red', async () => {
  const site = cmdbSite()
  await site.deploy()
  site.ledger.append = () => Promise.reject(new Outage('ledger-unreachable', 'the remote did not answer'))
  const { outputs, summary, failure } = await site.check()
  expect([outputs['integrity'], summary.includes('**100 %**'), failure]).toEqual([
    100,
    true,
    {
      reason: 'ledger-unreachable',
      message: 'What was found is in the summary, and not in the ledger: the remote did not answer',
    },
  ])
})

test('a ledger that says nothing is no empty one', async () => {
  const site = cmdbSite()
  site.ledger.read = () => Promise.reject(new Outage('ledger-unreachable', 'the remote did not answer'))
  expect((await site.check()).failure?.reason).toBe('ledger-unreachable')
})

test('an application whose plan is not here is named, and its hosts are looked at', async () => {
  const site = cmdbSite(`
hosts: { h1: { address: local }, h3: { address: local, ports: [8080, 9090] } }
environments: { recette: { pets: { app: { hosts: [h1] } }, shop: { web: { hosts: [h3] } } } }
`)
  const { summary, outputs } = await site.check()
  expect(summary).toContain('Not looked at, because their plans are not in this repository: `shop`.')
  expect(notRight({ outputs, summary })).toEqual(['recette | host h3 | port 9090 | open | closed | wrong'])
})

test('a host that two applications share counts once in the environment, and for each of them in the ledger', async () => {
  const site = cmdbSite(
    `
hosts: { h1: { address: local } }
environments: { recette: { pets: { app: { hosts: [h1] } }, shop: { web: { hosts: [h1] } } } }
`,
    [
      {
        file: 'plans/shop.yml',
        text: 'application: shop\ndomains: { web: { technology: thing, package: shop.war } }\n',
      },
    ],
  )
  site.hosts.told.set('h1', ['time 1780000000', 'room 1 99 1', 'room 2 1 1'])
  const { outputs } = await site.check()
  expect(outputs['environments']).toEqual([{ stage: 'recette', right: 7, wrong: 1, unknown: 0, percent: 87.5 }])
  const recorded = site.ledger.events.flatMap((event) =>
    event.type === 'integrity.recorded' ? [[event.application, event.right, event.wrong, event.findings.length]] : [],
  )
  expect(recorded).toEqual([
    ['pets', 5, 1, 1],
    ['shop', 5, 1, 1],
  ])
})

test.each([
  ['an environment without an application', 'environments: { recette: {} }'],
  ['a CMDB without an environment', 'environments: {}'],
])('%s has nothing to check, which is red and no percentage', async (_, environments) => {
  const { outputs, failure } = await cmdbSite(`hosts: { h1: { address: local } }\n${environments}\n`).check({
    threshold: 0,
  })
  expect([outputs['integrity'], failure?.reason]).toEqual(['', 'integrity-too-low'])
})

test('a threshold that is kept is green, whatever else is wrong', async () => {
  const site = cmdbSite()
  await site.deploy()
  site.hosts.thing('app', 'h1').content = 'patched'
  expect((await site.check({ threshold: 93.75 })).failure).toBeUndefined()
  expect((await site.check({ threshold: 93.76 })).failure?.reason).toBe('integrity-too-low')
})

test('an environment that is not in the CMDB is refused, with the nearest one', async () => {
  const { outputs, failure } = await cmdbSite().check({ environment: ['recete'] })
  expect(failure).toEqual({
    reason: 'input-invalid',
    message: 'environment: "recete" is not an environment of cmdb.yml; did you mean `recette`?',
  })
  expect(outputs).toEqual({ integrity: '', environments: [], drift: [] })
})

test('what hosts say is shown as text', async () => {
  const evil = '</details>|<img src=x>`@acme'
  const site = cmdbSite(`
hosts: { h1: { address: local, system: "${evil}" } }
environments: { recette: { pets: { app: { hosts: [h1] } } } }
`)
  site.hosts.told.set('h1', [`system ${evil} 2`])
  site.hosts.inspected.set('h1', [`digest=${evil}`])
  const { summary } = await site.check()
  expect(summary).not.toMatch(/<img|[^\n]<\/details>/)
})
