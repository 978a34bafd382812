import { setTimeout as wait } from 'node:timers/promises'
import type { throttling } from '@octokit/plugin-throttling'

type Throttle = NonNullable<NonNullable<Parameters<typeof throttling>[1]['throttle']>['write']>

/** Lets calls begin `milliseconds` apart, after the first of them; in the shape that plugin-throttling expects. */
export function spaced(milliseconds: number, burst: number): Throttle {
  const turnOf = turns(milliseconds, burst)
  const schedule = async <T>(_options: unknown, task: () => Promise<T>): Promise<T> => {
    const now = performance.now()
    const turn = turnOf(now)
    if (turn > now) await wait(turn - now)
    return task()
  }
  // The plugin uses nothing else of it.
  return { key: () => ({ schedule }) } as unknown as Throttle
}

/**
 * When a call that comes now may begin, in milliseconds: `burst` of them at once after a pause, and `milliseconds` apart on
 * average. Source: the generic cell rate algorithm, ITU-T I.371.
 */
export function turns(milliseconds: number, burst: number): (now: number) => number {
  let due = 0
  return (now) => {
    const turn = Math.max(now, due - (burst - 1) * milliseconds)
    due = Math.max(now, due) + milliseconds
    return turn
  }
}
