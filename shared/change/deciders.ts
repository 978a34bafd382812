import type { RulesFile } from '../config/rules-model'
import type { RfcState } from './rfc-state'

/** The roles that approve or validate something in the lifecycle of a release. */
export function decidingRoles(rfc: RfcState, rules: RulesFile | undefined): readonly string[] {
  const all = rfc.stages.flatMap((stage) => {
    const { approve, validate = [] } = rules?.stages[stage] ?? {}
    return [...(approve?.by ?? []), ...validate]
  })
  return [...new Set(all)]
}

/** What the release owes and nobody settled yet. */
export function debtsOf(rfc: RfcState, rules: RulesFile | undefined): readonly string[] {
  const owed = rules?.lifecycles[rfc.lifecycle]?.debt ?? []
  return owed.filter((debt) => !rfc.settled.some((one) => one.debt === debt))
}
