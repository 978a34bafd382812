import { Outage, UserError } from '../failure'
import type { Plan } from '../plan/plan'
import { fleet, hostsOf, type Fleet } from './fleet'
import { LEASE, leaseOf, type Lease } from './lease'
import type { Ports } from './ports'

/** How long a host that broke off is waited for. */
const PATIENCE = { total: 60_000, pause: 3_000 }

/** How long a host needs at most to end what a dead runner had left running there. Milliseconds. */
const DYING = 15_000

/**
 * Works with the hosts of a plan, under the lock of its environment and those of the hosts. A deployment that goes on,
 * or is rolled back, takes over its own lock once its hosts show that nobody works on them any more.
 */
export async function withHosts<T>(
  plan: Plan,
  deployment: string,
  takesOver: boolean,
  ports: Ports,
  work: (hosts: Fleet, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { application, stage } = plan
  const { actor, run } = ports.occasion
  const owner = `${actor}, run ${run.id}${run.url === '' ? '' : ` (${run.url})`}`
  const lost = new AbortController()
  const signal = AbortSignal.any([ports.signal, lost.signal])
  const hosts = fleet(ports.transportOf, { deployment, application, stage, owner, lease: LEASE }, PATIENCE, signal)
  const wanted = { application, environment: stage, deployment, owner }
  let lease: Lease | undefined
  try {
    if (!takesOver) lease = await leaseOf(wanted, ports.locks, ports.clock)
    await connected(hosts, plan, takesOver ? DYING : 0, signal)
    lease ??= await leaseOf(wanted, ports.locks, ports.clock, deployment)
    lease.lost.addEventListener('abort', () => lost.abort(lease?.lost.reason))
    return await work(hosts, signal)
  } finally {
    await hosts.close()
    await lease?.release().catch((error: unknown) => {
      if (!(error instanceof Outage)) throw error
      ports.log.warning(`The lock of ${stage} could not be released and ends by itself: ${error.message}`)
    })
  }
}

/** Connects to every host; where what a dead runner left is still being ended there, after that. */
async function connected(hosts: Fleet, plan: Plan, patience: number, signal: AbortSignal): Promise<void> {
  const pause = 500
  for (let left = patience; ; left -= pause) {
    try {
      await hosts.connect(hostsOf(plan))
      return
    } catch (error) {
      if (!(error instanceof UserError) || error.reason !== 'locked' || left <= 0 || signal.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
