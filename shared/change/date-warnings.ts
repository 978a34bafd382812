import type { CmdbFile } from '../config/model'
import type { RulesFile } from '../config/rules-model'
import type { Event } from '../ledger/event'
import { conflictsOf } from './conflicts'
import { placementOf } from './placement'
import { scheduleOf } from './schedule'

/** Whose dates are looked at: all of a release, or that of one stage. */
export type Dated = Readonly<{ application: string; version: string; stage?: string }>

/**
 * What is in the way of the dates of a release although no rule refuses it, with what to do, one text each. `histories`:
 * all events of its application, and of each that shares a host with it.
 */
export function dateWarnings(
  { application, version, stage }: Dated,
  histories: readonly (readonly Event[])[],
  { rules, cmdb }: Readonly<{ rules: RulesFile; cmdb: CmdbFile }>,
  now: number,
): readonly string[] {
  const entries = histories.flatMap((events) => scheduleOf(events, rules, now))
  return conflictsOf(entries, { rules, hostsOf: placementOf(cmdb) })
    .filter((conflict) =>
      conflict.entries.some(
        (entry) =>
          entry.application === application &&
          entry.version === version &&
          (stage === undefined || entry.stage === stage),
      ),
    )
    .map(({ saw, remedy }) => `${saw} ${remedy}`)
}
