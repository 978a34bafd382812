import type { Finding } from './finding'
import type { Instance } from './found'
import { factIn, type Inspection } from './inspection'
import { right, unknowable, wrong, type Judgement } from './judgement'
import { declaredVersion, type VersionFound } from './version-found'

type Facts = Inspection['facts']

/** One domain of an application in a stage, as it is declared, as it was proved to be, and as it was found. */
export type DomainSurvey = Readonly<{
  stage: string
  application: string
  domain: string
  /** Version that `cmdb.yml` says must be found. */
  version?: string
  /** Version that is in place there, as far as the ledger knows. */
  inPlace?: string
  /** What proved what should be there, as a person knows it: `deployment D1 of pets 2.0.0`. */
  proof?: string
  instances: readonly Instance[]
}>

/** What was found of a domain, instance by instance. */
export function domainFindings(survey: DomainSurvey): readonly Finding[] {
  const { stage, application, domain, instances } = survey
  const versions = declaredVersion(survey)
  return instances.flatMap((instance) => {
    const item = `${application}/${domain} on ${instance.host}`
    return judgementsOf(survey, instance, versions).map((judgement) => ({ stage, item, ...judgement }))
  })
}

function judgementsOf(survey: DomainSurvey, instance: Instance, versions: VersionFound): readonly Judgement[] {
  const { proved = {}, found } = instance
  const names = found.known && instance.proved ? Object.keys({ ...proved, ...found.value }) : Object.keys(proved)
  // A version that nobody declared or proved is a fact like any other.
  const known = survey.version ?? proved['version']
  const facts = names.filter((name) => name !== 'content' && (name !== 'version' || known === undefined)).sort()
  return [
    instanceJudgement(survey, instance),
    ...versions.of(instance),
    ...facts.map((fact) => factJudgement(survey, instance, fact)),
    ...runningJudgement(instance),
  ]
}

/** What is declared to live somewhere is to run there, also where no deployment proved that it does. */
function runningJudgement({ proved, found }: Instance): readonly Judgement[] {
  const is = found.known && !proved && !isAbsent(found.value) ? found.value['running'] : undefined
  if (is === undefined) return []
  if (is === 'yes') return [right('running', 'yes', is)]
  return [wrong('running', 'yes', is, 'It does not run: start it, and look at its log.')]
}

function instanceJudgement({ proof }: DomainSurvey, { proved, found }: Instance): Judgement {
  const declared = isAbsent(proved) ? 'nothing' : 'there'
  if (!found.known) return unknowable('instance', declared, found.why)
  if (Object.keys(found.value).length === 0)
    return unknowable('instance', declared, 'The `inspect` of its technology tells nothing: let it print `digest`.')
  const is = isAbsent(found.value) ? 'nothing' : 'there'
  if (is === declared) return right('instance', declared, is)
  if (is === 'there') return wrong('instance', declared, is, `Nothing was there after ${proof ?? ''}. ${WHO}`)
  const why = proof
    ? `It was there after ${proof} and is gone: deploy again.`
    : 'Nothing was deployed there yet: deploy it, or take the host out of the domain in cmdb.yml.'
  return wrong('instance', declared, is, why)
}

const WHO = 'Find out who changed it, then deploy again, or roll back.'

function factJudgement({ proof = '' }: DomainSurvey, { proved = {}, found }: Instance, fact: string): Judgement {
  const declared = factIn(proved, fact) ?? ''
  if (!found.known) return unknowable(fact, declared, found.why)
  const is = factIn(found.value, fact) ?? ''
  if (is === declared) return right(fact, declared, is)
  return wrong(fact, declared, is, whyChanged(fact, proof, found.value))
}

function whyChanged(fact: string, proof: string, found: Facts): string {
  if (isAbsent(found)) return `Nothing is there any more, since ${proof} proved it.`
  if (fact === 'digest') return `Its content is not what ${proof} proved: at least one byte was changed. ${WHO}`
  if (fact === 'running' && found['running'] === 'no') return `It ran after ${proof}: start it, and look at its log.`
  return `It is not what ${proof} proved. ${WHO}`
}

/** Whether `inspect` said that nothing is there. */
export function isAbsent(facts: Facts | undefined): boolean {
  return facts?.['content'] === 'absent'
}
