import type { Check, GateFacts } from '../gate'

/** What one rule found; its code is added by the table of rules. */
export type Finding = Omit<Check, 'code'>

/** One reason why a gate may stay closed. Pure: the same facts always give the same finding. */
export type Rule = (facts: GateFacts) => Finding

export function holds(saw: string): Finding {
  return { result: 'holds', saw, remedy: '' }
}

export function fails(saw: string, remedy: string): Finding {
  return { result: 'fails', saw, remedy }
}

/** What could not be found out is never taken for yes. `why` says it as a sentence. */
export function unknowable(why: string, remedy = 'Put right what stood in the way, then run the job again.'): Finding {
  return { result: 'unknown', saw: why, remedy }
}

/** The vault did not answer, or what it holds is not what was put in: then its manifest proves nothing. */
export function vaultUnknown(why: string, spoilt: string | undefined): Finding {
  return unknowable(
    spoilt === undefined
      ? `What the vault holds was not told: ${why}`
      : 'What the vault holds is not what was put in (see package-changed), so this cannot be told.',
  )
}

/** Fails with all the sentences, or holds with `otherwise` where there is none. */
export function failsOf(problems: readonly string[], remedy: string, otherwise: string): Finding {
  return problems.length > 0 ? fails(problems.join('\n'), remedy) : holds(otherwise)
}

/** The release as people name it. */
export function releaseOf({ application, version }: Pick<GateFacts, 'application' | 'version'>): string {
  return `${application} ${version}`
}

/** A rule about the RFC, which cannot be judged where there is none. */
export function withRfc(judge: (rfc: NonNullable<GateFacts['rfc']>, facts: GateFacts) => Finding): Rule {
  return (facts) => {
    if (facts.rfc) return judge(facts.rfc, facts)
    return unknowable(`Without an RFC of ${releaseOf(facts)} this cannot be told.`, 'File a request for this release.')
  }
}

/** The beginning of a digest, enough for a person to compare. */
export function short(digest: string): string {
  return digest.slice(0, 12)
}
