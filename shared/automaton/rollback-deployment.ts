import { UserError } from '../failure'
import { isStep, type DeploymentState } from '../ledger/deployment'
import { environmentOf } from '../ledger/environment'
import type { Event, Silenced } from '../ledger/event'
import type { Plan } from '../plan/plan'
import type { Vault } from '../release/vault'
import { withHosts } from './hosts'
import type { JournalEntry } from './journal'
import { checkSecrets } from './preflight'
import { common, inventoryOf, silencedOf, type Ports } from './ports'
import { exactJournal, lastRun } from './progress'
import { rollBack, type RollbackEnd } from './rollback'
import { silenceAll } from './silence'
import type { Supervised } from './supervision'
import { tidy } from './tidy'
import type { LocalPackage } from './transport'

/** Which deployment is to be undone; the last of the stage where no id is given. */
export type RollbackOrder = Readonly<{
  application: string
  stage: string
  deployment?: string
  /** Reads the plan that the ledger recorded. */
  planOf: (recorded: unknown) => Plan
  supervisionOf: (plan: Plan) => readonly Supervised[]
}>

export type RolledBack = Readonly<{
  deployment: DeploymentState
  plan: Plan
  end: RollbackEnd & Readonly<{ silenced?: readonly Silenced[] }>
  journal: readonly JournalEntry[]
}>

/** Undoes the last deployment of a stage, told from the ledger and from the journals of its hosts. */
export async function rollBackDeployment(order: RollbackOrder, ports: Ports): Promise<RolledBack> {
  const events = await ports.ledger.read(order.application)
  const deployment = undoable(order, environmentOf(events, order.stage).last, events)
  const plan = order.planOf(deployment.plan)
  checkSecrets(plan)
  const supervision = order.supervisionOf(plan)
  const packages = await packagesToRestore(plan, deployment, ports.vault)
  return withHosts(plan, deployment.id, true, ports, async (fleet, signal) => {
    const { log, redact, clock } = ports
    const now = (): string => new Date(clock.now()).toISOString()
    const journal = [...exactJournal(deployment.journal, await fleet.journals())]
    await ports.ledger.append([
      { ...common(plan, ports), type: 'rollback.started', stage: plan.stage, deployment: deployment.id },
    ])
    const site = { deployment: deployment.id, fleet, packages, journal, log, redact, now, signal }
    // Service comes first: a rollback does not wait for what only watches.
    const quiet = await silenceAll(supervision, deployment.id, ports, true)
    const end = await quiet.during(() => rollBack(plan, deployment.before, lastRun(journal) + 1, site))
    const whole = exactJournal(site.journal, await fleet.journals())
    await record(plan, deployment, end, whole, ports)
    if (end.kind === 'rolled-back') await tidy(plan, [], site)
    return { deployment, plan, end, journal: whole }
  })
}

function undoable(
  { application, stage, deployment }: RollbackOrder,
  last: DeploymentState | undefined,
  events: readonly Event[],
): DeploymentState {
  if (!last) {
    const stages = [...new Set(events.filter(isStep).map((event) => event.stage))].sort()
    throw new UserError(
      'nothing-to-do',
      `No deployment of ${application} to ${stage} is known: nothing to roll back. ` +
        (stages.length > 0 ? `It was deployed to ${stages.join(', ')}.` : 'The ledger knows of none to any stage.'),
    )
  }
  if (deployment !== undefined && deployment !== last.id)
    throw new UserError(
      'not-the-last',
      `The last deployment of ${application} to ${stage} is ${last.id}, of ${last.version}; only that one can be rolled back, not ${deployment}. To go back further, deploy the older version.`,
    )
  if (last.result === 'rolled-back')
    throw new UserError(
      'nothing-to-do',
      `The last deployment of ${application} to ${stage}, ${last.id} of ${last.version}, is rolled back already.`,
    )
  return last
}

/** A technology may restore by putting a package again: it is had, and verified, before anything is touched. */
async function packagesToRestore(
  plan: Plan,
  { version, manifestDigest }: DeploymentState,
  vault: Vault,
): Promise<ReadonlyMap<string, LocalPackage>> {
  const wanted = plan.domains.flatMap(({ name, technology, package: file }) =>
    file !== undefined && technology.operations.restore?.some(({ kind }) => kind === 'transfer')
      ? [[name, file] as const]
      : [],
  )
  if (wanted.length === 0) return new Map()
  const sealed = await vault.find(plan.application, version)
  if (sealed?.digest !== manifestDigest)
    throw new UserError(
      sealed ? 'package-changed' : 'package-missing',
      `The rollback needs the packages of ${plan.application} ${version} with manifest ${manifestDigest}; the vault has ${sealed?.digest ?? 'none'}. Nothing was touched.`,
    )
  return new Map(
    await Promise.all(wanted.map(async ([name, file]) => [name, await vault.fetch(sealed, file)] as const)),
  )
}

async function record(
  plan: Plan,
  { id }: DeploymentState,
  end: RolledBack['end'],
  journal: readonly JournalEntry[],
  ports: Ports,
): Promise<void> {
  const { stage } = plan
  const error = end.failure?.message ?? end.error
  const result = end.kind === 'cancelled' ? 'failed' : end.kind
  const { proof, after } = end
  await ports.ledger.append([
    {
      ...common(plan, ports),
      type: 'rollback.finished',
      ...{ stage, deployment: id, result, journal: [...journal], after: [...after] },
      ...(error === undefined ? {} : { error }),
      ...(proof ? { proof: { ...proof, differences: [...proof.differences] } } : {}),
    },
    ...inventoryOf(plan, id, after, ports),
    ...silencedOf(plan, id, end.silenced, ports),
  ])
}
