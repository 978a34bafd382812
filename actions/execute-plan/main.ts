import { runAction } from '../../shared/action/run'
import { inputs } from './inputs'

await runAction(inputs, async (given, context) => {
  // Read only when the inputs are right: a step that refuses them starts without it.
  const { hostPorts } = await import('../../shared/action/host-ports')
  const { planSources } = await import('../../shared/action/plan-sources')
  const { executePlan } = await import('./execute-plan')
  return executePlan(given, planSources(given, context), await hostPorts(given, context))
})
