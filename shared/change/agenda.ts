import type { Freeze, RulesFile } from '../config/rules-model'
import type { Period } from '../indicators/period'
import { conflictsOf, type Conflict } from './conflicts'
import type { Placement } from './placement'
import { isKept, type Entry } from './schedule'

/** The dates of all applications together, as they stand at `now` (milliseconds). */
export type Agenda = Readonly<{
  /** In the order of their dates. */
  entries: readonly Entry[]
  /** The soonest first. */
  conflicts: readonly Conflict[]
  freezes: readonly Freeze[]
  /** Of the dates in the period of which it is known, how many were kept. */
  kept: Readonly<{ kept: number; of: number }>
  now: number
}>

/** What dates are put together with: as far as rules and CMDB are known. */
export type AgendaFacts = Readonly<{
  rules?: RulesFile | undefined
  hostsOf?: Placement | undefined
  /** Over which it is counted how many dates were kept. */
  period: Period
  now: number
}>

/** Puts the dates of any number of applications together; `schedules`: those of each, as `scheduleOf` gives them. */
export function agendaOf(schedules: readonly (readonly Entry[])[], facts: AgendaFacts): Agenda {
  const { rules, hostsOf, period, now } = facts
  const entries = schedules.flat().sort((one, other) => one.planned - other.planned)
  const judged = entries
    .filter(({ planned }) => planned >= period.from && planned < period.to)
    .flatMap((entry) => isKept(entry) ?? [])
  return {
    entries,
    conflicts: conflictsOf(entries, { rules, hostsOf }),
    freezes: rules?.freezes ?? [],
    kept: { kept: judged.filter(Boolean).length, of: judged.length },
    now,
  }
}
