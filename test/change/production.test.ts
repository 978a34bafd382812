import { productionStage } from '../../shared/change/production'
import { rulesOf } from '../support/rules'

test('production is the stage of that name', () => {
  expect(productionStage(rulesOf())).toBe('production')
})

test('without a stage of that name, it is where the last rule’s lifecycle ends', () => {
  const rules = rulesOf()
  const { 'pre-production': staging, recette } = rules.stages
  if (!staging || !recette) throw new Error('Pets has these stages')
  const stages = { recette, live: staging }
  const lifecycles = { normal: { stages: ['recette', 'live'], requires: [], debt: [] } }
  expect(productionStage({ ...rules, stages, lifecycles })).toBe('live')
  expect(productionStage({ ...rules, stages, lifecycles, rules: [] })).toBeUndefined()
})
