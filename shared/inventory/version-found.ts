import type { DomainSurvey } from './domain-findings'
import type { Instance } from './found'
import { right, unknowable, wrong, type Judgement } from './judgement'

/** What there is to say of the version of each instance; nothing where none is declared and none was proved. */
export type VersionFound = Readonly<{ of(instance: Instance): readonly Judgement[] }>

/**
 * The version of a domain: what `inspect` tells, or the version in place where the content is, byte for byte, what was
 * proved. `cmdb.yml` is corrected only where all instances agree on another version that no proof speaks against.
 */
export function declaredVersion(survey: DomainSurvey): VersionFound {
  const { stage, application, domain, version, instances, proof = '' } = survey
  const versions = new Set(instances.map((one) => (isUnexplained(one) ? undefined : versionsOf(one, survey)[0])))
  const [agreed] = versions
  const correction =
    version !== undefined && versions.size === 1 && agreed !== undefined && agreed !== version
      ? { correction: { path: ['environments', stage, application, domain, 'version'], value: agreed } }
      : {}
  // Where nothing was proved, the version is to be that of the other instances.
  const others = new Set(instances.flatMap((one) => (one.proved ? [one.proved['version']] : [])))
  const common = others.size === 1 ? [...others][0] : undefined
  const of = (instance: Instance): readonly Judgement[] => {
    const { proved, found } = instance
    const declared = version ?? (proved ? proved['version'] : common)
    if (declared === undefined) return []
    if (!found.known) return [unknowable('version', declared, found.why)]
    const told = versionsOf(instance, survey)
    const [is] = told
    const before = proved?.['version']
    if (before !== undefined && found.value['version'] !== before)
      return [
        wrong(
          'version',
          declared,
          found.value['version'] ?? '',
          `${proof} proved ${before}. Find out who changed it, then deploy again, or roll back.`,
        ),
      ]
    if (told.includes(declared)) return [right('version', declared, declared)]
    if (is !== undefined)
      return [{ ...wrong('version', declared, is, version === undefined ? UNLIKE : OTHER), ...correction }]
    if (found.value['content'] === 'absent') return [wrong('version', declared, '', 'Nothing is there: deploy it.')]
    return [unknowable('version', declared, UNTOLD)]
  }
  return { of }
}

const OTHER = 'Another version is there than cmdb.yml says: deploy that one, or correct cmdb.yml.'

const UNLIKE = 'Another version is there than on the other hosts, and no deployment proved it: deploy again.'

const UNTOLD =
  'The `inspect` of its technology tells no version, and the content is not what a deployment proved: let it print `version`, or deploy.'

/** What the version of an instance may be called: as the release is that was proved there, and as it calls itself. */
function versionsOf({ proved, found }: Instance, { inPlace }: DomainSurvey): readonly string[] {
  if (!found.known) return []
  const { version, digest } = found.value
  const same = digest !== undefined && digest === proved?.['digest']
  return [...(same && inPlace !== undefined ? [inPlace] : []), ...(version === undefined ? [] : [version])]
}

/** Whether an instance cannot be read, or differs from what was proved: then its version is no matter of `cmdb.yml`. */
function isUnexplained({ proved, found }: Instance): boolean {
  if (!found.known) return true
  return proved !== undefined && ['digest', 'version'].some((fact) => found.value[fact] !== proved[fact])
}
