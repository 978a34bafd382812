import { runAction } from '../../shared/action/run'
import { inputs } from './inputs'

await runAction(inputs, async (given, context) => {
  // Read only when the inputs are right: a step that refuses them starts without it.
  const { portsFor } = await import('./ports')
  const { cmdb } = await import('./cmdb')
  return cmdb(given, await portsFor(given, context))
})
