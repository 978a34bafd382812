import type { PlanSources } from '../config/preparation'
import type { Event, Occasion, Silenced } from '../ledger/event'
import type { Clock, Ledger, Locks } from '../ledger/ledger'
import type { Host } from '../inventory/host'
import type { Inspection } from '../inventory/inspection'
import type { Plan } from '../plan/plan'
import type { Vault } from '../release/vault'
import type { Log } from '../report/log'
import type { Measurement } from './measurement'
import type { Meter } from './meter'
import type { Supervision } from './supervision'
import type { Transport } from './transport'

/** Everything outside that deployments and rollbacks work with. */
export type Ports = Readonly<{
  ledger: Ledger
  locks: Locks
  vault: Vault
  meter: Meter
  supervision: Supervision
  transportOf: (host: Host) => Transport
  clock: Clock
  newId: () => string
  occasion: Occasion
  log: Log
  redact: (text: string) => string
  signal: AbortSignal
  /** Told as soon as there is something that the post step has to finish if this process dies. */
  begun: (deployment: string) => void
  /** Told before anything is silenced for a deployment, and, with the empty text, once all is given back. */
  supervised: (deployment: string) => void
  /** Shows on the RFC what became of a stage, as well as it can: it never fails. Absent where nothing is shown. */
  show?: (place: Readonly<{ application: string; stage: string }>, config: PlanSources['config']) => Promise<void>
}>

/** The fields that every event of a plan has. */
export function common(
  { application, version }: Pick<Plan, 'application' | 'version'>,
  { newId, clock, occasion }: Pick<Ports, 'newId' | 'clock' | 'occasion'>,
): Pick<Event, 'schema' | 'id' | 'at' | 'actor' | 'run' | 'application' | 'version'> {
  return { schema: 1, id: newId(), at: new Date(clock.now()).toISOString(), ...occasion, application, version }
}

/** The inventory that `inspect` proved at the end of a deployment or rollback; no event where nothing was inspected. */
export function inventoryOf(
  plan: Plan,
  deployment: string,
  items: readonly Inspection[],
  ports: Parameters<typeof common>[1],
): readonly Event[] {
  if (items.length === 0) return []
  return [{ ...common(plan, ports), type: 'inventory.recorded', stage: plan.stage, deployment, items: [...items] }]
}

/** What was measured after the last step of a deployment; no event where nothing was. */
export function measuresOf(
  plan: Plan,
  deployment: string,
  measurement: Measurement | undefined,
  ports: Parameters<typeof common>[1],
): readonly Event[] {
  if (!measurement || measurement.items.length === 0) return []
  const items = [...measurement.items]
  return [{ ...common(plan, ports), type: 'measure.recorded', stage: plan.stage, deployment, items }]
}

/** What was silenced meanwhile; no event where nothing was to be. */
export function silencedOf(
  plan: Pick<Plan, 'application' | 'version' | 'stage'>,
  deployment: string,
  items: readonly Silenced[] | undefined,
  ports: Parameters<typeof common>[1],
): readonly Event[] {
  if (!items || items.length === 0) return []
  const { stage } = plan
  return [{ ...common(plan, ports), type: 'supervision.recorded', stage, deployment, items: [...items] }]
}
