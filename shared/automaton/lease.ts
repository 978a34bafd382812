import { UserError } from '../failure'
import type { Clock, Holder, Lock, Locks } from '../ledger/ledger'

/** How long a lock outlives whoever stopped renewing it, in milliseconds. */
export const LEASE = 3 * 60_000

/** A lock that is renewed until it is released. `lost` is aborted when somebody else has taken it over. */
export type Lease = Readonly<{ lost: AbortSignal; release: () => Promise<void> }>

type Wanted = Readonly<{ application: string; environment: string; deployment: string; owner: string }>

/** Takes the lock of an environment, or says who holds it. `takeOver`: a deployment that is known to be dead. */
export async function leaseOf(wanted: Wanted, locks: Locks, clock: Clock, takeOver?: string): Promise<Lease> {
  const until = (): string => new Date(clock.now() + LEASE).toISOString()
  const { application, environment, deployment, owner } = wanted
  const holder: Holder = { deployment, owner, since: new Date(clock.now()).toISOString(), until: until() }
  const answer = await locks.acquire(application, environment, holder, takeOver)
  if (answer.kind === 'taken') throw new UserError('locked', heldMessage(wanted, answer.by))
  return kept(answer.lock, until)
}

function kept(lock: Lock, until: () => string): Lease {
  const lost = new AbortController()
  const timer = setInterval(() => {
    lock.renew(until()).catch((error: unknown) => {
      if (error instanceof UserError) lost.abort(error)
    })
  }, LEASE / 4)
  timer.unref()
  return {
    lost: lost.signal,
    release: async () => {
      clearInterval(timer)
      if (!lost.signal.aborted) await lock.release()
    },
  }
}

function heldMessage({ application, environment }: Wanted, { deployment, owner, since, until }: Holder): string {
  return `${environment} is locked for ${application}: ${owner} has been deploying (${deployment}) since ${since}, until ${until} unless it goes on. Wait for it; where its run is dead, \`rollback\` or \`resume\` of ${deployment} takes over at once.`
}
