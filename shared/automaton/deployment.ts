import type { DeploymentState } from '../ledger/deployment'
import { expiredDeployments } from '../change/retention'
import type { RulesFile } from '../config/rules-model'
import { environmentOf, type EnvironmentState } from '../ledger/environment'
import type { Event } from '../ledger/event'
import { vaultedOf } from '../ledger/vaulted'
import { Outage, UserError } from '../failure'
import type { Inspection } from '../inventory/inspection'
import type { Plan } from '../plan/plan'
import type { PreparedPlan } from '../plan/prepared'
import type { Sealed, Vault } from '../release/vault'
import { admit, checkJournal, resumable } from './admission'
import type { Ending } from './carry-out'
import type { Fleet } from './fleet'
import { checkElsewhere } from './elsewhere'
import { withHosts } from './hosts'
import { inspectAll } from './inspect'
import type { Measuring } from './measurement'
import type { MeasureTarget } from './meter'
import type { JournalEntry } from './journal'
import { checkSecrets, checkTools } from './preflight'
import { common, inventoryOf, measuresOf, silencedOf, type Ports } from './ports'
import { exactJournal } from './progress'
import { carryOutQuietly } from './quietly'
import type { Supervised } from './supervision'
import { tidy } from './tidy'
import type { LocalPackage } from './transport'

/** What is to be deployed. `resume`: the id of the deployment that goes on, or `last`. */
export type Order = Readonly<{
  prepared: PreparedPlan
  sealed: Sealed
  measures: readonly MeasureTarget[]
  supervision: readonly Supervised[]
  rehearse: boolean
  /** The rules of the house, which say how long backups are kept. */
  rules?: RulesFile
  onFailure: 'rollback' | 'stop'
  resume?: string
  liftBar?: string
}>

/** `before`: what the hosts held before its first step. */
export type Deployed = Readonly<{
  deployment: string
  ending: Ending
  before: readonly Inspection[]
  journal: readonly JournalEntry[]
}>

/** Deploys a plan to its stage, or goes on with a deployment: locked, recorded, and never half known. */
export async function deploy(order: Order, ports: Ports): Promise<Deployed> {
  const { prepared, sealed, resume } = order
  const { plan } = prepared
  checkSecrets(plan)
  const events = await ports.ledger.read(plan.application)
  checkVaulted(order, events)
  const known = environmentOf(events, plan.stage)
  const old = resume === undefined ? undefined : resumable(resume, prepared, sealed.digest, known)
  await checkElsewhere(plan, ports.ledger)
  const deployment = old?.id ?? ports.newId()
  const packages = await packagesOf(plan, sealed, ports.vault)
  return withHosts(plan, deployment, old !== undefined, ports, async (hosts, signal) => {
    // Read again under the lock: another deployment may have ended meanwhile.
    const now = old ? known : environmentOf(await ports.ledger.read(plan.application), plan.stage)
    if (!old) admit(prepared, now, order.liftBar)
    if (!old) await warnOfLostPackage(known.inPlace, order, ports)
    const earlier = old ? exactJournal(old.journal, await hosts.journals()) : []
    if (old) checkJournal(plan, old, earlier)
    const measuring = { targets: order.measures, past: now.measures, meter: ports.meter }
    return run({ order, deployment, packages, earlier, old, measuring }, hosts, { ...ports, signal })
  })
}

type Work = Readonly<{
  order: Order
  deployment: string
  packages: ReadonlyMap<string, LocalPackage>
  earlier: readonly JournalEntry[]
  old: DeploymentState | undefined
  measuring: Measuring
}>

