import { Outage, UserError } from '../failure'
import { deploymentsOf } from '../ledger/deployment'
import type { Plan } from '../plan/plan'
import { withHosts } from './hosts'
import type { JournalEntry } from './journal'
import { common, type Ports } from './ports'
import { exactJournal } from './progress'

/** A deployment whose process may have died before it could say how it ended. */
export type Unfinished = Readonly<{
  application: string
  stage: string
  deployment: string
  planOf: (recorded: unknown) => Plan
}>

/**
 * Records what a deployment that died had done, told by the journals of its hosts, and frees its locks. Does nothing
 * for one that has ended. A host that does not answer keeps its journal for the rollback.
 */
export async function finishDeployment(unfinished: Unfinished, ports: Ports): Promise<'ended' | 'finished'> {
  const { application, stage, deployment, planOf } = unfinished
  const events = await ports.ledger.read(application)
  const state = deploymentsOf(events, stage).find(({ id }) => id === deployment)
  if (state?.result !== 'running') return 'ended'
  const plan = planOf(state.plan)
  const journal = await journalOf(plan, deployment, state.journal, ports)
  await ports.ledger.append([
    {
      ...common(plan, ports),
      type: 'deployment.finished',
      ...{ stage, deployment, result: 'failed', reason: 'interrupted', journal: [...journal], after: [] },
      error: 'The process of the deployment ended before it could say how: run `rollback`, or `resume`.',
    },
  ])
  return 'finished'
}

async function journalOf(
  plan: Plan,
  deployment: string,
  known: readonly JournalEntry[],
  ports: Ports,
): Promise<readonly JournalEntry[]> {
  try {
    return await withHosts(plan, deployment, true, ports, async (hosts) => exactJournal(known, await hosts.journals()))
  } catch (error) {
    if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
    ports.log.warning(`The hosts could not be asked what was done: ${error.message}`)
    return known
  }
}
