import type { Event } from '../ledger/event'
import type { Facts, Release } from './facts'
import type { Indicator } from './indicator'
import { releaseRow, rowOf, type Row } from './row'

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>
type Plain = Pick<Indicator, 'id' | 'title' | 'definition'> & Partial<Indicator>

/** Events that are counted one by one, wherever they were. */
function counted(plain: Plain, rows: Indicator['rows']): Indicator {
  return { unit: 'number', better: 'neither', measure: 'count', where: 'everywhere', ...plain, rows }
}

/** A row or more for each event of a type, also of a version that nobody asked for. */
export function ofType<Type extends Event['type']>(
  { events, releaseOf }: Facts,
  type: Type,
  rowsOf: (event: Of<Type>, release: Release) => readonly Row[],
): readonly Row[] {
  return [...events.values()].flatMap((history) =>
    history
      .filter((event): event is Of<Type> => event.type === type)
      .flatMap((event) => rowsOf(event, releaseOf(event.application, event.version) ?? unasked(event))),
  )
}

/** A version that only lies in the vault. */
function unasked({ application, version }: Event): Release {
  return { application, version, attempts: [], technologies: [], production: 'production' }
}

function once(event: Event, what: string, result?: string) {
  return { at: Date.parse(event.at), value: 1, what, url: event.run.url, ...(result === undefined ? {} : { result }) }
}

const requests = counted(
  {
    id: 'requests',
    title: 'Requests',
    definition: 'Releases that were asked for, each once, by the day of its first request.',
  },
  ({ releases }) =>
    releases.flatMap((release) => {
      const { rfc } = release
      if (!rfc) return []
      return [releaseRow(release, { at: Date.parse(rfc.openedAt), value: 1, what: 'was asked for', url: rfc.rfc.url })]
    }),
)

const vaulted = counted(
  {
    id: 'vaulted',
    title: 'Releases put in the vault',
    definition: 'Versions whose packages were put in the vault, each once, by the day of the first time.',
  },
  (facts) => {
    const met = new Set<string>()
    return ofType(facts, 'package.vaulted', (event, release) => {
      const key = JSON.stringify([event.application, event.version])
      if (met.has(key)) return []
      met.add(key)
      return [releaseRow(release, once(event, `${event.packages.length} packages`))]
    })
  },
)

const planApprovals = counted(
  {
    id: 'plan-approvals',
    needs: ['plan.approved'],
    title: 'Approvals of plans',
    definition: 'Times that somebody approved the plans of a release, by the day of it.',
  },
  (facts) =>
    ofType(facts, 'plan.approved', (event, release) => [releaseRow(release, once(event, `approved by ${event.by}`))]),
)

const approvals = counted(
  {
    id: 'approvals',
    needs: ['stage.approved'],
    title: 'Approvals of stages',
    definition:
      'Times that somebody approved a stage on the RFC, by the day of it; reviews of the environment do not count.',
  },
  (facts) =>
    ofType(facts, 'stage.approved', (event, release) => [
      rowOf(release, event.stage, once(event, `approved by ${event.by}`)),
    ]),
)

const validations = counted(
  {
    id: 'validations',
    needs: ['stage.validated'],
    title: 'Validations',
    definition: 'Times that somebody found a deployment in order, by the day of it.',
  },
  (facts) =>
    ofType(facts, 'stage.validated', (event, release) => [
      rowOf(release, event.stage, once(event, `validated by ${event.by}`)),
    ]),
)

const rescheduled = counted(
  {
    id: 'rescheduled',
    title: 'Dates that were moved',
    definition: 'Times that the date of a stage was moved, by the day on which it was.',
    better: 'less',
  },
  (facts) =>
    ofType(facts, 'stage.rescheduled', (event, release) => [
      rowOf(release, event.stage, once(event, `moved to ${event.date}: ${event.why}`)),
    ]),
)

const closedRfcs = counted(
  {
    id: 'closed-rfcs',
    title: 'Closed RFCs',
    definition: 'RFCs that were closed, by that day; `result` is `delivered` or `rejected`.',
  },
  (facts) =>
    ofType(facts, 'rfc.closed', (event, release) => [releaseRow(release, once(event, event.outcome, event.outcome))]),
)

const gateDecisions: Indicator = {
  id: 'gate-decisions',
  title: 'Decisions of gates',
  definition:
    'Decisions of gates at the moment of a deployment, by that day; the share is that of those which kept the release out. ' +
    '`result` is `open` or `closed`, `reason` is each check that did not hold. Previews do not count.',
  ...{ unit: 'share', better: 'less', measure: 'rate', where: 'everywhere', by: 'reason' },
  rows: (facts) =>
    ofType(facts, 'gate.decided', (event, release) => {
      if (event.mode !== 'enforce') return []
      const failing = event.checks.flatMap(({ code, result }) => (result === 'holds' ? [] : [code]))
      const parts = event.decision === 'closed' ? [...new Set(failing)] : []
      const said = { ...once(event, [event.decision, ...parts].join(', '), event.decision), parts }
      return [rowOf(release, event.stage, { ...said, value: event.decision === 'closed' ? 1 : 0 })]
    }),
}

const measurements: Indicator = {
  id: 'measurements',
  needs: ['measure.recorded'],
  title: 'Measurements after a deployment',
  definition:
    'What was measured after deployments, each measure once, by the day of it; the share is that of those outside their ' +
    'limits. `result` is `within` or `outside`; what could not be measured is outside.',
  ...{ unit: 'share', better: 'less', measure: 'rate', where: 'everywhere' },
  rows: (facts) =>
    ofType(facts, 'measure.recorded', (event, release) =>
      event.items.map(({ name, problem }) => {
        const result = problem === undefined ? 'within' : 'outside'
        const said = once(event, `${name}: ${problem ?? 'within its limits'}`, result)
        return rowOf(release, event.stage, { ...said, value: problem === undefined ? 0 : 1 })
      }),
    ),
}

/** Families of plain events of the ledger, of which people make indicators of their own. */
export const EVENT_FAMILIES: readonly Indicator[] = [
  requests,
  vaulted,
  planApprovals,
  approvals,
  validations,
  rescheduled,
  closedRfcs,
  gateDecisions,
  measurements,
]
