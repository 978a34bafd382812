import { types } from 'node:util'
import { Outage, type Reason } from '../failure'

/** Whether the operating system refused with one of these codes, such as `ENOENT`. */
export function isSystemError(error: unknown, ...codes: readonly string[]): error is NodeJS.ErrnoException {
  if (!types.isNativeError(error) || !('code' in error) || typeof error.code !== 'string') return false
  return codes.length === 0 ? 'syscall' in error : codes.includes(error.code)
}

/** What `work` resolves with; an Outage that says `doing` and the system's own words where the system refused. */
export async function reaching<T>(reason: Reason, doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new Outage(reason, `${doing}: ${error.message}`, { cause: error })
  }
}
