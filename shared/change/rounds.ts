import { grouped } from '../indicators/facts'
import type { Attempt } from '../indicators/attempt'
import type { Event } from '../ledger/event'

/** A date that was moved: by whom, when (milliseconds), from which date, and why; no `why` where the release was asked for anew. */
export type Move = Readonly<{ at: number; by: string; from: number; why?: string }>

/** One date of a stage, in milliseconds, and how it came to be; `setAt` is when it was given. */
export type Round = Readonly<{ planned: number; setAt: number; moves: readonly Move[] }>

/** A date that a new request left out stays known, so that one that is given later on has been moved. */
type Known = Round & Readonly<{ isLeftOut?: boolean }>

/** A stage of a release that has, or had, dates. */
export type DatedStage = Readonly<{
  application: string
  version: string
  stage: string
  rfc: Readonly<{ number: number; url: string }>
  rounds: readonly Round[]
  /** All its deployments, in the order in which they were started. */
  attempts: readonly Attempt[]
  closedAt?: number
}>

type Release = { rfc: DatedStage['rfc']; closedAt?: number; stages: Map<string, readonly Known[]> }
type Given = Readonly<{ at: number; by: string; why?: string }>

/**
 * The dates of one application. A date that changes before anybody tried to keep it has been moved; one that is given
 * afterwards is a new one, and what became of the one before stays. `events`: all of it, oldest first.
 */
export function datedStages(events: readonly Event[], attempts: readonly Attempt[]): readonly DatedStage[] {
  const inOrder = [...attempts].sort((one, other) => one.startedAt - other.startedAt)
  const started = grouped(inOrder, ({ version, stage }) => keyOf(version, stage))
  const triesOf = (version: string, stage: string) => started.get(keyOf(version, stage)) ?? []
  const releases = new Map<string, Release>()
  for (const event of events) take(event, releases, (stage) => triesOf(event.version, stage))
  const application = events[0]?.application ?? ''
  return [...releases].flatMap(([version, { rfc, stages, closedAt }]) =>
    [...stages].map(([stage, known]) => ({
      ...{ rounds: known.filter(({ isLeftOut }) => !isLeftOut) },
      ...{ application, version, stage, rfc, attempts: triesOf(version, stage) },
      ...(closedAt !== undefined && { closedAt }),
    })),
  )
}

function take(event: Event, releases: Map<string, Release>, triesOf: (stage: string) => readonly Attempt[]): void {
  if (event.type !== 'request.opened' && event.type !== 'stage.rescheduled' && event.type !== 'rfc.closed') return
  const known = releases.get(event.version)
  const at = Date.parse(event.at)
  const set = ({ stages }: Release, stage: string, date: string | undefined, given: Given) =>
    stages.set(stage, afterwards(stages.get(stage) ?? [], date, given, triesOf(stage)))
  if (event.type === 'request.opened') {
    const { rfc, requester: by, dates, stages } = event
    const release = known ?? { rfc, stages: new Map<string, readonly Known[]>() }
    release.rfc = rfc
    releases.set(event.version, release)
    // A request says all dates anew: one that it leaves out is planned no more.
    for (const stage of new Set([...release.stages.keys(), ...stages])) {
      set(release, stage, stages.includes(stage) && Object.hasOwn(dates, stage) ? dates[stage] : undefined, { at, by })
    }
  }
  if (event.type === 'rfc.closed' && known) known.closedAt ??= at
  if (event.type === 'stage.rescheduled' && known) {
    const { stage, date, by, why } = event
    set(known, stage, date, { at, by, why })
  }
}

/** The dates of a stage once one more was given; undefined where a new request gives none. */
function afterwards(
  rounds: readonly Known[],
  date: string | undefined,
  given: Given,
  attempts: readonly Attempt[],
): readonly Known[] {
  const last = rounds.at(-1)
  const begun = last && attempts.some(({ startedAt }) => startedAt >= last.setAt && startedAt <= given.at)
  if (date === undefined) return begun || !last ? rounds : [...rounds.slice(0, -1), { ...last, isLeftOut: true }]
  const planned = Date.parse(date)
  if (last?.planned === planned && !last.isLeftOut) return rounds
  if (!last || (begun && !last.isLeftOut)) return [...rounds, { planned, setAt: given.at, moves: [] }]
  const move: Move = { ...given, from: last.planned }
  return [...rounds.slice(0, -1), { planned, setAt: given.at, moves: [...last.moves, move] }]
}

function keyOf(version: string, stage: string): string {
  return JSON.stringify([version, stage])
}
