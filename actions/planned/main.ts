import { runAction } from '../../shared/action/run'
import { inputs } from './inputs'

await runAction(inputs, async (given, context) => {
  // Read only when the inputs are right: a step that refuses them starts without it.
  const { ledgerOf } = await import('../../shared/action/stores')
  const { planned } = await import('./planned')
  return planned(given.application, await ledgerOf(given, context), Date.now())
})
