import { hostPorts } from '../../shared/action/host-ports'
import { planSources } from '../../shared/action/plan-sources'
import { runAction } from '../../shared/action/run'
import { executePlan } from './execute-plan'
import { inputs } from './inputs'

await runAction(inputs, async (given, context) =>
  executePlan(given, planSources(given, context), await hostPorts(given, context)),
)
