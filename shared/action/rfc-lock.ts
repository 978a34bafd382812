import { UserError } from '../failure'
import type { Occasion } from '../ledger/event'
import type { Clock, Lock, Locks } from '../ledger/ledger'

/** What the lock of an RFC is taken with. `wait`, in milliseconds, ends early and rejects when the run is cancelled. */
export type RfcLockPorts = Readonly<{
  locks: Pick<Locks, 'acquire'>
  clock: Clock
  occasion: Occasion
  newId: () => string
  wait: (milliseconds: number) => Promise<void>
}>

/** How long work on an RFC may take before somebody else takes over, and how long one waits for another; milliseconds. */
const EXPIRY = 120_000
const PATIENCE = 150_000
const [SHORTEST, LONGEST] = [100, 2000]

/** Does `work` while nobody else decides on the RFC of a release. UserError `locked` where another one takes too long. */
export async function withRfcLock<T>(
  { application, version }: Readonly<{ application: string; version: string }>,
  { locks, clock, occasion, newId, wait }: RfcLockPorts,
  work: () => Promise<T>,
): Promise<T> {
  const [began, deployment] = [clock.now(), newId()]
  const owner = `${occasion.actor} (${occasion.run.url || 'this machine'})`
  let lock: Lock | undefined
  for (let pause = SHORTEST; !lock; pause = Math.min(pause * 2, LONGEST)) {
    const now = clock.now()
    const [since, until] = [new Date(now).toISOString(), new Date(now + EXPIRY).toISOString()]
    const answer = await locks.acquire(application, `rfc-${version}`, { deployment, owner, since, until })
    if (answer.kind === 'held') lock = answer.lock
    else if (now - began <= PATIENCE) await wait(pause)
    else {
      const { by } = answer
      const what = `${by.owner} has been working on the RFC of ${application} ${version} since ${by.since}, until ${by.until}`
      throw new UserError('locked', `${what}: wait for it, then try again`)
    }
  }
  try {
    return await work()
  } finally {
    // It expires by itself: what has been recorded must not look failed because of it.
    await lock.release().catch(() => undefined)
  }
}
