import { runPost } from '../../shared/action/run'
import { inputs } from './inputs'

await runPost(inputs, async (given, context) => {
  // Read only after a main step that began: most often there is nothing to finish.
  const { DEPLOYMENT, hostPorts, SUPERVISED } = await import('../../shared/action/host-ports')
  const deployment = context.state.get(DEPLOYMENT)
  if (deployment === '') return
  const { planSources } = await import('../../shared/action/plan-sources')
  const { finish } = await import('./finish')
  const { giveBack } = await import('../../shared/action/give-back')
  const sources = planSources(given, context)
  const ports = await hostPorts(given, context)
  // Each is done also where the other cannot be.
  try {
    if (context.state.get(SUPERVISED) !== '') await giveBack({ ...given, deployment }, sources, ports)
  } finally {
    await finish({ ...given, deployment }, sources, ports)
  }
})
