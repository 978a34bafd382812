import type { Freeze, RulesFile } from '../config/rules-model'
import type { Period } from '../indicators/period'
import type { Scope } from '../indicators/row'
import { conflictsOf, type Conflict } from './conflicts'
import type { Placement } from './placement'
import { isKept, type Entry } from './schedule'

const YEAR = 366 * 86_400_000

/** The dates of all applications together, as they stand at `now` (milliseconds). */
export type Agenda = Readonly<{
  /** In the order of their dates. */
  entries: readonly Entry[]
  /** The soonest first. */
  conflicts: readonly Conflict[]
  freezes: readonly Freeze[]
  /** Of the dates in the period of which it is known, how many were kept. */
  kept: Readonly<{ kept: number; of: number }>
  period: Period
  now: number
}>

/** What dates are put together with: as far as rules and CMDB are known. */
export type AgendaFacts = Readonly<{
  rules?: RulesFile | undefined
  hostsOf?: Placement | undefined
  /** What is shown; what is in its way may be of others. */
  scope?: Pick<Scope, 'applications' | 'stage'>
  /** Over which it is counted how many dates were kept. */
  period: Period
  now: number
}>

/** From when on dates are of interest: those of a year, and of the whole period where that began before. */
export function interestingSince({ from }: Period, now: number): number {
  return Math.min(from, now - YEAR)
}

/** Puts the dates of any number of applications together; `schedules`: those of each, as `scheduleOf` gives them. */
export function agendaOf(schedules: readonly (readonly Entry[])[], facts: AgendaFacts): Agenda {
  const { rules, hostsOf, scope = {}, period, now } = facts
  const all = schedules.flat().sort((one, other) => one.planned - other.planned)
  const isShown = ({ application, stage }: Entry) =>
    (scope.applications?.includes(application) ?? true) && (scope.stage === undefined || scope.stage === stage)
  const entries = all.filter(isShown)
  const judged = entries
    .filter(({ planned }) => planned >= period.from && planned < period.to)
    .flatMap((entry) => isKept(entry) ?? [])
  return {
    entries,
    conflicts: conflictsOf(all, { rules, hostsOf }).filter((conflict) => conflict.entries.some(isShown)),
    freezes: (rules?.freezes ?? []).filter(({ stages }) => scope.stage === undefined || stages.includes(scope.stage)),
    kept: { kept: judged.filter(Boolean).length, of: judged.length },
    period,
    now,
  }
}
