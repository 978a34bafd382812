import type { AcceptedRequest } from '../../shared/change/request'
import type { Issues } from '../../shared/change/ports'
import { rfcOf } from '../../shared/change/rfc'
import type { RfcState } from '../../shared/change/rfc-state'
import { UserError } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import type { Clock, Lock, Locks } from '../../shared/ledger/ledger'

/** How long a request may take before another one takes over, and how long one waits for another; milliseconds. */
const EXPIRY = 120_000
const PATIENCE = 150_000

/** What a lock is taken with. `pause` ends early, rejecting, when the run is cancelled. */
export type LockPorts = Readonly<{
  locks: Locks
  clock: Clock
  newId: () => string
  owner: string
  pause: (milliseconds: number) => Promise<void>
}>

/** Does `work` while nobody else asks for the same release. UserError `locked` where another one takes too long. */
export async function alone<T>(
  application: string,
  version: string,
  { locks, clock, newId, owner, pause }: LockPorts,
  work: () => Promise<T>,
): Promise<T> {
  const [began, deployment] = [clock.now(), newId()]
  let lock: Lock | undefined
  for (let wait = 100; !lock; wait = Math.min(wait * 2, 2000)) {
    const [since, until] = [clock.now(), clock.now() + EXPIRY].map((at) => new Date(at).toISOString())
    const holder = { deployment, owner, since: since ?? '', until: until ?? '' }
    const answer = await locks.acquire(application, `rfc-${version}`, holder)
    if (answer.kind === 'held') lock = answer.lock
    else if (clock.now() - began > PATIENCE) {
      const { by } = answer
      const message = `${by.owner} has been asking for ${application} ${version} since ${by.since}, until ${by.until}: wait for it, then ask again`
      throw new UserError('locked', message)
    } else await pause(wait)
  }
  try {
    return await work()
  } finally {
    // It expires by itself: what has been recorded must not look failed because of it.
    await lock.release().catch(() => undefined)
  }
}

/** The issue of a release's RFC: the one the ledger knows, else one that an earlier try left, else a new one. */
export async function rfcIssue(
  application: string,
  version: string,
  known: RfcState | undefined,
  issues: Pick<Issues, 'ours' | 'open'>,
): Promise<RfcState['rfc']> {
  if (known) return known.rfc
  const marker = `<!-- ecluse-rfc: ${application} ${version} -->`
  const orphans = (await issues.ours('ecluse:rfc')).filter(({ body }) => body.split(/\r?\n/)[0] === marker)
  const [orphan] = orphans.toSorted((one, other) => one.number - other.number)
  const body = `${marker}\n\nThe request is being recorded.\n`
  const labels = ['ecluse:rfc', 'rfc:open']
  const { number, url } = orphan ?? (await issues.open({ title: `${application} ${version}`, body, labels }))
  return { number, url }
}

/** What `request.opened` tells besides what every event does. */
export function openedOf(accepted: AcceptedRequest, rfc: RfcState['rfc']) {
  const { request, change, basedOn, lifecycle, stages } = accepted
  const { requester, dates, severity, incident, issue } = request
  return {
    ...{ type: 'request.opened' as const, rfc: { ...rfc }, requester, kind: change, lifecycle },
    ...{ stages: [...stages], dates: { ...dates } },
    ...(severity !== undefined && { severity }),
    ...(incident !== undefined && { incident }),
    ...(basedOn !== undefined && { basedOn }),
    ...(issue !== undefined && { issue }),
  }
}

/** Whether the newest request of the release is this one already; a date that was moved since is as asked for. */
export function isRecorded(events: readonly Event[], version: string, opened: ReturnType<typeof openedOf>): boolean {
  const newest = events.findLast((event) => event.type === 'request.opened' && event.version === version)
  if (newest?.type !== 'request.opened' || !rfcOf(events, version)) return false
  return sorted(newest, opened) === sorted(opened, opened)
}

/** Fields in one order; `basedOn` follows from the ledger and is nobody's wish. */
function sorted(event: Readonly<Record<string, unknown>>, fields: object): string {
  const names = new Set([...Object.keys(fields), 'severity', 'incident', 'issue'])
  names.delete('basedOn')
  const shown = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
      : (value ?? null)
  return JSON.stringify([...names].toSorted().map((name) => [name, shown(event[name])]))
}
