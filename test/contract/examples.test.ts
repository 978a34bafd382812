import { join } from 'node:path'
import { loadConfig } from '../../shared/config/load'
import { catalogueFiles } from '../../shared/external/catalogue'
import { readConfigFiles } from '../../shared/external/config-files'
import { ROOT } from '../support/repository'

test('the configuration that a repository copies is right, and serves every stage of its lifecycle', async () => {
  const files = await readConfigFiles('.ecluse', join(ROOT, 'workflows-examples'))
  const { plan, cmdb, rules } = loadConfig(files, await catalogueFiles(), 'pets')
  expect(Object.keys(plan.value.domains)).toEqual(['app', 'db', 'batch'])
  expect(plan.value.steps).toHaveLength(8)
  const stages = rules?.value.lifecycles['normal']?.stages ?? []
  expect(stages).toEqual(['recette', 'pre-production', 'production'])
  expect(stages.map((stage) => Object.keys(cmdb.value.environments[stage]?.['pets'] ?? {}))).toEqual(
    stages.map(() => ['app', 'db', 'batch']),
  )
})
