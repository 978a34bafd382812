import type { Given } from '../../shared/action/input'
import { finishDeployment } from '../../shared/automaton/finish'
import type { Ports } from '../../shared/automaton/ports'
import { planOfRecord } from '../../shared/config/plan-record'
import type { PlanSources } from '../../shared/config/preparation'
import { hostOf } from '../../shared/config/resolve'
import type { inputs } from './inputs'

type Left = Pick<Given<typeof inputs>, 'application' | 'stage' | 'secrets'> & Readonly<{ deployment: string }>

/** Writes down what a deployment had done whose main step died, and frees its locks. */
export async function finish(left: Left, sources: Pick<PlanSources, 'config'>, ports: Ports): Promise<void> {
  const { application, stage, deployment, secrets = {} } = left
  const { cmdb } = await sources.config(application)
  const planOf = (recorded: unknown) => planOfRecord(recorded, { secrets, hostOf: (name) => hostOf(cmdb.value, name) })
  const end = await finishDeployment({ application, stage, deployment, planOf }, ports)
  if (end === 'ended') return
  ports.log.warning(
    `The deployment ${deployment} had not ended: what it did is in the ledger now. Roll back, or resume.`,
  )
  await ports.show?.(left, sources.config)
}
