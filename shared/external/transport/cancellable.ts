import { setMaxListeners } from 'node:events'
import { UserError } from '../../failure'

/** What `task` gives; whatever it fails with once `signal` was aborted is told as a cancellation. */
export async function cancellable<T>(place: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
  try {
    signal.throwIfAborted()
    return await task()
  } catch (cause) {
    throw signal.aborted ? new UserError('cancelled', `Connecting to ${place} was cancelled.`, { cause }) : cause
  }
}

/**
 * Does `action` when `signal` is aborted; the result ends that. All hosts of a deployment share one signal, which is
 * no leak, so Node's warning of more than ten listeners is turned off for it.
 */
export function whenAborted(signal: AbortSignal, action: () => void): () => void {
  setMaxListeners(0, signal)
  signal.addEventListener('abort', action)
  return () => signal.removeEventListener('abort', action)
}
