import { UserError } from '../failure'
import { carryOut, type Assignment, type Ending } from './carry-out'
import type { Ports } from './ports'
import { hasChanged } from './progress'
import { silenceAll, type Quiet } from './silence'
import type { Site } from './site'
import type { Supervised } from './supervision'

/** Carries a plan out while what watches it is silenced; where that cannot be, nothing is begun. */
export async function carryOutQuietly(
  assignment: Assignment,
  entries: readonly Supervised[],
  site: Site,
  ports: Ports,
): Promise<Ending> {
  let quiet: Quiet
  try {
    quiet = await silenceAll(entries, site.deployment, ports)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return notBegun(error, assignment)
  }
  return quiet.during(async () => carryOut(assignment, site))
}

function notBegun({ reason, message }: UserError, { plan, earlier }: Assignment): Ending {
  if (reason === 'cancelled') return { result: 'cancelled', reason, after: [] }
  const nothing = { kind: 'nothing-to-do', plan: { ...plan, steps: [] }, notUndone: [], after: [] } as const
  return {
    ...{ result: 'failed', reason, error: message, after: [] },
    ...(hasChanged(earlier) ? {} : { rollback: nothing }),
  }
}
