import { Outage } from '../failure'
import type { Occasion } from '../ledger/event'
import type { Clock, Locks } from '../ledger/ledger'

/** What the lock of an RFC is taken with; `wait` in milliseconds. */
export type RfcLockPorts = Readonly<{
  locks: Pick<Locks, 'acquire'>
  clock: Clock
  occasion: Occasion
  newId: () => string
  wait: (milliseconds: number) => Promise<void>
}>

const EXPIRY = 120_000
const PATIENCE = 180_000
const PAUSE = 2_000

/** Does something while nobody else decides on the RFC of a release. Outage `locked` where it stays taken for 3 minutes. */
export async function withRfcLock<T>(
  { application, version }: Readonly<{ application: string; version: string }>,
  { locks, clock, occasion, newId, wait }: RfcLockPorts,
  work: () => Promise<T>,
): Promise<T> {
  const deadline = clock.now() + PATIENCE
  const [deployment, owner] = [newId(), `${occasion.actor}, run ${occasion.run.id}`]
  for (;;) {
    const now = clock.now()
    const [since, until] = [new Date(now).toISOString(), new Date(now + EXPIRY).toISOString()]
    const taken = await locks.acquire(application, `rfc-${version}`, { deployment, owner, since, until })
    if (taken.kind === 'held') {
      try {
        return await work()
      } finally {
        await taken.lock.release()
      }
    }
    if (now > deadline)
      throw new Outage(
        'locked',
        `The RFC of ${application} ${version} has been held by ${taken.by.owner} for too long.`,
      )
    await wait(PAUSE)
  }
}