async function run(work: Work, hosts: Fleet, ports: Ports): Promise<Deployed> {
  const { order, deployment, packages, earlier, old, measuring } = work
  const { plan, planDigest, rollbackDigest } = order.prepared
  const { log, redact, signal, clock } = ports
  const now = (): string => new Date(clock.now()).toISOString()
  const site = { deployment, fleet: hosts, packages, journal: [...earlier], log, redact, now, signal }
  await checkTools(plan, site)
  const before = old?.before ?? (await inspectAll(plan, site))
  const stage = { stage: plan.stage, deployment }
  const barred = !old && order.liftBar !== undefined && { liftedBar: order.liftBar }
  ports.begun(deployment)
  await ports.ledger.append([
    {
      ...common(plan, ports),
      ...stage,
      type: 'deployment.started',
      plan: JSON.parse(JSON.stringify(plan)) as unknown,
      ...{ planDigest, rollbackDigest, manifestDigest: order.sealed.digest, before: [...before] },
      rehearsal: order.rehearse,
      ...(barred || {}),
      ...(old ? { resumed: true } : {}),
    },
  ])
  const { rehearse, onFailure } = order
  const assignment = { plan, before, rehearse, onFailure, earlier, measuring }
  const ending = await carryOutQuietly(assignment, order.supervision, site, ports)
  const journal = exactJournal(site.journal, await hosts.journals())
  const { result, reason, failure, rehearsal } = ending
  const error = ending.error ?? failure?.message ?? ending.rollback?.error
  const finished: Event = {
    ...common(plan, ports),
    ...stage,
    type: 'deployment.finished',
    result,
    journal: [...journal],
    after: [...ending.after],
    ...(failure ? { failedStep: failure.step } : {}),
    ...(reason ? { reason } : {}),
    ...(error === undefined ? {} : { error }),
    ...(rehearsal ? { rehearsal: { ...rehearsal, differences: [...rehearsal.differences] } } : {}),
  }
  await ports.ledger.append([
    finished,
    ...inventoryOf(plan, deployment, ending.after, ports),
    ...measuresOf(plan, deployment, ending.measurement, ports),
    ...silencedOf(plan, deployment, ending.silenced, ports),
  ])
  if (result === 'succeeded') await tidy(plan, await expired(order, ports), site)
  if (result === 'rolled-back') await tidy(plan, [], site)
  return { deployment, ending, before, journal }
}

/** No backup is removed without knowing what may need it. */
async function expired({ prepared: { plan }, rules }: Order, { ledger, log }: Ports): Promise<readonly string[]> {
  try {
    return expiredDeployments(await ledger.read(plan.application), plan.stage, rules)
  } catch (error) {
    if (!(error instanceof Outage)) throw error
    log.warning(`Old backups are kept: the ledger could not be read to see which are still needed: ${error.message}`)
    return []
  }
}

/** The vault may hold only what the ledger saw go in. */
function checkVaulted({ sealed, prepared: { plan } }: Order, events: readonly Event[]): void {
  const vaulted = vaultedOf(events, plan.version)
  if (vaulted?.manifestDigest === sealed.digest) return
  throw new UserError(
    'package-changed',
    vaulted
      ? `manifest.json of ${plan.application} ${plan.version} is ${sealed.digest} in the vault; the ledger saw ${vaulted.manifestDigest} go in. Nothing was deployed: find out who changed the vault.`
      : `The ledger never saw ${plan.application} ${plan.version} go into the vault, which holds ${sealed.digest}. Nothing was deployed: run \`vault-upload\` with this ledger; it keeps what is there.`,
  )
}

/** To go back further than the last deployment, the version in place must still be there to be deployed again. */
async function warnOfLostPackage(
  inPlace: EnvironmentState['inPlace'],
  { prepared: { plan } }: Order,
  { vault, log }: Ports,
): Promise<void> {
  if (!inPlace) return
  try {
    const sealed = await vault.find(plan.application, inPlace.version)
    if (sealed?.digest === inPlace.manifestDigest) return
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
  log.warning(
    `${plan.application} ${inPlace.version}, which is in place in ${plan.stage}, is not in the vault as it was deployed. This deployment can be rolled back from its backups; deploying ${inPlace.version} again will need its package: put it back with \`vault-upload\`.`,
  )
}

async function packagesOf(plan: Plan, sealed: Sealed, vault: Vault): Promise<ReadonlyMap<string, LocalPackage>> {
  const named = plan.domains.flatMap(({ name, package: file }) => (file === undefined ? [] : [[name, file] as const]))
  return new Map(await Promise.all(named.map(async ([name, file]) => [name, await vault.fetch(sealed, file)] as const)))
}
