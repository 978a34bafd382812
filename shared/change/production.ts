import type { RulesFile } from '../config/rules-model'

/** The stage in which a release is used for good: `production`, else where the lifecycle of the last rule ends. */
export function productionStage(rules: RulesFile): string | undefined {
  if ('production' in rules.stages) return 'production'
  const last = rules.rules.at(-1)
  return last && rules.lifecycles[last.lifecycle]?.stages.at(-1)
}
