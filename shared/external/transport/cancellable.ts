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
