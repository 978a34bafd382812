import { agendaOf, interestingSince, type AgendaFacts } from '../../shared/change/agenda'
import { placementOf } from '../../shared/change/placement'
import { scheduleOf, type Entry } from '../../shared/change/schedule'
import type { RulesAndCmdb } from '../../shared/config/rules-and-cmdb'
import type { Period } from '../../shared/indicators/period'
import type { Fold } from '../../shared/ledger/fold'
import { calendarFile } from '../../shared/report/calendar-file'
import { calendarSection } from '../../shared/report/calendar-section'
import { planningSummary } from '../../shared/report/planning'
import { planningJson } from '../../shared/report/planning-json'
import type { Section } from '../../shared/report/section'

/** What the dates are judged by. */
export type PlanningRules = RulesAndCmdb

/** The planning as a dashboard shows it. */
export type ShownPlanning = Readonly<{
  summary: string
  section: Section
  outputs: Readonly<{ calendar: string; planning: string }>
}>

/** The dates of each application, application by application: of the last year, of the period, and of the future. */
export function datesOf({ rules }: PlanningRules, period: Period, now: number): Fold<readonly Entry[]> {
  const since = interestingSince(period, now)
  return ({ events }) => scheduleOf(events, rules, now, since)
}

/** Puts the dates of all applications together, and writes `planning.ics` and `planning.json`. Fails as `write` does. */
export async function planningOf(
  dates: readonly (readonly Entry[])[],
  { rules: { rules, cmdb }, ...asked }: Readonly<{ rules: PlanningRules }> & Omit<AgendaFacts, 'rules' | 'hostsOf'>,
  write: (file: string, text: string) => Promise<string>,
): Promise<ShownPlanning> {
  const agenda = agendaOf(dates, { ...asked, rules, hostsOf: cmdb && placementOf(cmdb) })
  return {
    summary: planningSummary(agenda),
    section: calendarSection(agenda),
    outputs: {
      calendar: await write('planning.ics', calendarFile(agenda)),
      planning: await write('planning.json', planningJson(agenda)),
    },
  }
}
