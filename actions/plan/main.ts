import { runAction } from '../../shared/action/run'
import { inputs } from './inputs'

await runAction(inputs, async (given, context) => {
  // Read only when the inputs are right: a step that refuses them starts without it.
  const { planSources } = await import('../../shared/action/plan-sources')
  const { ledgerOf } = await import('../../shared/action/stores')
  const { technologyChecks } = await import('../../shared/action/technology-checks')
  const { plan } = await import('./plan')
  return plan(given, planSources(given, context), technologyChecks(given, context), () => ledgerOf(given, context))
})
