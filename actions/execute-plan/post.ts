import { runPost } from '../../shared/action/run'
import { inputs } from './inputs'

await runPost(inputs, async (given, context) => {
  // Read only after a main step that began: most often there is nothing to finish.
  const { DEPLOYMENT, hostPorts } = await import('../../shared/action/host-ports')
  const deployment = context.state.get(DEPLOYMENT)
  if (deployment === '') return
  const { planSources } = await import('../../shared/action/plan-sources')
  const { finish } = await import('./finish')
  await finish({ ...given, deployment }, planSources(given, context), await hostPorts(given, context))
})
