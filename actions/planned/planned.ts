import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { dueOf } from '../../shared/change/due'
import type { Ledger } from '../../shared/ledger/ledger'
import { code, table } from '../../shared/report/markdown'

/** Tells what of an application is due at `now`, in milliseconds; starts nothing. */
export async function planned(application: string, ledger: Ledger, now: number): Promise<ActionReport> {
  try {
    const due = dueOf(await ledger.read(application), now)
    const rows = due.map(({ version, stage, planned: date }) => [code(version), code(stage), date])
    const summary = due.length > 0 ? table(['Version', 'Stage', 'Planned for'], rows) : 'No planned date has come.'
    return { summary: `## ${code(application)}: what is due\n\n${summary}\n`, outputs: { due: JSON.stringify(due) } }
  } catch (error) {
    return refusal(error, 'What is due could not be found out', { due: '[]' })
  }
}
