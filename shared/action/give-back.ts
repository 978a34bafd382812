import { giveBackAll } from '../automaton/silence'
import { silencedOf, type Ports } from '../automaton/ports'
import { planOfRecord } from '../config/plan-record'
import type { PlanSources } from '../config/preparation'
import { hostOf } from '../config/resolve'
import { supervisedOf } from '../config/supervisions'
import { deploymentsOf } from '../ledger/deployment'

type Left = Readonly<{
  application: string
  stage: string
  deployment: string
  secrets?: Readonly<Record<string, string>> | undefined
}>

/** Gives back what a main step that died had silenced, and writes that down. */
export async function giveBack(left: Left, sources: Pick<PlanSources, 'config'>, ports: Ports): Promise<void> {
  const { application, stage, deployment, secrets = {} } = left
  const config = await sources.config(application)
  const state = deploymentsOf(await ports.ledger.read(application), stage).find(({ id }) => id === deployment)
  if (!state) return
  const { version } = state
  const plan = planOfRecord(state.plan, { secrets, hostOf: (name) => hostOf(config.cmdb.value, name) })
  const entries = supervisedOf(config, { application, version, stage, secrets }, plan)
  const silenced = await giveBackAll(entries, deployment, ports)
  await ports.ledger.append(silencedOf(plan, deployment, silenced, ports))
}
