import { fails, failsOf, releaseOf, short, vaultUnknown, withRfc } from './finding'
import { planApprovalOf, previewsOf } from './shown'

const REMEDY = 'Find out who changed it. Release a new version rather than repair this one; a new run forgets previews.'

/** The bytes are those of the request, of every stage before, of the approval and of what this run’s reviewers saw. */
export const packageChanged = withRfc((rfc, facts) => {
  const { manifest, stage, version } = facts
  if (facts.spoilt !== undefined) return fails(facts.spoilt, REMEDY)
  if (!manifest.known) return vaultUnknown(manifest.why, facts.spoilt)
  if (!manifest.value) {
    return fails(`The vault does not hold ${releaseOf(facts)}.`, 'Run `vault-upload` for this version.')
  }
  const { digest } = manifest.value
  if (rfc.manifestDigest === undefined) {
    return fails('The ledger does not know that this version was put in the vault.', 'Run `vault-upload` for it.')
  }
  const others: readonly (readonly [string, string | undefined])[] = [
    ['The ledger recorded', rfc.manifestDigest],
    ['The approved plan was for', planApprovalOf(rfc, stage)?.digests.manifestDigest],
    ...Object.entries(facts.environments)
      .filter(([name, { inPlace }]) => rfc.stages.includes(name) && name !== stage && inPlace?.version === version)
      .map(([name, { inPlace }]) => [`In ${name} stands`, inPlace?.manifestDigest] as const),
    ...previewsOf(rfc, facts).map(
      ({ run, shown }) => [`Attempt ${run.attempt} of this run showed`, shown?.manifestDigest] as const,
    ),
  ]
  const problems = others.flatMap(([where, other]) =>
    other === undefined || other === digest ? [] : [`${where} ${short(other)}, the vault holds ${short(digest)}.`],
  )
  return failsOf(problems, REMEDY, `The vault holds what the ledger recorded: manifest ${short(digest)}.`)
})
