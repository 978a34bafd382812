import type { RulesFile } from '../config/rules-model'
import { attemptsOf, type Attempt } from '../indicators/attempt'
import { isStep, type DeploymentResult } from '../ledger/deployment'
import type { Event } from '../ledger/event'
import { closingOf, isInside, timezoneOf } from './calendar'
import { datedStages, type DatedStage, type Move, type Round } from './rounds'

/** How a date stands: `due` since it came, `late` since its slot is over too; `dropped` with its RFC. */
export type ScheduleState =
  'planned' | 'due' | 'late' | 'running' | 'done' | 'failed' | 'cancelled' | 'rolled-back' | 'dropped'

/** One date of one release in one stage, planned against actual; instants in milliseconds. */
export type Entry = Readonly<{
  application: string
  version: string
  stage: string
  rfc: Readonly<{ number: number; url: string }>
  /** 1 for the first date, and one more for each date that was set after a deployment had been tried on the one before. */
  round: number
  planned: number
  /**
   * When it should be over: after as long as the deployments of this application in this stage that succeeded took, in
   * the median; as long as its slot lasts where there was none.
   */
  until: number
  /** When its slot is over: the window closes, or an hour has passed where there is none. Started before, the date was kept. */
  closes: number
  /** In which people of the stage read dates. */
  timezone: string
  state: ScheduleState
  /** When the first deployment on this date was started. */
  started?: number
  /** When the newest one came to its result. */
  ended?: number
  /** From the date to the start, negative where it was early; as long as nothing was started, what it is late by now. */
  delay?: number
  /** How often the date was moved before it was begun, oldest first. */
  moves: readonly Move[]
  /** When something of it last changed. */
  changed: number
}>

const HOUR = 3_600_000

/**
 * Every date of one application from `since` on, in the order of the dates, with the deployments from then on; a stage
 * without one is on no calendar. `events`: all of the application, oldest first; without `rules` nothing has a window.
 */
export function scheduleOf(
  events: readonly Event[],
  rules: RulesFile | undefined,
  now: number,
  since = -Infinity,
): readonly Entry[] {
  const attempts = attemptsOf(events.filter((event) => isStep(event) && Date.parse(event.at) >= since))
  const usual = usualDurations(attempts)
  return datedStages(events, attempts)
    .flatMap((dated) => entriesOf(dated, usual.get(dated.stage), { rules, now, since }))
    .sort((one, other) => one.planned - other.planned)
}

/** Whether there is still something to do on this date: what is over, or was missed, is in nobody's way. */
export function isAhead({ state }: Entry): boolean {
  return state === 'planned' || state === 'due' || state === 'running'
}

/** Whether a date was kept: a deployment was started before its slot was over. Undefined while nobody can say. */
export function isKept({ state, started, closes }: Entry): boolean | undefined {
  if (started !== undefined) return started < closes
  return state === 'late' ? false : undefined
}

type Known = Readonly<{ rules: RulesFile | undefined; now: number; since: number }>

function entriesOf(dated: DatedStage, usual: number | undefined, { rules, now, since }: Known): readonly Entry[] {
  const { application, version, stage, rfc, rounds, attempts, closedAt } = dated
  const window = rules?.stages[stage]?.window
  return rounds.flatMap((round, index): readonly Entry[] => {
    if (round.planned < since) return []
    const own = attempts.filter((attempt) => isOf(attempt, round, rounds[index + 1]))
    const [first, last] = [own[0], own.at(-1)]
    // It came there on the date before, after all: nothing is left to be done on this one.
    if (!first && attempts.at(-1)?.result === 'succeeded') return []
    const { planned, moves } = round
    const closes = window && isInside(window, planned) ? closingOf(window, planned) : planned + HOUR
    const state = last ? STATES[last.result] : waiting(planned, closes, closedAt, now)
    const ended = last && state !== 'running' ? last.settledAt : undefined
    const delay = first ? first.startedAt - planned : state === 'due' || state === 'late' ? now - planned : undefined
    return [
      {
        ...{ application, version, stage, rfc, round: index + 1, planned, closes, state, moves },
        until: usual === undefined ? closes : planned + usual,
        timezone: rules ? timezoneOf(rules, stage) : 'UTC',
        ...(first && { started: first.startedAt }),
        ...(ended !== undefined && { ended }),
        ...(delay !== undefined && { delay }),
        changed: Math.max(round.setAt, ended ?? first?.startedAt ?? (state === 'dropped' ? (closedAt ?? 0) : 0)),
      },
    ]
  })
}

/** A deployment is on the date that stood when it was started. */
function isOf({ startedAt }: Attempt, round: Round, next: Round | undefined): boolean {
  return startedAt >= round.setAt && (next === undefined || startedAt < next.setAt)
}

const STATES: Readonly<Record<DeploymentResult, ScheduleState>> = {
  running: 'running',
  'rolling-back': 'running',
  succeeded: 'done',
  'rolled-back': 'rolled-back',
  failed: 'failed',
  'rollback-failed': 'failed',
  cancelled: 'cancelled',
}

function waiting(planned: number, closes: number, closedAt: number | undefined, now: number): ScheduleState {
  if (closedAt !== undefined) return 'dropped'
  if (now < planned) return 'planned'
  return now < closes ? 'due' : 'late'
}

/** By stage, the median time of a deployment that succeeded; one with a rehearsal does the work three times and does not count. */
function usualDurations(attempts: readonly Attempt[]): ReadonlyMap<string, number> {
  const durations = new Map<string, number[]>()
  for (const { stage, result, rehearsal, startedAt, settledAt } of attempts) {
    if (result !== 'succeeded' || rehearsal) continue
    const known = durations.get(stage)
    if (known) known.push(settledAt - startedAt)
    else durations.set(stage, [settledAt - startedAt])
  }
  return new Map([...durations].map(([stage, all]) => [stage, median(all)]))
}

function median(all: readonly number[]): number {
  const sorted = [...all].sort((one, other) => one - other)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0]
  return (low + high) / 2
}
