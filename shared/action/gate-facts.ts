import type { GateFacts } from '../change/gate'
import { heldRoles } from '../change/held-roles'
import { known, unknown, type Known } from '../change/known'
import type { Environments, Issue, Issues, Reviews, Teams } from '../change/ports'
import { productionStage } from '../change/production'
import { rfcsOf } from '../change/rfc'
import { prepare, type PlanSources, type Preparation } from '../config/preparation'
import type { RulesFile, StageRules } from '../config/rules-model'
import { Outage, UserError } from '../failure'
import { driftOf, unreadIn } from '../ledger/drift'
import { environmentOf } from '../ledger/environment'
import type { Event, Occasion } from '../ledger/event'
import type { Clock, Ledger, Locks } from '../ledger/ledger'
import { irreversibleOf } from './proposal'

/** Everything that a gate asks. Each is asked once, teams only of people whose voice may count. */
export type GatePorts = Readonly<{
  ledger: Ledger
  locks: Pick<Locks, 'holder'>
  issues: Issues
  environments: Environments
  reviews: Reviews
  teams: Teams
  sources: PlanSources
  clock: Clock
  occasion: Occasion
}>

type Wanted = Readonly<{ application: string; version: string; stage: string; mode: 'preview' | 'enforce' }>

/** The facts of a gate, with the RFC's issue as it was read for them, and the plan where it can be made. */
export type Gathered = Readonly<{ facts: GateFacts; issue?: Issue; preparation?: Preparation }>

/**
 * Gathers what a gate looks at. What GitHub, the vault or the locks do not tell is unknown, with the reason; without
 * ledger or rules there is nothing to decide by: that fails as Ledger does, or with UserError `config-invalid`.
 */
export async function gateFacts(wanted: Wanted, rules: RulesFile, ports: GatePorts): Promise<Gathered> {
  const { application, version, stage, mode } = wanted
  const stageRules = stageRulesOf(rules, stage)
  const events = await ports.ledger.read(application)
  const releases = rfcsOf(events)
  const rfc = releases.find(({ request }) => request.version === version)
  const reviewed = stageRules.approve?.through.includes('environment') === true
  const [issue, protection, reviews, held, prepared, holder] = await Promise.all([
    found(() => (rfc ? ports.issues.issue(rfc.rfc.number) : Promise.resolve(undefined))),
    found(() => (reviewed ? ports.environments.protection(stage) : Promise.resolve(undefined))),
    found(() => (reviewed ? ports.reviews.of(stage) : Promise.resolve([]))),
    heldIn(wanted, ports.sources),
    found(() => prepare({ application, version, stage }, ports.sources)),
    found(() => ports.locks.holder(application, stage)),
  ])
  const production = productionStage(rules) ?? rfc?.stages.at(-1)
  const facts: GateFacts = {
    ...{ application, version, stage, mode, rules, stageRules, rfc, releases, protection, reviews, holder, ...held },
    ...{ now: ports.clock.now(), run: ports.occasion.run },
    issue: issue.known && issue.value ? known({ state: issue.value.state }) : issue.known ? known(undefined) : issue,
    plan: planOf(prepared),
    roles: await rolesOf({ rules, stageRules, rfc, reviews, stage }, ports.teams),
    environments: Object.fromEntries(
      [...(rfc?.stages ?? []), stage].map((name) => [name, environmentOf(events, name)]),
    ),
    production: production === undefined ? undefined : environmentOf(events, production).inPlace?.version,
    drift: driftTexts(events, stage),
    unread: unreadIn(events, stage).map(({ domain, host, why }) => `${domain} on ${host} could not be read: ${why}`),
  }
  return {
    facts,
    ...(issue.known && issue.value ? { issue: issue.value } : {}),
    ...(prepared.known ? { preparation: prepared.value } : {}),
  }
}

function stageRulesOf(rules: RulesFile, stage: string): StageRules {
  const found = Object.hasOwn(rules.stages, stage) ? rules.stages[stage] : undefined
  if (found) return found
  const names = Object.keys(rules.stages).join(', ')
  throw new UserError(
    'config-invalid',
    `There is no stage "${stage}" in ecluse.yml, which has ${names}: name one of them`,
  )
}

/** What an outside party answers; where it does not, why. A bug stays one. */
async function found<T>(ask: () => Promise<T>): Promise<Known<T>> {
  try {
    return known(await ask())
  } catch (error) {
    if (error instanceof Outage || error instanceof UserError) return unknown(error.message)
    throw error
  }
}

/** A vault that answers, and gives other bytes than were put in, is no doubt: that is what was found. */
async function heldIn(wanted: Wanted, sources: PlanSources): Promise<Pick<GateFacts, 'manifest' | 'spoilt'>> {
  try {
    return { manifest: known(await manifestOf(wanted, sources)) }
  } catch (error) {
    if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
    const spoilt = error.reason === 'package-changed' || error.reason === 'package-missing'
    return { manifest: unknown(error.message), ...(spoilt ? { spoilt: error.message } : {}) }
  }
}

/** With proof that the packages are those of the manifest. */
async function manifestOf({ application, version }: Wanted, { vault }: PlanSources) {
  const sealed = await vault.find(application, version)
  if (sealed) await vault.confirm(sealed)
  return sealed && { manifest: sealed.manifest, digest: sealed.digest }
}

function planOf(prepared: Known<Preparation>): GateFacts['plan'] {
  if (!prepared.known) return prepared
  const { sealed, prepared: plan } = prepared.value
  if (!sealed) return unknown('the vault does not hold the version, so its plan cannot be told')
  if (plan.problems.length > 0) return unknown(plan.problems.map(({ message }) => message).join('\n'))
  const { planDigest, rollbackDigest, complete, coverage } = plan
  const irreversible = irreversibleOf(plan)
  return known({ manifestDigest: sealed.digest, planDigest, rollbackDigest, complete, coverage, irreversible })
}

type Speaking = Pick<GateFacts, 'rules' | 'stageRules' | 'rfc' | 'reviews' | 'stage'>

/** One after the other, so that a team is asked for once. */
async function rolesOf(speaking: Speaking, teams: Teams): Promise<GateFacts['roles']> {
  const { rules, stageRules, rfc, reviews, stage } = speaking
  const wanted = new Map<string, readonly string[]>()
  const want = (login: string, roles: readonly string[]) => {
    const name = login.toLowerCase()
    if (roles.length > 0) wanted.set(name, [...(wanted.get(name) ?? []), ...roles])
  }
  const by = stageRules.approve?.by ?? []
  const approved = reviews.known ? reviews.value.filter(({ state }) => state === 'approved') : []
  for (const { login } of approved) want(login, by)
  for (const one of rfc?.approvals ?? []) if (one.stage === stage) want(one.by, by)
  if (rfc) want(rfc.request.requester, rules.lifecycles[rfc.lifecycle]?.by ?? [])
  const roles = new Map<string, Known<readonly string[]>>()
  for (const [login, asked] of wanted) {
    const { held, unread } = await heldRoles(login, [...new Set(asked)], rules, teams)
    const why = unread.map((one) => one.why).join('; ')
    roles.set(login, held.length > 0 || unread.length === 0 ? known(held) : unknown(why))
  }
  return roles
}

function driftTexts(events: readonly Event[], stage: string): readonly string[] {
  const text = (value: string) => (value === '' ? 'nothing' : value)
  return driftOf(events, stage).map(
    ({ domain, host, fact, before, after }) => `${domain} on ${host}: ${fact} was ${text(before)}, is ${text(after)}.`,
  )
}
