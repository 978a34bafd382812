import { loadEstate } from '../../shared/config/estate'
import { ConfigError } from '../../shared/config/place'
import { CATALOGUE, CMDB, pets, PLAN } from '../support/pets-config'

const SHOP = { 'plans/shop.yml': 'application: shop\ndomains: { web: { technology: jboss, package: shop.war } }\n' }
const BOTH = CMDB.replace(
  '    pets:',
  '    shop: { web: { hosts: [app-r1] } }\n    mail: { web: { hosts: [db-r1] } }\n    pets:',
)

function applications(changes: Readonly<Record<string, string | undefined>>, wanted: readonly string[] = []) {
  const { configs, without } = loadEstate(pets(changes), CATALOGUE, wanted)
  return { configs: [...configs.keys()], without }
}

function problems(changes: Readonly<Record<string, string | undefined>>, wanted: readonly string[] = []): string {
  try {
    loadEstate(pets(changes), CATALOGUE, wanted)
    return ''
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
}

test('all applications whose plan is here are looked at, the others are named', () => {
  expect(applications({ 'cmdb.yml': BOTH, ...SHOP })).toEqual({ configs: ['shop', 'pets'], without: ['mail'] })
})

test('only those that are asked for are read', () => {
  expect(applications({ 'cmdb.yml': BOTH, ...SHOP }, ['shop', 'shop'])).toEqual({ configs: ['shop'], without: [] })
})

test('one that is asked for and has no plan is an error', () => {
  expect(problems({ 'cmdb.yml': BOTH, 'plan.yml': undefined }, ['mail'])).toContain(
    '.ecluse/plan.yml:1:1: the file is missing',
  )
})

test('a plan that cannot be read is not one that is not here', () => {
  expect(problems({ 'plan.yml': 'application: [' })).toContain('.ecluse/plan.yml:1:15')
  expect(problems({ 'plan.yml': PLAN.replace('application: pets\n', '') })).toContain('`application` is missing')
})

test('without a CMDB, or with a wrong one, there is nothing to look at', () => {
  expect(problems({ 'cmdb.yml': undefined })).toBe(
    '.ecluse/cmdb.yml:1:1: the file is missing; expected `hosts` and `environments` in it',
  )
  expect(problems({ 'cmdb.yml': CMDB.replace('10.0.0.12', '-x') })).toContain('.ecluse/cmdb.yml:3:22: found `-x`')
})
