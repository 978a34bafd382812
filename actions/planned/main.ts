import { runAction } from '../../shared/action/run'
import { inputs } from './inputs'

await runAction(inputs, async (given, context) => {
  // Read only when the inputs are right: a step that refuses them starts without it.
  const { portsFor } = await import('./ports')
  const { planned } = await import('./planned')
  return planned(given.application ?? [], await portsFor(given, context), Date.now())
})
