import { loadConfig } from '../../shared/config/load'
import { resolvePlan } from '../../shared/config/resolve'
import { CATALOGUE, CMDB, pets } from '../support/pets-config'

test('what must be found on hosts is read whole, and is no part of the plan', () => {
  const facts = `, system: Debian 12, kernel: Linux 6.1, disks: { /opt: { free: 2GiB }, /var: { used: 90%, free: 500MiB } }, ports: [80, 443]`
  const text = CMDB.replace('{ address: 10.0.0.12 }', `{ address: 10.0.0.12${facts} }`).replace(
    'app:   { hosts: [app-r1],',
    'app:   { hosts: [app-r1], version: 2.0.0,',
  )
  const config = loadConfig(pets({ 'cmdb.yml': text }), CATALOGUE, 'pets')
  expect(config.cmdb.value.hosts['db-r1']?.declared).toEqual({
    system: 'Debian 12',
    kernel: 'Linux 6.1',
    disks: { '/opt': { free: 2 ** 31 }, '/var': { used: 90, free: 500 * 2 ** 20 } },
    ports: [80, 443],
  })
  expect(config.cmdb.value.environments['recette']?.['pets']?.['app']?.version).toBe('2.0.0')
  const occurrence = { application: 'pets', version: '2.0.0', stage: 'recette' }
  const planFrom = (cmdb: string) => {
    const files = pets({ 'cmdb.yml': cmdb.replaceAll(/with: [{].*?[}]/g, 'with: {}') })
    return resolvePlan(loadConfig(files, CATALOGUE, 'pets'), occurrence)
  }
  expect(planFrom(text)).toEqual(planFrom(CMDB))
})
