import { plan } from '../../actions/plan/plan'
import { loadConfig } from '../../shared/config/load'
import { Outage } from '../../shared/failure'
import type { Ledger } from '../../shared/ledger/ledger'
import { MemoryLedger, memoryVault } from '../support/fake-ports'
import { finished, started } from '../support/ledger-events'
import { CATALOGUE, CMDB, pets, PLAN } from '../support/pets-config'

const HERE = CMDB.replaceAll(/with: \{[^}]*\}/g, 'with: {}')
const request = { application: 'pets', version: '2.0.0', stage: 'recette' }
const DEPENDING = PLAN.replace('package: pets.war', 'package: pets.war, after: [shop/api]')

/** What the summary says of other applications. */
async function saidOf(text: string, ledger: () => Promise<Pick<Ledger, 'read'>>): Promise<readonly string[]> {
  const sources = {
    config: () => Promise.resolve(loadConfig(pets({ 'plan.yml': text, 'cmdb.yml': HERE }), CATALOGUE, 'pets')),
    vault: memoryVault([]),
    scripts: () => Promise.resolve([]),
  }
  const { summary, failure } = await plan(request, sources, {}, ledger)
  expect(failure).toBeUndefined()
  return summary.split('\n').filter((line) => /^> .*(shop|in place)/.test(line))
}

const REFUSED = '> app depends on shop/api: a deployment is refused unless the ledger shows shop in place in recette.'

test('a plan says whether the applications that it depends on are in place now', async () => {
  const ledger = new MemoryLedger()
  const missing = 'app depends on shop/api, and the ledger shows no deployment of shop in place in recette.'
  expect(await saidOf(DEPENDING, () => Promise.resolve(ledger))).toEqual([
    REFUSED,
    `> Now a deployment would be refused: ${missing}`,
  ])
  const shop = { application: 'shop', version: '1.2.0' }
  await ledger.append([started(3, { ...shop, plan: { steps: [], domains: [{ name: 'api' }] } }), finished(4, shop)])
  expect(await saidOf(DEPENDING, () => Promise.resolve(ledger))).toEqual([
    REFUSED,
    '> What it depends on in other applications is in place now.',
  ])
})

test('a plan stands where the ledger does not answer, and says so; one that depends on nothing asks no ledger', async () => {
  const down = () => Promise.reject(new Outage('ledger-unreachable', 'no answer'))
  expect(await saidOf(DEPENDING, down)).toEqual([
    REFUSED,
    '> Whether what it depends on is in place could not be found out: no answer',
  ])
  expect(await saidOf(PLAN, () => Promise.reject(new Error('nobody asks for this')))).toEqual([])
})
