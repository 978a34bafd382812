import { refusal } from '../../shared/action/refusal'
import type { ActionReport, Annotation } from '../../shared/action/report'
import { conflictsOf, type Conflict } from '../../shared/change/conflicts'
import { dueOf, type Due } from '../../shared/change/due'
import { placementOf } from '../../shared/change/placement'
import { scheduleOf } from '../../shared/change/schedule'
import type { RulesAndCmdb } from '../../shared/config/rules-and-cmdb'
import { folded } from '../../shared/ledger/fold'
import type { Archive, History, Ledger } from '../../shared/ledger/ledger'
import { dueSummary, unknownText } from '../../shared/report/due'

/** Everything outside that is asked; rules and CMDB only say what is in the way of what. */
export type PlannedPorts = Readonly<{ ledger: Ledger & Archive; config: RulesAndCmdb }>

/** A matrix of GitHub has no room for more jobs; what is left is due the next time too. */
const MOST = 256

/**
 * Tells what is due at `now`, in milliseconds, the longest due first; starts nothing. `applications`: all that the ledger
 * knows where none is named.
 */
export async function planned(
  applications: readonly string[],
  { ledger, config: { rules, cmdb } }: PlannedPorts,
  now: number,
): Promise<ActionReport> {
  try {
    const made = await folded(named(applications, ledger), ({ application, events }) => ({
      unknown: events.length === 0 ? [application] : [],
      due: dueOf(events, now),
      entries: scheduleOf(events, rules, now),
    }))
    const all = made.flatMap(({ due }) => due).sort((one, other) => Date.parse(one.planned) - Date.parse(other.planned))
    const due = all.slice(0, MOST)
    const entries = made.flatMap((one) => one.entries)
    const conflicts = conflictsOf(entries, { rules, hostsOf: cmdb && placementOf(cmdb) })
    const inTheWay = conflicts.filter((conflict) => due.some((one) => isAbout(conflict, one)))
    const unknown = made.flatMap((one) => one.unknown)
    const summary = dueSummary({ due, left: all.length - due.length, conflicts: inTheWay, unknown })
    return { summary, outputs: { due: JSON.stringify(due) }, annotations: unknown.map(warningOf) }
  } catch (error) {
    return refusal(error, 'What is due could not be found out', { due: '[]' })
  }
}

/** Its first request may still come, or its name is another one. */
function warningOf(application: string): Annotation {
  return { level: 'warning', title: 'Unknown application', message: unknownText(application) }
}

function isAbout({ entries }: Conflict, { application, version, stage }: Due): boolean {
  return entries.some(
    (entry) => entry.application === application && entry.version === version && entry.stage === stage,
  )
}

/** Of a ledger, the applications that were named. */
function named(applications: readonly string[], ledger: Ledger & Archive): Archive {
  if (applications.length === 0) return ledger
  const histories = async function* (): AsyncGenerator<History> {
    for (const application of new Set(applications)) {
      yield { application, events: await ledger.read(application) }
    }
  }
  return { histories }
}
