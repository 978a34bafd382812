import { Outage } from '../../shared/failure'
import { cmdbSite, notRight } from '../support/cmdb-site'

type Edited = readonly [before: string, after: string]

/** A site on which pets is deployed on both hosts before `cmdb.yml` is edited. */
async function deployedThen(...edits: readonly Edited[]): Promise<ReturnType<typeof cmdbSite>> {
  const site = cmdbSite()
  await site.deploy()
  for (const [before, after] of edits) site.edit('cmdb.yml', (text) => text.replace(before, after))
  return site
}

const STRAY = 'recette | pets/app on h2 | instance | nothing | there | wrong'
const OTHERS = '{ hosts: [h1] }'

test.each<[string, readonly Edited[], readonly string[]]>([
  ['a host that was taken out of the domain', [['[h1, h2]', '[h1]']], [STRAY]],
  [
    'a host that was taken out of the CMDB',
    [
      ['[h1, h2]', '[h1]'],
      ['  h2: {', '  other: {'],
    ],
    [STRAY],
  ],
  [
    'a domain that was taken out of the application',
    [['app: { hosts: [h1, h2] }', `db: ${OTHERS}`]],
    [STRAY.replace('h2', 'h1'), STRAY],
  ],
  [
    'an application that was taken out of the environment',
    [['recette: { pets:', `recette: { other: { app: ${OTHERS} } }\n  production: { pets:`]],
    [STRAY.replace('h2', 'h1'), STRAY],
  ],
])('what is still on %s is told', async (name, edits, expected) => {
  const site = await deployedThen(...edits)
  if (name.startsWith('a domain')) site.edit('plan.yml', (text) => text.replace('app:', 'db:'))
  const report = await site.check({ environment: ['recette'] })
  expect(notRight(report).filter((line) => line.includes('pets/app'))).toEqual(expected)
  expect(report.failure?.reason).toBe('integrity-too-low')
})

test('a host that left the domain and does not answer is unknown, and what left it is not', async () => {
  const site = await deployedThen(['[h1, h2]', '[h1]'])
  site.hosts.failing.set('h2', new Outage('host-unreachable', 'h2 cannot be reached: no answer.'))
  expect(notRight(await site.check())).toEqual(['recette | pets/app on h2 | instance | nothing |  | unknown'])
  site.hosts.failing.clear()
  site.hosts.inspected.set('h2', ['content=absent', 'running=no'])
  expect(notRight(await site.check())).toEqual([])
})

test('what is not declared closes no gate: the next deployment leaves it alone', async () => {
  const site = await deployedThen(['[h1, h2]', '[h1]'])
  await site.check()
  expect(await site.gate()).toBe('holds')
  site.hosts.inspected.set('h2', ['content=absent', 'running=no'])
  await site.check()
  expect(await site.gate()).toBe('holds')
  site.hosts.inspected.clear()
  await site.deploy('3.0.0')
  expect(notRight(await site.check())).toEqual([])
})
