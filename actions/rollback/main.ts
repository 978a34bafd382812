import { hostPorts } from '../../shared/action/host-ports'
import { planSources } from '../../shared/action/plan-sources'
import { runAction } from '../../shared/action/run'
import { inputs } from './inputs'
import { rollback } from './rollback'

await runAction(inputs, async (given, context) =>
  rollback(given, planSources(given, context), await hostPorts(given, context)),
)
