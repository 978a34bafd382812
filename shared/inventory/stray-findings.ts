import type { Known } from '../change/known'
import { isAbsent } from './domain-findings'
import type { Finding } from './finding'
import type { Inspection } from './inspection'
import { unknowable, wrong, type Judgement } from './judgement'

/** One place where a deployment proved that a domain is, and where `cmdb.yml` does not say that it lives. */
export type StrayFound = Readonly<{
  domain: string
  host: string
  /** Whether `cmdb.yml` knows the host at all. */
  isKnown: boolean
  /** Hosts of the domain, as `cmdb.yml` has them; absent where it does not have the domain. */
  declared?: readonly string[]
  found: Known<Inspection['facts']>
}>

/** The places of one application in a stage that are not declared, and what proved that something is there. */
export type StraySurvey = Readonly<{
  stage: string
  application: string
  proof: string
  strays: readonly StrayFound[]
}>

/**
 * What is where nothing is declared. What is gone from there, as was declared, is no field of the CMDB; nor is a host that
 * left it and does not answer any more.
 */
export function strayFindings({ stage, application, proof, strays }: StraySurvey): readonly Finding[] {
  return strays.flatMap((stray): readonly Finding[] => {
    const { domain, host, found } = stray
    const item = `${application}/${domain} on ${host}`
    if (found.known ? isAbsent(found.value) : !stray.isKnown) return []
    if (!isThere(stray)) {
      const why = found.known ? 'The `inspect` of its technology told nothing.' : found.why
      return [{ stage, item, ...unknowable('instance', 'nothing', `${why} ${proved(proof)}`) }]
    }
    const path = ['environments', stage, application, domain, 'hosts']
    const value = declaredWith(stray, strays)
    return [{ stage, item, ...judged(stray, proof), ...(value ? { correction: { path, value } } : {}) }]
  })
}

function judged({ host }: StrayFound, proof: string): Judgement {
  const why = `${proved(proof)} Name ${host} in cmdb.yml, or take away what is there and deploy again.`
  return wrong('instance', 'nothing', 'there', why)
}

function proved(proof: string): string {
  return `It was there after ${proof}, and cmdb.yml does not say so.`
}

/** The hosts of the domain with all those where it was found; undefined where that cannot be said in one list. */
function declaredWith({ domain, declared }: StrayFound, strays: readonly StrayFound[]): readonly string[] | undefined {
  const there = strays.filter((stray) => stray.domain === domain && isThere(stray))
  if (!declared || there.some(({ isKnown }) => !isKnown)) return undefined
  return [...declared, ...there.map(({ host }) => host)]
}

function isThere({ found }: StrayFound): boolean {
  return found.known && !isAbsent(found.value) && Object.keys(found.value).length > 0
}
