import { runAction } from '../../shared/action/run'
import { inputs } from './inputs'

await runAction(inputs, async (given, context) => {
  // Read only when the inputs are right: a step that refuses them starts without it.
  const { commentEvent } = await import('../../shared/action/event-payload')
  const { rfcCommand } = await import('./rfc-command')
  const { portsOf } = await import('./ports')
  return rfcCommand(given.application, await commentEvent(context), await portsOf(given, context))
})
