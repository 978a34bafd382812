import { setTimeout as wait } from 'node:timers/promises'
import type { throttling } from '@octokit/plugin-throttling'

type Throttle = NonNullable<NonNullable<Parameters<typeof throttling>[1]['throttle']>['write']>

/** Lets one call begin at a time, and the next one `milliseconds` after it; in the shape that plugin-throttling expects. */
export function spaced(milliseconds: number): Throttle {
  let free = 0
  const schedule = async <T>(_options: unknown, task: () => Promise<T>): Promise<T> => {
    const now = performance.now()
    const turn = Math.max(now, free)
    free = turn + milliseconds
    if (turn > now) await wait(turn - now)
    return task()
  }
  // The plugin uses nothing else of it.
  return { key: () => ({ schedule }) } as unknown as Throttle
}
