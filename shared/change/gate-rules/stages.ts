import type { GateFacts } from '../gate'
import type { RfcState } from '../rfc-state'
import { fails, failsOf, holds, short, unknowable, vaultUnknown, withRfc } from './finding'

/** Every stage before this one holds these bytes. */
export const stageOrder = withRfc((rfc, { stage, version, environments, manifest, spoilt }) => {
  if (!rfc.stages.includes(stage)) {
    const way = rfc.stages.join(' → ')
    return fails(
      `The lifecycle ${rfc.lifecycle} goes ${way}: ${stage} is not in it.`,
      'Deploy to a stage of the lifecycle.',
    )
  }
  const earlier = stagesBefore(rfc, stage)
  if (earlier.length === 0) return holds(`${stage} is the first stage.`)
  if (!manifest.known) return vaultUnknown(manifest.why, spoilt)
  const digest = manifest.value?.digest
  const problems = earlier.flatMap((name) => {
    const standing = environments[name]?.inPlace
    if (!standing) return [`Nothing is in place in ${name}.`]
    if (standing.version !== version) return [`In ${name} stands ${standing.version}.`]
    return standing.manifestDigest === digest
      ? []
      : [`${name} holds other bytes of ${version}: ${short(standing.manifestDigest)}.`]
  })
  return failsOf(
    problems,
    `Deploy ${version} to ${earlier.join(', then ')} first.`,
    `In place in ${earlier.join(', ')}.`,
  )
})

/** Every role that must found the very deployment that stands in the stages before in order. */
export const notValidated = withRfc((rfc, { stage, rules, environments, version }) => {
  const missing = stagesBefore(rfc, stage).flatMap((name) => {
    const roles = rules.stages[name]?.validate ?? []
    const standing = standingOf(environments, name, version)
    const given = rfc.validations.filter((one) => one.stage === name && one.deployment === standing)
    return roles.filter((role) => !given.some((one) => one.roles.includes(role))).map((role) => ({ name, role }))
  })
  const asks = stagesBefore(rfc, stage).filter((name) => (rules.stages[name]?.validate ?? []).length > 0)
  const unruled = unruledBefore(rfc, stage, rules)
  if (missing.length === 0 && unruled.length > 0) return unknowable(unruled.join('\n'), UNRULED)
  const remedy = [...new Set(missing.map(({ name, role }) => `${role}: \`/validate ${name}\``))].join('; ')
  return failsOf(
    missing.map(({ name, role }) => `Nobody of ${role} validated ${version} in ${name}.`),
    `Comment on the RFC – ${remedy}.`,
    asks.length === 0 ? 'No stage before asks for it.' : `Validated in ${asks.join(', ')} by every role.`,
  )
})

/** The rollback was rehearsed, and brought back what was there, wherever a stage before asks for it. */
export const notRehearsed = withRfc((rfc, { stage, rules, environments, version }) => {
  const asks = stagesBefore(rfc, stage).filter((name) => rules.stages[name]?.rehearseRollback)
  const problems = asks.flatMap((name) => {
    const standing = standingOf(environments, name, version)
    const deployment = rfc.deployments.find(({ id }) => id === standing)
    if (!deployment) return [`${version} is not in place in ${name}, so its rollback was not rehearsed there.`]
    if (deployment.rehearsed === undefined) return [`Its rollback was not rehearsed in ${name}.`]
    return deployment.rehearsed ? [] : [`The rollback rehearsed in ${name} did not bring back what was there.`]
  })
  const unruled = unruledBefore(rfc, stage, rules)
  if (problems.length === 0 && unruled.length > 0) return unknowable(unruled.join('\n'), UNRULED)
  const remedy = 'Deploy to that stage again: the rehearsal is part of it.'
  return failsOf(problems, remedy, asks.length === 0 ? 'No stage before asks for it.' : `Proved in ${asks.join(', ')}.`)
})

function stagesBefore({ stages }: RfcState, stage: string): readonly string[] {
  const place = stages.indexOf(stage)
  return place < 0 ? stages : stages.slice(0, place)
}

const UNRULED = 'Bring the stage back to ecluse.yml, or ask for the release anew under the new rules.'

/** A stage that the request was accepted with and that has no rules any more: nobody can tell what it asks for. */
function unruledBefore(rfc: RfcState, stage: string, rules: GateFacts['rules']): readonly string[] {
  return stagesBefore(rfc, stage)
    .filter((name) => !Object.hasOwn(rules.stages, name))
    .map((name) => `What ${name} asks for is not known: it comes before ${stage} here, and ecluse.yml has it no more.`)
}

function standingOf(environments: GateFacts['environments'], stage: string, version: string): string | undefined {
  const standing = environments[stage]?.inPlace
  return standing?.version === version ? standing.deployment : undefined
}
