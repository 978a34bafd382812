import { setTimeout as wait } from 'node:timers/promises'
import { Outage, UserError } from '../failure'
import type { Remote } from './git-remote'

/** How long a write is tried again; times in milliseconds. `outages`: the waits after a remote that did not answer. */
export type Patience = Readonly<{ total: number; outages: readonly number[]; random: () => number }>

export const PATIENCE: Patience = { total: 60_000, outages: [500, 2000], random: Math.random }

/** How one try ended. `rejected` on top of `base` is another writer that was faster, or a remote that does not want it. */
export type Try<Value> =
  Readonly<{ kind: 'done'; value: Value }> | Readonly<{ kind: 'rejected'; base: string | undefined; words: string }>

/** A remote that rejects so often in a row, although nothing moved, does so on purpose. */
const REJECTIONS = 6

const LONGEST_WAIT = 5000

/**
 * Tries until it is done. Outage where the remote does not answer or others were faster all the time; UserError where
 * it answers and refuses.
 */
export async function persist<Value>(
  remote: Remote,
  patience: Patience,
  attempt: () => Promise<Try<Value>>,
): Promise<Value> {
  const started = performance.now()
  const outages = [...patience.outages]
  let rejected: Readonly<{ base: string | undefined; times: number }> = { base: undefined, times: 0 }
  for (let tries = 0; ; tries++) {
    const begun = performance.now()
    const result = await attempt().catch(outageOf)
    if (!(result instanceof Outage) && result.kind === 'done') return result.value
    if (result instanceof Outage) {
      const delay = outages.shift()
      if (delay === undefined) throw result
      await wait(delay)
      continue
    }
    rejected = { base: result.base, times: rejected.base === result.base ? rejected.times + 1 : 1 }
    if (rejected.times >= REJECTIONS) throw refusal(remote, result.words)
    if (performance.now() - started > patience.total) throw overtaken(remote, patience, tries + 1)
    // In tries, not in milliseconds: how many can be made a second is for the remote and the network to say.
    const duration = Math.max(20, performance.now() - begun)
    await wait(patience.random() * Math.min(LONGEST_WAIT, duration * 2 ** tries))
  }
}

function outageOf(error: unknown): Outage {
  if (error instanceof Outage) return error
  throw error
}

function refusal(remote: Remote, words: string): UserError {
  return new UserError(
    'ledger-unreachable',
    `The ledger ${remote.shown} refuses the push: ${words}. Allow it: on GitHub the job needs \`contents: write\`, ` +
      'and no rule may protect `ecluse/ledger` or `refs/ecluse/` from it.',
  )
}

function overtaken(remote: Remote, patience: Patience, tries: number): Outage {
  return new Outage(
    'ledger-unreachable',
    `Other writers of the ledger ${remote.shown} were faster ${tries} times in ${patience.total / 1000} s. ` +
      'Nothing was written. Run again.',
  )
}
