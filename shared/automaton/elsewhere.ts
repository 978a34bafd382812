import { UserError } from '../failure'
import { deploymentsOf } from '../ledger/deployment'
import type { Event } from '../ledger/event'
import { domainsIn } from '../ledger/in-place'
import type { Ledger } from '../ledger/ledger'
import { foreignOf, type Foreign } from '../plan/dependency'
import type { Plan } from '../plan/plan'
import { isHalfDone } from './admission'

/** Refuses to begin where another application that the plan depends on is not in place in the stage. */
export async function checkElsewhere(plan: Plan, ledger: Pick<Ledger, 'read'>): Promise<void> {
  const missing = await lacksElsewhere(plan, ledger)
  if (missing.length > 0)
    throw new UserError(
      'dependency-missing',
      `${missing.join('\n')}\nNothing was deployed: bring that to ${plan.stage} first, then deploy again.`,
    )
}

/** What a plan depends on in other applications and the ledger does not show in place, one sentence each. Fails as Ledger does. */
export async function lacksElsewhere(plan: Plan, ledger: Pick<Ledger, 'read'>): Promise<readonly string[]> {
  const needed = foreignOf(plan.domains)
  const applications = [...new Set(needed.map(({ application }) => application))]
  const known = new Map(await Promise.all(applications.map(async (name) => [name, await ledger.read(name)] as const)))
  return needed.flatMap((one) => {
    const why = lackOf(one, known.get(one.application) ?? [], plan.stage)
    return why === undefined ? [] : [`${one.dependant} depends on ${one.application}/${one.domain}, and ${why}`]
  })
}

/** What keeps the ledger from showing it in place; undefined where it does. */
function lackOf({ application, domain }: Foreign, events: readonly Event[], stage: string): string | undefined {
  const deployments = deploymentsOf(events, stage)
  const last = deployments.at(-1)
  const standing = deployments.findLast(({ result }) => result === 'succeeded')
  if (!last || !standing)
    return `the ledger shows no deployment of ${application} in place in ${stage}${last ? `: its last one, ${last.id}, is ${last.result}` : ''}.`
  if (last.result === 'running' || last.result === 'rolling-back' || isHalfDone(last))
    return `the last deployment of ${application} to ${stage}, ${last.id} of ${last.version}, is ${last.result}: what is in place is not known.`
  const domains = domainsIn(standing)
  if (domains.includes(domain)) return undefined
  return `${application} ${standing.version}, in place in ${stage}, has no domain ${domain}; it has ${domains.join(', ') || 'none that the ledger can name'}.`
}
