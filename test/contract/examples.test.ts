import { join } from 'node:path'
import { parse } from 'yaml'
import { loadConfig } from '../../shared/config/load'
import { resolvePlan } from '../../shared/config/resolve'
import { catalogueFiles } from '../../shared/external/catalogue'
import { readConfigFiles } from '../../shared/external/config-files'
import { read, ROOT } from '../support/repository'

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

test('everything of which ci.yml shows the plan has one', async () => {
  const files = await readConfigFiles('.ecluse', join(ROOT, 'workflows-examples'))
  const config = loadConfig(files, await catalogueFiles(), 'pets')
  const { jobs } = parse(read('workflows-examples/ci.yml')) as {
    jobs: { plan: { strategy: { matrix: { stage: readonly string[] } } } }
  }
  const stages = jobs.plan.strategy.matrix.stage
  expect(stages).toEqual(Object.keys(config.cmdb.value.environments))
  const plans = stages.map((stage) => resolvePlan(config, { application: 'pets', version: '2.0.0', stage }))
  expect(plans.map(({ steps }) => steps.length)).toEqual([8, 8, 8, 8])
})
