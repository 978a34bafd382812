import { runPost } from '../../shared/action/run'
import { inputs } from './inputs'

await runPost(inputs, async (given, context) => {
  const { hostPorts, SUPERVISED } = await import('../../shared/action/host-ports')
  const deployment = context.state.get(SUPERVISED)
  if (deployment === '') return
  const { planSources } = await import('../../shared/action/plan-sources')
  const { giveBack } = await import('../../shared/action/give-back')
  await giveBack({ ...given, deployment }, planSources(given, context), await hostPorts(given, context))
})
