import { neighboursOf, placementOf } from '../../shared/change/placement'
import type { CmdbFile } from '../../shared/config/model'

const on = (...hosts: readonly string[]) => ({ hosts, with: {} })
const cmdb: CmdbFile = {
  hosts: {},
  environments: {
    recette: { pets: { app: on('r1') }, shop: { app: on('r2') }, mail: { app: on('p1') } },
    production: { pets: { app: on('p1', 'p2'), db: on('p2', 'p3') }, shop: { app: on('p3') }, tax: { app: on('p4') } },
  },
}

test('an application lives on the hosts of all its domains', () => {
  const hostsOf = placementOf(cmdb)
  expect(hostsOf('production', 'pets')).toEqual(['p1', 'p2', 'p3'])
  expect(hostsOf('production', 'mail')).toEqual([])
  expect(hostsOf('integration', 'pets')).toEqual([])
})

test('neighbours share a host, whatever the stage they use it for', () => {
  expect(neighboursOf(cmdb, 'pets', ['recette', 'production'])).toEqual(['mail', 'shop'])
  expect(neighboursOf(cmdb, 'pets', ['recette'])).toEqual([])
  expect(neighboursOf(cmdb, 'tax', ['production'])).toEqual([])
})
