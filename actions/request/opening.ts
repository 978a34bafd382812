import type { AcceptedRequest } from '../../shared/change/request'
import type { Issues } from '../../shared/change/ports'
import { rfcOf } from '../../shared/change/rfc'
import type { RfcState } from '../../shared/change/rfc-state'
import type { Event } from '../../shared/ledger/event'

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

/** Whether the newest request of the release is this one already, with its dates as they stand, moves included. */
export function isRecorded(events: readonly Event[], version: string, opened: ReturnType<typeof openedOf>): boolean {
  const newest = events.findLast((event) => event.type === 'request.opened' && event.version === version)
  const rfc = rfcOf(events, version)
  if (newest?.type !== 'request.opened' || !rfc) return false
  return sorted({ ...newest, dates: rfc.dates }, opened) === sorted(opened, opened)
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
