import type { GateFacts } from '../gate'
import type { Digests } from '../release-request'
import type { RfcState } from '../rfc-state'
import { previewsOf, sameDigests } from './shown'

/** Everybody who approved exactly what would be done now, by login in lower case. */
export type Voices = Readonly<{
  logins: readonly string[]
  /** Voices that count for nothing, and why: one sentence each. */
  void: readonly string[]
  /** Why there may be more than these. */
  unknown: readonly string[]
}>

/** The union of the environment’s reviews and of the voices on the RFC, as far as the stage hears them. */
export function voicesOf(rfc: RfcState, facts: GateFacts): Voices {
  const { plan, stageRules } = facts
  if (!plan.known) return { logins: [], void: [], unknown: [`The plan that was approved was not told: ${plan.why}`] }
  const through = stageRules.approve?.through ?? []
  const none: Voices = { logins: [], void: [], unknown: [] }
  const environment = through.includes('environment') ? reviewsOf(rfc, facts, plan.value) : none
  const page = through.includes('rfc') ? pageOf(rfc, facts.stage, plan.value) : none
  return {
    logins: [...new Set([...environment.logins, ...page.logins])],
    void: [...environment.void, ...page.void],
    unknown: [...environment.unknown, ...page.unknown],
  }
}

/** GitHub tells neither time nor attempt of a review: it counts only where all that this run ever showed is what is there now. */
function reviewsOf(rfc: RfcState, facts: GateFacts, now: Digests): Voices {
  if (!facts.reviews.known) {
    return { logins: [], void: [], unknown: [`The reviews of this run were not told: ${facts.reviews.why}`] }
  }
  const logins = (state: 'approved' | 'rejected') =>
    facts.reviews.known
      ? facts.reviews.value.filter((one) => one.state === state).map(({ login }) => login.toLowerCase())
      : []
  const approved = [...new Set(logins('approved'))]
  if (approved.length === 0) return { logins: [], void: [], unknown: [] }
  const previews = previewsOf(rfc, facts)
  const all = approved.join(', ')
  if (previews.length === 0) {
    return { logins: [], void: [`${all} approved in the environment without a preview in this run.`], unknown: [] }
  }
  if (!previews.every(({ shown }) => shown && sameDigests(shown, now))) {
    const sentence = `${all} approved in the environment, but this run showed something else, or nothing, before.`
    return { logins: [], void: [sentence], unknown: [] }
  }
  const rejected = logins('rejected')
  return {
    logins: approved.filter((login) => !rejected.includes(login)),
    void: approved
      .filter((login) => rejected.includes(login))
      .map((login) => `${login} approved and rejected in this run, and GitHub does not tell which came last.`),
    unknown: [],
  }
}

function pageOf({ approvals }: RfcState, stage: string, now: Digests): Voices {
  const here = approvals.filter((one) => one.stage === stage)
  const logins = here.filter((one) => sameDigests(one, now)).map(({ by }) => by.toLowerCase())
  const stale = here.map(({ by }) => by.toLowerCase()).filter((by) => !logins.includes(by))
  return {
    logins: [...new Set(logins)],
    void: [...new Set(stale)].map((by) => `${by} approved on the RFC what is no longer what would be done.`),
    unknown: [],
  }
}

/** Who of the voices holds one of the roles that may approve, and of whom that could not be told. */
export function rolesOf(
  logins: readonly string[],
  { roles, stageRules }: GateFacts,
): Readonly<{ holding: readonly string[]; others: readonly string[]; unknown: readonly string[] }> {
  const by = stageRules.approve?.by ?? []
  const told = logins.map((login) => ({ login, fact: roles.get(login) }))
  const has = (one: (typeof told)[number]) =>
    one.fact?.known === true && one.fact.value.some((role) => by.includes(role))
  return {
    holding: told.filter(has).map(({ login }) => login),
    others: told.filter((one) => one.fact?.known === true && !has(one)).map(({ login }) => login),
    unknown: told.flatMap(({ login, fact }) =>
      fact?.known ? [] : [`The roles of ${login} were not told: ${fact?.why ?? 'nobody looked them up.'}`],
    ),
  }
}
