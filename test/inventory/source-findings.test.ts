import { treeOf } from '../../shared/config/tree'
import { cmdbFile } from '../../shared/config/cmdb-file'
import { read } from '../../shared/config/reading'
import type { SourceAnswer } from '../../shared/inventory/exchange'
import { sourceFindings } from '../../shared/inventory/source-findings'
import { updateOf } from '../../shared/inventory/update'

const FILE = {
  file: 'cmdb.yml',
  text: `hosts:
  app-r1: { address: 10.0.0.11 }
  app-r2: { address: 10.0.0.12, system: Debian 12 }
  other: { address: 10.0.0.99 }
environments:
  recette: { pets: { app: { hosts: [app-r2, app-r1], version: 2.0.0 } } }
  production: { pets: { app: { hosts: [other] } } }
`,
}
const CMDB = read(FILE, cmdbFile).located?.value ?? { hosts: {}, environments: {} }
const SCOPE = { stages: ['recette'], applications: [] }

const found = (source: Omit<SourceAnswer, 'schema' | 'name'>) =>
  sourceFindings(CMDB, { schema: 1, name: 'GLPI', ...source }, SCOPE)
const told = (source: Omit<SourceAnswer, 'schema' | 'name'>) =>
  found(source).map(({ item, field, declared, found: is, result }) => [item, field, declared, is, result].join(' | '))

test('what the other CMDB says is compared, and what it does not mention is not', () => {
  expect(told({})).toEqual([])
  expect(
    told({
      hosts: {
        'app-r1': { address: '10.0.0.11' },
        'app-r2': { address: '10.0.0.13', system: 'Debian 11', port: 22 },
        third: {},
      },
      environments: { recette: { pets: { app: { hosts: ['app-r1', 'app-r2'], version: '2.0.0' } } }, production: {} },
    }),
  ).toEqual([
    'host app-r2 | address in GLPI | 10.0.0.12 | 10.0.0.13 | wrong',
    'host app-r2 | system in GLPI | Debian 12 | Debian 11 | wrong',
    'host app-r2 | port in GLPI | 22 | 22 | right',
    'host app-r1 | address in GLPI | 10.0.0.11 | 10.0.0.11 | right',
    'pets/app | hosts in GLPI | app-r2, app-r1 | app-r2, app-r1 | right',
    'pets/app | version in GLPI | 2.0.0 | 2.0.0 | right',
  ])
})

test('a host that the other CMDB does not know is wrong', () => {
  expect(told({ hosts: { 'app-r1': {} } })).toEqual(['host app-r2 | in GLPI | there |  | wrong'])
})

test('only what no host can tell is corrected, and the order of hosts stays', () => {
  const findings = found({
    hosts: { 'app-r1': { address: '10.0.1.11' }, 'app-r2': { system: 'Debian 11' } },
    environments: { recette: { pets: { app: { hosts: ['app-r3', 'app-r1'], version: '1.0.0' } } } },
  })
  expect(findings.flatMap(({ correction }) => (correction ? [correction] : []))).toEqual([
    { path: ['hosts', 'app-r1', 'address'], value: '10.0.1.11' },
    { path: ['environments', 'recette', 'pets', 'app', 'hosts'], value: ['app-r1', 'app-r3'] },
  ])
  const { text, written, byHand } = updateOf(FILE, findings)
  expect(treeOf({ ...FILE, text }).tree.at(['hosts', 'app-r1', 'address'])).toBe('10.0.1.11')
  expect(written.map(({ field }) => field)).toEqual(['address in GLPI'])
  // A host that `cmdb.yml` does not have cannot be placed.
  expect(byHand.map(({ why }) => why)).toContainEqual(
    expect.stringContaining('cmdb.yml:6:36: `app-r1`, `app-r3` cannot be written here') as string,
  )
})
