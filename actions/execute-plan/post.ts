import { DEPLOYMENT, hostPorts } from '../../shared/action/host-ports'
import { planSources } from '../../shared/action/plan-sources'
import { runPost } from '../../shared/action/run'
import { finish } from './finish'
import { inputs } from './inputs'

await runPost(inputs, async (given, context) => {
  const deployment = context.state.get(DEPLOYMENT)
  if (deployment === '') return
  await finish({ ...given, deployment }, planSources(given, context), await hostPorts(given, context))
})
